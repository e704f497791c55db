// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reported figures that contradict each other. They are assessed as reported, and said.

#include "core/assessment/context.h"

namespace yike {

/// Code::PartExceedsWhole where units report a share above 100 %: more estates managed than there are.
[[nodiscard]] std::vector<Issue> implausible(const Indicator& indicator, const Cells& cells,
                                             const Plan& plan);

} // namespace yike
