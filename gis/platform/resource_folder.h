// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the program's own files are: catalogues of standards, tables of words.

#include <filesystem>

namespace yike {

/// $YIKE_RESOURCES, else ../share/yike beside the program, else the folder of the source tree it was built
/// from.
[[nodiscard]] std::filesystem::path resourceFolder();

} // namespace yike
