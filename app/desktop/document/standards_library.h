// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standards built into the program, read from its resources.

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <vector>

namespace yike {

/// In the order of their files' names. A built-in catalogue that cannot be read is an error of the build.
[[nodiscard]] Result<std::vector<Standard>> builtInStandards();

} // namespace yike
