// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

using namespace yike::cli;

namespace {

// On the equator: a street of 1,113 m to the east with a clinic at its start and one near its end, another
// far off any street.
constexpr const char* kClinics = "name,lon,lat\nWest,111.000,0\nEast,111.009,0\nHill,111.005,0.004\n";
constexpr const char* kStreet =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
    R"("geometry":{"type":"LineString","coordinates":[[111.0,0],[111.005,0],[111.010,0]]}}]})";
constexpr const char* kPond =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",)"
    R"("coordinates":[[[110.999,0.0001],[111.02,0.0001],[111.02,0.01],[110.999,0.01],[110.999,0.0001]]]}}]})";

/// Across the street 390 m from its start.
constexpr const char* kWall =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"barrier":"wall"},)"
    R"("geometry":{"type":"LineString","coordinates":[[111.0035,-0.001],[111.0035,0.001]]}}]})";
constexpr const char* kGate =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"barrier":"gate"},)"
    R"("geometry":{"type":"Point","coordinates":[111.0035,0]}}]})";

struct Street {
    TestFolder folder{"areas"};
    std::string wall = folder.write("wall.geojson", kWall);
    std::string gate = folder.write("gate.geojson", kGate);
    std::string clinics = folder.write("clinics.csv", kClinics);
    std::string street = folder.write("street.geojson", kStreet);
    std::string pond = folder.write("pond.geojson", kPond);

    [[nodiscard]] Answer draw(std::vector<std::string> more) const
    {
        std::vector<std::string> args{"service-areas", "--facilities", clinics,
                                      "--streets",     street,         "--json"};
        args.insert(args.end(), more.begin(), more.end());
        return drive(args);
    }
    [[nodiscard]] nlohmann::json areas(const std::vector<std::string>& more) const
    {
        const Answer answer = draw(more);
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return nlohmann::json::parse(answer.out);
    }
};

constexpr double kEnds = std::numbers::pi * 40 * 40; ///< of a strip with legs of 40 m

} // namespace

TEST_CASE("Areas along a street are as large as worked out by hand")
{
    const Street street;
    const auto json = street.areas({"--limit", "300m,200m"});
    CHECK(json["command"] == "service-areas");
    CHECK(json["merge"] == "overlap");
    CHECK(json["unsnapped_facilities"] == nlohmann::json::array({"Hill"}));
    const auto& at200 = json["limits"]["200"]["areas"];
    const auto& at300 = json["limits"]["300"]["areas"];
    REQUIRE(at200.size() == 3);
    // West stands at the end of the street: 160 m and 260 m of it, both with round ends.
    CHECK(at200[0]["area_m2"].get<double>() == Approx(160 * 80 + kEnds).epsilon(0.005));
    CHECK(at300[0]["area_m2"].get<double>() == Approx(260 * 80 + kEnds).epsilon(0.005));
    CHECK(at300[0]["rings"] == 1);
    CHECK(at300[1]["facility"] == "Hill"); // by place, from the west
    CHECK(at300[1]["area_m2"] == 0);
}

TEST_CASE("Rings lie between the limits and are written with both")
{
    const Street street;
    const std::string out = street.folder.file("rings.geojson");
    const auto json = street.areas({"--limit", "200,300", "--shape", "rings", "--out", out});
    CHECK(json["limits"]["300"]["areas"][0]["from_metres"] == 200);
    CHECK(json["limits"]["300"]["areas"][0]["area_m2"].get<double>() == Approx(100 * 80).epsilon(0.01));
    std::ifstream file(out);
    const auto written = nlohmann::json::parse(file);
    REQUIRE(written["features"].size() == 4); // Hill has none
    CHECK(written["features"][1]["properties"]["facility"] == "West");
    CHECK(written["features"][1]["properties"]["from"] == 200);
    CHECK(written["features"][1]["properties"]["to"] == 300);
    CHECK(written["features"][1]["properties"]["area_m2"].get<double>() == Approx(8000).epsilon(0.01));
}

TEST_CASE("A ring is headed by both its limits and a disc by one")
{
    const Street street;
    const std::vector<std::string> asked{"service-areas", "--facilities", street.clinics, "--streets",
                                         street.street,   "--limit",      "200,1km"};
    CHECK(contains(drive(asked).out, "≤ 1\u2009000 m"));
    std::vector<std::string> rings = asked;
    rings.insert(rings.end(), {"--shape", "rings"});
    const Answer answer = drive(rings);
    CHECK(contains(answer.out, "≤ 200 m"));
    CHECK(contains(answer.out, "200–1\u2009000 m"));
    CHECK_FALSE(contains(answer.out, "≤ 1\u2009000 m"));
}

TEST_CASE("All together and split come to the same ground")
{
    const Street street;
    const auto all = street.areas({"--limit", "700", "--merge", "dissolve"});
    const auto split = street.areas({"--limit", "700", "--merge", "split"});
    REQUIRE(all["limits"]["700"]["areas"].size() == 1);
    CHECK(all["limits"]["700"]["areas"][0]["facility"].is_null());
    CHECK(split["limits"]["700"]["area_m2"].get<double>() ==
          Approx(all["limits"]["700"]["area_m2"].get<double>()).epsilon(0.001));
    // The whole street: West has the way to the middle between the clinics, 501 m.
    CHECK(split["limits"]["700"]["areas"][0]["area_m2"].get<double>() ==
          Approx(501 * 80 + kEnds / 2).epsilon(0.01));
}

TEST_CASE("Nothing is drawn in the water or outside the boundary")
{
    const Street street;
    // The pond begins 11 m north of the street, of which 260 m are in reach.
    const double wet =
        street.areas({"--limit", "300", "--water", street.pond})["limits"]["300"]["areas"][0]["area_m2"];
    CHECK(wet < 260 * (40 + 11.2) + kEnds);
    CHECK(wet > 260 * (40 + 10.5) + kEnds / 2);
    const double inside =
        street.areas({"--limit", "300", "--boundary", street.pond})["limits"]["300"]["areas"][0]["area_m2"];
    CHECK(inside == Approx(260 * (40 - 11.1) + kEnds / 3).epsilon(0.1));
}

TEST_CASE("A wall across the street ends the area and a gate in it lets through")
{
    const Street street;
    const auto west = [&](const std::vector<std::string>& barriers) {
        std::vector<std::string> args{"--limit", "700"};
        for (const std::string& file : barriers)
            args.insert(args.end(), {"--barriers", file});
        const auto json = street.areas(args);
        return json["limits"]["700"]["areas"][0]["area_m2"].get<double>();
    };
    const double toTheWall = 0.0035 * 111'320; // metres along the equator
    CHECK(west({street.wall}) == Approx(toTheWall * 80 + kEnds / 2).epsilon(0.005));
    CHECK(west({}) == Approx(660 * 80 + kEnds).epsilon(0.005));
    // No leg crosses the wall, but the walk goes on behind it.
    CHECK(west({street.wall, street.gate}) == Approx(west({})).epsilon(0.001));
    const auto json = street.areas({"--barriers", street.wall});
    CHECK(std::any_of(json["findings"].begin(), json["findings"].end(),
                      [](const auto& finding) { return finding["code"] == "streets-cut"; }));
}

TEST_CASE("The areas are the same bytes for any number of threads")
{
    const Street street;
    const std::string one = street.folder.file("one.geojson");
    const std::string four = street.folder.file("four.geojson");
    const Answer a = street.draw({"--limit", "200,700", "--merge", "split", "--threads", "1", "--out", one});
    const Answer b = street.draw({"--limit", "200,700", "--merge", "split", "--threads", "4", "--out", four});
    CHECK(a.out == b.out);
    const auto text = [](const std::string& path) {
        std::ifstream file(path);
        std::ostringstream all;
        all << file.rdbuf();
        return all.str();
    };
    CHECK(text(one) == text(four));
    CHECK(text(one).size() > 1000);
}

TEST_CASE("Wrong words and files of service-areas are told apart")
{
    const Street street;
    CHECK(street.draw({"--merge", "mingle"}).exit == 2);
    CHECK(street.draw({"--limit", "soon"}).exit == 2);
    CHECK(street.draw({"--access", "-3"}).exit == 2);
    CHECK(street.draw({"--water", street.folder.file("none.shp")}).exit == 3);
    CHECK(street.draw({"--boundary", street.street}).exit == 2);
    CHECK(street.draw({"--out", street.folder.file("areas.txt")}).exit == 2);
    CHECK(street.draw({}).exit == 1); // Hill joins no street
    std::stop_source stop;
    stop.request_stop();
    CHECK(
        drive({"service-areas", "--facilities", street.clinics, "--streets", street.street}, stop.get_token())
            .exit == 4);
}
