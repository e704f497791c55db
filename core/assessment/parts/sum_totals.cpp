// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/sum_totals.h"

#include "core/assessment/kinds/shared_area.h"

#include <algorithm>

namespace yike {

namespace {

using Answer = Applicability::Answer;
using Of = Operand::Of;

/// What a leading zone reports is part of what the counties report in which it lies, so it counts for itself
/// only.
bool countsFor(UnitId holder, const Unit& part)
{
    return part.level != Level::County || part.id == holder || isStatutory(part);
}

} // namespace

void Totals::note(const OperandSum& part)
{
    if (!part.counted.empty())
        (part.complete ? told : lacking) = true;
}

Sums::Sums(const Indicator& indicator, const Context& context)
    : m_indicator(indicator), m_context(context), m_hasDenominator(indicator.denominator.of != Of::None),
      m_numeratorLevel(sourceLevel(indicator.numerator, context.plan)),
      m_denominatorLevel(m_hasDenominator ? sourceLevel(indicator.denominator, context.plan)
                                          : m_numeratorLevel)
{
    for (const Unit& unit : context.plan.units)
        m_parts[unit.id] = partOfUnit(unit);
}

Totals Sums::of(UnitId unit) const
{
    Totals totals = paired() ? pairedTotals(unit) : separateTotals(unit);
    // An indicator of a larger unit also counts what that unit hosts itself: a sub-district's own nursery.
    if (m_indicator.level > Level::Community) {
        if (countsFacilities(m_indicator.numerator)) {
            const OperandSum hosted = hostedAboveCommunities(m_indicator.numerator, unit, m_context);
            totals.note(hosted);
            totals.numerator.add(hosted);
        }
        if (countsFacilities(m_indicator.denominator))
            totals.denominator.add(hostedAboveCommunities(m_indicator.denominator, unit, m_context));
    }
    totals.numerator.tidy();
    totals.denominator.tidy();
    return totals;
}

Sums::Part Sums::partOfUnit(const Unit& unit) const
{
    Part part{applicability(m_indicator, unit), {}, {}};
    const bool urbanOnly =
        m_indicator.numerator.urbanOnly && (!m_hasDenominator || m_indicator.denominator.urbanOnly);
    if (urbanOnly && unit.level == Level::Community && unit.setting == Setting::Rural)
        part.applies.answer = Answer::No;
    if (unit.level == m_numeratorLevel)
        part.numerator = operandPart(m_indicator.numerator, unit);
    if (m_hasDenominator && unit.level == m_denominatorLevel)
        part.denominator = operandPart(m_indicator.denominator, unit);
    return part;
}

OperandSum Sums::operandPart(const Operand& operand, const Unit& unit) const
{
    OperandSum sum = partOf(operand, unit.id, m_context);
    if (sharesOut(m_indicator, operand, unit))
        sum.add(sharedArea(operand, unit.id, m_context));
    return sum;
}

Totals Sums::pairedTotals(UnitId unit) const
{
    Totals totals;
    for (const UnitId id : m_context.tree.members(unit, m_numeratorLevel)) {
        const Part& part = m_parts.at(id);
        if (part.applies.answer == Answer::No || !countsFor(unit, m_context.plan.unit(id)))
            continue;
        ++totals.applicable;
        totals.note(part.numerator);
        const bool known = part.applies.answer == Answer::Yes;
        if (known && part.numerator.complete && part.denominator.complete) {
            ++totals.withData;
            totals.largest = std::max(totals.largest, part.numerator.amount);
            totals.numerator.add(part.numerator);
            totals.denominator.add(part.denominator);
            continue;
        }
        totals.numerator.add({Amount{}, false, part.numerator.missing, {}});
        totals.numerator.add({Amount{}, false, part.denominator.missing, {}});
        if (!known)
            totals.numerator.missing.push_back(part.applies.missing);
    }
    return totals;
}

Totals Sums::separateTotals(UnitId unit) const
{
    Totals totals;
    for (const UnitId id : m_context.tree.members(unit, m_numeratorLevel)) {
        const Part& part = m_parts.at(id);
        if (part.applies.answer == Answer::No || !countsFor(unit, m_context.plan.unit(id)))
            continue;
        ++totals.applicable;
        totals.note(part.numerator);
        totals.withData += part.numerator.complete ? 1 : 0;
        totals.largest = std::max(totals.largest, part.numerator.amount);
        totals.numerator.add(part.numerator);
    }
    for (const UnitId id : m_context.tree.members(unit, m_denominatorLevel)) {
        const Part& part = m_parts.at(id);
        if (part.applies.answer != Answer::No && countsFor(unit, m_context.plan.unit(id)))
            totals.denominator.add(part.denominator);
    }
    return totals;
}

} // namespace yike
