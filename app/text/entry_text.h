// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lines of a catalogue file in words, for who compares two standards and does not write TOML.

#include "app/text/language.h"
#include "core/standards/reading/fields.h"

#include <string>
#include <string_view>

namespace yike {

/// "target" -> "目标"; a key that has no name as it is.
[[nodiscard]] std::string entryName(std::string_view key, Language language);

/// The value of a line, written as TOML, in words: texts in the language, keywords, categories and figures by
/// their names, "是" for true. What cannot be read is given as it is.
[[nodiscard]] std::string entryText(std::string_view key, const std::string& toml,
                                    const FieldVocabulary& fields, Language language);

} // namespace yike
