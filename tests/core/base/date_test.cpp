// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include "tests/support/catch.h"

using namespace yike;

TEST_CASE("a date is read in every form departments write it", "[date]")
{
    const Date midYear{std::chrono::year{2025}, std::chrono::month{6}, std::chrono::day{30}};
    for (const char* text : {"2025-06-30", "2025/6/30", "20250630", "2025年6月30日", "2025.06.30"}) {
        CAPTURE(text);
        CHECK(parseDate(text) == midYear);
    }
    CHECK(toIso(midYear) == "2025-06-30");
}

TEST_CASE("what is not a date of the calendar is refused", "[date]")
{
    for (const char* text : {"", "—", "2025-02-29", "2025-13-01", "25-6-30", "2025-06", "999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parseDate(text).has_value());
    }
}

TEST_CASE("days between two dates count leap days", "[date]")
{
    CHECK(daysBetween(*parseDate("2023-12-31"), *parseDate("2025-06-30")) == 547);
    CHECK(daysBetween(*parseDate("2025-06-30"), *parseDate("2023-12-31")) == -547);
}
