// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/format.h"

#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace yike {

namespace {

constexpr const char* kThinSpace = "\u2009";
constexpr const char* kMinus = "\u2212";
constexpr const char* kMissing = "—";

/// Thousands from the right; four digits and more.
std::string grouped(const std::string& digits)
{
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0)
            result += kThinSpace;
        result += digits[i];
    }
    return result;
}

std::string fixed(double number, int decimals)
{
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    return text.data();
}

/// Digits behind the point that say nothing.
std::string withoutZeros(std::string text)
{
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

/// A shown value may be off by a twentieth: 0.14 as 0.1 is another value.
bool tooRough(double value, const std::string& shown)
{
    constexpr double kMostOff = 0.05;
    return std::fabs(std::stod(shown) - value) > kMostOff * std::fabs(value);
}

/// Which side of the target a number stands on: -1, 0, 1.
int side(double value, double target)
{
    return value < target ? -1 : value > target ? 1 : 0;
}

std::string daysText(int days, bool zh)
{
    return zh ? formatCount(days) + " 天" : formatNoun(days, "day", "days");
}

/// Negative days are overdue.
std::string daysLeft(int days, bool zh)
{
    if (days == 0)
        return zh ? "今日到期" : "due today";
    return days < 0 ? (zh ? "逾期 " : "overdue ") + daysText(-days, zh)
                    : (zh ? "还有 " : "due in ") + daysText(days, zh);
}

} // namespace

std::string formatCount(std::int64_t count)
{
    std::string digits = std::to_string(count);
    if (count < 0)
        return kMinus + grouped(digits.substr(1));
    return grouped(digits);
}

std::string formatNumber(double number, int decimals)
{
    if (!std::isfinite(number))
        return kMissing;
    std::string text = fixed(std::fabs(number), decimals);
    const auto dot = text.find('.');
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    const std::string fraction = dot == std::string::npos ? "" : text.substr(dot);
    return (number < 0 && !zero ? kMinus : "") + grouped(text.substr(0, dot)) + fraction;
}

std::string formatNumber(std::optional<double> number, int decimals)
{
    return number ? formatNumber(*number, decimals) : kMissing;
}

std::string formatAgainst(double value, std::optional<double> target, int decimals)
{
    constexpr int kMost = 6;
    int shown = decimals;
    while (std::isfinite(value) && shown < kMost && tooRough(value, fixed(value, shown)))
        ++shown;
    while (target && shown < kMost && side(value, *target) != side(std::stod(fixed(value, shown)), *target))
        ++shown;
    return formatNumber(value, shown);
}

std::string formatPeople(double people)
{
    constexpr double kFew = 10;
    return std::fabs(people) < kFew ? withoutZeros(formatNumber(people, 1)) : formatNumber(people, 0);
}

std::string formatMeasured(double number)
{
    const double size = std::fabs(number);
    return withoutZeros(formatAgainst(number, std::nullopt, size >= 100 ? 0 : size >= 10 ? 1 : 2));
}

std::string formatNoun(std::int64_t count, const std::string& one, const std::string& many)
{
    return formatCount(count) + " " + (count == 1 ? one : many);
}

std::string formatGap(double shortfall)
{
    return formatNumber(std::ceil(shortfall - 1e-9), 0);
}

std::string formatMetres(double metres)
{
    return metres < 999.5 ? formatNumber(metres, 0) + " m" : formatNumber(metres / 1000.0, 1) + " km";
}

std::string formatDistance(double metres)
{
    constexpr double kNear = 10;
    return (metres < kNear ? withoutZeros(formatNumber(metres, 1)) : formatNumber(metres, 0)) + " m";
}

std::string formatWalk(double metres, double metresPerMinute, Language language)
{
    const auto minutes = static_cast<std::int64_t>(std::floor(metres / metresPerMinute + 1e-9));
    const char* unit = language == Language::Chinese ? " 分钟" : " min";
    return (metres < 10000 ? formatNumber(metres, 0) + " m" : formatMetres(metres)) + " · " +
           formatCount(minutes) + unit;
}

std::string formatMinutes(double minutes, Language language)
{
    return withoutZeros(formatNumber(minutes, 1)) + (language == Language::Chinese ? " 分钟" : " min");
}

std::string formatArea(double squareMetres)
{
    return formatNumber(squareMetres, 0) + " ㎡";
}

std::string formatShare(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return kMissing;
    if (part == whole)
        return "100 %";
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return formatAgainst(std::min(percent, 99.9), std::nullopt, 1) + " %";
}

std::string comparatorSign(Comparator comparator)
{
    switch (comparator) {
    case Comparator::AtLeast:
        return "≥";
    case Comparator::AtMost:
        return "≤";
    case Comparator::Equal:
        return "=";
    }
    return {};
}

std::string formatDue(const Due& due, Language language)
{
    const bool zh = language == Language::Chinese;
    switch (due.state) {
    case DueState::Due:
        return daysLeft(due.days, zh);
    case DueState::Overdue:
        return daysLeft(-due.days, zh);
    case DueState::Passed:
        return (zh ? "期限已过 " : "deadline passed ") + daysText(due.days, zh);
    case DueState::OnTime:
    case DueState::Met:
    case DueState::Continuous:
        return word(due.state, language);
    case DueState::None:
        break;
    }
    return kMissing;
}

std::string formatDeadline(Date deadline, Date today, Language language)
{
    return daysLeft(daysBetween(today, deadline), language == Language::Chinese);
}

} // namespace yike
