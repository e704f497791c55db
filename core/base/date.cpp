// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>
#include <cctype>
#include <cstdio>

namespace yike {

namespace {

/// Up to three runs of digits in the text; anything between them is a separator.
struct DigitRuns {
    std::array<int, 3> value{};
    std::array<int, 3> length{};
    int count = 0;
};

std::optional<DigitRuns> digitRuns(std::string_view text)
{
    DigitRuns runs;
    bool inRun = false;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c)) == 0) {
            inRun = false;
            continue;
        }
        if (!inRun && ++runs.count > 3)
            return std::nullopt;
        inRun = true;
        const auto i = static_cast<std::size_t>(runs.count - 1);
        if (++runs.length[i] > 8)
            return std::nullopt;
        runs.value[i] = runs.value[i] * 10 + (c - '0');
    }
    return runs;
}

std::optional<Date> checked(int year, int month, int day)
{
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 1000 || year > 9999 || !date.ok())
        return std::nullopt;
    return date;
}

} // namespace

std::optional<Date> parseDate(std::string_view text)
{
    const auto runs = digitRuns(text);
    if (!runs)
        return std::nullopt;
    if (runs->count == 1 && runs->length[0] == 8)
        return checked(runs->value[0] / 10000, runs->value[0] / 100 % 100, runs->value[0] % 100);
    if (runs->count == 3 && runs->length[0] == 4)
        return checked(runs->value[0], runs->value[1], runs->value[2]);
    return std::nullopt;
}

std::string toIso(Date date)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

} // namespace yike
