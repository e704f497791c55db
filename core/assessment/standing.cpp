// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/standing.h"

namespace yike {

namespace {

void count(Tally& tally, const Cell& cell)
{
    const bool verdict = !cell.contribution;
    tally.met += verdict && cell.status == Status::Met;
    tally.notMet += verdict && cell.status == Status::NotMet;
    tally.noData += cell.status == Status::NoData;
    tally.notApplicable += cell.status == Status::NotApplicable;
    tally.advisory += cell.status == Status::Advisory ||
                      (!verdict && (cell.status == Status::Met || cell.status == Status::NotMet));
}

void addFailing(Standing& standing, UnitId id, const Cell& cell)
{
    standing.notMet.push_back(id);
    if (cell.shortfall)
        standing.shortfall += *cell.shortfall;
    else
        ++standing.unknownGaps;
}

} // namespace

std::optional<double> householdsOf(const Unit& unit)
{
    for (const char* key : {"households.resident", "households.registered"})
        if (const auto found = unit.values.find(std::string_view(key)); found != unit.values.end())
            return found->second.number;
    return std::nullopt;
}

Standing standingOf(const IndicatorResult& result, const Plan& plan, const std::vector<UnitId>& units)
{
    Standing standing;
    for (const UnitId id : units) {
        const auto found = result.cells.find(id);
        if (found == result.cells.end())
            continue;
        const Cell& cell = found->second;
        count(standing.tally, cell);
        if (cell.contribution || (cell.status != Status::Met && cell.status != Status::NotMet))
            continue;
        const double households = householdsOf(plan.unit(id)).value_or(0);
        standing.householdsJudged += households;
        if (cell.status == Status::Met)
            standing.householdsMet += households;
        else
            addFailing(standing, id, cell);
    }
    return standing;
}

Status signOf(const Tally& tally)
{
    if (tally.notMet > 0)
        return Status::NotMet;
    if (tally.met > 0)
        return Status::Met;
    if (tally.advisory > 0)
        return Status::Advisory;
    return tally.noData > 0 ? Status::NoData : Status::NotApplicable;
}

Tally tallyOf(const IndicatorResult& result, const std::vector<UnitId>& units)
{
    Tally tally;
    for (const UnitId id : units)
        if (const auto found = result.cells.find(id); found != result.cells.end())
            count(tally, found->second);
    return tally;
}

} // namespace yike
