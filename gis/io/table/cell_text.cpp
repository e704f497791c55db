// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yike {

namespace {

struct Unit {
    std::string_view text;
    double factor;
};

// Longest first where one begins another. Units that only name what is counted have the factor 1.
constexpr std::array kUnits = {Unit{"平方公里", 1e6},
                               Unit{"平方千米", 1e6},
                               Unit{"km²", 1e6},
                               Unit{"km2", 1e6},
                               Unit{"万平方米", 1e4},
                               Unit{"万㎡", 1e4},
                               Unit{"万m²", 1e4},
                               Unit{"万m2", 1e4},
                               Unit{"公顷", 1e4},
                               Unit{"ha", 1e4},
                               Unit{"亩", 10000.0 / 15},
                               Unit{"平方米", 1},
                               Unit{"平米", 1},
                               Unit{"㎡", 1},
                               Unit{"m²", 1},
                               Unit{"m2", 1},
                               Unit{"百户", 100},
                               Unit{"万户", 1e4},
                               Unit{"万人", 1e4},
                               Unit{"万", 1e4},
                               Unit{"户", 1},
                               Unit{"人", 1},
                               Unit{"名", 1},
                               Unit{"张", 1},
                               Unit{"个", 1},
                               Unit{"家", 1},
                               Unit{"处", 1},
                               Unit{"间", 1},
                               Unit{"层", 1},
                               Unit{"床", 1},
                               Unit{"座", 1},
                               Unit{"公里", 1000},
                               Unit{"千米", 1000},
                               Unit{"km", 1000},
                               Unit{"米", 1},
                               Unit{"m", 1},
                               Unit{"%", 0.01},
                               Unit{"％", 0.01}};

bool dropSuffix(std::string_view& text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.remove_suffix(suffix.size());
    return true;
}

/// "1,234,567.8" -> "1234567.8"; nothing if a comma stands anywhere but before three digits.
std::optional<std::string> withoutSeparators(std::string_view text)
{
    const auto point = std::min(text.find('.'), text.size());
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') {
            plain += text[i];
            continue;
        }
        const bool separates = i > 0 && i < point && (point - i) % 4 == 0 && i + 3 < text.size() + 1;
        if (!separates)
            return std::nullopt;
    }
    return plain;
}

std::optional<double> parsePlain(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    // from_chars would also take "inf" and "nan".
    const auto isAllowed = [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    };
    if (text.empty() || !std::all_of(text.begin(), text.end(), isAllowed))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool hasLeadingZero(std::string_view digits)
{
    if (digits.starts_with('-') || digits.starts_with('+'))
        digits.remove_prefix(1);
    return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
}

} // namespace

std::string_view trimmedCell(std::string_view text)
{
    constexpr std::array<std::string_view, 9> kBlanks = {
        " ", "\t", "\r", "\n", "\u00A0", "\u3000", "\uFEFF", "\u200B", std::string_view("\0", 1)};
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : kBlanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            again = dropSuffix(text, blank) || again;
        }
    }
    return text;
}

bool isMissing(std::string_view text)
{
    constexpr std::array<std::string_view, 21> kMissing = {
        "—",   "——",  "-",  "--",   "－",   "–",    "―",   "/",   "／",     "\\", "空",
        "N/A", "n/a", "NA", "NULL", "null", "#N/A", "NaN", "nan", "<Null>", "…"};
    const auto cell = trimmedCell(text);
    return cell.empty() || std::find(kMissing.begin(), kMissing.end(), cell) != kMissing.end();
}

std::string halfWidth(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t k) {
            return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
        };
        if (byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) { // U+FF01 to U+FF5E
            const unsigned code = 0xF000U + ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                result += static_cast<char>(code - 0xFF01 + '!');
                i += 2;
                continue;
            }
        }
        if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) {
            result += ' ';
            i += 2;
            continue;
        }
        result += text[i];
    }
    return result;
}

std::optional<CellNumber> parseCellNumber(std::string_view text)
{
    const std::string plain = halfWidth(trimmedCell(text));
    std::string_view rest = trimmedCell(plain);
    CellNumber number;
    for (const auto& unit : kUnits) {
        if (dropSuffix(rest, unit.text)) {
            number.unit = std::string(unit.text);
            number.factor = unit.factor;
            break;
        }
    }
    rest = trimmedCell(rest);
    const auto digits = withoutSeparators(rest);
    const auto value = digits ? parsePlain(*digits) : std::nullopt;
    if (!value)
        return std::nullopt;
    number.value = *value * number.factor;
    number.leadingZero = hasLeadingZero(*digits);
    number.whole = digits->find_first_of(".eE") == std::string::npos && number.factor >= 1 &&
                   number.value == std::floor(number.value) && std::abs(number.value) <= 9007199254740992.0;
    return number;
}

} // namespace yike
