// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The walks an assessment needs, each measured once, before any indicator is evaluated: from every demand
// point to the nearest facility of some categories. Indicators with the same rule share them.

#include "core/assessment/parts/facility_index.h"
#include "core/base/progress.h"
#include "core/coverage/reach.h"
#include "core/model/plan.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace yike {

/// One question to the walking model.
struct WalkSearch {
    enum class To {
        Open,      ///< on foot, seen up to twice `metres` (for typical distances and causes)
        NotOpen,   ///< on foot to closed, planned and not yet open ones, up to `metres`
        OpenByCrow ///< as the crow flies, up to `metres`
    };
    To to = To::Open;
    std::vector<std::string> categories;
    double metres = 0;
};

class Walks {
public:
    /// `walking` and the plan's demand may be null: then there are no walks. Keeps references.
    Walks(const Plan& plan, const FacilityIndex& facilities, const WalkingModel* walking);

    [[nodiscard]] bool possible() const { return m_walking != nullptr && m_plan.demand != nullptr; }
    [[nodiscard]] bool alongNetwork() const { return m_walking != nullptr && m_walking->alongNetwork(); }
    [[nodiscard]] const Demand& demand() const { return *m_plan.demand; }
    /// Indices of the demand points that belong to the community.
    [[nodiscard]] const std::vector<std::uint32_t>& points(UnitId community) const
    {
        return m_points.at(community.index());
    }

    /// Measures those that are not known yet; nothing where walks are not possible. Errors: Code::Cancelled.
    [[nodiscard]] Result<void> measure(std::span<const WalkSearch> searches, const Progress& progress);
    /// What was measured; null where it was not.
    [[nodiscard]] const NearestStops* find(WalkSearch::To to, const std::vector<std::string>& categories,
                                           double metres) const;

private:
    using Nearest = std::shared_ptr<const NearestStops>;
    [[nodiscard]] std::map<std::string, const WalkSearch*>
    unknownOf(std::span<const WalkSearch> searches) const;
    [[nodiscard]] Result<Nearest> answer(const WalkSearch& search, const Progress& progress) const;

    const Plan& m_plan;
    const FacilityIndex& m_facilities;
    const WalkingModel* m_walking;
    std::shared_ptr<const WalkingModel> m_crow; ///< made before it is needed
    Nearest m_unreached;                        ///< the answer to every search without stops
    std::vector<std::vector<std::uint32_t>> m_points;
    std::map<std::string, Nearest, std::less<>> m_known;
};

/// A rule's metres as the millimetres that walks are counted in.
[[nodiscard]] std::uint32_t millimetres(double metres);

} // namespace yike
