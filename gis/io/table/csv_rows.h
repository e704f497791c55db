// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a CSV file (RFC 4180, any of , ; tab | as delimiter), streamed.

#include "gis/io/table/row_source.h"

#include <filesystem>

namespace yike {

/// `file` is UTF-8 and its text begins after `skip` bytes. An open quote at the end is CsvQuoteOpen.
[[nodiscard]] Result<std::unique_ptr<RowSource>> openCsvRows(const std::filesystem::path& file,
                                                             std::size_t skip, char delimiter);

/// The delimiter that splits the first lines into the most columns alike; a comma if none does.
[[nodiscard]] Result<char> guessDelimiter(const std::filesystem::path& file, std::size_t skip);

} // namespace yike
