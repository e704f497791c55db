// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/guess_request.h"

#include "gis/import/plan_builder.h"
#include "gis/platform/process.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>

using namespace yike;
using namespace yike::test;
namespace fs = std::filesystem;

namespace {

LayerInfo layer(ShapeKind kind, std::initializer_list<const char*> columns)
{
    LayerInfo info;
    info.kind = kind;
    for (const char* column : columns)
        info.columns.push_back({column, ColumnType::Text});
    if (kind != ShapeKind::None)
        info.crs = *crsFromEpsg(4490);
    return info;
}

void write(const fs::path& file, std::string_view text)
{
    std::ofstream(file) << text;
}

} // namespace

TEST_CASE("what a layer is for shows in its shapes columns and name")
{
    CHECK(guessRole(layer(ShapeKind::Polygon, {"社区代码"}), "社区边界") == Role::Communities);
    CHECK(guessRole(layer(ShapeKind::Polygon, {"编号"}), "河北区社区") == Role::Communities);
    CHECK(guessRole(layer(ShapeKind::Polygon, {"名称"}), "水域") == Role::Water);
    CHECK(guessRole(layer(ShapeKind::Polygon, {"层数", "名称"}), "面1") == Role::Buildings);
    CHECK(guessRole(layer(ShapeKind::Polygon, {"GEOID", "people"}), "export") == Role::Communities);
    CHECK(guessRole(layer(ShapeKind::Polygon, {"x"}), "export") == Role::Ignore);
    CHECK(guessRole(layer(ShapeKind::Line, {"x"}), "铁路") == Role::Rail);
    CHECK(guessRole(layer(ShapeKind::Line, {"x"}), "线1") == Role::StreetLines);
    CHECK(guessRole(layer(ShapeKind::Point, {"population"}), "hexgrid") == Role::Demand);
    CHECK(guessRole(layer(ShapeKind::Point, {"名称"}), "hexgrid") == Role::Facilities);
    CHECK(guessRole(layer(ShapeKind::Point, {"设施类别"}), "点1") == Role::Facilities);
    LayerInfo mixed = layer(ShapeKind::None, {"category", "name"});
    mixed.crs = *crsFromEpsg(4490); // points and areas in one layer
    CHECK(guessRole(mixed, "places") == Role::Facilities);
    mixed.columns.erase(mixed.columns.begin());
    CHECK(guessRole(mixed, "places") == Role::Ignore);
    CHECK(guessRole(layer(ShapeKind::None, {"社区名称", "常住户数"}), "表") == Role::UnitValues);
    CHECK(guessRole(layer(ShapeKind::None, {"序号", "常住户数"}), "表") == Role::Ignore);
}

TEST_CASE("a folder with a table of cells a broken file and a note fills the request")
{
    const auto scratch = ScratchFolder::create();
    REQUIRE(scratch);
    const fs::path folder = scratch->path();
    write(folder / "population_grid.csv", "lon,lat,population\n121.62,38.91,12\n121.63,38.92,30\n");
    write(folder / "broken.geojson", "{\"type\": \"FeatureColl");
    write(folder / "说明.txt", "只是说明");
    write(folder / "~$表.xlsx", "lock");
    const std::vector<fs::path> paths{folder};
    const auto guess = guessRequest(paths, {});
    REQUIRE(guess);
    const auto& layers = guess->value.layers;
    CHECK(std::count_if(layers.begin(), layers.end(), [](const auto& l) { return l.role == Role::Demand; }) ==
          1);
    CHECK(std::count_if(layers.begin(), layers.end(), [](const auto& l) { return l.role != Role::Ignore; }) ==
          1);
    CHECK_FALSE(guess->issues.empty());
    const auto plan = buildPlan(guess->value, builtInTaxonomy(), {});
    REQUIRE(plan);
    CHECK(plan->value.epsg == 4550);
    CHECK(plan->value.demand->size() == 2);
    CHECK(plan->value.sources[0].file == "population_grid.csv");
}

TEST_CASE("nothing to import is an error with its name")
{
    const auto plan = buildPlan({}, builtInTaxonomy(), {});
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == Code::ImportNothing);
}

TEST_CASE("a file that went away is the error of the build")
{
    ImportRequest request;
    request.layers.push_back(
        {"/nowhere/社区.shp", {}, Role::Communities, std::nullopt, std::nullopt, {}, false});
    const auto plan = buildPlan(request, builtInTaxonomy(), {});
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == Code::FileNotFound);
}

TEST_CASE("a cancelled guess and a cancelled build say so")
{
    std::stop_source stop;
    stop.request_stop();
    const Progress cancelled(stop.get_token(), {});
    const std::vector<fs::path> sample{fs::path(YIKE_SOURCE_DIR) / "data/sample/source"};
    const auto guess = guessRequest(sample, cancelled);
    REQUIRE_FALSE(guess);
    CHECK(guess.error().code == Code::Cancelled);
    const auto request = guessRequest(sample, {});
    const auto plan = buildPlan(request->value, builtInTaxonomy(), cancelled);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == Code::Cancelled);
}
