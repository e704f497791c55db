// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Layers of facilities become the plan's facilities, each with the community it belongs to.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/facility.h"
#include "core/model/unit.h"
#include "core/standards/taxonomy.h"
#include "gis/import/mapping/layer_mapping.h"
#include "gis/import/placed_layer.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// A row of a facility layer, read; not yet told where it belongs.
struct FacilityRow {
    Facility facility; ///< without id and host
    MultiPolygon area; ///< of one drawn as an area: it is entered at its boundary
    std::string layer;
    std::int64_t row = 0;
    std::string communityCode;
    std::string communityName;
    std::string subDistrictCode;
    std::string subDistrictName;
};

/// Shapes in working coordinates; a polygon is placed at a point inside it. `defaultCategory` stands where a
/// row names none. An area of 0 is missing. Words that the taxonomy does not know come back as issues.
[[nodiscard]] Result<Loaded<std::vector<FacilityRow>>>
readFacilities(PlacedLayer& layer, const LayerMapping& mapping, const Taxonomy& taxonomy,
               const std::string& defaultCategory, SourceId source, const Progress& progress);

/// 在用, 规划, 停用 and their kin; nothing for a word that is none.
[[nodiscard]] std::optional<FacilityStatus> parseStatus(std::string_view text);

/// Gives every facility an id (by code, name, place) and its host: by community code or name first, then by
/// location, then by sub-district. Conflicts, strays and look-alikes within 50 m come back as issues.
/// `communities` is an index of the communities' shapes.
[[nodiscard]] Loaded<std::map<FacilityId, Facility>>
hostFacilities(std::vector<FacilityRow> rows, const std::vector<Unit>& units, const UnitIndex& communities);

} // namespace yike
