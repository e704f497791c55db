// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/demand_builder.h"

#include "core/geometry/contains.h"
#include "gis/import/cells/figures.h"
#include "gis/import/demand/residential_land.h"
#include "gis/import/units/community_import.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace yike;
using namespace yike::test;

namespace {

/// Two communities of 1,000 m side by side with their households and people, and a virtual one.
struct Town {
    std::vector<Unit> units;
    UnitIndex index;

    explicit Town(const char* eastHouseholds = "1000")
    {
        MemoryReader reader("社区", {"社区代码", "社区名称", "常住户数", "常住人口", "备注"});
        reader.row({"990202001001", "东社区", eastHouseholds, "2501", ""}, square(1000, 0, 1000));
        reader.row({"990202001002", "西社区", "333", "1000", ""}, square(0, 0, 1000));
        reader.row({"990202001003", "云社区", "", "80", "虚拟社区"});
        auto layer = placed(reader);
        auto rows = readCommunities(layer, guessMapping(Role::Communities, reader.columns()), SourceId(), {});
        units = buildUnitTree(std::move(rows->value), {"社区", "某市", "", true, {}}).value;
        std::vector<UnitShape> shapes;
        for (const Unit& unit : units)
            if (unit.level == Level::Community)
                shapes.push_back({unit.id, &unit.shape});
        index = UnitIndex(shapes);
    }

    [[nodiscard]] UnitId idOf(std::string_view name) const
    {
        for (const Unit& unit : units)
            if (unit.name == name)
                return unit.id;
        return UnitId(999);
    }
};

Home home(double x, double y, double area)
{
    return {0, {400000 + x, 4300000 + y}, area};
}

double sumIn(const Demand& demand, const std::string& key, UnitId community)
{
    Weight sum;
    for (std::size_t i = 0; i < demand.size(); ++i)
        if (demand.community[i] == community)
            sum += demand.weights.at(key)[i];
    return sum.count();
}

} // namespace

TEST_CASE("homes share the households of their community by floor area and to the last one")
{
    const Town town;
    const std::vector<Home> homes{home(100, 100, 300), home(200, 100, 300), home(300, 100, 400),
                                  home(1500, 500, 7)};
    DemandInputs inputs;
    inputs.places[DemandFrom::Buildings] = placesOf(homes);
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    REQUIRE(demand);
    CHECK(demand->value.origin == DemandOrigin::Buildings);
    CHECK(sumIn(demand->value, "households.resident", town.idOf("西社区")) == 333);
    CHECK(sumIn(demand->value, "households.resident", town.idOf("东社区")) == 1000);
    CHECK(sumIn(demand->value, "population", town.idOf("东社区")) == 2501);
    CHECK(demand->value.weights.at("floor-area").size() == 4);
    for (std::size_t i = 0; i < demand->value.size(); ++i)
        if (demand->value.at[i].x == 400300)
            CHECK(demand->value.weights.at("households.resident")[i].count() == Approx(133.2));
}

TEST_CASE("people of a virtual community have no place and are said")
{
    const Town town;
    const auto demand = buildDemand(town.units, town.index, {}, {});
    CHECK(argOf(issueOf(demand->issues, Code::DemandNoPlace), "name") == "云社区");
}

TEST_CASE("a community without a home falls back to the grid in its polygon")
{
    const Town town;
    const std::vector<Home> homes{home(100, 100, 300)};
    DemandInputs inputs;
    inputs.places[DemandFrom::Buildings] = placesOf(homes);
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(argOf(issueOf(demand->issues, Code::DemandFromGrid), "name") == "东社区");
    CHECK(demand->value.origin == DemandOrigin::Buildings);
    CHECK(sumIn(demand->value, "households.resident", town.idOf("东社区")) == 1000);
    CHECK(demand->value.size() == 101);
}

TEST_CASE("a single stray home does not stand for a town of many communities")
{
    std::vector<Unit> units(5);
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].id = UnitId(static_cast<std::uint32_t>(i));
        units[i].shape = polygonsOf(square(1000.0 * static_cast<double>(i), 0, 1000));
        units[i].values["population"] = {100, SourceId()};
    }
    const std::vector<Home> homes{home(100, 100, 300)};
    DemandInputs inputs;
    inputs.places[DemandFrom::Buildings] = placesOf(homes);
    const auto demand = buildDemand(units, UnitIndex(), inputs, {});
    CHECK(demand->value.origin == DemandOrigin::Grid);
    CHECK_FALSE(hasIssue(demand->issues, Code::DemandFromGrid));
}

TEST_CASE("homes in water and homes outside are left out and their people are not lost")
{
    const Town town;
    const std::vector<Home> homes{home(100, 100, 300), home(900, 900, 300), home(1500, 500, 10),
                                  home(5000, 0, 10)};
    const std::vector<MultiPolygon> water{polygonsOf(square(800, 800, 190))};
    DemandInputs inputs;
    inputs.places[DemandFrom::Buildings] = placesOf(homes);
    inputs.water = &water;
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(demand->value.size() == 2);
    CHECK(issueOf(demand->issues, Code::BuildingsInWater).count == 1);
    CHECK(issueOf(demand->issues, Code::BuildingsOutside).count == 1);
    CHECK(sumIn(demand->value, "households.resident", town.idOf("西社区")) == 333);
}

TEST_CASE("nobody on the grid stands in water and the total stays")
{
    const Town town;
    const std::vector<MultiPolygon> water{polygonsOf(square(0, 0, 500))};
    DemandInputs inputs;
    inputs.from = DemandFrom::Grid;
    inputs.water = &water;
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(demand->value.origin == DemandOrigin::Grid);
    CHECK(sumIn(demand->value, "population", town.idOf("西社区")) == 1000);
    for (const Point& p : demand->value.at)
        CHECK_FALSE(contains(water[0], p));
}

TEST_CASE("the centroid is one point a community with a warning")
{
    const Town town;
    DemandInputs inputs;
    inputs.from = DemandFrom::Centroid;
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(demand->value.size() == 2);
    CHECK(demand->value.origin == DemandOrigin::Centroid);
    CHECK(issueOf(demand->issues, Code::DemandOnOnePoint).count == 2);
}

TEST_CASE("what a community states holds and its cells share it by their people")
{
    const Town town;
    const std::vector<WeightedPoint> points{{0, {400100, 4300100}, {{"population", 600}}},
                                            {1, {400200, 4300100}, {{"population", 300}}},
                                            {2, {409000, 4300100}, {{"population", 7}}}};
    DemandInputs inputs;
    inputs.places[DemandFrom::Cells] = placesOf(points);
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(demand->value.origin == DemandOrigin::Cells);
    CHECK(sumIn(demand->value, "population", town.idOf("西社区")) == 1000);
    CHECK(sumIn(demand->value, "population", town.idOf("东社区")) == 2501); // has no cell: on the grid
    CHECK(sumIn(demand->value, "households.resident", town.idOf("西社区")) == 333);
    CHECK(issueOf(demand->issues, Code::DemandPointsOutside).count == 1);
    CHECK(argOf(issueOf(demand->issues, Code::DemandScaled), "key") == "population");
    Weight all;
    for (std::size_t i = 0; i < demand->value.size(); ++i) {
        all += demand->value.weights.at("population")[i];
        if (demand->value.at[i].x == 400100)
            CHECK(demand->value.weights.at("population")[i].count() == Approx(666.667));
    }
    CHECK(all.count() == 3508);
}

TEST_CASE("estates keep the households they carry where their community states none")
{
    MemoryReader reader("社区", {"社区代码", "社区名称"});
    reader.row({"990202001001", "东社区"}, square(0, 0, 1000));
    auto layer = placed(reader);
    auto rows = readCommunities(layer, guessMapping(Role::Communities, reader.columns()), SourceId(), {});
    const auto units = buildUnitTree(std::move(rows->value), {"社区", "某市", "", true, {}}).value;
    const std::vector<UnitShape> shapes{{units[0].id, &units[0].shape}};
    const std::vector<WeightedPoint> estates{{0, {400100, 4300100}, {{"households.resident", 620}}},
                                             {1, {400900, 4300900}, {{"households.resident", 380}}}};
    DemandInputs inputs;
    inputs.places[DemandFrom::Estates] = placesOf(estates);
    const auto demand = buildDemand(units, UnitIndex(shapes), inputs, {});
    CHECK(demand->value.origin == DemandOrigin::Estates);
    REQUIRE(demand->value.size() == 2);
    CHECK(demand->value.weights.at("households.resident")[0].count() == 620);
}

TEST_CASE("people that cells put into water move to the dry cells of their community")
{
    const Town town("");
    const std::vector<MultiPolygon> water{polygonsOf(square(1000, 0, 500))};
    const std::vector<WeightedPoint> points{{0, {401100, 4300100}, {{"households.resident", 100}}}, // wet
                                            {1, {401900, 4300900}, {{"households.resident", 30}}},
                                            {2, {401900, 4300800}, {{"households.resident", 10}}}};
    DemandInputs inputs;
    inputs.places[DemandFrom::Cells] = placesOf(points);
    inputs.water = &water;
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(sumIn(demand->value, "households.resident", town.idOf("东社区")) == 140);
    CHECK(issueOf(demand->issues, Code::DemandInWater).count == 1);
    for (std::size_t i = 0; i < demand->value.size(); ++i) {
        CHECK_FALSE(contains(water[0], demand->value.at[i]));
        if (demand->value.at[i].y == 4300900)
            CHECK(demand->value.weights.at("households.resident")[i].count() == 105);
    }
}

TEST_CASE("a cell in two overlapping communities counts once and is said")
{
    std::vector<Unit> units(2);
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].id = UnitId(static_cast<std::uint32_t>(i));
        units[i].shape = polygonsOf(square(800.0 * static_cast<double>(i), 0, 1000));
    }
    const std::vector<UnitShape> shapes{{units[0].id, &units[0].shape}, {units[1].id, &units[1].shape}};
    const std::vector<WeightedPoint> points{{0, {400900, 4300500}, {{"population", 10}}}, // in both
                                            {1, {401000, 4300500}, {{"population", 5}}},  // on a border
                                            {2, {400100, 4300500}, {{"population", 20}}}};
    DemandInputs inputs;
    inputs.places[DemandFrom::Cells] = placesOf(points);
    const auto demand = buildDemand(units, UnitIndex(shapes), inputs, {});
    CHECK(sumIn(demand->value, "population", UnitId(0)) + sumIn(demand->value, "population", UnitId(1)) ==
          35);
    CHECK(issueOf(demand->issues, Code::DemandInSeveral).count == 1);
}

TEST_CASE("residential land stands for homes and shares by area")
{
    const Town town;
    DemandInputs inputs;
    inputs.places[DemandFrom::Land] = placesOf(
        std::vector<MultiPolygon>{polygonsOf(square(100, 100, 200)), polygonsOf(square(1500, 500, 100))},
        Metres(100));
    const auto demand = buildDemand(town.units, town.index, inputs, {});
    CHECK(demand->value.origin == DemandOrigin::ResidentialLand);
    CHECK(sumIn(demand->value, "population", town.idOf("西社区")) == 1000);
    CHECK(sumIn(demand->value, "population", town.idOf("东社区")) == 2501);
    for (std::size_t i = 0; i < demand->value.size(); ++i)
        if (demand->value.at[i].x < 401000)
            CHECK(demand->value.weights.at("population")[i].count() == 250); // four whole cells
}

TEST_CASE("better places are preferred and homes only where there are people to put into them")
{
    const Town town;
    const std::vector<WeightedPoint> estate{{0, {400100, 4300100}, {{"population", 600}}}};
    DemandInputs inputs;
    inputs.places[DemandFrom::Land] =
        placesOf(std::vector<MultiPolygon>{polygonsOf(square(0, 0, 100))}, Metres(100));
    inputs.places[DemandFrom::Cells] = placesOf(estate);
    CHECK(buildDemand(town.units, town.index, inputs, {})->value.origin == DemandOrigin::Cells);
    inputs.places[DemandFrom::Estates] = placesOf(estate);
    CHECK(buildDemand(town.units, town.index, inputs, {})->value.origin == DemandOrigin::Estates);
    inputs.places[DemandFrom::Buildings] = placesOf({home(100, 100, 300), home(1500, 500, 300)});
    CHECK(buildDemand(town.units, town.index, inputs, {})->value.origin == DemandOrigin::Buildings);
    CHECK(buildDemand({}, UnitIndex(), inputs, {})->value.origin == DemandOrigin::Estates);
}

TEST_CASE("totals are kept whatever the places, the water and the order")
{
    std::mt19937 random(20260705);
    const auto number = [&](double most) { return std::uniform_real_distribution<double>(0, most)(random); };
    for (int round = 0; round < 60; ++round) {
        const Town town(round % 2 == 0 ? "1000" : "");
        std::vector<WeightedPoint> points;
        for (int i = 0; i < 40; ++i) // outside and in water too, some with nothing
            points.push_back({i,
                              {400000 + number(2400) - 200, 4300000 + number(1000)},
                              {{"population", std::floor(number(90))}, {"households.resident", number(30)}}});
        const std::vector<MultiPolygon> water{polygonsOf(square(number(1800), 0, 100 + number(900)))};
        for (const DemandFrom from : {DemandFrom::Estates, DemandFrom::Raster, DemandFrom::Cells,
                                      DemandFrom::Land, DemandFrom::Grid}) {
            DemandInputs inputs;
            inputs.from = from;
            inputs.water = &water;
            inputs.places[from] = placesOf(points);
            const auto demand = buildDemand(town.units, town.index, inputs, {});
            REQUIRE(demand);
            for (const auto& [community, people] : {std::pair("东社区", 2501.0), {"西社区", 1000.0}})
                REQUIRE(sumIn(demand->value, "population", town.idOf(community)) == people);
            std::shuffle(points.begin(), points.end(), random);
            inputs.places[from] = placesOf(points);
            const auto again = buildDemand(town.units, town.index, inputs, {});
            REQUIRE(again->value.at == demand->value.at);
            REQUIRE(again->value.weights == demand->value.weights);
        }
    }
}

TEST_CASE("homes without communities weigh their floor area")
{
    const std::vector<Home> homes{home(0, 0, 120.5), home(10, 0, 80)};
    DemandInputs inputs;
    inputs.places[DemandFrom::Buildings] = placesOf(homes);
    const auto demand = buildDemand({}, UnitIndex(), inputs, {});
    REQUIRE(demand->value.size() == 2);
    CHECK_FALSE(demand->value.community[0]);
    CHECK(demand->value.weights.at("floor-area")[0].count() == 120.5);
}

TEST_CASE("communities without people or households give no demand and say so")
{
    MemoryReader reader("社区", {"社区代码", "社区名称"});
    reader.row({"990202001001", "东社区"}, square(0, 0, 1000));
    auto layer = placed(reader);
    auto rows = readCommunities(layer, guessMapping(Role::Communities, reader.columns()), SourceId(), {});
    const auto units = buildUnitTree(std::move(rows->value), {"社区", "某市", "", true, {}}).value;
    const auto demand = buildDemand(units, UnitIndex(), {}, {});
    CHECK(demand->value.size() == 0);
    CHECK(hasIssue(demand->issues, Code::DemandNoTotals));
}

TEST_CASE("the order of homes does not change the demand")
{
    const Town town;
    std::vector<Home> homes;
    for (int i = 0; i < 50; ++i)
        homes.push_back(home(17.0 * i, 11.0 * i, 100 + i % 7));
    DemandInputs forward;
    forward.places[DemandFrom::Buildings] = placesOf(homes);
    std::reverse(homes.begin(), homes.end());
    DemandInputs backward;
    backward.places[DemandFrom::Buildings] = placesOf(homes);
    const auto first = buildDemand(town.units, town.index, forward, {});
    const auto second = buildDemand(town.units, town.index, backward, {});
    CHECK(first->value.at == second->value.at);
    CHECK(first->value.weights == second->value.weights);
}

TEST_CASE("building the demand can be cancelled")
{
    const Town town;
    std::stop_source stop;
    stop.request_stop();
    const auto demand = buildDemand(town.units, town.index, {}, Progress(stop.get_token(), {}));
    REQUIRE_FALSE(demand);
    CHECK(demand.error().code == Code::Cancelled);
}
