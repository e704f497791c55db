// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/format.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace yike;

TEST_CASE("thousands are separated by a thin space from four digits on", "[format]")
{
    CHECK(formatCount(999) == "999");
    CHECK(formatCount(2214) == "2\u2009214");
    CHECK(formatCount(-1234567) == "\u22121\u2009234\u2009567");
    CHECK(formatNumber(-0.001, 1) == "0.0");
}

TEST_CASE("a shown value never rounds across its target", "[format]")
{
    CHECK(formatAgainst(29.96, 30.0, 1) == "29.96");
    CHECK(formatAgainst(29.9999, 30.0, 1) == "29.9999");
    CHECK(formatAgainst(30.0, 30.0, 1) == "30.0");
    CHECK(formatAgainst(30.04, 30.0, 1) == "30.04");
    CHECK(formatAgainst(18.604, 30.0, 1) == "18.6");
}

TEST_CASE("a small value is not shown as nothing", "[format]")
{
    CHECK(formatAgainst(0.0352, std::nullopt, 1) == "0.035");
    CHECK(formatAgainst(0.14, std::nullopt, 1) == "0.14"); // 0.1 would be another value
    CHECK(formatAgainst(0.0, std::nullopt, 1) == "0.0");
    CHECK(formatAgainst(0.5, std::nullopt, 1) == "0.5");
    CHECK(formatShare(4, 10000) == "0.04 %");
    CHECK(formatShare(0, 10000) == "0.0 %");
}

TEST_CASE("people are whole unless there are few of them", "[format]")
{
    CHECK(formatPeople(36732.6) == "36\u2009733");
    CHECK(formatPeople(150.0) == "150");
    CHECK(formatPeople(2.5) == "2.5");
    CHECK(formatPeople(3.0) == "3");
    CHECK(formatPeople(0.0) == "0");
}

TEST_CASE("a figure has the digits that matter and no zeros behind them", "[format]")
{
    CHECK(formatMeasured(1050.4) == "1\u2009050");
    CHECK(formatMeasured(12.34) == "12.3");
    CHECK(formatMeasured(1.30) == "1.3");
    CHECK(formatMeasured(0.0352) == "0.035");
    CHECK(formatMeasured(0.0) == "0");
    CHECK(formatDistance(1050.4) == "1\u2009050 m");
    CHECK(formatDistance(7.5) == "7.5 m");
}

TEST_CASE("one community is no communities", "[format]")
{
    CHECK(formatNoun(1, "community", "communities") == "1 community");
    CHECK(formatNoun(0, "community", "communities") == "0 communities");
    CHECK(formatNoun(2214, "community", "communities") == "2\u2009214 communities");
}

TEST_CASE("one hundred percent is said only when the counts are equal", "[format]")
{
    CHECK(formatShare(7, 7) == "100 %");
    CHECK(formatShare(9999, 10000) == "99.9 %");
    CHECK(formatShare(0, 0) == "—");
}

TEST_CASE("gaps are rounded up and missing numbers are a dash", "[format]")
{
    CHECK(formatGap(252.2) == "253");
    CHECK(formatGap(253.0) == "253");
    CHECK(formatNumber(std::nullopt, 1) == "—");
    CHECK(formatNumber(std::nan(""), 1) == "—");
}

TEST_CASE("walking is said as a distance with minutes as a label", "[format]")
{
    CHECK(formatWalk(500, 60, Language::Chinese) == "500 m · 8 分钟");
    CHECK(formatWalk(1000, 60, Language::English) == "1\u2009000 m · 16 min");
    CHECK(formatMetres(999.4) == "999 m");
    CHECK(formatMetres(1340) == "1.3 km");
}

TEST_CASE("a deadline says how long it is overdue or how much time is left", "[format]")
{
    const Date today = *parseDate("2025-06-30");
    CHECK(formatDeadline(*parseDate("2023-12-31"), today, Language::Chinese) == "逾期 547 天");
    CHECK(formatDeadline(*parseDate("2025-12-31"), today, Language::English) == "due in 184 days");
    CHECK(formatDeadline(*parseDate("2025-07-01"), today, Language::English) == "due in 1 day");
    CHECK(formatDeadline(today, today, Language::Chinese) == "今日到期");
    CHECK(formatDue({DueState::Due, today, 0}, Language::English) == "due today");
    CHECK(formatDue({DueState::Overdue, today, 3}, Language::Chinese) == "逾期 3 天");
}

TEST_CASE("minutes of a walk keep their tenth", "[format]")
{
    CHECK(formatMinutes(1000.0 / 60, Language::Chinese) == "16.7 分钟");
    CHECK(formatMinutes(5, Language::English) == "5 min");
}
