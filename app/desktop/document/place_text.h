// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places and coordinate systems as the status bar says them.

#include "core/base/point.h"

#include <QString>

#include <functional>
#include <optional>

namespace yike {

/// 东经 121°48′26.3″ 北纬 38°57′12.8″ / E 121°48′26.3″ N 38°57′12.8″
[[nodiscard]] QString lonLatText(LonLat place);

/// "CGCS2000 / 3-degree Gauss-Kruger CM 123E · EPSG:4550"
[[nodiscard]] QString crsText(int epsg);

/// From the plan's working system to degrees; to be called in the thread it was made in. Null where the
/// system is unknown.
[[nodiscard]] std::function<std::optional<LonLat>(Point)> lonLatOf(int epsg);

} // namespace yike
