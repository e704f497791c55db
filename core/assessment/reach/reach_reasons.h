// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why demand points do not reach what a rule asks for: what is near is not open, or near only as the crow
// flies, or too far, or nowhere.

#include "core/assessment/parts/cause.h"
#include "core/assessment/reach/reach_sums.h"

namespace yike {

class ReachReasons {
public:
    /// Asks every point that lies beyond the rule. Keeps references; `sums` are known.
    ReachReasons(const Indicator& indicator, const ReachSums& sums, const Context& context);

    /// The reason that holds for most of the weight in these communities, and the facilities behind it.
    /// TooFar only where no other reason holds for a third of it.
    [[nodiscard]] Reason of(const std::vector<UnitId>& communities) const;
    /// Categories that nobody in these communities reaches, where several are asked for.
    [[nodiscard]] std::vector<std::string> unreachedCategories(const std::vector<UnitId>& communities) const;
    /// Facilities that the community's residents walk to.
    [[nodiscard]] std::vector<FacilityId> servedBy(UnitId community) const;

private:
    /// Why one point is not reached, and the facility behind it.
    struct PointReason {
        Cause cause = Cause::None;
        std::optional<FacilityId> related;
    };

    /// The searches that tell why a point does not reach some categories.
    struct Searches {
        const NearestStops* open;
        const NearestStops* notOpen;
        const NearestStops* crow; ///< null without streets
        bool any = false;         ///< whether there is an open facility at all
    };

    [[nodiscard]] PointReason reasonAt(std::size_t point) const;
    [[nodiscard]] std::size_t farthest(std::size_t point) const;

    const Indicator* m_indicator;
    const ReachSums* m_sums;
    const Context* m_context;
    std::uint32_t m_limit;
    std::vector<Searches> m_searches;   ///< one, or one per category where several are asked for
    std::vector<PointReason> m_reasons; ///< per demand point; none for those that are reached
};

} // namespace yike
