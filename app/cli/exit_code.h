// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the command line tells the shell: scripts branch on these, so they never change their meaning.

namespace yike::cli {

enum class Exit {
    Done = 0,
    Findings = 1, ///< done, but something needs attention; "not met" is a result, not a finding
    WrongUse = 2,
    BadInput = 3,
    Cancelled = 4
};

} // namespace yike::cli
