// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/demand_layer.h"

namespace yike {

Result<Loaded<DemandLayer>> readDemandLayer(PlacedLayer& layer, const LayerMapping& mapping,
                                            const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    if (layer.info().kind == ShapeKind::Polygon && columns->valueEntries().empty()) {
        auto land = readResidentialLand(layer, mapping, progress);
        if (!land)
            return tl::unexpected(land.error());
        return Loaded<DemandLayer>{{{}, std::move(land->value)}, std::move(land->issues)};
    }
    auto points = readWeightedPoints(layer, mapping, progress);
    if (!points)
        return tl::unexpected(points.error());
    return Loaded<DemandLayer>{{std::move(points->value), {}}, std::move(points->issues)};
}

} // namespace yike
