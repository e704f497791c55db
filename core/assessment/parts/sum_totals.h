// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An indicator's numerator and denominator added up over the units that report them, for any unit above.

#include "core/assessment/parts/operand_sums.h"

#include <map>

namespace yike {

/// What a unit's parts add up to.
struct Totals {
    OperandSum numerator;
    OperandSum denominator;
    int withData = 0;     ///< source units whose numbers are in the sums
    int applicable = 0;   ///< source units that ought to be
    Amount largest;       ///< numerator of one source unit with data
    bool told = false;    ///< some facility says what the numerator adds up
    bool lacking = false; ///< some facility does not

    /// Notes whether the facilities of a source unit say what they have.
    void note(const OperandSum& part);
    /// Whether the sum is 0 only because the units that have a facility do not tell: nobody has said so.
    [[nodiscard]] bool tellsNothing() const { return lacking && !told && numerator.amount.isZero(); }
};

class Sums {
public:
    /// Keeps references.
    Sums(const Indicator& indicator, const Context& context);

    /// Whether a unit of the level can have a numerator of its own at all.
    [[nodiscard]] bool reportedAt(Level level) const { return level >= m_numeratorLevel; }
    /// Whether both parts come from the same units, so that a unit lacking one can be left out of both.
    [[nodiscard]] bool paired() const { return m_numeratorLevel == m_denominatorLevel; }
    [[nodiscard]] bool hasDenominator() const { return m_hasDenominator; }
    /// Whether a unit of the level has the whole fraction, not only the numerator.
    [[nodiscard]] bool wholeAt(Level level) const
    {
        return level >= m_numeratorLevel && level >= m_denominatorLevel;
    }
    [[nodiscard]] Totals of(UnitId unit) const;

private:
    /// What one unit of a source level brings.
    struct Part {
        Applicability applies;
        OperandSum numerator;
        OperandSum denominator;
    };
    [[nodiscard]] Part partOfUnit(const Unit& unit) const;
    [[nodiscard]] OperandSum operandPart(const Operand& operand, const Unit& unit) const;
    [[nodiscard]] Totals pairedTotals(UnitId unit) const;
    [[nodiscard]] Totals separateTotals(UnitId unit) const;

    const Indicator& m_indicator;
    const Context& m_context;
    bool m_hasDenominator;
    Level m_numeratorLevel;
    Level m_denominatorLevel;
    std::map<UnitId, Part> m_parts;
};

} // namespace yike
