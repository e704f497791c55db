// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The commands of the program. Each adds its name, options and help to the parser and, when the user chose
// it, leaves behind what to run. The parser's own header takes seconds to compile: choose.h has it.

#include "app/cli/session.h"

#include <functional>

namespace CLI {
class App;
}

namespace yike::cli {

/// What the chosen command does once all options are known.
using Run = std::function<Exit(Session&)>;

void addInspect(CLI::App& parent, Run& chosen);
void addAssess(CLI::App& parent, Run& chosen);
void addNetwork(CLI::App& parent, Run& chosen);
void addReach(CLI::App& parent, Run& chosen);
void addServiceAreas(CLI::App& parent, Run& chosen);
void addConvert(CLI::App& parent, Run& chosen);
void addReport(CLI::App& parent, Run& chosen);
void addStandards(CLI::App& parent, Run& chosen);
void addCrowding(CLI::App& parent, Run& chosen);
void addEquity(CLI::App& parent, Run& chosen);
void addSensitivity(CLI::App& parent, Run& chosen);
void addCosts(CLI::App& parent, Run& chosen);
void addCompareStandards(CLI::App& parent, Run& chosen);
void addProject(CLI::App& parent, Run& chosen);
void addCompare(CLI::App& parent, Run& chosen);
void addValues(CLI::App& parent, Run& chosen);

} // namespace yike::cli
