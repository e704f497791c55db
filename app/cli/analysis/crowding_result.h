// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places against those who need them, as text. For crowding_command.cpp alone.

#include "app/cli/analysis/analysis_run.h"
#include "app/cli/arguments.h"
#include "core/analysis/crowding/crowding.h"

#include <optional>
#include <vector>

namespace yike::cli {

/// Supply per head as per 1,000 heads.
[[nodiscard]] std::optional<double> perThousand(const std::optional<double>& perHead);

/// `limits` are all that were given; the last one was asked.
void writeCrowding(const Crowding& found, const std::vector<WalkLimit>& limits, const Prepared& prepared,
                   const Session& session);

} // namespace yike::cli
