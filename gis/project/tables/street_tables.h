// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Streets in the project file, and what they were made of: as drawn, barriers, gates, settings.

#include "core/model/plan.h"
#include "gis/project/reading.h"

#include <map>
#include <string>

namespace yike {

/// Nothing for a plan without streets.
void writeStreetTables(Database& database, const Plan& plan, int srs);
/// What stands in yike_settings of the streets.
[[nodiscard]] std::map<std::string, std::string> streetSettings(const Plan& plan);

void readStreetTables(Reading& reading, Plan& plan);

} // namespace yike
