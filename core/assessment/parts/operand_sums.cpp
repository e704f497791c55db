// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/operand_sums.h"

#include "core/assessment/parts/roll_up.h"

#include <algorithm>

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

/// 1 for a facility that has the functions and the opening day asked for, else 0; no data where it does not
/// say.
OperandSum countedPart(const Operand& operand, const Facility& facility)
{
    if (operand.openedSince && !facility.opened)
        return lacking("opened");
    if (operand.openedSince && *facility.opened < *operand.openedSince)
        return {};
    if (!operand.functions.empty() && facility.functions.empty())
        return lacking("functions");
    const bool all = std::all_of(operand.functions.begin(), operand.functions.end(),
                                 [&](const auto& wanted) { return facility.functions.contains(wanted); });
    return all ? OperandSum{Amount::fromCount(1), true, {}, {facility.id}} : OperandSum{};
}

OperandSum facilityPart(const Operand& operand, const Facility& facility)
{
    if (operand.of == Of::FacilityCount)
        return countedPart(operand, facility);
    std::optional<Amount> amount;
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

/// What the nearest of the unit and the units above it says to a yes/no value; nothing where none says.
std::optional<bool> saidOf(UnitId unit, const std::string& key, const Plan& plan)
{
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City}) {
        const auto holder = plan.ancestor(unit, level);
        if (!holder)
            continue;
        const auto& values = plan.unit(*holder).values;
        if (const auto value = values.find(key); value != values.end())
            return value->second.number != 0;
    }
    return std::nullopt;
}

/// Nothing to count is nothing anywhere; what there is counts where the unit says yes.
OperandSum whereAsked(const Operand& operand, OperandSum part, UnitId unit, const Plan& plan)
{
    if (operand.whereFlag.empty() || (part.complete && part.amount.isZero()))
        return part;
    const auto said = saidOf(unit, operand.whereFlag, plan);
    if (!said)
        return lacking(operand.whereFlag);
    return *said ? part : OperandSum{};
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
        return whereAsked(operand, valuePart(operand, unit), id, context.plan);
    if (operand.of == Of::UnitCount)
        return {Amount::fromCount(isStatutory(unit) ? 1 : 0), true, {}, {}};
    // There always are older ones: where none at all is known, nobody has told how many are new.
    if (operand.openedSince && !context.facilities.knows(operand.keys))
        return lacking(operand.keys.front());
    return whereAsked(operand, sumOver(operand, context.facilities.open(id, operand.keys)), id, context.plan);
}

OperandSum hostedAboveCommunities(const Operand& operand, UnitId unit, const Context& context)
{
    OperandSum sum;
    for (const Facility* facility : context.facilities.open(unit, operand.keys)) {
        if (context.plan.unit(*facility->host).level != Level::Community)
            sum.add(whereAsked(operand, facilityPart(operand, *facility), *facility->host, context.plan));
    }
    return sum;
}

} // namespace yike
