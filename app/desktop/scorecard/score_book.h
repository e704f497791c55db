// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scorecard as a workbook to hand on: the rows of the page, what they stand on, the options behind them.

#include "app/desktop/scorecard/score_rows.h"
#include "gis/export/export_table.h"

namespace yike {

[[nodiscard]] ExportBook scoreBook(const Desk& desk, const ScoreSheet& sheet);

} // namespace yike
