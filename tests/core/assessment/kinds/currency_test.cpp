// SPDX-License-Identifier: GPL-3.0-or-later
// 43a and 43b: imagery renewed every year and every quarter. The evaluation date is 2025-06-30.
#include "core/assessment/kinds/unit_answer.h"
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

Cell yearly(std::optional<double> date, std::optional<double> metres,
            const std::map<std::string, std::string>& options = {})
{
    Small town;
    if (date)
        town.value(town.street, "imagery.yearly.date", *date);
    if (metres)
        town.value(town.street, "imagery.yearly.metres", *metres);
    return *assessed(town.plan(), options).cell("43a", town.street);
}

Date start(Period period, PeriodBasis basis, const char* today)
{
    return periodStart(period, basis, *parseDate(today));
}

} // namespace

TEST_CASE("an image of this year that is fine enough is current", "[assess][currency]")
{
    CHECK(yearly(20250101, 0.5).status == Status::Met);
    CHECK(yearly(20250630, 0.3).status == Status::Met);
    const Cell old = yearly(20241231, 0.3);
    CHECK(old.status == Status::NotMet);
    CHECK(old.cause == Cause::OutOfDate);
    const Cell coarse = yearly(20250301, 0.51);
    CHECK(coarse.status == Status::NotMet);
    CHECK(coarse.cause == Cause::AboveTarget);
}

TEST_CASE("a blank, unreadable or later date is no data", "[assess][currency]")
{
    CHECK(yearly({}, 0.5).status == Status::NoData);
    CHECK(yearly({}, 0.5).missing == std::vector<std::string>{"imagery.yearly.date"});
    CHECK(yearly(20250231, 0.5).status == Status::NoData);
    CHECK(yearly(20250701, 0.5).status == Status::NoData); // tells nothing about June
    CHECK(yearly(20250301, {}).missing == std::vector<std::string>{"imagery.yearly.metres"});
    CHECK(yearly(20241231, {}).status == Status::NotMet); // too old, however fine
}

TEST_CASE("the last twelve months are another reading of a year", "[assess][currency]")
{
    CHECK(yearly(20240701, 0.5).status == Status::NotMet);
    CHECK(yearly(20240701, 0.5, {{"imagery-period", "rolling"}}).status == Status::Met);
    CHECK(yearly(20240630, 0.5, {{"imagery-period", "rolling"}}).status == Status::NotMet);
}

TEST_CASE("periods begin where the calendar says", "[assess][currency]")
{
    using enum Period;
    using enum PeriodBasis;
    CHECK(start(Year, Calendar, "2025-06-30") == parseDate("2025-01-01"));
    CHECK(start(Quarter, Calendar, "2025-06-30") == parseDate("2025-04-01"));
    CHECK(start(Quarter, Calendar, "2025-01-01") == parseDate("2025-01-01"));
    CHECK(start(Quarter, Calendar, "2025-12-31") == parseDate("2025-10-01"));
    CHECK(start(Year, Rolling, "2024-02-29") == parseDate("2023-03-01"));
    CHECK(start(Quarter, Rolling, "2025-05-31") == parseDate("2025-03-01"));
}

TEST_CASE("the share of sub-districts with a current image is counted and dates move it",
          "[assess][currency]")
{
    Small town;
    for (const UnitId id : {town.street, town.township})
        town.value(id, "imagery.quarterly.metres", 1);
    town.value(town.street, "imagery.quarterly.date", 20250415);
    town.value(town.township, "imagery.quarterly.date", 20250315);
    Plan plan = town.plan();
    const Assessment june = assessed(plan);
    CHECK(june.cell("43b", town.city)->value == 50.0);
    CHECK(june.cell("43b", town.city)->status == Status::NotMet);
    CHECK(june.cell("43b", town.city)->cause == Cause::OutOfDate);
    plan.evaluationDate = *parseDate("2025-04-20");
    CHECK(assessed(plan).cell("43b", town.city)->value == 50.0);
    plan.evaluationDate = *parseDate("2025-03-20");
    const Assessment march = assessed(plan);
    CHECK(march.cell("43b", town.township)->status == Status::Met);
    CHECK(march.cell("43b", town.street)->status == Status::NoData); // its image is of April
}
