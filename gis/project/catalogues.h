// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The catalogues of standards on this machine, read from disk.

#include "core/analysis/costs/cost_table.h"
#include "core/base/result.h"
#include "core/standards/standard.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yike {

/// Files of the resource folder's standards, by name.
[[nodiscard]] std::vector<std::filesystem::path> catalogueFiles();

/// Errors: of the file; the mistakes of the catalogue with line and column.
[[nodiscard]] Result<Loaded<Standard>> readStandard(const std::filesystem::path& file);

/// By the id of a standard that comes with the program, or by the path of a catalogue file. StandardUnknown
/// where it is neither.
[[nodiscard]] Result<Loaded<Standard>> findStandard(const std::string& idOrFile);

/// Unit costs from a file of the planner's, else (empty) the placeholders that come with the program.
/// Errors: of the file; its mistakes with line and column.
[[nodiscard]] Result<CostTable> findCosts(const std::string& file);

} // namespace yike
