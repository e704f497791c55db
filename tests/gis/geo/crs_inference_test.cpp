// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/crs_inference.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

constexpr LonLat kDalian{121.614, 38.914};

Extent around(double x, double y, double by)
{
    return {{x - by, y - by}, {x + by, y + by}};
}

CrsDecision decide(const std::string& definition, const Extent& extent, std::optional<LonLat> near = {})
{
    return decideCrs({"layer", "", definition, extent, near});
}

} // namespace

TEST_CASE("degrees are known by their size")
{
    CHECK(decide("", around(121.6, 38.9, 0.1)).crs->epsg == 4490);
    const auto abroad = decide("", around(-122.4, 37.7, 0.1));
    CHECK(abroad.crs->epsg == 4326);
    CHECK(abroad.source == CrsSource::Inferred);
    CHECK(abroad.issues.at(0).code == Code::CrsInferred);
}

TEST_CASE("a zone number before the easting tells the zone")
{
    CHECK(decide("", around(41379788, 4309870, 5000)).crs->epsg == 4529);
    CHECK(decide("", around(40639988, 4310195, 5000)).crs->epsg == 4528);
    CHECK(decide("", around(21379788, 4309870, 5000)).crs->epsg == 4499); // 6-degree zone 21
}

TEST_CASE("an easting without its zone is asked with the candidates near the plan first")
{
    const auto open = decide("", around(379788, 4309870, 5000));
    CHECK_FALSE(open.crs);
    CHECK(open.issues.at(0).severity == Severity::Decide);
    CHECK(open.candidates.size() == 21);
    const auto near = decide("", around(379788, 4309870, 5000), kDalian);
    REQUIRE_FALSE(near.candidates.empty());
    CHECK(near.candidates.front().epsg == 4550);
    CHECK(near.candidates.size() < 5);
}

TEST_CASE("what magnitude cannot tell is asked without a guess")
{
    const auto plane = decide("", {{6000000, 2000000}, {6000900, 2000900}});
    CHECK_FALSE(plane.crs);
    const auto local = decide("", {{0, 0}, {900, 700}});
    CHECK_FALSE(local.crs);
    CHECK(local.issues.at(0).code == Code::CrsMissing);
}

TEST_CASE("a declared system that the coordinates contradict is questioned")
{
    const auto metres = decide("EPSG:4326", around(379788, 4309870, 5000), kDalian);
    CHECK_FALSE(metres.crs);
    CHECK(metres.issues.at(0).code == Code::CrsContradicts);
    CHECK(decide("EPSG:4550", around(121.6, 38.9, 0.1)).issues.at(0).code == Code::CrsContradicts);
    CHECK(decide("EPSG:4550", around(379788, 4309870, 5000)).issues.empty());
}

TEST_CASE("old datums warn and unreadable definitions are said before anything is inferred")
{
    CHECK(decide("EPSG:2386", around(379788, 4309870, 5000)).issues.at(0).code == Code::CrsOldDatum);
    const auto broken = decide("PROJCS[\"half", around(121.6, 38.9, 0.1));
    CHECK(broken.issues.at(0).code == Code::CrsUnreadable);
    CHECK(broken.crs->epsg == 4490);
}

TEST_CASE("what the planner chose is taken before all else")
{
    const auto chosen = decideCrs({"layer", "EPSG:4549", "EPSG:4326", around(121, 38, 1), {}});
    CHECK(chosen.crs->epsg == 4549);
    CHECK(chosen.source == CrsSource::Chosen);
}

TEST_CASE("a coordinate that cannot be in a system is found where there is one")
{
    const Crs degrees = *crsFromEpsg(4490);
    const Crs metres = *crsFromEpsg(4550);
    CHECK_FALSE(impossibleIn(degrees, around(121.6, 38.9, 0.1)));
    CHECK(impossibleIn(degrees, around(379788, 4309870, 5000))->y == 4304870);
    CHECK(impossibleIn(degrees, {{121.5, 38.9}, {121.7, 90.5}})->y == 90.5);
    CHECK_FALSE(impossibleIn(metres, around(379788, 4309870, 5000)));
    CHECK(impossibleIn(metres, around(121.6, 38.9, 0.1))->x == Approx(121.5));
    CHECK_FALSE(impossibleIn(metres, {{100, 50}, {900, 700}})); // a local survey
}
