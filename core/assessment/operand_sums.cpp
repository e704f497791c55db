// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/operand_sums.h"

#include "core/assessment/roll_up.h"

namespace yike {

namespace {

using Of = Operand::Of;

OperandSum lacking(const std::string& key)
{
    return {Amount{}, false, {key}, {}};
}

OperandSum valuePart(const Operand& operand, const Unit& unit)
{
    OperandSum sum;
    for (const std::string& key : operand.keys) {
        const auto value = unit.values.find(key);
        const auto amount =
            value == unit.values.end() ? std::nullopt : Amount::fromNumber(value->second.number);
        sum.add(amount ? OperandSum{*amount, true, {}, {}} : lacking(key));
    }
    return sum;
}

std::optional<Amount> areaOf(const std::optional<SquareMetres>& area)
{
    return area ? Amount::fromNumber(area->count()) : std::nullopt;
}

std::optional<Amount> capacityOf(const Facility& facility, const std::string& name)
{
    const auto found = facility.capacities.find(name);
    return found == facility.capacities.end() ? std::nullopt : Amount::fromNumber(found->second);
}

OperandSum facilityPart(const Operand& operand, const Facility& facility)
{
    std::optional<Amount> amount = Amount::fromCount(1);
    std::string key;
    if (operand.of == Of::FloorArea) {
        amount = areaOf(facility.floorArea);
        key = "floor-area";
    } else if (operand.of == Of::ActivityArea) {
        amount = areaOf(facility.activityArea);
        key = "activity-area";
    } else if (operand.of == Of::Capacity) {
        amount = capacityOf(facility, operand.capacity);
        key = operand.capacity;
    }
    OperandSum part = amount ? OperandSum{*amount, true, {}, {}} : lacking(key);
    part.counted = {facility.id};
    return part;
}

bool hasKey(const Unit& unit, const std::string& key)
{
    return unit.values.find(key) != unit.values.end();
}

Level levelOfKey(const std::string& key, const Plan& plan)
{
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City}) {
        for (const Unit& unit : plan.units) {
            if (unit.level == level && hasKey(unit, key))
                return level;
        }
    }
    return Level::Community;
}

} // namespace

void OperandSum::add(const OperandSum& other)
{
    amount += other.amount;
    complete = complete && other.complete;
    missing.insert(missing.end(), other.missing.begin(), other.missing.end());
    counted.insert(counted.end(), other.counted.begin(), other.counted.end());
}

void OperandSum::tidy()
{
    sortUnique(missing);
    sortUnique(counted);
}

bool countsFacilities(const Operand& operand)
{
    return operand.of == Of::FloorArea || operand.of == Of::ActivityArea || operand.of == Of::Capacity ||
           operand.of == Of::FacilityCount;
}

Level sourceLevel(const Operand& operand, const Plan& plan)
{
    if (operand.of == Of::UnitCount)
        return operand.unitLevel;
    Level level = Level::Community;
    if (operand.of == Of::Value) {
        for (const std::string& key : operand.keys)
            level = std::max(level, levelOfKey(key, plan));
    }
    return level;
}

OperandSum sumOver(const Operand& operand, const Facilities& facilities)
{
    OperandSum sum;
    for (const Facility* facility : facilities)
        sum.add(facilityPart(operand, *facility));
    return sum;
}

OperandSum partOf(const Operand& operand, UnitId id, const Context& context)
{
    const Unit& unit = context.plan.unit(id);
    if (operand.urbanOnly && unit.level == Level::Community) {
        if (unit.setting == Setting::Unknown)
            return lacking("setting");
        if (unit.setting != Setting::Urban)
            return {};
    }
    if (operand.of == Of::Value)
        return valuePart(operand, unit);
    if (operand.of == Of::UnitCount)
        return {Amount::fromCount(isStatutory(unit) ? 1 : 0), true, {}, {}};
    return sumOver(operand, context.facilities.open(id, operand.keys));
}

OperandSum hostedAboveCommunities(const Operand& operand, UnitId unit, const Context& context)
{
    Facilities higher;
    for (const Facility* facility : context.facilities.open(unit, operand.keys)) {
        if (context.plan.unit(*facility->host).level != Level::Community)
            higher.push_back(facility);
    }
    return sumOver(operand, higher);
}

} // namespace yike
