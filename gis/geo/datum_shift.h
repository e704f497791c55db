// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// GCJ-02 (Gaode, Tencent) and BD-09 (Baidu) shift degrees inside China by some 450 m and 1.25 km. PROJ knows
// neither, so the public formulas stand here; they act on degrees, before any projecting.

#include "core/base/point.h"

#include <string_view>

namespace yike {

/// What was done to the degrees of a layer.
enum class Offset { None, Gcj02, Bd09 };

/// "none", "gcj02", "bd09"
[[nodiscard]] std::string_view offsetName(Offset offset);

/// True degrees (WGS 84 or CGCS2000) of a shifted place, and the other way. Both ways agree to better than
/// 0.1 mm; against the map services themselves the public formula is an approximation of a few metres, fit
/// for planning only. Places outside China are returned as they are.
[[nodiscard]] LonLat removeOffset(LonLat shifted, Offset offset);
[[nodiscard]] LonLat applyOffset(LonLat place, Offset offset);

} // namespace yike
