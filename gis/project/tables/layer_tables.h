// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The heavy layers of a plan: demand, streets, buildings and the ground under the map. A layer that the plan
// does not have has no table.

#include "core/model/plan.h"
#include "gis/project/reading.h"

namespace yike {

void writeLayerTables(Database& database, const Plan& plan);

/// plan.units must be read already.
void readLayerTables(Reading& reading, Plan& plan);

} // namespace yike
