// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an assessment's walks leave out or cannot know: facilities and homes that no street is near to, and
// residents at an edge that nothing beyond is loaded of.

#include "app/cli/json.h"
#include "app/text/language.h"
#include "core/assessment/reach/plan_edge.h"
#include "core/coverage/reach.h"
#include "gis/export/export_table.h"

#include <optional>
#include <vector>

namespace yike::cli {

struct WalkGaps {
    std::vector<FacilityId> facilities; ///< off the streets
    std::vector<std::uint32_t> demand;  ///< demand points off the streets
    std::optional<PlanEdge> edge;
};

/// `model` may be null: then nothing is off the streets. Errors: Cancelled.
[[nodiscard]] Result<WalkGaps> walkGaps(const Plan& plan, const WalkingModel* model,
                                        const std::vector<Indicator>& indicators, const Progress& progress);

/// Sets "unsnapped_facilities", "unsnapped_demand" and "edge".
void addJson(const WalkGaps& gaps, const Plan& plan, Json& json);

/// A layer of what is off the streets; without rows where all is near one.
[[nodiscard]] ExportTable offStreetTable(const WalkGaps& gaps, const Plan& plan, Language language);

} // namespace yike::cli
