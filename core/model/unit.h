// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An administrative area: community -> sub-district or township -> county or district -> city.

#include "core/base/id.h"
#include "core/geometry/shapes.h"

#include <map>
#include <optional>
#include <string>

namespace yike {

enum class Level { Community, SubDistrict, County, City };

/// Urban or rural is the community's own attribute, never its parent's (design.md 2).
enum class Setting { Unknown, Urban, Rural };

/// What kind of county-level unit: leading zones (先导区) manage communities of other counties and are not
/// statutory counties themselves.
enum class CountyKind { None, District, CountyCity, County, LeadingZone };

/// A number a department reported, and the table it came from. A missing number has no entry at all.
struct Value {
    double number = 0;
    SourceId source;
    bool operator==(const Value&) const = default;
};

/// Keys are the field vocabulary of the standards, such as "households.resident" or
/// "flag.self-service-terminal" (1 yes, 0 no); data, so that a new standard needs no release.
using Values = std::map<std::string, Value, std::less<>>;

struct Unit {
    UnitId id;
    std::string code; ///< 12-digit community, 9-digit sub-district, 6-digit county or city; kept as text
    std::string name;
    Level level = Level::Community;
    std::optional<UnitId> parent;
    std::optional<UnitId> managedBy; ///< county-level unit that manages it, where not the parent's county
    Setting setting = Setting::Unknown;
    CountyKind countyKind = CountyKind::None;
    bool isVirtual = false; ///< listed, has no area, not applicable by default
    MultiPolygon shape;     ///< of communities as read; of larger units their communities dissolved
    Values values;
    bool operator==(const Unit&) const = default;
};

/// The community's name without 社区, 村 and the like where a map has no room: "渔火".
[[nodiscard]] std::string shortName(const Unit& unit);

} // namespace yike
