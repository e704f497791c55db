// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one stylesheet of the window, with role names in place of colours.

#include <QString>

namespace yike {

[[nodiscard]] QString stylesheet();

} // namespace yike
