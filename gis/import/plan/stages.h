// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The stages of an import, in the order in which plan_builder.cpp runs them: each reads the layers of its
// roles and adds to the plan.

#include "gis/import/plan/under_way.h"

namespace yike {

/// The working coordinate system: as asked, else from the place of the first layer that has one.
[[nodiscard]] Result<void> chooseCrs(PlanUnderWay& state);

/// Which layers' degrees are shifted (gis/import/offset).
[[nodiscard]] Result<void> settleLayers(PlanUnderWay& state, const Progress& progress);

/// Communities, the zones that group them, and the tree of units above; then the numbers of tables.
[[nodiscard]] Result<void> addUnits(PlanUnderWay& state, const Progress& progress);
[[nodiscard]] Result<void> addValues(PlanUnderWay& state, const Progress& progress);

/// Read before the streets; hosted and entered after them.
[[nodiscard]] Result<void> readFacilityRows(PlanUnderWay& state, const Progress& progress);
[[nodiscard]] Result<void> addFacilities(PlanUnderWay& state, const Progress& progress);

/// Streets as drawn, and what barriers and settings make of them.
[[nodiscard]] Result<void> addStreets(PlanUnderWay& state, const Progress& progress);

/// Water, parks and rail; the record of terrain, which is linked and not read.
[[nodiscard]] Result<void> addGround(PlanUnderWay& state, const Progress& progress);

/// Buildings, places and rasters that carry people, and the demand made of the best of them.
[[nodiscard]] Result<void> addDemand(PlanUnderWay& state, const Progress& progress);

} // namespace yike
