// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The file that a command leaves behind: looked at before anything is read, so that nobody waits for a result
// that cannot be written, and no file of the planner's is written over by the one made of it.

#include "app/cli/session.h"
#include "gis/export/export_table.h"

#include <string>
#include <vector>

namespace yike::cli {

/// Endings that an --out can have, as its help lists them.
using Endings = std::vector<std::string>;

/// Case does not count; .json is .geojson by another name; nothing is asked of an empty name. `inputs` may be
/// empty names too, and a shapefile is all of its parts. Errors: ExportTypeUnsupported, OutIsInput,
/// FileNotWritten where the folder is not there.
[[nodiscard]] Result<void> checkOut(const std::string& file, const Endings& endings,
                                    const std::vector<std::string>& inputs = {});

/// ".xlsx" of "结果.XLSX".
[[nodiscard]] std::string endingOf(const std::string& file);

/// Writes the book, timed; nothing for an empty name. Findings go to the session.
[[nodiscard]] Result<void> writeOut(const std::string& file, const ExportBook& book, Session& session);

} // namespace yike::cli
