// SPDX-License-Identifier: GPL-3.0-or-later
// Network: a service with a node in every unit of several levels: city, county, sub-district, community. A
// unit is as complete as the nodes in it: its own and those of the units that it holds. A verdict is given
// only where the units without data could not change it.
#include "core/assessment/kinds/evaluate.h"
#include "core/assessment/parts/roll_up.h"
#include "core/assessment/parts/verdict.h"

#include <algorithm>

namespace yike {

namespace {

using Answer = Applicability::Answer;

/// Whether one unit has its own node.
struct Node {
    Status status = Status::NotApplicable; ///< Met, NotMet, NoData or NotApplicable
    std::vector<FacilityId> counted;
    std::string missing;
};

class Network {
public:
    Network(const Indicator& indicator, const Context& context)
        : m_indicator(indicator), m_context(context), m_nodes(context.plan.units.size())
    {
        for (const auto& [id, facility] : context.plan.facilities) {
            if (facility.host && hasAny(facility, indicator.categories))
                m_levelsWithFacilities.push_back(context.plan.unit(*facility.host).level);
        }
        sortUnique(m_levelsWithFacilities);
        for (const Unit& unit : context.plan.units) {
            if (hasNodes(unit.level))
                m_nodes[unit.id.index()] = nodeOf(unit);
        }
    }

    /// The nodes of a unit and of all that it holds.
    [[nodiscard]] Cell cellOf(const Unit& unit) const
    {
        Cell cell = notApplicable();
        if (unit.level < m_indicator.level || unit.isVirtual)
            return cell;
        for (const Level level : m_indicator.levels) {
            for (const UnitId id : m_context.tree.members(unit.id, level))
                count(cell, m_nodes[id.index()]);
        }
        sortUnique(cell.counted);
        sortUnique(cell.missing);
        judge(cell, unit);
        return cell;
    }

private:
    [[nodiscard]] bool hasNodes(Level level) const { return isIn(m_indicator.levels, level); }

    static bool isIn(const std::vector<Level>& levels, Level level)
    {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    }

    /// A facility that the unit hosts itself, or what its department says. Where facilities of this kind
    /// are known for other units of the level, none here means none; else nobody has told.
    [[nodiscard]] Node nodeOf(const Unit& unit) const
    {
        const Applicability applies = applicability(m_indicator, unit);
        if (applies.answer == Answer::No)
            return {};
        if (applies.answer == Answer::Unknown)
            return {Status::NoData, {}, applies.missing};
        Node node{Status::Met, ownFacilities(unit.id), {}};
        if (!node.counted.empty())
            return node;
        const std::string& key = m_indicator.numerator.keys.at(0);
        const auto flag = unit.values.find(key);
        if (flag != unit.values.end())
            node.status = flag->second.number != 0 ? Status::Met : Status::NotMet;
        else if (isIn(m_levelsWithFacilities, unit.level))
            node.status = Status::NotMet;
        else
            return {Status::NoData, {}, key};
        return node;
    }

    [[nodiscard]] std::vector<FacilityId> ownFacilities(UnitId unit) const
    {
        std::vector<FacilityId> ids;
        if (m_indicator.categories.empty())
            return ids;
        for (const Facility* facility : m_context.facilities.open(unit, m_indicator.categories)) {
            if (facility->host == unit)
                ids.push_back(facility->id);
        }
        return ids;
    }

    static void count(Cell& cell, const Node& node)
    {
        cell.tally.met += node.status == Status::Met ? 1 : 0;
        cell.tally.notMet += node.status == Status::NotMet ? 1 : 0;
        cell.tally.noData += node.status == Status::NoData ? 1 : 0;
        cell.tally.notApplicable += node.status == Status::NotApplicable ? 1 : 0;
        cell.counted.insert(cell.counted.end(), node.counted.begin(), node.counted.end());
        if (!node.missing.empty())
            cell.missing.push_back(node.missing);
    }

    void judge(Cell& cell, const Unit& unit) const
    {
        const auto known = cell.tally.withData();
        const auto applicable = cell.tally.applicable();
        if (applicable == 0)
            return;
        cell.dataShare = static_cast<double>(known) / static_cast<double>(applicable);
        cell.status = Status::NoData;
        if (known > 0) {
            const Fraction share{Amount::fromCount(cell.tally.met), Amount::fromCount(known),
                                 m_indicator.scale};
            const Fraction atLeast{Amount::fromCount(cell.tally.met), Amount::fromCount(applicable),
                                   m_indicator.scale};
            fillNumbers(cell, share, m_indicator.comparator, m_indicator.target);
            cell.status = verdictDespiteGaps(atLeast, Amount::fromCount(cell.tally.noData),
                                             m_indicator.comparator, m_indicator.target);
        }
        if (cell.status == Status::NotMet)
            cell.cause = Cause::BelowTarget;
        if (unit.level == m_indicator.level) // a unit that stands alone has nothing below it
            cell.tally = {};
    }

    const Indicator& m_indicator;
    const Context& m_context;
    std::vector<Level> m_levelsWithFacilities;
    std::vector<Node> m_nodes; ///< by unit index
};

} // namespace

Cells evaluateNetwork(const Indicator& indicator, const Context& context)
{
    const Network network(indicator, context);
    Cells cells;
    for (const Unit& unit : context.plan.units)
        cells[unit.id] = network.cellOf(unit);
    return cells;
}

} // namespace yike
