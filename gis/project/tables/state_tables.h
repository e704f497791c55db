// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Settings, scenarios and undo history as tables of the project file; edits are JSON.

#include "core/scenario/project.h"
#include "gis/project/reading.h"

namespace yike {

void writeStateTables(Database& database, const Project& project);

/// Id, name, date, coordinate system, standard and options of the project.
void readSettings(Reading& reading, Project& project);

void readScenarios(Reading& reading, Project& project);

} // namespace yike
