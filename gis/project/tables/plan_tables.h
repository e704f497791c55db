// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Units, their values, facilities and sources of a plan as tables of the project file.

#include "core/model/plan.h"
#include "gis/project/reading.h"

namespace yike {

void writePlanTables(Database& database, const Plan& plan);

/// Fills plan.units, plan.facilities and plan.sources; plan.epsg is known already.
void readPlanTables(Reading& reading, Plan& plan);

} // namespace yike
