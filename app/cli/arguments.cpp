// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <sstream>

namespace yike::cli {

namespace {

constexpr double kMillimetresPerMetre = 1000;
constexpr double kFarthestMetres = 100'000; ///< nobody walks farther to a facility

/// The limit in metres; nothing for text that is none.
std::optional<double> metresOf(const std::string& text, MetresPerMinute pace)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    const std::string unit(rest, end);
    if (error != std::errc() || !std::isfinite(number) || number <= 0)
        return std::nullopt;
    if (unit.empty() || unit == "m")
        return number;
    if (unit == "km")
        return number * 1000;
    if (unit == "min")
        return travelDistance(Minutes(number), pace).count();
    return std::nullopt;
}

} // namespace

Result<Date> dateOf(const std::string& text)
{
    if (text.empty())
        return Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto date = parseDate(text);
    if (!date)
        return fail(Code::DateBroken, {{"value", text}});
    return *date;
}

Result<std::map<std::string, std::string>> choicesOf(const std::vector<std::string>& texts)
{
    std::map<std::string, std::string> choices;
    for (const std::string& text : texts) {
        const auto sign = text.find('=');
        if (sign == 0 || sign == std::string::npos || sign + 1 == text.size())
            return fail(Code::OptionBroken, {{"value", text}});
        choices[text.substr(0, sign)] = text.substr(sign + 1);
    }
    return choices;
}

std::string WalkLimit::key() const
{
    std::ostringstream out; // default format: no trailing zeros
    out.precision(10);
    out << mm / kMillimetresPerMetre;
    return out.str();
}

Result<std::vector<WalkLimit>> limitsOf(const std::string& text, MetresPerMinute pace)
{
    std::vector<WalkLimit> limits;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        const auto metres = metresOf(word, pace);
        if (!metres || *metres > kFarthestMetres)
            return fail(Code::LimitBroken, {{"value", word}});
        limits.push_back({word, static_cast<std::uint32_t>(std::llround(*metres * kMillimetresPerMetre))});
    }
    if (limits.empty())
        return fail(Code::LimitBroken, {{"value", text}});
    const auto byMm = [](const WalkLimit& a, const WalkLimit& b) { return a.mm < b.mm; };
    std::stable_sort(limits.begin(), limits.end(), byMm);
    const auto same = [](const WalkLimit& a, const WalkLimit& b) { return a.mm == b.mm; };
    limits.erase(std::unique(limits.begin(), limits.end(), same), limits.end());
    return limits;
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace yike::cli
