// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/context.h"

namespace yike {

namespace {

using Answer = Applicability::Answer;

Applicability bySetting(const Indicator& indicator, const Unit& unit)
{
    const bool settingMatters =
        !indicator.appliesUrban || !indicator.appliesRural || indicator.targetRural.has_value();
    if (!settingMatters || unit.level > Level::SubDistrict)
        return {};
    switch (settingOf(unit)) {
    case Setting::Urban:
        return {indicator.appliesUrban ? Answer::Yes : Answer::No, {}};
    case Setting::Rural:
        return {indicator.appliesRural ? Answer::Yes : Answer::No, {}};
    case Setting::Unknown:
        break;
    }
    return {Answer::Unknown, unit.level == Level::SubDistrict ? "flag.urban-subdistrict" : "setting"};
}

} // namespace

Applicability applicability(const Indicator& indicator, const Unit& unit)
{
    if (unit.isVirtual)
        return {Answer::No, {}};
    const Applicability setting = bySetting(indicator, unit);
    if (setting.answer == Answer::No || indicator.appliesFlag.empty() || unit.level != indicator.level)
        return setting;
    const auto flag = unit.values.find(indicator.appliesFlag);
    if (flag == unit.values.end())
        return {Answer::Unknown, indicator.appliesFlag};
    return flag->second.number != 0 ? setting : Applicability{Answer::No, {}};
}

std::optional<double> targetFor(const Indicator& indicator, const Unit& unit)
{
    const bool rural = settingOf(unit) == Setting::Rural;
    return rural && indicator.targetRural ? indicator.targetRural : indicator.target;
}

} // namespace yike
