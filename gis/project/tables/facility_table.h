// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facilities as a point layer of the project file. Lists stand as JSON, which QGIS shows as text.

#include "core/model/plan.h"
#include "gis/project/reading.h"

namespace yike {

void writeFacilities(Database& database, const Plan& plan);

/// plan.units must be read already: hosts are checked against them.
void readFacilities(Reading& reading, Plan& plan);

} // namespace yike
