// SPDX-License-Identifier: GPL-3.0-or-later
// Presence, Flag and Currency. A unit has it or has it not; larger units count those that have it. A larger
// unit gets a verdict only where the units without data could not change it, so that "100 %" means every
// single unit.
#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/kinds/unit_answer.h"
#include "core/assessment/parts/cause.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/verdict.h"
#include "core/assessment/reach/reach_sums.h"

#include <algorithm>

namespace yike {

namespace {

std::vector<std::string> lacking(const Facility& facility, const std::vector<std::string>& wanted)
{
    std::vector<std::string> missing;
    for (const std::string& function : wanted) {
        if (!facility.functions.contains(function))
            missing.push_back(function);
    }
    return missing;
}

bool suffices(const Facility& facility, const Indicator& indicator)
{
    const std::size_t missing = lacking(facility, indicator.functions).size();
    return missing == 0 || (indicator.anyFunction && missing < indicator.functions.size());
}

/// The facility that lacks the fewest functions, the first of equals.
const Facility* best(const Facilities& open, const Indicator& indicator)
{
    const auto found = std::min_element(open.begin(), open.end(), [&](const Facility* a, const Facility* b) {
        return lacking(*a, indicator.functions).size() < lacking(*b, indicator.functions).size();
    });
    return found == open.end() ? nullptr : *found;
}

/// A blank function field says nothing; it is no proof that a function is missing.
bool functionsUnknown(const Facilities& open)
{
    return std::any_of(open.begin(), open.end(), [](const Facility* f) { return f->functions.empty(); });
}

void fillYesNo(Cell& cell, bool yes, const Indicator& indicator)
{
    const Fraction fraction{Amount::fromCount(yes ? 1 : 0), Amount::fromCount(1), indicator.scale};
    fillNumbers(cell, fraction, indicator.comparator, indicator.target);
    cell.status = verdict(fraction, indicator.comparator, indicator.target);
}

void explainAbsence(Cell& cell, const Facilities& open, UnitId unit, const Indicator& indicator,
                    const Context& context)
{
    const Facility* nearly = best(open, indicator);
    if (nearly == nullptr)
        return takeReason(cell, whyNone(unit, indicator.categories, neighbourMetres(indicator), context));
    cell.missing = lacking(*nearly, indicator.functions);
    takeReason(cell, {Cause::MissingFunction, idsOf(open)});
}

/// What a department says where no facility speaks for itself. Where facilities of this kind are known in the
/// plan, none here means none; else nobody has told.
bool lacksAnswer(Cell& cell, const Unit& unit, const Indicator& indicator, bool someInPlan)
{
    if (indicator.numerator.keys.empty())
        return false;
    const UnitAnswer answer = flagAnswer(unit, indicator.numerator.keys.at(0));
    if (answer.yes && *answer.yes) {
        fillYesNo(cell, true, indicator);
        return true;
    }
    if (answer.yes || someInPlan)
        return false;
    cell.missing = {answer.missing};
    return true;
}

void fillPresence(Cell& cell, const Unit& unit, const Indicator& indicator, bool someInPlan,
                  const Context& context)
{
    const Facilities open = context.facilities.open(unit.id, indicator.categories);
    Facilities enough;
    std::copy_if(open.begin(), open.end(), std::back_inserter(enough),
                 [&](const Facility* facility) { return suffices(*facility, indicator); });
    if (enough.empty() && !indicator.functions.empty() && functionsUnknown(open)) {
        cell.missing = {"functions"};
        return;
    }
    if (enough.empty() && lacksAnswer(cell, unit, indicator, someInPlan))
        return;
    cell.counted = idsOf(enough);
    fillYesNo(cell, !enough.empty(), indicator);
    if (cell.status == Status::NotMet)
        explainAbsence(cell, open, unit.id, indicator, context);
}

void fillAnswer(Cell& cell, const UnitAnswer& answer, const Indicator& indicator)
{
    if (!answer.yes) {
        cell.missing = {answer.missing};
        return;
    }
    fillYesNo(cell, *answer.yes, indicator);
    if (cell.status == Status::NotMet)
        cell.cause = answer.cause;
}

Cell baseCell(const Unit& unit, const Indicator& indicator, bool someInPlan, const Context& context)
{
    Cell cell;
    const Applicability applies = applicability(indicator, unit);
    if (applies.answer == Applicability::Answer::No)
        cell.status = Status::NotApplicable;
    else if (applies.answer == Applicability::Answer::Unknown)
        cell.missing = {applies.missing};
    else if (indicator.kind == Kind::Flag)
        fillAnswer(cell, flagAnswer(unit, indicator.numerator.keys.at(0)), indicator);
    else if (indicator.kind == Kind::Currency)
        fillAnswer(cell, currencyAnswer(unit, indicator, context.plan.evaluationDate), indicator);
    else
        fillPresence(cell, unit, indicator, someInPlan, context);
    cell.dataShare = ownDataShare(cell.status);
    return cell;
}

Cell sumCell(const std::vector<UnitId>& members, const Cells& cells, const Indicator& indicator)
{
    Cell cell;
    takeOver(cell, cells, members);
    std::int64_t yes = 0;
    for (const UnitId id : members)
        yes += cells.at(id).numerator.value_or(0) > 0 ? 1 : 0;
    cell.counted = countedBy(cells, members);
    if (cell.tally.withData() == 0) {
        cell.status = cell.tally.noData > 0 ? Status::NoData : Status::NotApplicable;
        return cell;
    }
    const Fraction known{Amount::fromCount(yes), Amount::fromCount(cell.tally.withData()), indicator.scale};
    const Fraction all{Amount::fromCount(yes), Amount::fromCount(cell.tally.applicable()), indicator.scale};
    fillNumbers(cell, known, indicator.comparator, indicator.target);
    cell.status =
        verdictDespiteGaps(all, Amount::fromCount(cell.tally.noData), indicator.comparator, indicator.target);
    if (cell.status == Status::NotMet)
        cell.cause = commonCause(cells, members);
    return cell;
}

void addSecondary(Cells& cells, const Indicator& indicator, const Context& context)
{
    if (indicator.kind != Kind::Presence || !indicator.secondaryReach)
        return;
    const ReachSums sums = reachSums(indicator, *indicator.secondaryReach, context);
    for (auto& [id, cell] : cells) {
        if (cell.status != Status::NotApplicable && sums.isKnown)
            cell.secondaryValue = sums.of(id, context).percent();
    }
}

} // namespace

Cells evaluateUnitShare(const Indicator& indicator, const Context& context)
{
    const bool someInPlan = context.facilities.knows(indicator.categories);
    Cells cells = blankCells(context.plan);
    for (const Unit& unit : context.plan.units) {
        if (unit.level == indicator.level)
            cells.at(unit.id) = baseCell(unit, indicator, someInPlan, context);
    }
    for (const Unit& unit : context.plan.units) {
        if (unit.level > indicator.level)
            cells.at(unit.id) = sumCell(context.tree.members(unit.id, indicator.level), cells, indicator);
    }
    addSecondary(cells, indicator, context);
    return cells;
}

} // namespace yike
