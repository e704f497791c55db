// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/units/unit_shapes.h"

#include "core/geometry/measure.h"
#include "gis/import/cells/figures.h"
#include "gis/import/units/unit_tree.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

CommunityRow community(std::int64_t id, std::string name, Shape shape)
{
    CommunityRow row;
    row.row = id;
    row.code = std::to_string(id);
    row.name = std::move(name);
    row.subDistrict = {{}, "甲街道"};
    row.shape = polygonsOf(shape);
    return row;
}

std::vector<Unit> town(std::vector<CommunityRow> rows)
{
    return buildUnitTree(std::move(rows), {"社区", "某市", "", true, {}}).value;
}

/// A figure of eight, crossing itself in the middle.
Shape bowTie()
{
    return {ShapeKind::Polygon, {{{at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)}}}};
}

} // namespace

TEST_CASE("a boundary that crosses itself has to be decided and is left as it is")
{
    auto units = town({community(1, "甲社区", bowTie())});
    const auto before = units;
    const auto issues = checkBoundaries(units, Repair::No);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == Code::UnitShapeInvalid);
    CHECK(issues[0].severity == Severity::Decide);
    CHECK(argOf(issues[0], "detail") == "Self-intersection");
    CHECK(issues[0].where.at == Point{400050, 4300050});
    CHECK(units == before);
}

TEST_CASE("with consent the boundary is mended into its two halves")
{
    auto units = town({community(1, "甲社区", bowTie())});
    const auto issues = checkBoundaries(units, Repair::WithConsent);
    CHECK(hasIssue(issues, Code::UnitShapeRepaired));
    CHECK(units.back().shape.size() == 2);
    CHECK(area(units.back().shape).count() == Approx(5000));
    CHECK(checkBoundaries(units, Repair::No).empty());
}

TEST_CASE("communities that overlap are named with the area")
{
    const auto units =
        town({community(1, "甲社区", square(0, 0, 1000)), community(2, "乙社区", square(990, 0, 1000)),
              community(3, "丙社区", square(0, 1000, 1000))});
    const auto issues = findOverlaps(units, {});
    REQUIRE(issues);
    REQUIRE(issues->size() == 1);
    CHECK(argOf((*issues)[0], "first") == "甲社区");
    CHECK(argOf((*issues)[0], "second") == "乙社区");
    CHECK(std::get<double>((*issues)[0].args[2].second) == Approx(10000));
}

TEST_CASE("an overlap below a thousandth of the smaller one is drawing noise")
{
    const auto units =
        town({community(1, "甲社区", square(0, 0, 1000)), community(2, "乙社区", square(999.5, 0, 1000))});
    CHECK(findOverlaps(units, {})->empty());
}

TEST_CASE("larger units are made from their communities and gaps between these are found")
{
    auto units = town({community(1, "甲社区", square(0, 0, 100)), community(2, "乙社区", square(100, 0, 100)),
                       community(3, "丙社区", square(0, 100, 100)),
                       community(4, "丁社区",
                                 {ShapeKind::Polygon,
                                  {{{at(200, 100), at(200, 200), at(100, 200), at(100, 150), at(130, 150),
                                     at(130, 100), at(200, 100)}}}})});
    // Between 甲, 丙 and 丁 a corner of 30 m x 50 m is left, closed by 乙 below.
    const auto issues = dissolveParents(units, {});
    REQUIRE(issues);
    CHECK(units[0].level == Level::City);
    CHECK(area(units[0].shape).count() == Approx(40000 - 1500));
    CHECK(units[1].shape == units[0].shape);
    REQUIRE(hasIssue(*issues, Code::UnitsGap));
    CHECK(std::get<double>(issueOf(*issues, Code::UnitsGap).args[0].second) == Approx(1500));
}

TEST_CASE("a unit that has its own boundary keeps it")
{
    auto units = town({community(1, "甲社区", square(0, 0, 100))});
    units[0].shape = polygonsOf(square(0, 0, 500));
    REQUIRE(dissolveParents(units, {}));
    CHECK(area(units[0].shape).count() == Approx(250000));
}

TEST_CASE("checking boundaries can be cancelled")
{
    std::stop_source stop;
    stop.request_stop();
    auto units = town({community(1, "甲社区", square(0, 0, 100))});
    CHECK(findOverlaps(units, Progress(stop.get_token(), {})).error().code == Code::Cancelled);
    CHECK(dissolveParents(units, Progress(stop.get_token(), {})).error().code == Code::Cancelled);
}
