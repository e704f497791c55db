// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much a place counts that is not next door: the weight functions of the floating catchment family.

#include "core/base/quantity.h"

#include <cstdint>
#include <vector>

namespace yike {

enum class DecayKind {
    Binary,       ///< 1 within the limit: 2SFCA (Luo & Wang 2003)
    Stepped,      ///< by rings: E2SFCA (Luo & Qi 2009)
    Gaussian,     ///< (exp(-(d/d0)^2 / 2) - exp(-1/2)) / (1 - exp(-1/2)) (Dai 2010)
    KernelDensity ///< 1 - (d/d0)^2, Epanechnikov's kernel (Dai & Wang 2011) without its factor 3/4, which
                  ///< cancels
};

/// A ring of a stepped decay: within `upTo` the weight is `weight`, beyond the last ring 0.
struct DecayStep {
    Metres upTo;
    double weight = 1;
    bool operator==(const DecayStep&) const = default;
};

struct Decay {
    DecayKind kind = DecayKind::Binary;
    std::vector<DecayStep> steps; ///< for Stepped, nearest first
    bool operator==(const Decay&) const = default;
};

/// Three rings of equal width with Luo & Qi's slow weights 1.00, 0.68, 0.22.
[[nodiscard]] Decay luoAndQi(Metres limit);

/// Weight of a walk of `mm` within `limitMm`, 0 to 1, never rising with distance; 0 beyond the limit.
[[nodiscard]] double weightAt(const Decay& decay, std::uint32_t mm, std::uint32_t limitMm);

} // namespace yike
