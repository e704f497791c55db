// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walks an assessment needs, each measured once: from every demand point to the nearest facility of some
// categories. Indicators with the same rule share them.

#include "core/assessment/facility_index.h"
#include "core/base/progress.h"
#include "core/coverage/reach.h"
#include "core/model/plan.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yike {

class Walks {
public:
    /// `walking` and the plan's demand may be null: then there are no walks. Keeps references.
    Walks(const Plan& plan, const FacilityIndex& facilities, const WalkingModel* walking, Progress progress);

    [[nodiscard]] bool possible() const { return m_walking != nullptr && m_plan.demand != nullptr; }
    [[nodiscard]] bool alongNetwork() const { return m_walking != nullptr && m_walking->alongNetwork(); }
    [[nodiscard]] const Demand& demand() const { return *m_plan.demand; }
    /// Indices of the demand points that belong to the community.
    [[nodiscard]] const std::vector<std::uint32_t>& points(UnitId community) const
    {
        return m_points.at(community.index());
    }

    using Nearest = std::shared_ptr<const NearestStops>;
    /// On foot to open facilities, seen up to twice the rule's `metres` (for typical distances and causes).
    [[nodiscard]] Result<Nearest> toOpen(const std::vector<std::string>& categories, double metres);
    /// On foot to closed, planned and not yet open ones, up to `metres`.
    [[nodiscard]] Result<Nearest> toNotOpen(const std::vector<std::string>& categories, double metres);
    /// As the crow flies to open ones, up to `metres`.
    [[nodiscard]] Result<Nearest> asCrowFlies(const std::vector<std::string>& categories, double metres);

private:
    enum class Which { Open, NotOpen };
    [[nodiscard]] Result<Nearest> measured(const std::string& key, const WalkingModel& model, Which which,
                                           const std::vector<std::string>& categories, double metres);

    const Plan& m_plan;
    const FacilityIndex& m_facilities;
    const WalkingModel* m_walking;
    std::shared_ptr<const WalkingModel> m_crow; ///< made when first needed
    Progress m_progress;
    std::vector<std::vector<std::uint32_t>> m_points;
    std::map<std::string, Nearest> m_known;
};

/// A rule's metres as the millimetres that walks are counted in.
[[nodiscard]] std::uint32_t millimetres(double metres);

} // namespace yike
