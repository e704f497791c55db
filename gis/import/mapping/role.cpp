// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/role.h"

namespace yike {

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::Ignore:
        return "ignore";
    case Role::Communities:
        return "communities";
    case Role::Zones:
        return "zones";
    case Role::Facilities:
        return "facilities";
    case Role::UnitValues:
        return "values";
    case Role::StreetLines:
        return "streets";
    case Role::Buildings:
        return "buildings";
    case Role::Demand:
        return "demand";
    case Role::Barriers:
        return "barriers";
    case Role::Entrances:
        return "entrances";
    case Role::Water:
        return "water";
    case Role::Park:
        return "park";
    case Role::Rail:
        return "rail";
    case Role::Terrain:
        return "terrain";
    }
    return "ignore";
}

std::optional<Role> roleNamed(std::string_view name)
{
    for (const Role role : kAllRoles)
        if (roleName(role) == name)
            return role;
    return std::nullopt;
}

} // namespace yike
