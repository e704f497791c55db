// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text files as UTF-8 whatever they were written in: CSV and GeoJSON readers then know one encoding only.

#include "core/base/result.h"
#include "gis/io/text_encoding.h"
#include "gis/platform/process.h"

#include <filesystem>
#include <optional>

namespace yike {

struct TextSource {
    std::filesystem::path utf8; ///< the file itself, or its recoded copy in `scratch`
    std::size_t skip = 0;       ///< bytes of a byte order mark at its start
    EncodingFound encoding;
    bool repaired = false;                ///< some bytes meant nothing and were replaced
    std::optional<ScratchFolder> scratch; ///< keeps `utf8` alive
};

/// `encoding`, a name ICU knows, overrides detection. UTF-16 is known by its byte order mark.
[[nodiscard]] Result<TextSource> openText(const std::filesystem::path& file, const std::string& encoding);

} // namespace yike
