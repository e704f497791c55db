// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Values as a catalogue file writes them. What is written here reads back as the same value.

#include "core/base/date.h"
#include "core/standards/standard.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike::toml_text {

/// "text", with what TOML asks to be escaped.
[[nodiscard]] std::string basicString(std::string_view text);
/// ["a", "b"]
[[nodiscard]] std::string list(const std::vector<std::string>& texts);
/// The shortest text that reads back as the same number: 500, 0.3.
[[nodiscard]] std::string number(double value);
/// Whether number() would write it just so.
[[nodiscard]] bool isNumber(std::string_view text);
/// { zh = "...", en = "..." }
[[nodiscard]] std::string text(const Text& text);
/// A key, in quotes where TOML asks for them.
[[nodiscard]] std::string key(std::string_view key);

} // namespace yike::toml_text
