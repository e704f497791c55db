// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What changed from one snapshot to the next: counts by indicator, and each unit that moved.

#include "app/cli/compare/snapshot.h"
#include "app/cli/json.h"
#include "app/text/language.h"
#include "core/scenario/compare.h"
#include "gis/export/export_table.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace yike::cli {

struct Comparison {
    const Snapshot* before = nullptr;
    const Snapshot* after = nullptr;
    SameUnits same;
    std::vector<Difference> differences;
};

/// Keeps pointers to the snapshots.
[[nodiscard]] Comparison comparisonOf(const Snapshot& before, const Snapshot& after);

/// Standards, versions or options that differ: then not every change is one of the city; and a city that is
/// the same only because each side has one. Empty where nothing is so.
[[nodiscard]] std::vector<Issue> apartIssues(const Comparison& comparison);

/// How far a unit came whose status stayed: its gap shrank or grew.
enum class Course { None, Closer, Farther };
[[nodiscard]] Course courseOf(const Difference& difference);

[[nodiscard]] Json toJson(const Comparison& comparison);
/// A row for each indicator and unit that changed in any way.
[[nodiscard]] ExportTable changesTable(const Comparison& comparison, Language language);
void writeComparison(const Comparison& comparison, Language language, std::ostream& out);

} // namespace yike::cli
