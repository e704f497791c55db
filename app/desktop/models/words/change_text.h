// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The step from one value to another: ▲ ▼ 0, coloured by better or worse, not by sign (look/README 6).

#include "app/map/theme.h"
#include "core/assessment/assessment.h"

#include <QString>

#include <optional>

namespace yike {

struct ValueChange {
    QString text; ///< "▲ 1.1", "0"; "—" where one of them is missing
    double amount = 0;
    std::optional<Status> tone; ///< met for better, not met for worse
};

[[nodiscard]] ValueChange valueChange(const Indicator& indicator, const Cell* before, const Cell* after);

} // namespace yike
