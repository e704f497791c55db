// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Column headers as they can be compared: full-width or half-width, spaced or not, with or without a unit.

#include <string>
#include <string_view>

namespace yike {

/// Compatibility forms folded (㎡ -> m2, （ -> (), lower case, without white space; UTF-8.
[[nodiscard]] std::string foldText(std::string_view text);

struct HeaderText {
    std::string whole; ///< folded, without brackets, underscores, hyphens between letters, 其中
    std::string last;  ///< of a grouped header (人口/常住人口) the last part, else the same as `whole`
    std::string unit;  ///< what stood in the brackets, folded: "m2"
};

[[nodiscard]] HeaderText readHeader(std::string_view header);

/// Bytes of `text` in UTF-8 and in GBK (two a character beyond ASCII): old tables cut names at ten.
[[nodiscard]] std::size_t gbkLength(std::string_view text);

} // namespace yike
