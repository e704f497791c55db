// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

namespace {

// On the equator one thousandth of a degree is about 111 m in both directions. Homes stand along a street
// that runs east from the clinic; the last one lies 333 m north of it.
constexpr const char* kHomes = "id,lon,lat,people\n"
                               "1,111.001,0,10\n"
                               "2,111.004,0,20.5\n"
                               "3,111.009,0,30\n"
                               "4,111.004,0.003,40\n";
constexpr const char* kClinic = "name,lon,lat\nClinic,111.000,0\n";
constexpr const char* kStreet =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
    R"("geometry":{"type":"LineString","coordinates":[[111.0,0],[111.005,0],[111.010,0]]}}]})";

struct Street {
    TestFolder folder{"reach"};
    std::string homes = folder.write("homes.csv", kHomes);
    std::string clinic = folder.write("clinic.csv", kClinic);
    std::string street = folder.write("street.geojson", kStreet);

    [[nodiscard]] nlohmann::json reach(std::vector<std::string> more,
                                       const std::string& limits = "500m,1km") const
    {
        std::vector<std::string> args{"reach",        "--demand", homes,     "--weight", "people",
                                      "--facilities", clinic,     "--limit", limits,     "--json"};
        args.insert(args.end(), more.begin(), more.end());
        const Answer answer = drive(args);
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return nlohmann::json::parse(answer.out);
    }
};

} // namespace

TEST_CASE("People within a walk along the street are counted and nobody is lost")
{
    const Street street;
    const auto json = street.reach({"--streets", street.street});
    CHECK(json["total_milli"] == 100'500);
    CHECK(json["along_network"] == true);
    // 111 m and 445 m lie within 500 m; 1,002 m does not lie within 1,000 m; the fourth is off the street
    CHECK(json["limits"]["500"]["all"] == 30.5);
    CHECK(json["limits"]["1000"]["all"] == 30.5);
    CHECK(json["unsnapped_demand"]["points"] == 1);
    CHECK(json["unsnapped_demand"]["weight"] == 40);
    const auto& units = json["limits"]["500"]["units"];
    REQUIRE(units.size() == 4);
    CHECK(units[1]["metres"].get<double>() == Approx(445.3).margin(1.5));
    CHECK(units[3]["metres"].is_null());
}

TEST_CASE("As the crow flies the detour factor stretches the way")
{
    const Street street;
    const auto straight = street.reach({"--straight-line", "--detour", "1"});
    CHECK(straight["along_network"] == false);
    CHECK(straight["limits"]["1000"]["all"] == 70.5); // all but the third, 1,002 m away
    const auto longer = street.reach({"--straight-line", "--detour", "1.3"});
    CHECK(longer["limits"]["500"]["all"] == 10); // 445 m x 1.3 is too far
}

TEST_CASE("Minutes become metres at the pace")
{
    const Street street;
    const auto json = street.reach({"--straight-line", "--detour", "1", "--pace", "60"}, "8min");
    CHECK(json["limits"].contains("480"));
    CHECK(json["limits"]["480"]["all"] == 30.5);
}

TEST_CASE("Zones add up what lies in them and say what lies in none")
{
    const Street street;
    const std::string zones = street.folder.write(
        "zones.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"West"},)"
        R"("geometry":{"type":"Polygon","coordinates":[[[110.99,-0.01],[111.005,-0.01],[111.005,0.01],)"
        R"([110.99,0.01],[110.99,-0.01]]]}}]})");
    const auto json = street.reach({"--streets", street.street, "--zones", zones, "--by", "name"});
    CHECK(json["limits"]["500"]["zones"]["West"]["weight"] == 70.5);
    CHECK(json["limits"]["500"]["zones"]["West"]["within"] == 30.5);
    CHECK(json["limits"]["500"]["no_zone"]["weight"] == 30);
}

TEST_CASE("A weight column that is not there is told with those that are")
{
    const Street street;
    const Answer answer = drive({"reach", "--demand", street.homes, "--weight", "souls", "--facilities",
                                 street.clinic, "--lang", "en"});
    CHECK(answer.exit == 3);
    CHECK(contains(answer.err, "souls"));
    CHECK(contains(answer.err, "people"));
}

TEST_CASE("Cells that are no weight count as nobody and are counted")
{
    const Street street;
    const std::string odd = street.folder.write("odd.csv", "lon,lat,people\n111.001,0,10\n111.002,0,-4\n"
                                                           "111.003,0,many\n");
    const Answer answer = drive({"reach", "--demand", odd, "--weight", "people", "--facilities",
                                 street.clinic, "--straight-line", "--json"});
    CHECK(answer.exit == 1);
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["total"] == 10);
}

TEST_CASE("The people of an area stand on its middle or are spread over it")
{
    const Street street;
    const std::string area = street.folder.write(
        "area.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"people":1000},)"
        R"("geometry":{"type":"Polygon","coordinates":[[[111.0,-0.001],[111.010,-0.001],[111.010,0.001],)"
        R"([111.0,0.001],[111.0,-0.001]]]}}]})");
    const auto measure = [&](const std::string& from) {
        const Answer answer =
            drive({"reach", "--demand", area, "--weight", "people", "--demand-from", from, "--facilities",
                   street.clinic, "--straight-line", "--detour", "1", "--limit", "500m,1000m", "--json"});
        return nlohmann::json::parse(answer.out);
    };
    const auto middle = measure("centroid");
    CHECK(middle["demand_points"] == 1);
    CHECK(middle["limits"]["500"]["all"] == 0); // 556 m away
    CHECK(middle["limits"]["1000"]["all"] == 1000);
    const auto spread = measure("grid");
    CHECK(spread["total_milli"] == 1'000'000);
    CHECK(spread["limits"]["500"]["all"] > 300);
    CHECK(spread["limits"]["500"]["all"] < 600);
}

TEST_CASE("The same bytes come out for one thread and for two as to reach")
{
    const Street street;
    CHECK(street.reach({"--streets", street.street, "--threads", "1"}).dump() ==
          street.reach({"--streets", street.street, "--threads", "2"}).dump());
}

TEST_CASE("Beside the walk stands the straight line with its hidden blind spots")
{
    const Street street;
    const auto json = street.reach({"--streets", street.street});
    const auto& near = json["limits"]["1000"]["straight_line"];
    CHECK(near["within"] == 70.5); // the fourth home lies 554 m away and off the street
    CHECK(near["blind"]["weight"] == 40);
    CHECK(near["blind"]["points"] == 1);
    CHECK(json["limits"]["500"]["straight_line"]["blind"]["weight"] == 0);
    CHECK(json["limits"]["500"]["straight_line"]["within_detour"] == 10);
    CHECK(json["measured_detour"]["median"].get<double>() == Approx(1).margin(1e-3));
    CHECK(street.reach({"--straight-line"})["measured_detour"].is_null());
}

TEST_CASE("Blind spots become a layer of their own in a GeoPackage")
{
    const Street street;
    const std::string out = street.folder.file("out.gpkg");
    (void)street.reach({"--streets", street.street, "--out", out});
    const Answer answer = drive({"inspect", out, "--json"});
    const auto layers = nlohmann::json::parse(answer.out)["files"][0]["layers"];
    REQUIRE(layers.size() >= 2); // a third tells what no street is near to
    CHECK(layers[0]["name"] == "reach");
    CHECK(layers[1]["name"] == "blind_spots");
    CHECK(layers[1]["rows"] == 1);
}

TEST_CASE("A profile walks at its own pace and says that slopes are not known")
{
    const Street street;
    const auto json = street.reach({"--streets", street.street, "--profile", "elder"}, "10min");
    CHECK(json["walk"]["profile"] == "elder");
    CHECK(json["walk"]["slopes"] == false);
    CHECK(json["pace"] == 45);
    CHECK(json["limits"].contains("450"));
    CHECK(json["limits"]["450"]["minutes"] == 10);
    bool said = false;
    for (const auto& finding : json["findings"])
        said = said || finding["code"] == "slopes-not-counted";
    CHECK(said);
    CHECK(street.reach({"--streets", street.street, "--profile", "elder", "--pace", "50"})["pace"] == 50);
}

TEST_CASE("Terrain that is not there or asked for without streets is never passed over in silence")
{
    const Street street;
    const Answer absent = drive({"reach", "--demand", street.homes, "--weight", "people", "--facilities",
                                 street.clinic, "--streets", street.street, "--terrain", "nowhere.tif"});
    CHECK(absent.exit == 3);
    CHECK(contains(absent.err, "nowhere.tif"));
    const auto json = street.reach({"--straight-line", "--terrain", "nowhere.tif"});
    CHECK(json["walk"]["slopes"] == false);
    CHECK(json["findings"].dump().find("slopes-not-counted") != std::string::npos);
}

TEST_CASE("Facilities in reach are counted and the nearest ones named")
{
    const Street street;
    const std::string two =
        street.folder.write("two.csv", "name,lon,lat\nClinic,111.000,0\nPharmacy,111.005,0\n");
    const Answer answer =
        drive({"reach", "--demand", street.homes, "--weight", "people", "--facilities", two, "--streets",
               street.street, "--limit", "500m", "--count", "--nearest", "2", "--route-from", "111.002,0",
               "--route-out", street.folder.file("way.geojson"), "--json"});
    INFO(answer.err);
    const auto json = nlohmann::json::parse(answer.out);
    const auto& counts = json["limits"]["500"]["counts"];
    REQUIRE(counts.size() == 3); // the fourth home reaches none, the third one, the others both
    CHECK(counts[0]["weight"] == 40);
    CHECK(counts[1]["weight"] == 30);
    CHECK(counts[2]["weight"] == 30.5);
    const auto& second = json["limits"]["500"]["units"][1]["nearest"];
    REQUIRE(second.size() == 2);
    CHECK(second[0]["facility"] == "Pharmacy");
    CHECK(second[0]["metres"].get<double>() == Approx(111.3).margin(0.2));
    CHECK(second[1]["facility"] == "Clinic");
    CHECK(json["route"]["facility"] == "Clinic");
    CHECK(json["route"]["metres"].get<double>() == Approx(222.6).margin(0.2));
    std::ifstream way(street.folder.file("way.geojson"));
    const auto line = nlohmann::json::parse(way)["features"][0];
    CHECK(line["geometry"]["type"] == "LineString");
    CHECK(line["properties"]["facility"] == "Clinic");
}

TEST_CASE("Questions that only streets answer are refused without them")
{
    const Street street;
    const Answer answer = drive(
        {"reach", "--demand", street.homes, "--weight", "people", "--facilities", street.clinic, "--count"});
    CHECK(answer.exit == 2);
}

TEST_CASE("People of an area stand where estates and land say and nobody is lost")
{
    const Street street;
    const std::string area = street.folder.write(
        "area.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"people":1000.001},)"
        R"("geometry":{"type":"Polygon","coordinates":[[[111.0,-0.001],[111.010,-0.001],[111.010,0.001],)"
        R"([111.0,0.001],[111.0,-0.001]]]}}]})");
    const std::string estates =
        street.folder.write("estates.csv", "name,lon,lat,households\nA,111.001,0,100\nB,111.009,0,300\n"
                                           "elsewhere,112,0,5000\n");
    const std::string land = street.folder.write(
        "land.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"landuse":"residential"},)"
        R"("geometry":{"type":"Polygon","coordinates":[[[111.001,0],[111.002,0],[111.002,0.0005],[111.001,0.0005],)"
        R"([111.001,0]]]}}]})");
    const auto measure = [&](std::vector<std::string> from) {
        std::vector<std::string> args{
            "reach",           "--demand", area, "--weight", "people", "--facilities", street.clinic,
            "--straight-line", "--detour", "1",  "--limit",  "500m",   "--json",       "--demand-from"};
        args.insert(args.end(), from.begin(), from.end());
        const Answer answer = drive(args);
        INFO(answer.err);
        return nlohmann::json::parse(answer.out);
    };
    const auto byEstates = measure({"estates", estates});
    CHECK(byEstates["demand_origin"] == "estates");
    CHECK(byEstates["total_milli"] == 1'000'001);
    CHECK(byEstates["limits"]["500"]["all"] == 250);
    const auto byLand = measure({"land", land});
    CHECK(byLand["demand_origin"] == "residential-land");
    CHECK(byLand["limits"]["500"]["all_milli"] == 1'000'001);
}

TEST_CASE("A source of demand that is none is wrong use and names those there are")
{
    const Street street;
    const Answer answer = drive({"reach", "--demand", street.homes, "--weight", "people", "--facilities",
                                 street.clinic, "--demand-from", "thin-air"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "estates FILE"));
    const Answer points = drive({"reach", "--demand", street.homes, "--weight", "people", "--facilities",
                                 street.clinic, "--demand-from", "grid"});
    CHECK(points.exit == 2);
}
