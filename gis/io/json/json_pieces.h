// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON files of many values: those that stand line by line, and single values fetched again by their place.

#include "gis/handles.h"
#include "gis/io/json/json_tree.h"

#include <filesystem>
#include <string>

namespace yike {

/// Every value of a file that has one a line, or each behind a record separator (RFC 8142). `name` stands in
/// errors.
[[nodiscard]] Result<void> scanJsonSequence(const std::filesystem::path& file, std::size_t skip,
                                            const std::string& name, const OnJsonElement& onElement);

class JsonPieces {
public:
    /// `name` stands in errors. Error: FileUnreadable.
    [[nodiscard]] Result<void> open(const std::filesystem::path& file, std::size_t skip,
                                    const std::string& name);
    /// A span without length is the whole file.
    [[nodiscard]] Result<JsonNode> fetch(const JsonSpan& where);

private:
    std::filesystem::path m_path;
    std::size_t m_skip = 0;
    std::string m_name;
    CFilePtr m_file;
};

} // namespace yike
