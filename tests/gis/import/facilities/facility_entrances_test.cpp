// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/facilities/facility_entrances.h"

#include "core/streets/boundary_entrances.h"
#include "tests/core/network/drawn_streets.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

/// A park of 100 m by 100 m.
MultiPolygon park()
{
    return {{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {}}};
}

Facility facility(std::string code, std::string name)
{
    Facility made;
    made.code = std::move(code);
    made.name = std::move(name);
    return made;
}

std::vector<Point> entrancesOf(const Streets& streets, const MultiPolygon& area = park())
{
    return BoundaryEntrances(streets).of(area, Metres(300));
}

} // namespace

TEST_CASE("entrances belong to facilities by code then by name")
{
    std::vector<Facility> facilities{facility("A1", "滨海公园"), facility("A2", "劳动公园"),
                                     facility("A3", "劳动公园")};
    std::vector<Facility*> all;
    for (Facility& one : facilities)
        all.push_back(&one);
    const auto issues = assignEntrances({{"A2", "", {5, 5}, 0},
                                         {"A2", "", {1, 1}, 1},
                                         {"", "滨海公园", {7, 7}, 2},
                                         {"", "劳动公园", {9, 9}, 3}, // two have the name
                                         {"Z9", "", {8, 8}, 4}},
                                        "出入口", all);
    CHECK(facilities[0].entrances == std::vector<Point>{{7, 7}});
    CHECK(facilities[1].entrances == std::vector<Point>{{1, 1}, {5, 5}});
    CHECK(facilities[2].entrances.empty());
    const Issue& lost = issueOf(issues, Code::EntrancesUnmatched);
    CHECK(lost.count == 2);
    CHECK(argOf(lost, "name") == "Z9"); // of the two the one that lies lowest
}

TEST_CASE("a layer of entrances is read by its columns")
{
    MemoryReader reader("出入口", {"设施编号", "设施名称"});
    reader.row({"A12345", "公园"}, {ShapeKind::Point, {{{at(3, 4)}}}}).row({"A12345", ""}, {});
    auto layer = placed(reader);
    const auto rows = readEntrances(layer, guessMapping(Role::Entrances, reader.columns()), Progress());
    REQUIRE(rows);
    REQUIRE(rows->value.size() == 1);
    CHECK(rows->value[0].code == "A12345");
    CHECK(rows->value[0].name == "公园");
}

TEST_CASE("an area is entered where paths cross its boundary")
{
    const Streets streets{street({{-50, 30}, {50, 30}}), street({{60, 150}, {60, 50}}),
                          street({{200, -30}, {200, 200}})};
    CHECK(entrancesOf(streets) == std::vector<Point>{{0, 30}, {60, 100}});
}

TEST_CASE("an area is entered beside junctions and dead ends that stop just short of it")
{
    CHECK(entrancesOf({street({{-50, 30}, {-4, 30}})}) == std::vector<Point>{{0, 30}});
    // A street along the boundary with a side street: the junction is the way in.
    const Streets along{street({{-5, -200}, {-5, 40}, {-5, 300}}), street({{-90, 40}, {-5, 40}})};
    CHECK(entrancesOf(along) == std::vector<Point>{{0, 40}});
}

TEST_CASE("an area with nothing at its boundary is entered at the place nearest to a street")
{
    CHECK(entrancesOf({street({{-60, 20}, {-60, 80}})}).size() == 1);
    CHECK(entrancesOf({street({{-60, 20}, {-60, 80}})})[0].x == 0);
    CHECK(entrancesOf({street({{-60, 140}, {-40, 120}})}) == std::vector<Point>{{0, 100}});
    CHECK(entrancesOf({street({{-600, 20}, {-600, 80}})}).empty());
}

TEST_CASE("bridges over an area and streets that nobody walks are no way in")
{
    const Streets streets{street({{-50, 30}, {150, 30}}, StreetClass::Street, 1),
                          street({{-50, 60}, {150, 60}}, StreetClass::Excluded)};
    CHECK(entrancesOf(streets).empty());
}

TEST_CASE("told entrances stay and only areas get guessed ones")
{
    std::vector<FacilityRow> rows(3);
    rows[0].area = park();
    rows[1].area = park();
    rows[1].facility.entrances = {{100, 50}};
    rows[2].facility.position = Point{5, 5};
    const Streets streets{street({{-50, 30}, {50, 30}})};
    const auto issues = findEntrances(rows, &streets);
    CHECK(rows[0].facility.entrances == std::vector<Point>{{0, 30}});
    CHECK(rows[1].facility.entrances == std::vector<Point>{{100, 50}});
    CHECK(rows[2].facility.entrances.empty());
    CHECK(issueOf(issues, Code::EntrancesGuessed).count == 1);
}

TEST_CASE("without streets an area is entered all along its boundary")
{
    std::vector<FacilityRow> rows(1);
    rows[0].area = park();
    CHECK(findEntrances(rows, nullptr).empty());
    CHECK(rows[0].facility.entrances.size() == 16);
}
