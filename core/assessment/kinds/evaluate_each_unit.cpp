// SPDX-License-Identifier: GPL-3.0-or-later
// AreaRule, MinimumSize, Functions, Checklist and Entered: every unit is judged by itself, and a larger unit
// passes when all of its units do. Surplus in one community never hides a lack in another, so only the
// numerators, requirements and shortfalls add up; there is no value above the units that are judged.
#include "core/assessment/kinds/area_rule.h"
#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/kinds/unit_answer.h"
#include "core/assessment/parts/cause.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/verdict.h"

#include <algorithm>

namespace yike {

namespace {

void fillMinimumSize(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context)
{
    const Facilities open = context.facilities.open(unit, indicator.categories);
    if (open.empty()) { // whether there ought to be one is another indicator's question
        cell.status = Status::NotApplicable;
        return;
    }
    Facilities small;
    Amount lack;
    std::optional<Amount> least;
    const Amount wanted = Amount::fromNumber(*indicator.target).value_or(Amount{});
    for (const Facility* facility : open) {
        const auto area =
            facility->floorArea ? Amount::fromNumber(facility->floorArea->count()) : std::nullopt;
        if (!area) {
            cell.missing = {"floor-area"};
            return;
        }
        least = least ? std::min(*least, *area) : *area;
        if (*area < wanted) {
            small.push_back(facility);
            lack += wanted - *area;
        }
    }
    const Fraction smallest{*least, Amount::fromCount(1), 1};
    fillNumbers(cell, smallest, indicator.comparator, indicator.target);
    cell.status = verdict(smallest, indicator.comparator, indicator.target);
    cell.counted = idsOf(open);
    if (cell.status == Status::NotMet) {
        setShortfall(cell, lack);
        cell.cause = Cause::TooSmall;
        cell.related = idsOf(small);
    }
}

std::vector<std::string> notOffered(const Facilities& open, const std::vector<std::string>& wanted)
{
    std::vector<std::string> missing;
    for (const std::string& function : wanted) {
        const bool offered = std::any_of(open.begin(), open.end(), [&](const Facility* facility) {
            return facility->functions.contains(function);
        });
        if (!offered)
            missing.push_back(function);
    }
    return missing;
}

/// Also an advisory result says why functions lack: without a pass mark the gap is there all the same.
void explainFunctions(Cell& cell, const Facilities& open, UnitId unit, const Indicator& indicator,
                      const Context& context)
{
    if (cell.missing.empty() || cell.status == Status::Met)
        return;
    if (open.empty())
        return takeReason(cell, whyNone(unit, indicator.categories, neighbourMetres(indicator), context));
    takeReason(cell, {Cause::MissingFunction, idsOf(open)});
}

void fillFunctions(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context)
{
    const Facilities open = context.facilities.open(unit, indicator.categories);
    cell.missing = notOffered(open, indicator.functions);
    const bool blank =
        std::all_of(open.begin(), open.end(), [](const Facility* f) { return f->functions.empty(); });
    if (blank && !open.empty()) { // blank fields say nothing
        cell.missing = {"functions"};
        return;
    }
    const auto wanted = static_cast<std::int64_t>(indicator.functions.size());
    const auto offered = wanted - static_cast<std::int64_t>(cell.missing.size());
    const Fraction fraction{Amount::fromCount(offered), Amount::fromCount(1), 1};
    const auto target = targetFor(indicator, context.plan.unit(unit));
    fillNumbers(cell, fraction, indicator.comparator, target);
    cell.denominator = static_cast<double>(wanted);
    cell.status = verdict(fraction, indicator.comparator, target);
    cell.counted = idsOf(open);
    explainFunctions(cell, open, unit, indicator, context);
}

void fillEntered(Cell& cell, const Unit& unit, const Indicator& indicator)
{
    const std::string& key = indicator.numerator.keys.at(0);
    const auto entered = unit.values.find(key);
    const auto amount =
        entered == unit.values.end() ? std::nullopt : Amount::fromNumber(entered->second.number);
    if (!amount) {
        cell.missing = {key};
        return;
    }
    const Fraction fraction{*amount, Amount::fromCount(1), 1};
    const auto target = targetFor(indicator, unit);
    fillNumbers(cell, fraction, indicator.comparator, target);
    cell.denominator.reset();
    cell.status = verdict(fraction, indicator.comparator, target);
    if (cell.status == Status::NotMet)
        cell.cause = indicator.comparator == Comparator::AtMost ? Cause::AboveTarget : Cause::BelowTarget;
}

void fillByKind(Cell& cell, const Unit& unit, const Indicator& indicator, const Context& context)
{
    switch (indicator.kind) {
    case Kind::AreaRule:
        return fillAreaRule(cell, unit.id, indicator, context);
    case Kind::MinimumSize:
        return fillMinimumSize(cell, unit.id, indicator, context);
    case Kind::Functions:
        return fillFunctions(cell, unit.id, indicator, context);
    case Kind::Checklist:
        return fillChecklist(cell, unit, indicator);
    default:
        return fillEntered(cell, unit, indicator);
    }
}

Cell baseCell(const Unit& unit, const Indicator& indicator, const Context& context)
{
    Cell cell;
    const Applicability applies = applicability(indicator, unit);
    if (applies.answer == Applicability::Answer::No)
        cell.status = Status::NotApplicable;
    else if (applies.answer == Applicability::Answer::Unknown)
        cell.missing = {applies.missing};
    else
        fillByKind(cell, unit, indicator, context);
    cell.dataShare = ownDataShare(cell.status);
    return cell;
}

/// Adds up a number that the members may have; nothing where none has it.
std::optional<double> total(const Cells& cells, const std::vector<UnitId>& members,
                            std::optional<double> Cell::*number)
{
    Amount sum;
    bool any = false;
    for (const UnitId id : members) {
        const auto& value = cells.at(id).*number;
        sum += value ? Amount::fromNumber(*value).value_or(Amount{}) : Amount{};
        any = any || value.has_value();
    }
    return any ? std::optional(sum.number()) : std::nullopt;
}

Cell aboveCell(const std::vector<UnitId>& members, const Cells& cells)
{
    Cell cell;
    takeOver(cell, cells, members);
    cell.status = statusOfAll(cell.tally);
    cell.numerator = total(cells, members, &Cell::numerator);
    cell.denominator = total(cells, members, &Cell::denominator);
    cell.required = total(cells, members, &Cell::required);
    cell.shortfall = total(cells, members, &Cell::shortfall);
    cell.wholeShortfall = wholeShortfallOf(cells, members);
    cell.counted = countedBy(cells, members);
    if (cell.status == Status::NotMet)
        cell.cause = commonCause(cells, members);
    return cell;
}

} // namespace

Cells evaluateEachUnit(const Indicator& indicator, const Context& context)
{
    Cells cells = blankCells(context.plan);
    for (const Unit& unit : context.plan.units) {
        if (unit.level == indicator.level)
            cells.at(unit.id) = baseCell(unit, indicator, context);
    }
    for (const Unit& unit : context.plan.units) {
        if (unit.level > indicator.level)
            cells.at(unit.id) = aboveCell(context.tree.members(unit.id, indicator.level), cells);
    }
    return cells;
}

} // namespace yike
