// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The last assessment as tables of the project file: one row per indicator and unit, so that a colleague can
// read the results without this program.

#include "core/assessment/assessment.h"
#include "core/model/plan.h"
#include "gis/project/reading.h"

namespace yike {

void writeResultTables(Database& database, const Assessment& assessment, const Plan& plan);

/// The assessment of a plan with `units` units; nothing where none was saved.
[[nodiscard]] std::optional<Assessment> readResultTables(Reading& reading, std::size_t units);

} // namespace yike
