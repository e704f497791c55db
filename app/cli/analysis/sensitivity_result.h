// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which verdicts hold, as text and as a workbook. For sensitivity_command.cpp alone.

#include "app/cli/analysis/analysis_run.h"
#include "core/analysis/pace_curve.h"
#include "core/analysis/sensitivity.h"

#include <vector>

namespace yike::cli {

struct SensitivityFound {
    std::vector<Indicator> indicators;
    std::vector<Sensitivity> sensitivities; ///< as the indicators
    std::vector<PaceCurve> curves;          ///< of the reach indicators
};

/// Whether the rows were named: then each that has no verdict says so for itself.
enum class Asked { ForAll, ByName };

[[nodiscard]] std::int64_t fragileIn(const Sensitivity& sensitivity);
void writeSensitivity(const SensitivityFound& found, const SensitivityOptions& options, Asked asked,
                      const Prepared& prepared, const Session& session);
[[nodiscard]] ExportBook sensitivityBook(const SensitivityFound& found, const Plan& plan,
                                         const Session& session);

} // namespace yike::cli
