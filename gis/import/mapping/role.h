// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a layer is used for in a plan.

#include <array>
#include <optional>
#include <string_view>

namespace yike {

enum class Role {
    Ignore,
    Communities,
    Zones, ///< polygons that group communities lying in them, where these name no parent: city limits
    Facilities,
    UnitValues, ///< a table of numbers per unit
    StreetLines,
    Buildings,
    Demand,    ///< points or cells that carry weights of their own
    Barriers,  ///< walls, water, railways and gates that streets are cut at
    Entrances, ///< points where facilities are entered, by code or name
    Water,
    Park,
    Rail,
    Terrain
};

inline constexpr std::array kAllRoles = {
    Role::Ignore,      Role::Communities, Role::Zones,  Role::Facilities, Role::UnitValues,
    Role::StreetLines, Role::Buildings,   Role::Demand, Role::Barriers,   Role::Entrances,
    Role::Water,       Role::Park,        Role::Rail,   Role::Terrain};

/// As in aliases.toml and templates: "communities".
[[nodiscard]] std::string_view roleName(Role role);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view name);

} // namespace yike
