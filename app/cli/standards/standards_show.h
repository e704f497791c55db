// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// yike-cli standards show: the rows of a standard, how each is computed, and the options.

#include "app/cli/commands.h"
#include "core/standards/standard.h"

#include <string>
#include <vector>

namespace yike::cli {

struct ShowArguments {
    std::string name;              ///< id or file
    std::vector<std::string> rows; ///< only these; all without
};

[[nodiscard]] Exit showStandard(const ShowArguments& args, Session& session);

/// Id, name, issuer, dates and counts, as `list`, `show` and `check` give them.
[[nodiscard]] Json standardHead(const Standard& standard);
/// Adds `diff` to the command `standards`.
CLI::App* addStandardsDiff(CLI::App& parent, Run& chosen);

/// Rows that nobody has read in the text itself.
[[nodiscard]] std::int64_t unverifiedRows(const Standard& standard);

} // namespace yike::cli
