// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The encoding of a shapefile's table, from its own bytes: GDAL takes LDID 0x57 for ISO-8859-1 and hands raw
// bytes over for LDID 0, both of which are everyday GBK in China.

#include "core/base/result.h"
#include "gis/io/text_encoding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yike {

struct DbfField {
    std::string name; ///< raw bytes, at most 11
    char type = 'C';
    int width = 0;
    int decimals = 0;
};

/// What a .dbf says of itself, and text cells from across the file.
struct DbfSample {
    std::uint32_t recordsClaimed = 0; ///< by the header; never to be trusted for memory
    std::uint64_t recordsPresent = 0; ///< that fit into the file
    int ldid = 0;                     ///< language driver id, byte 29
    std::vector<DbfField> fields;
    std::vector<std::string> texts; ///< raw, blanks and NULs trimmed, not empty; up to about 200 rows
};

/// Damaged files give what can be read; DbfDamaged when there is no header to speak of.
[[nodiscard]] Result<DbfSample> sampleDbf(const std::filesystem::path& dbf);

/// The label of a .dbf: the .cpg's content if it names a known encoding, else the LDID unless 0 or 0x57.
[[nodiscard]] std::optional<std::string> dbfLabel(const std::string& cpgContent, int ldid);

/// Applies the rule of findEncoding() to field names and cells.
[[nodiscard]] EncodingFound dbfEncoding(const DbfSample& sample, const std::string& cpgContent);

} // namespace yike
