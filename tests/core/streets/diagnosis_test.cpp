// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/diagnosis.h"

#include "core/coverage/reach.h"
#include "core/network/network_builder.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

using Found = StreetFindingKind;

StreetDiagnosis diagnosisOf(const Streets& streets)
{
    const auto prepared = prepareStreets(streets, {}, {}, Progress());
    REQUIRE(prepared);
    const auto network = buildNetwork(prepared->streets, Progress());
    REQUIRE(network);
    return diagnose(*prepared, *network);
}

Street named(Street street, std::string name)
{
    street.name = std::move(name);
    return street;
}

/// A mainland, an island with two kilometres of streets, and a piece of ten metres.
Streets archipelago()
{
    return {street({{0, 0}, {3000, 0}, {3000, 500}}), named(street({{0, 5000}, {1500, 5000}}), "环岛路"),
            named(street({{1500, 5000}, {1500, 5500}}), "码头路"), street({{100, 50}, {110, 50}})};
}

const Issue* findIssue(const std::vector<Issue>& issues, Code code)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

template <class T>
T argument(const Issue& issue, const std::string& name)
{
    for (const auto& [key, value] : issue.args)
        if (key == name)
            return std::get<T>(value);
    FAIL("no argument " << name);
    return {};
}

} // namespace

TEST_CASE("islands are told from pieces and named by their longest street", "[streets]")
{
    const StreetDiagnosis diagnosis = diagnosisOf(archipelago());
    CHECK(diagnosis.components == 3);
    CHECK(diagnosis.mm == 5'510'000);
    CHECK(diagnosis.mainMm == 3'500'000);
    CHECK(diagnosis.count(Found::Island) == 1);
    CHECK(diagnosis.count(Found::IsolatedPiece) == 1);
    CHECK(diagnosis.findings[0].name == "环岛路");
    CHECK(diagnosis.findings[0].metres == 2000);
    CHECK(diagnosis.findings[1].name.starts_with("E 1")); // no name of its own: its place
    const auto issues = issuesOf(diagnosis);
    const Issue* island = findIssue(issues, Code::StreetIslands);
    REQUIRE(island != nullptr);
    CHECK(argument<std::string>(*island, "name") == "环岛路");
    CHECK(argument<std::int64_t>(*island, "largest") == 2000);
    CHECK(island->where.at);
}

TEST_CASE("dead ends are counted once and rings have none", "[streets]")
{
    CHECK(diagnosisOf(archipelago()).count(Found::DeadEnd) == 6);
    CHECK(diagnosisOf({street({{0, 0}, {50, 0}, {50, 50}, {0, 0}})}).count(Found::DeadEnd) == 0);
    // Drawn twice is still one way out.
    CHECK(diagnosisOf({street({{0, 0}, {50, 0}}), street({{50, 0}, {0, 0}})}).count(Found::DeadEnd) == 2);
}

TEST_CASE("what is drawn twice or has no length is counted and gone", "[streets]")
{
    const StreetDiagnosis diagnosis = diagnosisOf(
        {street({{0, 0}, {50, 0}, {50, 0}, {100, 0}}), street({{50, 0}, {0, 0}}), street({{0, 0}, {50, 0}})});
    CHECK(diagnosis.repeats == 3);
    CHECK(diagnosis.edges == 1);
    CHECK(diagnosis.mm == 100'000);
    CHECK(findIssue(issuesOf(diagnosis), Code::StreetRepeats) != nullptr);
}

TEST_CASE("residents of an island without a bridge are not reached and the island is named", "[streets]")
{
    const std::vector<Point> homes{{10, 5}, {700, 5010}, {800, 4990}};
    const auto model = walkAlong(archipelago(), homes, {}, SnapLimits{}, Progress());
    REQUIRE(model);
    const std::vector<Stop> clinic{{FacilityId(1), {{2000, 0}}, false}};
    const auto nearest = model->value->nearest(clinic, Metres(100'000), Progress());
    REQUIRE(nearest);
    CHECK(nearest->millimetres[0] == 1'995'000);
    CHECK(nearest->millimetres[1] == NearestStops::kUnreached);
    CHECK(nearest->millimetres[2] == NearestStops::kUnreached);
    const Issue* issue = findIssue(model->issues, Code::DemandOnIsland);
    REQUIRE(issue != nullptr);
    CHECK(issue->count == 2);
    CHECK(argument<std::string>(*issue, "name") == "环岛路");
    CHECK(argument<std::int64_t>(*issue, "metres") == 2000);
    CHECK(issue->where.at == Point{700, 5010});
}

TEST_CASE("findings are few and each has its place", "[streets]")
{
    Streets streets = archipelago();
    for (int i = 0; i < 20; ++i) {
        streets.push_back(street({{120.0 + 40 * i, 300}, {120.0 + 40 * i, 1.5}}));    // slips
        streets.push_back(street({{2000.0 + 20 * i, 100}, {2000.0 + 20 * i, -100}})); // crossings
    }
    const StreetSettings settings;
    const auto prepared = prepareStreets(streets, {}, settings, Progress());
    REQUIRE(prepared);
    const auto issues = issuesOf(*prepared, settings);
    CHECK(issues.size() == 2);
    const Issue* slips = findIssue(issues, Code::StreetUndershoots);
    REQUIRE(slips != nullptr);
    CHECK(slips->count == 20);
    CHECK(slips->where.at == Point{120, 1.5});
    const Issue* crossings = findIssue(issues, Code::StreetCrossingsApart);
    REQUIRE(crossings != nullptr);
    CHECK(crossings->count == 20);
}
