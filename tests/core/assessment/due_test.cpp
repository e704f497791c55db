// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines: what is overdue, due, on time; and that no verdict depends on one.
#include "core/assessment/due.h"

#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

Indicator dueOn(const char* day, Recurrence recurrence = Recurrence::Once)
{
    Indicator indicator;
    indicator.recurrence = recurrence;
    indicator.deadline = parseDate(day);
    return indicator;
}

Due on(const char* today, Status status, const Indicator& indicator)
{
    return dueOf(indicator, status, *parseDate(today));
}

} // namespace

TEST_CASE("a target is due up to and on its day and overdue from the next", "[due]")
{
    // deadline 2025-12-31: 184 days after 2025-06-30, 547 days before 2027-07-01
    const Indicator indicator = dueOn("2025-12-31");
    CHECK(on("2025-06-30", Status::NotMet, indicator) == Due{DueState::Due, parseDate("2025-12-31"), 184});
    CHECK(on("2025-12-31", Status::NotMet, indicator) == Due{DueState::Due, parseDate("2025-12-31"), 0});
    CHECK(on("2026-01-01", Status::NotMet, indicator) == Due{DueState::Overdue, parseDate("2025-12-31"), 1});
    CHECK(on("2027-07-01", Status::NotMet, indicator).days == 547);
}

TEST_CASE("met before the day is on time and met after it claims nothing", "[due]")
{
    const Indicator indicator = dueOn("2025-12-31");
    CHECK(on("2025-12-31", Status::Met, indicator).state == DueState::OnTime);
    CHECK(on("2026-01-01", Status::Met, indicator).state == DueState::Met);
}

TEST_CASE("no data and no pass mark are never overdue", "[due]")
{
    const Indicator indicator = dueOn("2025-12-31");
    for (const Status status : {Status::NoData, Status::Advisory}) {
        CHECK(on("2025-12-30", status, indicator).state == DueState::Due);
        CHECK(on("2026-01-02", status, indicator).state == DueState::Passed);
    }
    CHECK(on("2026-01-02", Status::NotApplicable, indicator) == Due{});
}

TEST_CASE("a target without a day is neither due nor overdue", "[due]")
{
    CHECK(on("2026-01-02", Status::NotMet, dueOn("")) == Due{});
    CHECK(on("2026-01-02", Status::NotMet, dueOn("", Recurrence::Continuous)).state == DueState::Continuous);
}

TEST_CASE("what comes every year or quarter is due by the end of the running one", "[due]")
{
    const Indicator yearly = dueOn("", Recurrence::Yearly);
    CHECK(on("2024-02-29", Status::NotMet, yearly) == Due{DueState::Due, parseDate("2024-12-31"), 306});
    CHECK(on("2024-12-31", Status::Met, yearly) == Due{DueState::OnTime, parseDate("2024-12-31"), 0});
    const Indicator quarterly = dueOn("", Recurrence::Quarterly);
    CHECK(on("2024-02-29", Status::NotMet, quarterly).day == parseDate("2024-03-31"));
    CHECK(on("2024-04-01", Status::NotMet, quarterly).day == parseDate("2024-06-30"));
    CHECK(on("2024-09-30", Status::NotMet, quarterly).day == parseDate("2024-09-30"));
    CHECK(on("2024-12-01", Status::NotMet, quarterly).day == parseDate("2024-12-31"));
}

TEST_CASE("another deadline changes no verdict", "[due]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "community-centre", 314);
    town.value(a, "households.resident", 900);
    town.value(a, "social-orgs", 12);
    const Assessment before = assessed(town.plan());
    Standard late = dalian();
    for (Indicator& indicator : late.indicators) {
        indicator.deadline = parseDate("2001-01-01");
        indicator.deadlineInferred = !indicator.deadlineInferred;
    }
    const Assessment after = assessedBy(town.plan(), late);
    for (const IndicatorResult& result : before.indicators)
        CHECK(after.find(result.indicator)->cells == result.cells);
}
