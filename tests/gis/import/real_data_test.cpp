// SPDX-License-Identifier: GPL-3.0-or-later
// Folders as people have them, dropped without a word; facts from the data sets' own description.
#include "gis/import/mapping/guess_request.h"
#include "gis/import/plan_builder.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;
namespace fs = std::filesystem;

namespace {

/// Nothing (with a warning) where the data is absent.
std::optional<Loaded<Plan>> planOf(std::initializer_list<const char*> names)
{
    std::vector<fs::path> paths;
    for (const char* name : names)
        paths.push_back(fs::path(YIKE_SHARED_DATA) / name);
    if (!std::all_of(paths.begin(), paths.end(), [](const fs::path& path) { return fs::exists(path); })) {
        WARN(paths.front().string() + " skipped: data absent");
        return std::nullopt;
    }
    const auto request = guessRequest(paths, {});
    REQUIRE(request);
    auto plan = buildPlan(request->value, builtInTaxonomy(), {});
    REQUIRE(plan);
    return std::move(*plan);
}

double total(const Plan& plan, const std::string& key)
{
    REQUIRE(plan.demand);
    REQUIRE(plan.demand->weights.contains(key));
    Weight sum;
    for (const Weight weight : plan.demand->weights.at(key))
        sum += weight;
    return sum.count();
}

std::size_t countAt(const Plan& plan, Level level)
{
    return static_cast<std::size_t>(std::count_if(plan.units.begin(), plan.units.end(),
                                                  [&](const Unit& unit) { return unit.level == level; }));
}

} // namespace

TEST_CASE("Northern Kentucky keeps its 227919 people in 36 cities")
{
    const auto loaded =
        planOf({"nky/block-groups", "nky/city-boundaries", "nky/sports-pitches.csv", "nky/hospitals.csv"});
    if (!loaded)
        return;
    const Plan& plan = loaded->value;
    CHECK(plan.epsg == 32616);
    CHECK(countAt(plan, Level::Community) == 3114);
    CHECK(countAt(plan, Level::County) == 36);
    CHECK(total(plan, "population") == 227919);
    CHECK(plan.facilities.size() == 325);
    CHECK_FALSE(hasIssue(loaded->issues, Code::UnitShapeInvalid));
    const auto hospitals = std::count_if(plan.facilities.begin(), plan.facilities.end(),
                                         [](const auto& f) { return f.second.has("hospital"); });
    CHECK(hospitals == 3);
}

TEST_CASE("San Francisco without prj and shx keeps its households and writes nothing")
{
    const auto loaded = planOf({"san-francisco/blockgroups.shp"});
    if (!loaded)
        return;
    CHECK(total(loaded->value, "households.resident") == 332955);
    CHECK(total(loaded->value, "population") == 808561);
    CHECK(total(loaded->value, "population.65plus") == 114742);
    CHECK_FALSE(fs::exists(fs::path(YIKE_SHARED_DATA) / "san-francisco/blockgroups.shx"));
}

TEST_CASE("Shanghai's hospitals keep their names and lie in its districts as they are")
{
    const auto loaded = planOf({"shanghai/shanghai_shp", "shanghai/shanghai_hospital.csv"});
    if (!loaded)
        return;
    const Plan& plan = loaded->value;
    CHECK(plan.facilities.size() == 7513);
    CHECK(std::any_of(plan.facilities.begin(), plan.facilities.end(), [](const auto& f) {
        return f.second.name == "上海长征医院" && f.second.has("hospital");
    }));
    CHECK(std::any_of(plan.units.begin(), plan.units.end(),
                      [](const Unit& u) { return u.name == "浦东新区"; }));
    // districts are so large that a shift of 450 m leaves 98 % of the hospitals in their own one
    CHECK(issueOf(loaded->issues, Code::OffsetUnknown).severity == Severity::Note);
}

TEST_CASE("Bayreuth's buildings are demand by floor area along its streets")
{
    const auto loaded = planOf({"bayreuth/north-bayreuth.osm.gz"});
    if (!loaded)
        return;
    const Plan& plan = loaded->value;
    CHECK(plan.epsg == 32632);
    CHECK(plan.demand->origin == DemandOrigin::Buildings);
    CHECK(total(plan, "floor-area") > 500000);
    REQUIRE(plan.streets);
    CHECK(plan.streets->size() == 2056);
    CHECK(plan.buildings->size() >= 4267);
    CHECK(hasIssue(loaded->issues, Code::ImportNoCommunities));
}

TEST_CASE("Porto Alegre's cells keep the weights they carry")
{
    const auto loaded = planOf({"porto-alegre/poa_hexgrid.csv"});
    if (!loaded)
        return;
    CHECK(loaded->value.demand->origin == DemandOrigin::Cells);
    CHECK(loaded->value.demand->size() == 1227);
    CHECK(total(loaded->value, "population") == 812935);
}
