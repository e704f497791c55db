// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/toml_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace yike::toml_text {

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string escaped(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    default:
        break;
    }
    if (!isControl(c))
        return {c};
    const auto byte = static_cast<unsigned char>(c);
    return std::string("\\u00") + digits[byte >> 4U] + digits[byte & 15U];
}

bool isBareKeyCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

} // namespace

std::string basicString(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text)
        result += escaped(c);
    return result + '"';
}

std::string list(const std::vector<std::string>& texts)
{
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : ", ") + basicString(text);
    return "[" + result + "]";
}

std::string number(double value)
{
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return std::string(digits.data(), end);
}

bool isNumber(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end && number(value) == text;
}

std::string text(const Text& text)
{
    return "{ zh = " + basicString(text.zh) + ", en = " + basicString(text.en) + " }";
}

std::string key(std::string_view key)
{
    const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), isBareKeyCharacter);
    return bare ? std::string(key) : basicString(key);
}

} // namespace yike::toml_text
