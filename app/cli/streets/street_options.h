// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The options that every command with streets shares: what stops a walker, what is joined, who may walk
// where, and where facilities are entered.

#include "core/base/result.h"
#include "core/streets/street_settings.h"
#include "gis/import/streets/walking_rules.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace yike::cli {

struct StreetOptions {
    std::vector<std::string> barriers; ///< files of walls, water, railways and gates, FILE or FILE=KIND
    std::string rules;                 ///< a walking.toml of the planner's; empty: the built-in one
    bool connectCrossings = false;
    double joinMetres = 0;
    std::string entrances; ///< points with the code or name of their facility
    std::string water; ///< areas of water: a boundary in the sea is no edge where something may be missing
};

/// --barriers, --connect-crossings, --join, --walking.
void addStreetOptions(CLI::App& command, StreetOptions& options);
/// --entrances and --water, for commands that have facilities.
void addEntranceOptions(CLI::App& command, StreetOptions& options);

[[nodiscard]] StreetSettings settingsOf(const StreetOptions& options);
/// Errors: of the file; every mistake in it with line and column.
[[nodiscard]] Result<WalkingRules> walkingRulesOf(const StreetOptions& options);

} // namespace yike::cli
