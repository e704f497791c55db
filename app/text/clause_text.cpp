// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/clause_text.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace yike {

namespace {

struct Label {
    std::string_view zh;
    std::string_view en;
};

/// What stands before a number, or alone. Longer ones first where one begins another.
constexpr std::array kLabels = {Label{"任务", "Task "},
                                Label{"行动目标", "Goal "},
                                Label{"保障措施", "Safeguard "},
                                Label{"三年行动计划", "Three-year action plan"},
                                Label{"十五分钟生活圈", "15-minute circle"},
                                Label{"十分钟生活圈", "10-minute circle"},
                                Label{"五分钟生活圈", "5-minute circle"},
                                Label{"居住街坊", "Neighbourhood block"},
                                Label{"城市体检", "City check-up"},
                                Label{"指南·基本保障类", "Guide, basic"},
                                Label{"指南·品质提升类", "Guide, upgrading"},
                                Label{"附录", "Annex "},
                                Label{"表", "Table "}};
constexpr std::array kCounted = {Label{"条", "Article "}, Label{"章", "Chapter "}, Label{"款", "Paragraph "},
                                 Label{"部分", "Part "}};

/// One Chinese digit at the front: 1 to 10, with its bytes; nothing for another character.
std::optional<int> digit(std::string_view text)
{
    constexpr std::array<std::string_view, 10> kDigits = {"一", "二", "三", "四", "五",
                                                          "六", "七", "八", "九", "十"};
    for (std::size_t i = 0; i < kDigits.size(); ++i) {
        if (text.starts_with(kDigits[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

/// Takes a Chinese numeral below 100 from the front: 七, 十二, 二十, 三十四.
std::optional<int> takeNumeral(std::string_view& text)
{
    constexpr std::size_t kBytes = 3; // of one of these characters
    constexpr int kTen = 10;
    std::optional<int> number;
    while (const auto next = digit(text)) {
        if (*next == kTen)
            number = number.value_or(1) * kTen;
        else
            number = number.value_or(0) + *next;
        text.remove_prefix(kBytes);
    }
    return number;
}

std::string roman(int number)
{
    constexpr std::array<std::pair<int, std::string_view>, 8> kSigns = {
        {{90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string text;
    for (const auto& [value, sign] : kSigns) {
        while (number >= value) {
            text += sign;
            number -= value;
        }
    }
    return text;
}

bool take(std::string_view& text, std::string_view front)
{
    if (!text.starts_with(front))
        return false;
    text.remove_prefix(front.size());
    return true;
}

/// "第十二条" -> "Article 12"; nothing where it is not so counted.
std::optional<std::string> counted(std::string_view text)
{
    if (!take(text, "第"))
        return std::nullopt;
    const auto number = takeNumeral(text);
    for (const Label& label : kCounted) {
        if (number && take(text, label.zh))
            return std::string(label.en) + std::to_string(*number) + std::string(text);
    }
    return std::nullopt;
}

/// The numbers of an outline: 二（三）7. The first is Roman, as outlines have it; the others are as they are.
std::optional<std::string> outlined(std::string_view text)
{
    std::string result;
    if (const auto first = takeNumeral(text))
        result += roman(*first);
    while (!text.empty()) {
        if (take(text, "（")) {
            const auto number = takeNumeral(text);
            if (!number || !take(text, "）"))
                return std::nullopt;
            result += "(" + std::to_string(*number) + ")";
        } else if (take(text, "、")) {
            result += result.empty() ? "" : ".";
        } else if (static_cast<unsigned char>(text.front()) < 0x80) {
            result += text.front();
            text.remove_prefix(1);
        } else {
            return std::nullopt;
        }
    }
    return result;
}

} // namespace

std::string clauseText(const std::string& clause, Language language)
{
    if (language == Language::Chinese)
        return clause;
    std::string_view rest = clause;
    std::string text;
    for (const Label& label : kLabels) {
        if (text.empty() && take(rest, label.zh))
            text = label.en;
    }
    if (const auto article = text.empty() ? counted(rest) : std::nullopt)
        return *article;
    const auto numbers = outlined(rest);
    return numbers ? text + *numbers : text.empty() ? clause : text + std::string(rest);
}

std::string clauseSearchText(const std::string& clause)
{
    const std::string english = clauseText(clause, Language::English);
    return english == clause ? clause : clause + " " + english;
}

} // namespace yike
