// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a result of `reach` cannot say of itself: who lives at an edge that nothing beyond is loaded of, and
// what no street is near to, place by place.

#include "app/cli/json.h"
#include "app/cli/reach/reach_files.h"
#include "core/coverage/reach.h"
#include "gis/export/export_table.h"

#include <optional>
#include <vector>

namespace yike::cli {

/// Demand within the largest limit of an open edge (core/coverage/edge_strip.h).
struct ReachEdge {
    double metres = 0;
    std::int64_t points = 0;
    Weight weight;
    std::vector<std::int64_t> rows; ///< ids
    std::optional<Point> first;
};

/// Nothing where the demand has no areas, so that nobody knows where it ends. Errors: Cancelled.
[[nodiscard]] Result<std::optional<ReachEdge>> edgeOf(const ReachInput& input, Metres limit,
                                                      const Progress& progress);

/// Code::NothingOutside where somebody lives there.
[[nodiscard]] std::vector<Issue> issuesOf(const ReachEdge& edge, Weight all);

/// {"metres", "points", "weight", "units"}, or null.
[[nodiscard]] Json toJson(const std::optional<ReachEdge>& edge);

/// Demand points and facilities that no street is near enough to.
struct OffStreet {
    std::vector<std::uint32_t> demand;     ///< points
    std::vector<std::uint32_t> facilities; ///< places in ReachInput::facilities
};
[[nodiscard]] OffStreet offStreet(const ReachInput& input, const WalkingModel& model);

/// A layer of them, to be mapped: what, id or name, weight.
[[nodiscard]] ExportTable tableOf(const OffStreet& off, const ReachInput& input);

} // namespace yike::cli
