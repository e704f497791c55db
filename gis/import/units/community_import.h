// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A polygon layer of communities becomes the plan's units.

#include "core/base/progress.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"
#include "gis/import/units/unit_tree.h"

namespace yike {

/// Rows of a community layer with their shapes in working coordinates. Numbers of the layer become values of
/// `source`.
[[nodiscard]] Result<Loaded<std::vector<CommunityRow>>>
readCommunities(PlacedLayer& layer, const LayerMapping& mapping, SourceId source, const Progress& progress);

/// 城市, 镇区, urban, U ... -> Urban; 农村, 乡村, rural, and the statistical codes 1xx urban, 2xx rural.
[[nodiscard]] Setting parseSetting(std::string_view text);

/// Named polygons, such as city limits, that communities without parents are put under as counties: each
/// community goes to the zone that its inside point lies in (the lower row where zones overlap).
struct Zone {
    std::int64_t row = 0;
    std::string code;
    std::string name;
    MultiPolygon shape;
};
[[nodiscard]] Result<Loaded<std::vector<Zone>>> readZones(PlacedLayer& layer, const LayerMapping& mapping,
                                                          const Progress& progress);
void assignZones(std::vector<CommunityRow>& communities, const std::vector<Zone>& zones);

} // namespace yike
