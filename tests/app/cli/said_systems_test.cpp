// SPDX-License-Identifier: GPL-3.0-or-later
// What --crs says of a file is held against the file, and degrees that nothing bears witness to are named.
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace {

using nlohmann::json;

std::string line(double west, double south)
{
    const auto at = [&](double east) {
        return "[" + std::to_string(west + east) + "," + std::to_string(south) + "]";
    };
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
           R"("geometry":{"type":"LineString","coordinates":[)" +
           at(0) + "," + at(0.01) + "]}}]}";
}

bool hasFinding(const Answer& answer, const std::string& code)
{
    INFO(answer.err);
    const json findings = json::parse(answer.out)["findings"];
    return std::any_of(findings.begin(), findings.end(),
                       [&](const json& one) { return one["code"] == code && one["severity"] == "advised"; });
}

} // namespace

TEST_CASE("metres that are said to be degrees are refused with a place that shows it")
{
    const TestFolder folder("said-degrees");
    const std::string degrees = folder.write("streets.geojson", line(121.6, 38.9));
    const std::string metres = folder.file("streets.shp");
    REQUIRE(drive({"convert", degrees, metres, "--from", "wgs84", "--to", "EPSG:4550"}).exit <= 1);
    for (const std::string system : {"gcj02", "bd09", "wgs84", "EPSG:4490"}) {
        CAPTURE(system);
        const Answer answer = drive({"network", metres, "--crs", "streets.shp=" + system, "--lang", "en"});
        CHECK(answer.exit == 2);
        CHECK(contains(answer.err, "“streets.shp” cannot be degrees of " + system));
        CHECK(contains(answer.err, "4\u2009308\u2009")); // a northing
        CHECK(drive({"convert", metres, folder.file("out.gpkg"), "--from", system, "--to", "wgs84"}).exit ==
              2);
    }
    CHECK(contains(drive({"network", metres, "--crs", "streets=gcj02"}).err, "超出经度 ±180"));
    CHECK(drive({"network", metres, "--crs", "streets=EPSG:4550"}).exit <= 1);
}

TEST_CASE("degrees that are said to be metres are refused")
{
    const TestFolder folder("said-metres");
    const std::string degrees = folder.write("streets.geojson", line(121.6, 38.9));
    const Answer answer = drive({"network", degrees, "--crs", "streets.geojson=EPSG:4550", "--lang", "en"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "“streets.geojson” cannot be in EPSG:4550"));
    CHECK(contains(answer.err, "121.6"));
    const Answer converted =
        drive({"convert", degrees, folder.file("out.gpkg"), "--from", "EPSG:4550", "--to", "wgs84"});
    CHECK(converted.exit == 2);
    CHECK_FALSE(std::filesystem::exists(folder.file("out.gpkg")));
}

TEST_CASE("a word about a file where no file is read says why it is for nothing")
{
    const SmallFolder town("said-project");
    const Answer answer = drive({"assess", town.project(), "--crs", "x=gcj02", "--lang", "en"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "“x=gcj02” has nothing to speak of"));
    CHECK(contains(answer.err, "yike-cli project"));
    const Answer folder = town.assess({"--crs", "x=gcj02", "--lang", "en"});
    CHECK(folder.exit == 2);
    CHECK(contains(folder.err, "服务设施.csv"));
    const Answer inspected = drive({"inspect", town.folder.file("服务设施.csv"), "--crs", "服务设施=gcj02"});
    CHECK(inspected.exit == 2);
    CHECK(contains(inspected.err, "inspect 用不到 --crs"));
}

TEST_CASE("where all layers are degrees inside China a finding says that they may be shifted alike")
{
    const SmallFolder town("unwitnessed");
    const Answer plain = town.assess({"--json"});
    CHECK(plain.exit == 1);
    CHECK(hasFinding(plain, "offset-unwitnessed"));
    const Answer said = town.assess({"--json", "--crs", "社区边界=wgs84"});
    CHECK_FALSE(hasFinding(said, "offset-unwitnessed"));
    CHECK(contains(town.assess({}).err, "社区边界.geojson, 服务设施.csv"));
    CHECK(contains(town.assess({}).err, "--crs 文件=wgs84、gcj02 或 bd09"));
}

TEST_CASE("a street layer in degrees by itself is asked about inside China and nowhere else")
{
    const TestFolder folder("alone");
    const std::string inside = folder.write("inside.geojson", line(121.6, 38.9));
    CHECK(hasFinding(drive({"network", inside, "--json"}), "offset-unwitnessed"));
    CHECK_FALSE(
        hasFinding(drive({"network", inside, "--json", "--crs", "inside=gcj02"}), "offset-unwitnessed"));
    const std::string abroad = folder.write("abroad.geojson", line(11.5, 49.9));
    CHECK_FALSE(hasFinding(drive({"network", abroad, "--json"}), "offset-unwitnessed"));
    const std::string osm = folder.write(
        "streets.osm", R"(<osm version="0.6"><node id="1" lat="38.9" lon="121.6"/>)"
                       R"(<node id="2" lat="38.9" lon="121.61"/><way id="9"><nd ref="1"/><nd ref="2"/>)"
                       R"(<tag k="highway" v="residential"/></way></osm>)");
    CHECK_FALSE(hasFinding(drive({"network", osm, "--json"}), "offset-unwitnessed"));
    const std::string metres = folder.file("metres.gpkg");
    REQUIRE(drive({"convert", inside, metres, "--from", "wgs84", "--to", "EPSG:4550"}).exit <= 1);
    CHECK_FALSE(hasFinding(drive({"network", metres, "--json"}), "offset-unwitnessed"));
}
