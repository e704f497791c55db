// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The result of `reach` as JSON, as a table for people, and as layers of a file.

#include "app/cli/reach/reach_result.h"
#include "gis/export/export_table.h"

namespace yike::cli {

/// What was asked of what, and the answer. Borrows all three.
struct ReachReport {
    const ReachInput& input;
    const ReachRules& rules;
    const ReachResult& result;
};

/// Keys: app/cli/README.md.
[[nodiscard]] Json toJson(const ReachReport& report);

void writeText(const ReachReport& report, const Session& session);

/// Table "reach" with a row a unit; along the network a second one, "blind_spots", with a row a demand point
/// that lies inside a facility's circle but outside its walk.
[[nodiscard]] ExportBook bookOf(const ReachReport& report);

/// The route as one line. Precondition: there is one.
[[nodiscard]] ExportBook routeBook(const ReachReport& report);

} // namespace yike::cli
