// SPDX-License-Identifier: GPL-3.0-or-later
// What a command says of files that cannot serve: it names the file and the way out.
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

namespace {

constexpr const char* kHomes = "id,lon,lat,people\n1,111.001,0,10\n2,111.004,0,20\n";
constexpr const char* kClinic = "name,lon,lat\nClinic,111.000,0\n";
constexpr const char* kStreet =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
    R"("geometry":{"type":"LineString","coordinates":[[111.0,0],[111.005,0],[111.010,0]]}}]})";

struct Files {
    TestFolder folder{"layers"};
    std::string homes = folder.write("homes.csv", kHomes);
    std::string clinic = folder.write("clinic.csv", kClinic);
    std::string street = folder.write("street.geojson", kStreet);

    [[nodiscard]] Answer reach(const std::string& facilities, const std::string& streets) const
    {
        return drive({"reach", "--demand", homes, "--weight", "people", "--facilities", facilities,
                      "--streets", streets, "--lang", "en"});
    }
};

} // namespace

TEST_CASE("A table without coordinates is told what it lacks")
{
    const Files files;
    const std::string table = files.folder.write("list.csv", "name,beds\nA,3\nB,4\n");
    const Answer answer = files.reach(table, files.street);
    CHECK(answer.exit == 3);
    CHECK(contains(answer.err, "list"));
    CHECK(contains(answer.err, "lon and lat"));
    CHECK(drive({"service-areas", "--facilities", table, "--streets", files.street}).exit == 3);
}

TEST_CASE("A layer on the other side of the world is named")
{
    const Files files;
    const std::string far = files.folder.write("far.csv", "name,lon,lat\nClinic,11.5,49.9\n");
    const Answer answer = files.reach(far, files.street);
    CHECK(answer.exit == 1);
    CHECK(contains(answer.err + answer.out, "“far.csv”"));
    CHECK(contains(answer.err + answer.out, "Check the coordinate systems"));
    CHECK_FALSE(contains(files.reach(files.clinic, files.street).err, "Check the coordinate systems"));
}

TEST_CASE("An empty folder and a file that is not there are named")
{
    const Files files;
    const TestFolder empty("layers-empty");
    CHECK(files.reach(empty.file(""), files.street).exit == 3);
    CHECK(contains(files.reach(empty.file(""), files.street).err, "holds no file that can be read"));
    const Answer absent = files.reach(files.folder.file("nothing.shp"), files.street);
    CHECK(absent.exit == 3);
    CHECK(contains(absent.err, "nothing.shp"));
    std::ofstream(files.folder.file("zero.shp"));
    const Answer zero = files.reach(files.folder.file("zero.shp"), files.street);
    CHECK(zero.exit == 3);
    CHECK(contains(zero.err, "zero.shp"));
}

TEST_CASE("Houses of OpenStreetMap are not taken for streets where it has none")
{
    const Files files;
    const std::string osm = files.folder.write(
        "houses.osm",
        R"(<osm version="0.6"><node id="1" lat="0" lon="111.0"/><node id="2" lat="0" lon="111.001"/>)"
        R"(<node id="3" lat="0.001" lon="111.001"/><way id="9"><nd ref="1"/><nd ref="2"/><nd ref="3"/>)"
        R"(<nd ref="1"/><tag k="building" v="yes"/></way></osm>)");
    const Answer answer = files.reach(files.clinic, osm);
    CHECK(answer.exit == 3);
    CHECK(contains(answer.err, "houses.osm"));
    CHECK(contains(answer.err, "no way that can be walked"));
}

TEST_CASE("A project beside the files it was made of is passed over")
{
    const Files files;
    REQUIRE(drive({"project", files.folder.file(""), "--out", files.folder.file("town.yike")}).exit <= 1);
    const auto json = nlohmann::json::parse(
        drive({"project", files.folder.file(""), "--out", files.folder.file("again.yike"), "--json"}).out);
    bool told = false;
    for (const auto& finding : json["findings"])
        told = told || finding["code"] == "file-is-project";
    CHECK(told);
    CHECK(json["facilities"] == 1);
}
