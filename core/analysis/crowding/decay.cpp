// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/crowding/decay.h"

#include "core/coverage/limit_mm.h"

#include <cmath>

namespace yike {

namespace {

double stepAt(const std::vector<DecayStep>& steps, std::uint32_t mm)
{
    for (const DecayStep& step : steps) {
        if (mm <= limitMm(step.upTo))
            return step.weight;
    }
    return 0;
}

} // namespace

Decay luoAndQi(Metres limit)
{
    return {DecayKind::Stepped, {{limit / 3, 1.00}, {limit * 2 / 3, 0.68}, {limit, 0.22}}};
}

double weightAt(const Decay& decay, std::uint32_t mm, std::uint32_t limitMm)
{
    if (mm > limitMm)
        return 0;
    const double share = limitMm == 0 ? 0 : static_cast<double>(mm) / limitMm;
    const double floor = std::exp(-0.5);
    switch (decay.kind) {
    case DecayKind::Binary:
        return 1;
    case DecayKind::Stepped:
        return stepAt(decay.steps, mm);
    case DecayKind::Gaussian:
        return (std::exp(-0.5 * share * share) - floor) / (1 - floor);
    case DecayKind::KernelDensity:
        return 1 - share * share;
    }
    return 0;
}

} // namespace yike
