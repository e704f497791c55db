// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Demand points as a layer whose weights are whole thousandths, so that no sum changes by saving.

#include "core/model/plan.h"
#include "gis/project/reading.h"

namespace yike {

void writeDemand(Database& database, const Demand& demand, int srs);

/// plan.units must be read already; the origin is read from yike_settings.
void readDemand(Reading& reading, Plan& plan);

} // namespace yike
