// SPDX-License-Identifier: GPL-3.0-or-later
// Reach: share of a demand weight that walks no farther than the rule, counted at demand points. Each point
// that does not is asked why: what is near it is closed, or near only as the crow flies, or too far, or
// nowhere. The reason that holds for most of a unit's weight becomes its cause, also of an advisory result.
#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/kinds/median_walk.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/verdict.h"
#include "core/assessment/reach/reach_reasons.h"

#include <algorithm>

namespace yike {

namespace {

using Answer = Applicability::Answer;

class ReachEvaluation {
public:
    ReachEvaluation(const Indicator& indicator, const Context& context)
        : m_indicator(indicator), m_context(context), m_sums(reachSums(indicator, indicator.reach, context))
    {
        if (m_sums.isKnown)
            m_reasons.emplace(m_indicator, m_sums, m_context);
    }

    [[nodiscard]] Cells run() const
    {
        Cells cells = blankCells(m_context.plan);
        for (const Unit& unit : m_context.plan.units) {
            if (unit.level == Level::Community)
                cells.at(unit.id) = communityCell(unit);
        }
        for (const Unit& unit : m_context.plan.units) {
            if (unit.level != Level::Community)
                cells.at(unit.id) = largerCell(unit, cells);
        }
        return cells;
    }

private:
    /// Demand of 0 is no data unless the community says itself that nobody lives there.
    [[nodiscard]] Status withoutDemand(const Unit& unit, Cell& cell) const
    {
        const auto own = unit.values.find(m_indicator.reach.weight);
        if (own != unit.values.end() && own->second.number == 0)
            return Status::NotApplicable;
        cell.missing = {own == unit.values.end() ? m_indicator.reach.weight : "demand"};
        return Status::NoData;
    }

    [[nodiscard]] Cell communityCell(const Unit& unit) const
    {
        Cell cell;
        const Applicability applies = applicability(m_indicator, unit);
        if (applies.answer == Answer::No) {
            cell.status = Status::NotApplicable;
            return cell;
        }
        cell.contribution = m_indicator.level > Level::Community;
        if (applies.answer == Answer::Unknown)
            cell.missing = {applies.missing};
        else if (!m_sums.isKnown)
            cell.missing = {m_indicator.reach.weight};
        else
            fill(cell, unit, {unit.id});
        cell.dataShare = ownDataShare(cell.status);
        return cell;
    }

    [[nodiscard]] Cell largerCell(const Unit& unit, const Cells& cells) const
    {
        Cell cell;
        const auto& members = m_context.tree.members(unit.id, Level::Community);
        cell.contribution = unit.level < m_indicator.level;
        takeOver(cell, cells, members);
        if (cell.tally.applicable() == 0)
            cell.status = Status::NotApplicable;
        else if (cell.tally.withData() > 0)
            fill(cell, unit, membersWithData(members, cells));
        cell.counted = countedBy(cells, members);
        return cell;
    }

    static std::vector<UnitId> membersWithData(const std::vector<UnitId>& members, const Cells& cells)
    {
        std::vector<UnitId> kept;
        std::copy_if(members.begin(), members.end(), std::back_inserter(kept),
                     [&](UnitId id) { return ownDataShare(cells.at(id).status) > 0; });
        return kept;
    }

    /// Numbers, verdict and cause over the demand of `communities`.
    void fill(Cell& cell, const Unit& unit, const std::vector<UnitId>& communities) const
    {
        Reached reached;
        for (const UnitId id : communities) {
            reached.within += m_sums.communities[id.index()].within;
            reached.all += m_sums.communities[id.index()].all;
        }
        if (reached.all.milli() == 0) {
            cell.status = withoutDemand(unit, cell);
            return;
        }
        const auto target = cell.contribution ? std::nullopt : targetFor(m_indicator, unit);
        const Fraction fraction{Amount::fromWeight(reached.within), Amount::fromWeight(reached.all),
                                m_indicator.scale};
        fillNumbers(cell, fraction, m_indicator.comparator, target);
        cell.status = verdict(fraction, m_indicator.comparator, target);
        cell.nearestMetres = typicalWalk(communities);
        addUnique(cell.missing, m_reasons->unreachedCategories(communities));
        if (unit.level == Level::Community)
            cell.counted = m_reasons->servedBy(unit.id);
        if (reached.within < reached.all && cell.status != Status::Met)
            explain(cell, unit, communities);
    }

    [[nodiscard]] std::optional<double> typicalWalk(const std::vector<UnitId>& communities) const
    {
        std::vector<WeightedWalk> walks;
        for (const UnitId id : communities) {
            for (const std::uint32_t point : m_context.walks.points(id))
                walks.push_back({m_sums.walk[point], (*m_sums.weight)[point]});
        }
        const std::uint32_t median = medianWalk(std::move(walks));
        return median == NearestStops::kUnreached ? std::nullopt : std::optional(median / 1000.0);
    }

    void explain(Cell& cell, const Unit& unit, const std::vector<UnitId>& communities) const
    {
        const Reason reason = m_reasons->of(communities);
        cell.cause = reason.cause;
        if (unit.level == Level::Community)
            cell.related = reason.related;
    }

    const Indicator& m_indicator;
    const Context& m_context;
    ReachSums m_sums;
    std::optional<ReachReasons> m_reasons; ///< there when the sums are known
};

} // namespace

Cells evaluateReach(const Indicator& indicator, const Context& context)
{
    return ReachEvaluation(indicator, context).run();
}

} // namespace yike
