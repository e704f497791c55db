// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/kinds/shared_area.h"

#include <algorithm>

namespace yike {

namespace {

/// Open ones that the sub-district hosts itself.
Facilities hostedBy(UnitId subDistrict, const Operand& operand, const Context& context)
{
    Facilities own = context.facilities.open(subDistrict, operand.keys);
    std::erase_if(own, [&](const Facility* facility) { return facility->host != subDistrict; });
    return own;
}

OperandSum withoutHouseholds(const OperandSum& area)
{
    return {Amount{}, false, {std::string(kSharingHouseholds)}, area.counted};
}

} // namespace

bool sharesOut(const Indicator& indicator, const Operand& operand, const Unit& unit)
{
    const bool isArea = operand.of == Operand::Of::FloorArea || operand.of == Operand::Of::ActivityArea;
    return isArea && indicator.sharing == Sharing::ByHouseholds && unit.level == Level::Community &&
           !unit.isVirtual;
}

OperandSum sharedArea(const Operand& operand, UnitId community, const Context& context)
{
    const auto subDistrict = context.plan.ancestor(community, Level::SubDistrict);
    if (!subDistrict)
        return {};
    OperandSum area = sumOver(operand, hostedBy(*subDistrict, operand, context));
    if (area.counted.empty() || !area.complete)
        return area;
    std::vector<double> households;
    std::size_t own = 0;
    for (const UnitId id : context.tree.members(*subDistrict, Level::Community)) {
        const Unit& unit = context.plan.unit(id);
        if (unit.isVirtual)
            continue;
        const auto value = unit.values.find(kSharingHouseholds);
        if (value == unit.values.end() || !Amount::fromNumber(value->second.number))
            return withoutHouseholds(area);
        own = id == community ? households.size() : own;
        households.push_back(value->second.number);
    }
    if (std::all_of(households.begin(), households.end(), [](double count) { return count == 0; }))
        return {};
    area.amount = Amount::fromWeight(apportion(Weight::fromCount(area.amount.number()), households).at(own));
    return area;
}

} // namespace yike
