// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A city as large as a large one, made up by counting and a fixed seed: units, homes, facilities and reported
// figures, so that an assessment can be timed without any file.

#include "core/coverage/reach.h"
#include "core/model/plan.h"
#include "core/standards/standard.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yike::bench {

struct CitySize {
    std::size_t communities = 2000;
    std::size_t homes = 200'000;
};

/// 12 counties and 3 leading zones, about 13 communities a sub-district. Four of five units report each value
/// that `standard` reads; seven of ten communities host a facility of each of its categories.
[[nodiscard]] Plan syntheticCity(const Standard& standard, CitySize size);

/// Asks `model` once and remembers: the state after reach is known.
class KnownWalks : public WalkingModel {
public:
    explicit KnownWalks(std::shared_ptr<const WalkingModel> model) : m_model(std::move(model)) {}

    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit,
                                 const Progress& progress) const override;
    std::vector<FacilityId> unsnapped(std::span<const Stop>) const override { return {}; }
    bool alongNetwork() const override { return true; }

private:
    std::shared_ptr<const WalkingModel> m_model;
    mutable std::mutex m_guard;
    mutable std::map<std::string, NearestStops> m_known;
};

} // namespace yike::bench
