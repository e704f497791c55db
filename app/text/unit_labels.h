// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What units are called in tables for people: by their name, and where several share one, by what tells them
// apart.

#include "app/text/language.h"
#include "core/model/unit.h"

#include <string>
#include <vector>

namespace yike {

/// Names by unit index. "和平社区"; where another unit has the name too "和平社区（青泥洼桥街道）", with the
/// code where that is no help.
[[nodiscard]] std::vector<std::string> unitLabels(const std::vector<Unit>& units, Language language);

} // namespace yike
