// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/unit_tree.h"

#include "core/assessment/parts/roll_up.h"
#include "core/model/names.h"

#include <algorithm>
#include <string_view>

namespace yike {

namespace {

constexpr std::array kLevels = {Level::Community, Level::SubDistrict, Level::County, Level::City};

Setting settingByName(std::string_view name)
{
    const std::string plain = plainName(name);
    for (const std::string_view word : {"街道", "街道办事处", "街道办"}) {
        if (plain.ends_with(word))
            return Setting::Urban;
    }
    for (const std::string_view word : {"镇", "乡", "镇人民政府", "乡人民政府"}) {
        if (plain.ends_with(word))
            return Setting::Rural;
    }
    return Setting::Unknown;
}

} // namespace

UnitTree::UnitTree(const Plan& plan) : m_members(plan.units.size())
{
    addLyingIn(plan);
    addManaged(plan);
    for (auto& levels : m_members) {
        for (auto& ids : levels)
            sortUnique(ids);
    }
}

void UnitTree::addLyingIn(const Plan& plan)
{
    for (const Unit& unit : plan.units) {
        for (const Level level : kLevels) {
            const auto holder = plan.ancestor(unit.id, level);
            if (holder && level >= unit.level)
                list(*holder, unit.level).push_back(unit.id);
        }
    }
}

void UnitTree::addManaged(const Plan& plan)
{
    for (const Unit& zone : plan.units) {
        if (zone.level != Level::County)
            continue;
        // A county that is there only to manage is a leading zone too, even where its kind was not given.
        if (isStatutory(zone) && !list(zone.id, Level::Community).empty())
            continue;
        for (const Unit& unit : plan.units) {
            if (unit.managedBy == zone.id && unit.level < Level::County)
                list(zone.id, unit.level).push_back(unit.id);
        }
        for (const Unit& unit : plan.units) {
            if (unit.level == Level::SubDistrict && managesAll(plan, zone.id, unit.id))
                list(zone.id, Level::SubDistrict).push_back(unit.id);
        }
    }
}

bool UnitTree::managesAll(const Plan& plan, UnitId manager, UnitId subDistrict) const
{
    bool any = false;
    for (const UnitId id : members(subDistrict, Level::Community)) {
        const Unit& community = plan.unit(id);
        if (community.isVirtual)
            continue;
        if (community.managedBy != manager)
            return false;
        any = true;
    }
    return any;
}

Setting settingOf(const Unit& unit)
{
    if (unit.level == Level::Community)
        return unit.setting;
    if (unit.level != Level::SubDistrict)
        return Setting::Unknown;
    const auto flag = unit.values.find("flag.urban-subdistrict");
    if (flag != unit.values.end())
        return flag->second.number != 0 ? Setting::Urban : Setting::Rural;
    return unit.setting != Setting::Unknown ? unit.setting : settingByName(unit.name);
}

bool isStatutory(const Unit& unit)
{
    return unit.countyKind != CountyKind::LeadingZone;
}

} // namespace yike
