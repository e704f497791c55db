// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The column names that a dBASE table has room for: ten bytes, which are three Chinese characters in UTF-8.

#include "core/base/feature_batch.h"

#include <string>
#include <vector>

namespace yike {

/// A name for each column, of at most ten bytes, cut between characters, no two alike also where case does
/// not count. Names that fit stay as they are; of names that become alike the later ones end in _2, _3 ...
[[nodiscard]] std::vector<std::string> shapefileNames(const std::vector<Column>& columns);

} // namespace yike
