// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

namespace {

constexpr const char* kPlace =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"广场"},)"
    R"("geometry":{"type":"Point","coordinates":[121.63866,38.92127]}}]})";

std::vector<double> placeIn(const std::string& file)
{
    std::ifstream in(file);
    return nlohmann::json::parse(in)["features"][0]["geometry"]["coordinates"].get<std::vector<double>>();
}

} // namespace

TEST_CASE("Inspect tells layers and rows and how the coordinate system is known")
{
    const TestFolder folder("inspect");
    const std::string file = folder.write("place.geojson", kPlace);
    const auto json = nlohmann::json::parse(drive({"inspect", file, "--json"}).out);
    const auto& layer = json["files"][0]["layers"][0];
    CHECK(layer["rows"] == 1);
    CHECK(layer["shapes"] == "point");
    CHECK(layer["crs"]["epsg"] == 4326);
    CHECK(layer["columns"][0]["name"] == "name");
    CHECK(contains(drive({"inspect", file}).out, "place.geojson"));
}

TEST_CASE("A file that cannot be read does not keep the others from being looked at")
{
    const TestFolder folder("inspect2");
    const std::string good = folder.write("place.geojson", kPlace);
    const std::string bad = folder.write("broken.geojson", "[1, 2");
    const Answer answer = drive({"inspect", bad, good, "--lang", "en"});
    CHECK(answer.exit == 3);
    CHECK(contains(answer.out, "broken.geojson"));
    CHECK(contains(answer.out, "place.geojson"));
}

TEST_CASE("A part of a shapefile is told which file it belongs to")
{
    const TestFolder folder("inspect3");
    const std::string place = folder.write("place.geojson", kPlace);
    REQUIRE(drive({"convert", place, folder.file("点.shp"), "--to", "EPSG:4490"}).exit <= 1);
    const Answer part = drive({"inspect", folder.file("点.prj"), "--lang", "en"});
    CHECK(part.exit == 3);
    CHECK(contains(part.out, "“点.prj” is a part of “点.shp”"));
    const std::string stray = folder.write("stray.prj", "GEOGCS[]");
    CHECK(contains(drive({"inspect", stray, "--lang", "en"}).out, "“stray.shp” is not beside it"));
    // all parts of one layer, as a shell hands them over
    const auto json = nlohmann::json::parse(
        drive({"inspect", folder.file("点.dbf"), folder.file("点.prj"), folder.file("点.shp"),
               folder.file("点.shx"), folder.file("点.shp"), "--json"})
            .out);
    REQUIRE(json["files"].size() == 1);
    CHECK(json["files"][0]["file"] == "点.shp");
    const auto all = nlohmann::json::parse(drive({"inspect", folder.file(""), "--json"}).out);
    CHECK(all["files"].size() == 2); // place.geojson and the layer, once
}

TEST_CASE("A project is told as one and how to open it")
{
    const std::string project = std::string(YIKE_SOURCE_DIR) + "/data/sample/chengwan.yike";
    const Answer answer = drive({"inspect", project, "--lang", "en"});
    CHECK(answer.exit == 0);
    CHECK(contains(answer.out, "yike-cli assess chengwan.yike"));
    const auto json = nlohmann::json::parse(drive({"inspect", project, "--json"}).out);
    CHECK(json["files"][0]["project"]["communities"] == 64);
    CHECK(json["files"][0]["layers"].empty());
}

TEST_CASE("An empty folder says so and names the formats")
{
    const TestFolder folder("inspect4");
    const Answer answer = drive({"inspect", folder.file(""), "--lang", "en"});
    CHECK(answer.exit == 3);
    CHECK(contains(answer.out, "GeoPackage"));
    CHECK(drive({"assess", folder.file("")}).exit == 3);
}

TEST_CASE("A shift of a map service put on and taken off comes back to the same place")
{
    const TestFolder folder("convert");
    const std::string file = folder.write("place.geojson", kPlace);
    const std::string shifted = folder.file("shifted.geojson");
    const std::string back = folder.file("back.geojson");
    REQUIRE(drive({"convert", file, shifted, "--to", "gcj02"}).exit <= 1);
    REQUIRE(drive({"convert", shifted, back, "--from", "gcj02", "--to", "wgs84"}).exit <= 1);
    CHECK(placeIn(shifted)[0] - placeIn(file)[0] == Approx(0.005).margin(0.003)); // some 450 m
    CHECK(placeIn(back)[0] == Approx(121.63866).margin(1e-7));
    CHECK(placeIn(back)[1] == Approx(38.92127).margin(1e-7));
}

TEST_CASE("A table of points has its coordinates as columns")
{
    const TestFolder folder("convert2");
    const std::string file = folder.write("place.geojson", kPlace);
    const std::string table = folder.file("place.csv");
    REQUIRE(drive({"convert", file, table, "--to", "EPSG:4550"}).exit <= 1);
    std::stringstream text;
    text << std::ifstream(table).rdbuf();
    CHECK(contains(text.str(), "广场"));
    CHECK(contains(text.str(), "x,y"));
}
