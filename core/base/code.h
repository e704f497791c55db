// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every error and finding the program can report, as a code. core and gis hold no sentences: app/text
// says each code in Chinese and English, JSON carries the code's name. The list itself is codes.inc.

#include <span>
#include <string_view>

namespace yike {

enum class Code {
#define YIKE_CODE(id, name) id,
#include "core/base/codes.inc"
#undef YIKE_CODE
};

/// The stable name of a code in JSON, such as "file-not-found".
[[nodiscard]] std::string_view codeName(Code code);

/// All codes in the order of codes.inc, so that a test can render every one of them.
[[nodiscard]] std::span<const Code> allCodes();

} // namespace yike
