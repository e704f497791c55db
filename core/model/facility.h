// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A thing that serves: a community centre, a clinic, a pitch.

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/quantity.h"
#include "core/geometry/shapes.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

enum class FacilityStatus { Existing, Planned, Closed };
/// As files keep it, in the order of the enumeration.
inline constexpr std::array<std::string_view, 3> kFacilityStatusKeys = {"existing", "planned", "closed"};

struct Facility {
    FacilityId id;
    std::string code;
    std::string name;
    std::vector<std::string> categories; ///< keys of the taxonomy, such as "community-centre"; sorted
    std::set<std::string> functions;     ///< as the source names them, such as 助餐
    std::optional<SquareMetres> floorArea;
    std::optional<SquareMetres> activityArea;
    std::map<std::string, double> capacities; ///< "places" (托位), "beds" (床位)
    FacilityStatus status = FacilityStatus::Existing;
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::optional<Point> position; ///< nothing: not placed; it counts administratively only
    std::vector<Point> entrances;  ///< if any, reach is measured from these
    std::optional<UnitId> host;    ///< community or sub-district it belongs to: code first, then location
    SourceId source;
    bool operator==(const Facility&) const = default;

    [[nodiscard]] bool has(const std::string& category) const;
};

/// Whether it serves on `day`: existing, opened by then, not closed before or on that day.
[[nodiscard]] bool isOpen(const Facility& facility, Date day);

} // namespace yike
