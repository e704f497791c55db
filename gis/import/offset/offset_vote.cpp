// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/offset_vote.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr std::int64_t kFewestVoters = 10;
constexpr double kLead = 10;          // percent points
constexpr double kStandardErrors = 3; // of the difference of two shares

/// Percent points that the difference of two shares may owe to chance.
double noise(double share, double other, std::int64_t voters)
{
    const auto variance = [](double percent) { return percent * (100 - percent); };
    return kStandardErrors * std::sqrt((variance(share) + variance(other)) / static_cast<double>(voters));
}

} // namespace

double OffsetVote::share(std::size_t hypothesis) const
{
    return voters == 0 ? 0 : 100.0 * static_cast<double>(fitting[hypothesis]) / static_cast<double>(voters);
}

std::optional<OffsetHypothesis> OffsetVote::told() const
{
    if (voters < kFewestVoters)
        return std::nullopt;
    const auto end = fitting.begin() + static_cast<std::ptrdiff_t>(tried);
    const auto best = static_cast<std::size_t>(std::max_element(fitting.begin(), end) - fitting.begin());
    for (std::size_t i = 0; i < tried; ++i)
        if (i != best && share(best) - share(i) < std::max(kLead, noise(share(best), share(i), voters)))
            return std::nullopt;
    return kHypotheses[best];
}

LonLat supposedPlace(LonLat place, const OffsetHypothesis& hypothesis, InQuestion inQuestion)
{
    const bool placeIsShifted = hypothesis.ofOther == (inQuestion == InQuestion::Ground);
    return placeIsShifted ? removeOffset(place, hypothesis.offset) : applyOffset(place, hypothesis.offset);
}

} // namespace yike
