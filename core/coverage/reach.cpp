// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/reach.h"

namespace yike {

/// One search a facility over all homes; models that know better override it.
Result<ReachSets> WalkingModel::reachSets(std::span<const Stop> stops, Metres limit,
                                          const Progress& progress) const
{
    ReachSets sets;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const auto found = nearest(stops.subspan(i, 1), limit, Progress(progress.stopToken(), nullptr));
        if (!found)
            return tl::unexpected(found.error());
        for (std::size_t home = 0; home < found->millimetres.size(); ++home) {
            if (found->millimetres[home] != NearestStops::kUnreached)
                sets.homes.push_back({static_cast<std::uint32_t>(home), found->millimetres[home]});
        }
        sets.first.push_back(sets.homes.size());
        progress.report(static_cast<double>(i + 1) / static_cast<double>(stops.size()));
    }
    return sets;
}

} // namespace yike
