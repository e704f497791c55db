// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Horizontal bars of one indicator for the units of a level, with the target as a line and, beside each bar,
// how many communities pass and what is missing.

#include "app/report/report_context.h"

#include <vector>

namespace yike::report {

struct Bar {
    QString name;
    double value = 0;
    QString shown;
    Status status = Status::NoData;
    QString tally;
    QString gap;
};

/// The units' bars, smallest value first; units without a value are left out.
[[nodiscard]] std::vector<Bar> barsOf(const Context& context, const Indicator& indicator, Level level);

/// At the cursor, at most `most` bars. `target` is marked where there is one.
void drawBars(Pages& pages, const std::vector<Bar>& bars, std::size_t most, std::optional<double> target,
              const QString& targetText);

} // namespace yike::report
