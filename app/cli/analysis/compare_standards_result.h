// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A city under several standards, as text and as a workbook. For compare_standards_command.cpp alone.

#include "app/cli/analysis/analysis_run.h"
#include "core/analysis/side_by_side.h"

#include <vector>

namespace yike::cli {

struct StandardsCompared {
    std::vector<Standard> standards;
    std::vector<Judged> judged; ///< as the standards
    SideBySide sides;
    bool alongNetwork = false;
};

void writeCompared(const StandardsCompared& found, const Prepared& prepared, const Session& session);
[[nodiscard]] ExportTable comparedTable(const StandardsCompared& found, const Plan& plan,
                                        const Session& session);

} // namespace yike::cli
