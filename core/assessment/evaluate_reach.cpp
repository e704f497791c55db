// SPDX-License-Identifier: GPL-3.0-or-later
// Reach: share of a demand weight that walks no farther than the rule, counted at demand points. Each point
// that does not is asked why: what is near it is closed, or near only as the crow flies, or too far, or
// nowhere. The reason that holds for most of a unit's weight becomes its cause, also of an advisory result.
#include "core/assessment/evaluate.h"
#include "core/assessment/reach_sums.h"
#include "core/assessment/roll_up.h"
#include "core/assessment/verdict.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

using Answer = Applicability::Answer;

/// Why one point is not reached, and the facility behind it.
struct PointReason {
    Cause cause = Cause::None;
    std::optional<FacilityId> related;
};

/// The searches that tell why a point does not reach some categories.
struct Searches {
    Walks::Nearest open;
    Walks::Nearest notOpen;
    Walks::Nearest crow; ///< null without streets
    bool any = false;    ///< whether there is an open facility at all
};

Result<Searches> searchesFor(const std::vector<std::string>& categories, double metres, Context& context)
{
    Searches searches;
    const auto keep = [](Walks::Nearest& slot, const Result<Walks::Nearest>& found) -> Result<void> {
        if (!found)
            return tl::unexpected(found.error());
        slot = *found;
        return {};
    };
    auto done = keep(searches.open, context.walks.toOpen(categories, metres));
    if (done)
        done = keep(searches.notOpen, context.walks.toNotOpen(categories, metres));
    // Where walks are straight lines themselves, the crow knows nothing more.
    if (done && context.walks.alongNetwork())
        done = keep(searches.crow, context.walks.asCrowFlies(categories, metres));
    if (!done)
        return tl::unexpected(done.error());
    searches.any = !context.facilities.openStops(categories).empty();
    return searches;
}

PointReason reasonAt(std::size_t point, const Searches& searches, std::uint32_t limit)
{
    if (searches.notOpen->millimetres[point] <= limit)
        return {Cause::NotOpen, searches.notOpen->owner[point]};
    if (searches.crow && searches.crow->millimetres[point] <= limit)
        return {Cause::OutOfReach, searches.crow->owner[point]};
    if (!searches.any)
        return {Cause::NoFacility, std::nullopt};
    const bool seen = searches.open->millimetres[point] != NearestStops::kUnreached;
    return {Cause::TooFar, seen ? std::optional(searches.open->owner[point]) : std::nullopt};
}

/// Where several categories are asked for, each point is asked about the one that is farthest from it.
std::size_t farthest(std::size_t point, const std::vector<Searches>& each)
{
    std::size_t worst = 0;
    for (std::size_t i = 1; i < each.size(); ++i) {
        if (each[i].open->millimetres[point] > each[worst].open->millimetres[point])
            worst = i;
    }
    return worst;
}

std::vector<std::vector<std::string>> askedApart(const Indicator& indicator)
{
    std::vector<std::vector<std::string>> groups;
    if (!indicator.reach.allCategories)
        return {indicator.categories};
    for (const std::string& category : indicator.categories)
        groups.push_back({category});
    return groups;
}

struct WeightedWalk {
    std::uint32_t millimetres = 0;
    Weight weight;
};

/// The shortest walk that, with all shorter ones, holds half of the weight or more. Halves the candidates
/// around a pivot until one is left, so that a whole city is not sorted.
std::uint32_t medianWalk(std::vector<WeightedWalk> walks)
{
    std::int64_t before = 0; // weight already known to walk less
    std::int64_t all = 0;
    for (const WeightedWalk& walk : walks)
        all += walk.weight.milli();
    auto first = walks.begin();
    auto last = walks.end();
    while (last - first > 1) {
        const auto middle = first + (last - first) / 2;
        std::nth_element(first, middle, last, [](const WeightedWalk& a, const WeightedWalk& b) {
            return a.millimetres < b.millimetres;
        });
        std::int64_t lower = 0;
        for (auto walk = first; walk != middle; ++walk)
            lower += walk->weight.milli();
        if (2 * (before + lower) >= all) {
            last = middle;
        } else {
            before += lower;
            first = middle;
        }
    }
    return first == last ? NearestStops::kUnreached : first->millimetres;
}

class ReachEvaluation {
public:
    ReachEvaluation(const Indicator& indicator, Context& context, ReachSums sums)
        : m_indicator(indicator), m_context(context), m_sums(std::move(sums)),
          m_limit(millimetres(indicator.reach.metres))
    {
    }

    Result<Cells> run()
    {
        if (m_sums.isKnown) {
            const auto reasons = findReasons();
            if (!reasons)
                return tl::unexpected(reasons.error());
        }
        Cells cells;
        for (const Unit& unit : m_context.plan.units) {
            if (unit.level == Level::Community)
                cells[unit.id] = communityCell(unit);
        }
        for (const Level level : {Level::SubDistrict, Level::County, Level::City}) {
            for (const Unit& unit : m_context.plan.units) {
                if (unit.level == level)
                    cells[unit.id] = largerCell(unit, cells);
            }
        }
        return cells;
    }

private:
    Result<void> findReasons()
    {
        for (const auto& categories : askedApart(m_indicator)) {
            auto searches = searchesFor(categories, m_indicator.reach.metres, m_context);
            if (!searches)
                return tl::unexpected(searches.error());
            m_searches.push_back(std::move(*searches));
        }
        m_reasons.resize(m_sums.walk.size());
        for (std::size_t point = 0; point < m_reasons.size(); ++point) {
            if (m_sums.walk[point] > m_limit)
                m_reasons[point] = reasonAt(point, m_searches[farthest(point, m_searches)], m_limit);
        }
        return {};
    }

    /// Demand of 0 is no data unless the community says itself that nobody lives there.
    [[nodiscard]] Status withoutDemand(const Unit& unit, Cell& cell) const
    {
        const auto own = unit.values.find(m_indicator.reach.weight);
        if (own != unit.values.end() && own->second.number == 0)
            return Status::NotApplicable;
        cell.missing = {own == unit.values.end() ? m_indicator.reach.weight : "demand"};
        return Status::NoData;
    }

    Cell communityCell(const Unit& unit)
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

    Cell largerCell(const Unit& unit, const Cells& cells)
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
    void fill(Cell& cell, const Unit& unit, const std::vector<UnitId>& communities)
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
        addUnique(cell.missing, unreachedCategories(communities));
        if (unit.level == Level::Community)
            cell.counted = owners(unit.id);
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

    /// Categories that nobody in these communities reaches, where several are asked for.
    [[nodiscard]] std::vector<std::string> unreachedCategories(const std::vector<UnitId>& communities) const
    {
        std::vector<std::string> missing;
        if (m_searches.size() < 2)
            return missing;
        for (std::size_t i = 0; i < m_searches.size(); ++i) {
            const auto& walk = m_searches[i].open->millimetres;
            const bool any = std::any_of(communities.begin(), communities.end(), [&](UnitId id) {
                const auto& points = m_context.walks.points(id);
                return std::any_of(points.begin(), points.end(), [&](std::uint32_t point) {
                    return walk[point] <= m_limit && (*m_sums.weight)[point].milli() > 0;
                });
            });
            if (!any)
                missing.push_back(m_indicator.categories[i]);
        }
        return missing;
    }

    /// Facilities that the community's residents walk to.
    [[nodiscard]] std::vector<FacilityId> owners(UnitId community) const
    {
        std::vector<FacilityId> ids;
        for (const std::uint32_t point : m_context.walks.points(community)) {
            for (const Searches& search : m_searches) {
                if (search.open->millimetres[point] <= m_limit)
                    ids.push_back(search.open->owner[point]);
            }
        }
        sortUnique(ids);
        return ids;
    }

    void explain(Cell& cell, const Unit& unit, const std::vector<UnitId>& communities)
    {
        std::map<Cause, Weight> weight;
        std::map<Cause, std::vector<FacilityId>> related;
        for (const UnitId id : communities) {
            for (const std::uint32_t point : m_context.walks.points(id)) {
                const PointReason& reason = m_reasons[point];
                if (reason.cause == Cause::None || (*m_sums.weight)[point].milli() == 0)
                    continue;
                weight[reason.cause] += (*m_sums.weight)[point];
                if (reason.related)
                    related[reason.cause].push_back(*reason.related);
            }
        }
        const auto most = std::max_element(weight.begin(), weight.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == weight.end())
            return;
        cell.cause = most->first;
        if (unit.level == Level::Community)
            addUnique(cell.related, related[cell.cause]);
    }

    const Indicator& m_indicator;
    Context& m_context;
    ReachSums m_sums;
    std::uint32_t m_limit;
    std::vector<Searches> m_searches;   ///< one, or one per category where several are asked for
    std::vector<PointReason> m_reasons; ///< per demand point
};

} // namespace

Result<Cells> evaluateReach(const Indicator& indicator, Context& context)
{
    auto sums = reachSums(indicator, indicator.reach, context);
    if (!sums)
        return tl::unexpected(sums.error());
    return ReachEvaluation(indicator, context, std::move(*sums)).run();
}

} // namespace yike
