// SPDX-License-Identifier: GPL-3.0-or-later
// Ratio, Share, StaffedRate and Count: numerators and denominators are added up over the units that report
// them, never ratios averaged. Where both come from the same units, a unit lacking one of them is left out of
// both and the share with data stands beside. Where they come from different levels (workers of communities
// over urban residents of counties) nothing can be left out: then a verdict is given only if the missing part
// cannot change it. Where facilities are there and none of them tells its area or places, the zeros of the
// units without any add up to no figure.
#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/parts/cause.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/sum_totals.h"
#include "core/assessment/parts/verdict.h"

namespace yike {

namespace {

using Answer = Applicability::Answer;
using Of = Operand::Of;

/// What the source units without data may have at most: each as much as the largest that has data.
Amount missingAtMost(const Totals& totals)
{
    Amount most;
    for (int i = std::max(1, totals.applicable - totals.withData); i > 0; --i)
        most += totals.largest;
    return most;
}

Status statusFor(const Fraction& fraction, const Totals& totals, const Sums& sums, const Indicator& indicator,
                 std::optional<double> target)
{
    if (!totals.denominator.complete)
        return Status::NoData;
    const bool leftOutOfBoth = sums.paired() && sums.hasDenominator();
    if (leftOutOfBoth || totals.numerator.complete)
        return verdict(fraction, indicator.comparator, target);
    return verdictDespiteGaps(fraction, missingAtMost(totals), indicator.comparator, target);
}

void fillFacts(Cell& cell, const Totals& totals)
{
    cell.counted = totals.numerator.counted;
    cell.missing = totals.numerator.missing;
    addUnique(cell.missing, totals.denominator.missing);
}

/// The whole fraction where the unit's level has both parts of it, else what it brings to the numerator.
void fillFraction(Cell& cell, const Fraction& fraction, const Totals& totals, bool whole, const Sums& sums,
                  const Indicator& indicator, std::optional<double> target)
{
    if (whole && totals.denominator.complete)
        fillNumbers(cell, fraction, indicator.comparator, target);
    else
        cell.numerator = fraction.numerator.number();
    if (!sums.hasDenominator())
        cell.denominator.reset();
}

/// Value and status of one unit from its totals; nothing of what lies below it.
Cell cellFrom(const Totals& totals, const Unit& unit, const Sums& sums, const Indicator& indicator)
{
    Cell cell;
    cell.contribution = unit.level < indicator.level;
    fillFacts(cell, totals);
    if (totals.applicable == 0) {
        // Finer units than those that report have nothing to tell; a verdict of theirs would need it.
        const bool lacks = unit.level == indicator.level && !sums.reportedAt(unit.level);
        cell.status = lacks ? Status::NoData : Status::NotApplicable;
        if (lacks)
            cell.missing = indicator.numerator.keys;
        return cell;
    }
    if (totals.withData == 0 || totals.tellsNothing())
        return cell;
    Fraction fraction{totals.numerator.amount, Amount::fromCount(1), indicator.scale};
    if (sums.hasDenominator())
        fraction.denominator = totals.denominator.amount;
    const auto target = cell.contribution ? std::nullopt : targetFor(indicator, unit);
    fillFraction(cell, fraction, totals, sums.wholeAt(unit.level), sums, indicator, target);
    if (cell.contribution)
        cell.status = Status::Advisory;
    else if (!fraction.denominator.isZero())
        cell.status = statusFor(fraction, totals, sums, indicator, target);
    else if (totals.denominator.complete)
        cell.status = Status::NotApplicable; // nobody lives there: no rate, and no failure
    return cell;
}

/// The facilities that lack some of the functions asked, and what they lack.
void explainFunctions(Cell& cell, const Facilities& open, const Operand& numerator)
{
    cell.cause = Cause::MissingFunction;
    for (const Facility* facility : open) {
        const auto before = cell.missing.size();
        for (const std::string& function : numerator.functions) {
            if (!facility->functions.contains(function))
                cell.missing.push_back(function);
        }
        if (cell.missing.size() > before)
            cell.related.push_back(facility->id);
    }
    sortUnique(cell.missing);
}

void explainFacilities(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context)
{
    const Operand& numerator = indicator.numerator;
    const Facilities open = context.facilities.open(unit, numerator.keys);
    if (open.empty())
        return takeReason(cell, whyNone(unit, numerator.keys, neighbourMetres(indicator), context));
    if (!numerator.functions.empty())
        return explainFunctions(cell, open, numerator);
    cell.related = idsOf(context.facilities.notOpen(unit, numerator.keys));
    if (numerator.of == Of::Capacity)
        cell.cause = Cause::CapacityExhausted;
    else if (numerator.of == Of::FacilityCount)
        cell.cause = cell.related.empty() ? Cause::NoFacility : Cause::NotOpen;
    else
        cell.cause = Cause::TooSmall;
    if (cell.cause == Cause::TooSmall || cell.cause == Cause::CapacityExhausted)
        cell.related = idsOf(open);
}

Cause offTarget(const Indicator& indicator)
{
    return indicator.comparator == Comparator::AtMost ? Cause::AboveTarget : Cause::BelowTarget;
}

void explain(Cell& cell, UnitId unit, const Indicator& indicator, const Context& context)
{
    if (countsFacilities(indicator.numerator))
        return explainFacilities(cell, unit, indicator, context);
    cell.cause = indicator.kind == Kind::StaffedRate ? Cause::CapacityExhausted : offTarget(indicator);
}

/// A count, and a ratio with RollUp::Each, is asked of each unit; larger units pass when all of theirs do,
/// whatever they have together.
void judgeByMembers(Cell& cell, const Cells& cells, const std::vector<UnitId>& members)
{
    cell.value.reset();
    cell.required.reset();
    cell.shortfall.reset();
    Amount required;
    Amount shortfall;
    for (const UnitId id : members) {
        required += Amount::fromNumber(cells.at(id).required.value_or(0)).value_or(Amount{});
        shortfall += Amount::fromNumber(cells.at(id).shortfall.value_or(0)).value_or(Amount{});
    }
    cell.required = required.number();
    cell.wholeShortfall = wholeShortfallOf(cells, members);
    if (!shortfall.isZero())
        cell.shortfall = shortfall.number();
    cell.status = statusOfAll(cell.tally);
}

void fillBase(Cell& cell, const Unit& unit, const Indicator& indicator, const Context& context)
{
    const Applicability applies = applicability(indicator, unit);
    if (applies.answer == Answer::No)
        cell = notApplicable();
    if (applies.answer == Answer::Unknown) {
        cell.status = Status::NoData;
        addUnique(cell.missing, {applies.missing});
    }
    if (cell.status == Status::NotMet)
        explain(cell, unit.id, indicator, context);
}

void fillAbove(Cell& cell, const Unit& unit, const Indicator& indicator, const Cells& cells,
               const UnitTree& tree)
{
    const auto& members = tree.members(unit.id, indicator.level);
    takeOver(cell, cells, members);
    if (indicator.kind == Kind::Count || indicator.targetRural || indicator.rollUp == RollUp::Each)
        judgeByMembers(cell, cells, members);
    if (cell.tally.applicable() == 0)
        cell.status = Status::NotApplicable;
    if (cell.status == Status::NotMet) {
        const Cause common = commonCause(cells, members);
        cell.cause = common == Cause::None ? offTarget(indicator) : common;
    }
}

/// For goals of a larger unit the communities' contributions tell how much data there is.
void countContributions(Cell& cell, const Unit& unit, const Cells& cells, const UnitTree& tree)
{
    const auto missing = cell.missing;
    if (unit.level != Level::Community)
        takeOver(cell, cells, tree.members(unit.id, Level::Community));
    else
        cell.dataShare = ownDataShare(cell.status);
    cell.missing = missing;
}

void fillLevel(Cells& cells, Level level, const Indicator& indicator, const Context& context)
{
    for (const Unit& unit : context.plan.units) {
        if (unit.level != level)
            continue;
        Cell& cell = cells.at(unit.id);
        if (level == indicator.level) {
            fillBase(cell, unit, indicator, context);
            cell.dataShare = ownDataShare(cell.status);
        }
        if (level > indicator.level)
            fillAbove(cell, unit, indicator, cells, context.tree);
        else if (indicator.level > Level::Community)
            countContributions(cell, unit, cells, context.tree);
    }
}

} // namespace

Cells evaluateSums(const Indicator& indicator, const Context& context)
{
    const Sums sums(indicator, context);
    Cells cells = blankCells(context.plan);
    for (const Unit& unit : context.plan.units) {
        if (!unit.isVirtual)
            cells.at(unit.id) = cellFrom(sums.of(unit.id), unit, sums, indicator);
    }
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City})
        fillLevel(cells, level, indicator, context);
    return cells;
}

} // namespace yike
