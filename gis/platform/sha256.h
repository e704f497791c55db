// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fingerprints of input files for the provenance of a project and a report.

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace yike {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] Result<std::string> sha256File(const std::filesystem::path& path);
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace yike
