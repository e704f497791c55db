// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of --help in Chinese. Commands say them in English where they add their options; what stands
// there is looked up here, so that a command is written once and a test finds what nobody translated.

#include <string>
#include <string_view>

namespace yike::cli {

/// The Chinese of a description; empty where there is none.
[[nodiscard]] std::string_view chineseHelp(std::string_view english);

/// The Chinese of what stands for a value: "FILE" -> 文件. As it is where it is the same in both languages.
[[nodiscard]] std::string chineseValue(std::string_view english);

} // namespace yike::cli
