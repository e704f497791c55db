// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An assessment as JSON: every indicator for every unit, exact numbers, stable keys (app/cli/README.md).

#include "app/cli/assess/assess_run.h"
#include "app/cli/json.h"

namespace yike::cli {

[[nodiscard]] Json toJson(const Assessed& assessed);
/// What an indicator asks, without results: also of `standards show`.
[[nodiscard]] Json toJson(const Indicator& indicator);
[[nodiscard]] Json toJson(const Text& text);

} // namespace yike::cli
