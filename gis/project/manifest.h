// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A fingerprint of every table, because SQLite notices only one flipped bit in six. A mismatch is told, not
// punished: it may also mean that somebody edited the layer in QGIS.

#include "gis/project/sqlite.h"

#include <string>
#include <vector>

namespace yike {

struct TableDigest {
    std::string table;
    std::int64_t rows = 0;
    std::string sha256;
    bool operator==(const TableDigest&) const = default;
};

/// Of every table of ours but the manifest itself, in the order of tableSpecs().
[[nodiscard]] std::vector<TableDigest> digestTables(Database& database);

void writeManifest(Database& database, const std::vector<TableDigest>& digests);
[[nodiscard]] std::vector<TableDigest> readManifest(Database& database);

/// Tables that are not as the manifest says.
[[nodiscard]] std::vector<std::string> changedTables(Database& database);

} // namespace yike
