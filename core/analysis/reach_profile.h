// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much of a weight lies within each of several limits, from one measurement: what pace curve, equity and
// sensitivity are read from.

#include "core/analysis/study.h"

#include <string>
#include <vector>

namespace yike {

class ReachProfile {
public:
    /// Of the communities the indicator is asked of, with `weight` in place of its own. `metres` in any
    /// order; answers come in the order asked. Errors: Cancelled.
    [[nodiscard]] static Result<ReachProfile> make(const Indicator& indicator, const std::string& weight,
                                                   const std::vector<double>& metres, Study& study);

    /// False where there are no walks or no such weight.
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Of a unit within the `limit`-th of the metres. Never falls with the metres.
    [[nodiscard]] Reached at(UnitId unit, std::size_t limit) const
    {
        return {m_within.at(limit).at(unit.index()), m_all.at(unit.index())};
    }
    /// Of all communities.
    [[nodiscard]] Reached total(std::size_t limit) const { return {m_totalWithin.at(limit), m_totalAll}; }

private:
    void addCommunity(UnitId id, const ReachSums& sums, const std::vector<double>& metres,
                      const std::vector<std::uint32_t>& points);
    void addLarger(const Plan& plan, const UnitTree& tree);

    bool m_known = false;
    std::vector<Weight> m_all;                 ///< by unit
    std::vector<std::vector<Weight>> m_within; ///< by limit, then unit
    Weight m_totalAll;
    std::vector<Weight> m_totalWithin; ///< by limit
};

/// The verdict on an exact share; nothing where the indicator has no pass mark for the unit, where nobody is
/// counted, or where the unit only contributes.
[[nodiscard]] std::optional<bool> passes(const Indicator& indicator, const Unit& unit,
                                         const Reached& reached);

} // namespace yike
