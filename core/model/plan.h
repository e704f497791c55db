// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything an assessment looks at: units, facilities, demand and streets, with where they came from.
// A value: a job takes a copy; the heavy parts are shared and never changed in place.

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/demand.h"
#include "core/model/facility.h"
#include "core/model/street.h"
#include "core/model/unit.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// A file the plan was made from, so that a report can be checked years later. No folder names.
struct Source {
    SourceId id;
    std::string file;
    std::string layer;
    std::string role; ///< "communities", "facilities", "values", "streets", "buildings", "ground" ...
    std::uint64_t size = 0;
    std::string modified; ///< 2025-05-06T10:41:00Z
    std::string sha256;
    std::string encoding;
    std::string crs;    ///< "EPSG:4550", with how it was known
    std::string offset; ///< "none", "gcj02", "bd09"
    std::uint64_t rows = 0;
    bool operator==(const Source&) const = default;
};

/// A picture layer under the map: water, parks, rail. Not part of any number.
enum class GroundKind { Land, Water, Park, Rail };
struct GroundFeature {
    GroundKind kind = GroundKind::Water;
    std::string name;
    MultiPolygon area;
    std::vector<Polyline> lines;
};

struct StreetBasis;

struct Plan {
    std::string name;
    int epsg = 0; ///< working coordinate system, such as 4550
    Date evaluationDate{};
    std::vector<Unit> units; ///< units[id.index()].id == id; parents may stand after children
    std::map<FacilityId, Facility> facilities;
    std::uint32_t facilityIdsUsed = 0;      ///< no id below it is given out again, even after a removal
    std::shared_ptr<const Demand> demand;   ///< may be null: no reach indicators
    std::shared_ptr<const Streets> streets; ///< may be null: straight line only
    /// What they were made of (core/streets/street_basis.h); null where they are as drawn.
    std::shared_ptr<const StreetBasis> streetBasis;
    std::shared_ptr<const std::vector<GroundFeature>> ground;
    std::shared_ptr<const std::vector<Polygon>> buildings; ///< drawn only
    std::vector<Source> sources;

    [[nodiscard]] const Unit& unit(UnitId id) const { return units.at(id.index()); }
    /// Ids of all units of a level, ordered by administrative code, then id.
    [[nodiscard]] std::vector<UnitId> unitsAt(Level level) const;
    /// The unit of `level` that `id` lies in (itself where it is of that level); geographic, not managing.
    [[nodiscard]] std::optional<UnitId> ancestor(UnitId id, Level level) const;
    [[nodiscard]] std::optional<UnitId> unitByCode(std::string_view code) const;
    /// The next id that no facility, also none removed by an edit, has had.
    [[nodiscard]] FacilityId nextFacilityId() const;
    [[nodiscard]] Box extent() const;
};

} // namespace yike
