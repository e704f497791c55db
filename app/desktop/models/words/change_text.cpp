// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/change_text.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"

#include <cmath>

namespace yike {

namespace {

/// As many decimals as it takes to show that something changed, two at most.
int decimalsFor(double amount)
{
    if (amount == std::round(amount))
        return 0;
    return amount >= 0.05 ? 1 : 2;
}

} // namespace

ValueChange valueChange(const Indicator& indicator, const Cell* before, const Cell* after)
{
    if (!before || !after || !before->value || !after->value)
        return {QStringLiteral("—"), 0, std::nullopt};
    const double step = *after->value - *before->value;
    if (step == 0)
        return {QStringLiteral("0"), 0, std::nullopt};
    const bool better = (step > 0) != (indicator.comparator == Comparator::AtMost);
    const double size = std::fabs(step);
    const QString amount = qs(formatNumber(size, decimalsFor(size)));
    return {(step > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + amount, step,
            better ? Status::Met : Status::NotMet};
}

} // namespace yike
