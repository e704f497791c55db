// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What closing the gaps costs, as text and as a workbook. For costs_command.cpp alone.

#include "app/cli/analysis/analysis_run.h"
#include "core/analysis/costs/sequence.h"

#include <string>
#include <vector>

namespace yike::cli {

struct CostsFound {
    CostTable table;
    CostToClose result;
    std::vector<SequenceStep> steps;
};

/// The price with this id; null where the table has none.
[[nodiscard]] const UnitCost* costOf(const CostTable& table, const std::string& id);
/// "34a、34c"
[[nodiscard]] std::string joined(const std::vector<std::string>& words, const Session& session);

void writeCosts(const CostsFound& found, SequenceBy by, const Assessed& assessed, const Session& session);
[[nodiscard]] ExportBook costsBook(const CostsFound& found, const Plan& plan, const Session& session);

} // namespace yike::cli
