// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Maps on the pages of a report: a frame with the status map in it, and the legend below.

#include "app/report/report_context.h"

#include <QRectF>

namespace yike::report {

struct MapRequest {
    const Indicator* indicator = nullptr;
    const Assessment* assessment = nullptr;
    const Plan* plan = nullptr;
    Box box;                      ///< what has to be in view
    std::optional<UnitId> within; ///< only this unit's communities are coloured
    std::span<const Edit> edits;  ///< badges of a scenario
    const Plan* baseline = nullptr;
    bool furniture = true;
    bool onlyEdited = false; ///< no facilities but those the scenario touched
};

/// Draws nothing but the frame while pages are counted.
void drawMap(Pages& pages, const Context& context, const QRectF& frame, const MapRequest& request);

/// Signs and swatches with the counts of `tally`, and the slot for the map review number, on one line at the
/// cursor.
void drawLegend(Pages& pages, const Tally& tally);

} // namespace yike::report
