// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One writer a format, behind exportBook().

#include "gis/export/export_table.h"

namespace yike {

[[nodiscard]] Result<void> writeCsv(const std::filesystem::path& target, const ExportTable& table);
[[nodiscard]] Result<void> writeXlsx(const std::filesystem::path& target, const ExportBook& book);
[[nodiscard]] Result<void> writeGeoPackage(const std::filesystem::path& target, const ExportBook& book);
[[nodiscard]] Result<void> writeGeoJson(const std::filesystem::path& target, const ExportBook& book);
/// Findings: FieldNamesShortened.
[[nodiscard]] Result<std::vector<Issue>> writeShapefile(const std::filesystem::path& target,
                                                        const ExportBook& book);

/// FileNotWritten for `target`.
[[nodiscard]] tl::unexpected<Error> notExported(const std::filesystem::path& target,
                                                const std::string& detail);

/// Fails unless GDAL's `driver` opens `written` and finds `rows` rows in `layer` (empty: the first).
[[nodiscard]] Result<void> checkRows(const std::filesystem::path& target,
                                     const std::filesystem::path& written, const char* driver,
                                     const std::string& layer, std::size_t rows);

/// A text written beside `target`, checked and renamed.
[[nodiscard]] Result<void> writeText(const std::filesystem::path& target, const std::string& text,
                                     const char* driver, std::size_t rows);

/// Shortest decimal that reads back as the same number.
[[nodiscard]] std::string exactText(double number);

/// A cell as text: numbers exact, blanks empty.
[[nodiscard]] std::string plainText(const CellValue& cell);

} // namespace yike
