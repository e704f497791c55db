// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which units a unit holds. Counties hold what lies in them; leading zones (先导区) hold what they manage,
// which lies in other counties; the city holds everything once.

#include "core/model/plan.h"

#include <array>
#include <vector>

namespace yike {

class UnitTree {
public:
    explicit UnitTree(const Plan& plan);

    /// The units of `level` that `unit` holds, by id; itself where it is of that level. Empty for finer
    /// units.
    [[nodiscard]] const std::vector<UnitId>& members(UnitId unit, Level level) const
    {
        return m_members.at(unit.index()).at(static_cast<std::size_t>(level));
    }

private:
    void addLyingIn(const Plan& plan);
    void addManaged(const Plan& plan);
    [[nodiscard]] bool managesAll(const Plan& plan, UnitId manager, UnitId subDistrict) const;
    std::vector<UnitId>& list(UnitId unit, Level level)
    {
        return m_members.at(unit.index()).at(static_cast<std::size_t>(level));
    }

    std::vector<std::array<std::vector<UnitId>, 4>> m_members;
};

/// A community's own setting. A sub-district or township: its flag "flag.urban-subdistrict" (街道 yes, 乡镇
/// no), else its own setting, else what its name ends with. Unknown for larger units.
[[nodiscard]] Setting settingOf(const Unit& unit);

/// Leading zones are county-level units but no statutory counties.
[[nodiscard]] bool isStatutory(const Unit& unit);

} // namespace yike
