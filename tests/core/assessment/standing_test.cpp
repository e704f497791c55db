// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/standing.h"

#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

Cell verdict(Status status, std::optional<double> shortfall = {})
{
    Cell cell;
    cell.status = status;
    cell.shortfall = shortfall;
    return cell;
}

/// Five communities: 100 and 300 households pass, 200 fail by 12.5, one without a figure fails by 30, one has
/// no data.
struct Five : Small {
    std::vector<UnitId> units;
    IndicatorResult result;

    Five()
    {
        const double households[] = {100, 200, 300, 0, 0};
        const Cell cells[] = {verdict(Status::Met), verdict(Status::NotMet, 12.5), verdict(Status::Met),
                              verdict(Status::NotMet, 30), verdict(Status::NoData)};
        for (int i = 0; i < 5; ++i) {
            units.push_back(community("C" + std::to_string(i), street));
            if (households[i] > 0)
                value(units.back(), "households.resident", households[i]);
            result.cells[units.back()] = cells[i];
        }
    }
};

} // namespace

TEST_CASE("the standing of units counts heads and households and adds up what is missing", "[standing]")
{
    const Five five;
    const Standing standing = standingOf(five.result, five.plan(), five.units);
    CHECK(standing.tally == Tally{2, 2, 1, 0, 0});
    CHECK(standing.householdsMet == 400);
    CHECK(standing.householdsJudged == 600); // the failing one without a figure adds none
    CHECK(standing.shortfall == 42.5);
    CHECK(standing.notMet == std::vector<UnitId>{five.units[1], five.units[3]});
    CHECK(standing.tally == tallyOf(five.result, five.units));
}

TEST_CASE("a failing unit whose gap has no number is told apart from a gap of nothing", "[standing]")
{
    Five five;
    five.result.cells[five.units[1]].shortfall.reset();
    const Standing standing = standingOf(five.result, five.plan(), five.units);
    CHECK(standing.unknownGaps == 1);
    CHECK(standing.shortfall == 30);
}

TEST_CASE("a contribution is never counted as a verdict", "[standing]")
{
    Five five;
    for (auto& [id, cell] : five.result.cells)
        cell.contribution = true;
    const Standing standing = standingOf(five.result, five.plan(), five.units);
    CHECK(standing.tally == Tally{0, 0, 1, 0, 4});
    CHECK(standing.householdsJudged == 0);
    CHECK(standing.notMet.empty());
    CHECK(signOf(standing.tally) == Status::Advisory);
}

TEST_CASE("the sign of a count is met only when nobody with data fails", "[standing]")
{
    CHECK(signOf({7, 0, 0, 0, 0}) == Status::Met);
    CHECK(signOf({6, 1, 0, 0, 0}) == Status::NotMet);
    CHECK(signOf({5, 0, 2, 0, 0}) == Status::Met);
    CHECK(signOf({0, 0, 2, 0, 3}) == Status::Advisory);
    CHECK(signOf({0, 0, 2, 1, 0}) == Status::NoData);
    CHECK(signOf({0, 0, 0, 1, 0}) == Status::NotApplicable);
}

TEST_CASE("units the indicator has no cell for count nowhere", "[standing]")
{
    const Five five;
    IndicatorResult result;
    for (std::size_t i = 1; i < five.units.size(); ++i)
        result.cells.emplace(five.units[i], five.result.cells.at(five.units[i]));
    CHECK(tallyOf(result, five.units) == Tally{1, 2, 1, 0, 0});
}
