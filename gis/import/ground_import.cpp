// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/ground_import.h"

#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"

namespace yike {

Result<Loaded<std::vector<GroundFeature>>> readGround(PlacedLayer& layer, const LayerMapping& mapping,
                                                      GroundKind kind, const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    Loaded<std::vector<GroundFeature>> loaded;
    std::vector<CellTrouble> troubles;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const Shape& shape = batch.shapes[i];
            GroundFeature feature{
                kind, MappedRow(*columns, batch, i, troubles).text("name"), polygonsOf(shape), {}};
            if (shape.kind == ShapeKind::Line)
                feature.lines = linesOf(shape);
            if (!feature.area.empty() || !feature.lines.empty())
                loaded.value.push_back(std::move(feature));
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    return loaded;
}

} // namespace yike
