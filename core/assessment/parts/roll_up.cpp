// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/parts/roll_up.h"

namespace yike {

namespace {

void count(Tally& tally, Status status)
{
    switch (status) {
    case Status::Met:
        ++tally.met;
        break;
    case Status::NotMet:
        ++tally.notMet;
        break;
    case Status::NoData:
        ++tally.noData;
        break;
    case Status::NotApplicable:
        ++tally.notApplicable;
        break;
    case Status::Advisory:
        ++tally.advisory;
        break;
    }
}

} // namespace

void takeOver(Cell& cell, const Cells& cells, const std::vector<UnitId>& members)
{
    cell.tally = {};
    for (const UnitId id : members) {
        const Cell& below = cells.at(id);
        count(cell.tally, below.status);
        if (below.status == Status::NoData)
            cell.missing.insert(cell.missing.end(), below.missing.begin(), below.missing.end());
    }
    sortUnique(cell.missing);
    const auto applicable = cell.tally.applicable();
    cell.dataShare =
        applicable == 0 ? 0 : static_cast<double>(cell.tally.withData()) / static_cast<double>(applicable);
}

Status statusOfAll(const Tally& tally)
{
    if (tally.notMet > 0)
        return Status::NotMet;
    if (tally.advisory > 0) // no pass mark, so there is no verdict that missing data could change
        return Status::Advisory;
    if (tally.noData > 0)
        return Status::NoData;
    return tally.met > 0 ? Status::Met : Status::NotApplicable;
}

Cause commonCause(const Cells& cells, const std::vector<UnitId>& members)
{
    std::map<Cause, int> times;
    for (const UnitId id : members) {
        const Cell& below = cells.at(id);
        if (below.status == Status::NotMet && below.cause != Cause::None)
            ++times[below.cause];
    }
    const auto most = std::max_element(times.begin(), times.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == times.end() ? Cause::None : most->first;
}

std::optional<std::int64_t> wholeShortfallOf(const Cells& cells, const std::vector<UnitId>& members)
{
    std::int64_t sum = 0;
    for (const UnitId id : members)
        sum += cells.at(id).wholeShortfall.value_or(0);
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::vector<FacilityId> countedBy(const Cells& cells, const std::vector<UnitId>& members)
{
    constexpr std::size_t kMostMarked = 1U << 22U; // ids of a file may be as large as it likes
    std::vector<FacilityId> ids;
    std::vector<bool> known;
    for (const UnitId id : members) {
        for (const FacilityId facility : cells.at(id).counted) {
            const std::size_t place = facility.index();
            if (place < kMostMarked) {
                known.resize(std::max(known.size(), place + 1));
                if (known[place])
                    continue;
                known[place] = true;
            }
            ids.push_back(facility);
        }
    }
    sortUnique(ids);
    return ids;
}

Cell notApplicable()
{
    Cell cell;
    cell.status = Status::NotApplicable;
    return cell;
}

Cells blankCells(const Plan& plan)
{
    Cells cells;
    cells.reserve(plan.units.size());
    for (const Unit& unit : plan.units)
        cells[unit.id] = notApplicable();
    return cells;
}

double ownDataShare(Status status)
{
    return status == Status::NoData || status == Status::NotApplicable ? 0 : 1;
}

} // namespace yike
