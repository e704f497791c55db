// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/facilities/facility_entrances.h"

#include "core/streets/boundary_entrances.h"

#include <algorithm>

namespace yike {

namespace {

constexpr Metres kApart{25};           ///< where walks are straight lines: an error of metres at most
constexpr Metres kFarthestStreet{300}; ///< the farther of the snap limits (design.md 5)

bool wantsEntrances(const FacilityRow& row)
{
    return !row.area.empty() && row.facility.entrances.empty();
}

} // namespace

std::vector<Issue> findEntrances(std::vector<FacilityRow>& rows, const Streets* streets)
{
    if (std::none_of(rows.begin(), rows.end(), wantsEntrances))
        return {};
    std::optional<BoundaryEntrances> onStreets;
    if (streets != nullptr)
        onStreets.emplace(*streets);
    std::int64_t count = 0;
    std::int64_t entrances = 0;
    const FacilityRow* first = nullptr;
    for (FacilityRow& row : rows) {
        if (!wantsEntrances(row))
            continue;
        row.facility.entrances =
            onStreets ? onStreets->of(row.area, kFarthestStreet) : pointsAlong(row.area, kApart);
        if (!onStreets || row.facility.entrances.empty())
            continue;
        first = first == nullptr || row.facility.position < first->facility.position ? &row : first;
        entrances += static_cast<std::int64_t>(row.facility.entrances.size());
        ++count;
    }
    if (first == nullptr)
        return {};
    return {{Code::EntrancesGuessed,
             Severity::Note,
             {{"count", count}, {"entrances", entrances}},
             {first->layer, first->row, first->facility.position, {}},
             count}};
}

} // namespace yike
