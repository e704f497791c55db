// SPDX-License-Identifier: GPL-3.0-or-later
// The network command and the street options that reach, assess and network share.
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace yike::cli;

namespace {

using nlohmann::json;

std::string collection(const std::vector<std::string>& features)
{
    std::string text = R"({"type":"FeatureCollection","features":[)";
    for (std::size_t i = 0; i < features.size(); ++i)
        text += (i == 0 ? "" : ",") + features[i];
    return text + "]}";
}

std::string feature(const std::string& properties, const std::string& type, const std::string& coordinates)
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":")" + type +
           R"(","coordinates":)" + coordinates + "}}";
}

// On the equator a thousandth of a degree is about 111 m. One street runs east through a wall at 0.0035; a
// second, bridge-like one crosses it; a third stops 1.1 m north of it; an island lies 11 km to the north.
struct Town {
    TestFolder folder{"network"};
    std::string streets = folder.write(
        "streets.geojson",
        collection(
            {feature(R"("highway":"residential","name":"East")", "LineString",
                     "[[111.000,0],[111.005,0],[111.010,0]]"),
             feature(R"("highway":"residential","bridge":"yes")", "LineString",
                     "[[111.002,-0.002],[111.002,0.002]]"),
             feature(R"("highway":"residential")", "LineString", "[[111.007,-0.002],[111.007,0.002]]"),
             feature(R"("highway":"residential")", "LineString", "[[111.008,0.003],[111.008,0.00001]]"),
             feature(R"("highway":"residential","name":"Island Road")", "LineString",
                     "[[111.000,0.1],[111.0095,0.1]]")}));
    std::string wall = folder.write(
        "wall.geojson",
        collection({feature(R"("barrier":"wall")", "LineString", "[[111.0035,-0.001],[111.0035,0.001]]")}));
    std::string gate = folder.write(
        "gate.geojson", collection({feature(R"("barrier":"gate")", "Point", "[111.0035,0.00001]")}));
    std::string homes = folder.write("homes.csv", "id,lon,lat,people\n1,111.001,0,10\n2,111.006,0,20\n"
                                                  "3,111.006,0.1,30\n");
    std::string clinic = folder.write("clinic.csv", "name,lon,lat\nClinic,111.000,0\n");

    static json run(std::vector<std::string> args)
    {
        args.emplace_back("--json");
        const Answer answer = drive(args);
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return json::parse(answer.out);
    }
    [[nodiscard]] json network(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> args{"network", streets};
        args.insert(args.end(), more.begin(), more.end());
        return run(args);
    }
    [[nodiscard]] json reach(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> args{"reach", "--demand",  homes,   "--weight", "people", "--facilities",
                                      clinic,  "--streets", streets, "--limit",  "1km"};
        args.insert(args.end(), more.begin(), more.end());
        return run(args);
    }
};

const json* finding(const json& result, const std::string& code)
{
    for (const json& issue : result["findings"])
        if (issue["code"] == code)
            return &issue;
    return nullptr;
}

} // namespace

TEST_CASE("The network command tells parts dead ends slips and crossings")
{
    const Town town;
    const json network = town.network();
    CHECK(network["components"] == 5);
    CHECK(network["counts"]["islands"] == 1);
    CHECK(network["parts"][0]["name"] == "Island Road");
    CHECK(network["counts"]["undershoots"] == 1);
    CHECK(network["counts"]["crossings"] == 1);
    CHECK(network["counts"]["dead_ends"] == 10);
    REQUIRE(finding(network, "street-undershoots") != nullptr);
    CHECK_FALSE((*finding(network, "street-undershoots"))["where"]["at"].is_null());
    CHECK(finding(network, "street-islands") != nullptr);
}

TEST_CASE("Crossings connect on request and slips with a tolerance but the bridge stays apart")
{
    const Town town;
    CHECK(town.network({"--connect-crossings"})["components"] == 4);
    CHECK(town.network({"--join", "2"})["components"] == 4);
    const json both = town.network({"--join", "2", "--connect-crossings"});
    CHECK(both["components"] == 3);
    CHECK(both["counts"]["joined"] == 1);
    CHECK(both["counts"]["undershoots"] == 0);
}

TEST_CASE("A wall cuts the street and a gate in it lets through")
{
    const Town town;
    const json cut = town.network({"--barriers", town.wall});
    CHECK(cut["components"] == 6);
    CHECK(cut["counts"]["cuts"] == 1);
    REQUIRE(finding(cut, "streets-cut") != nullptr);
    CHECK((*finding(cut, "streets-cut"))["args"]["walls"] == 1);
    CHECK(town.network({"--barriers", town.wall, "--barriers", town.gate})["components"] == 5);
}

TEST_CASE("Who lives behind the wall is not reached until there is a gate")
{
    const Town town;
    CHECK(town.reach()["limits"]["1000"]["all"] == 30);
    CHECK(town.reach({"--barriers", town.wall})["limits"]["1000"]["all"] == 10);
    CHECK(town.reach({"--barriers", town.wall, "--barriers", town.gate})["limits"]["1000"]["all"] == 30);
}

TEST_CASE("Residents of an island are unreached and the island is named")
{
    const Town town;
    const json reach = town.reach();
    const json* island = finding(reach, "demand-on-island");
    REQUIRE(island != nullptr);
    CHECK((*island)["args"]["name"] == "Island Road");
    CHECK((*island)["count"] == 1);
    CHECK(reach["limits"]["1000"]["units"][2]["metres"].is_null());
}

TEST_CASE("The findings edges and nodes are written as layers")
{
    const Town town;
    const std::string out = town.folder.file("network.gpkg");
    (void)town.network({"--out", out});
    const json layers = Town::run({"inspect", out})["files"][0]["layers"];
    REQUIRE(layers.size() == 3);
    CHECK(layers[0]["name"] == "findings");
    CHECK(layers[1]["name"] == "edges");
    CHECK(layers[2]["name"] == "nodes");
    CHECK(layers[1]["rows"] == 5);
}

TEST_CASE("A park is reached at its gates and not at its middle")
{
    const Town town;
    // 0.02 degrees wide, from 222 m east of the second home; its middle is 1.3 km away.
    const std::string park = town.folder.write(
        "park.geojson",
        collection(
            {feature(R"("name":"Park","code":"P00001")", "Polygon",
                     "[[[111.008,-0.01],[111.028,-0.01],[111.028,0.01],[111.008,0.01],[111.008,-0.01]]]")}));
    const auto reach = [&](const std::vector<std::string>& more) {
        std::vector<std::string> args{"reach",      "--demand",     town.homes, "--weight",
                                      "people",     "--facilities", park,       "--streets",
                                      town.streets, "--limit",      "300m"};
        args.insert(args.end(), more.begin(), more.end());
        return Town::run(args);
    };
    const json guessed = reach({});
    CHECK(guessed["limits"]["300"]["all"] == 20);
    CHECK(guessed["limits"]["300"]["units"][1]["metres"].get<double>() == Approx(222.6).margin(1));
    CHECK(finding(guessed, "entrances-guessed") != nullptr);
    CHECK(reach({"--straight-line"})["limits"]["300"]["all"] == 20);

    const std::string far =
        town.folder.write("gates.csv", "facility code,lon,lat\nP00001,111.028,0\nQ00001,111.0,0\n");
    const json told = reach({"--entrances", far});
    CHECK(told["limits"]["300"]["all"] == 0);
    CHECK(finding(told, "entrances-guessed") == nullptr);
    CHECK((*finding(told, "entrances-unmatched"))["count"] == 1);
}

TEST_CASE("Residents near the edge of the demand are flagged unless facilities beyond it are loaded")
{
    const Town town;
    const std::string blocks = town.folder.write(
        "blocks.geojson",
        collection(
            {feature(R"("people":100)", "Polygon",
                     "[[[111.0,-0.001],[111.002,-0.001],[111.002,0.001],[111.0,0.001],[111.0,-0.001]]]"),
             feature(R"("people":50)", "Polygon",
                     "[[[111.002,-0.04],[111.08,-0.04],[111.08,0.04],[111.002,0.04],[111.002,-0.04]]]")}));
    const auto reach = [&](const std::string& facilities) {
        return Town::run({"reach", "--demand", blocks, "--weight", "people", "--facilities", facilities,
                          "--streets", town.streets, "--limit", "500m"});
    };
    const json alone = reach(town.clinic);
    CHECK(alone["edge"]["points"] == 1);
    CHECK(alone["edge"]["weight"] == 100);
    REQUIRE(finding(alone, "nothing-outside") != nullptr);
    CHECK((*finding(alone, "nothing-outside"))["args"]["metres"] == 500);
    const json points = town.reach();
    CHECK(points["edge"].is_null());
    // Two houses are no study area: their walls are no edge of it.
    const std::string houses = town.folder.write(
        "houses.geojson",
        collection({feature(R"("people":100)", "Polygon",
                            "[[[111.0,0.0],[111.0002,0.0],[111.0002,0.0002],[111.0,0.0002],[111.0,0.0]]]"),
                    feature(R"("people":50)", "Polygon",
                            "[[[111.002,0.001],[111.0022,0.001],[111.0022,0.0012],[111.002,0.0012],"
                            "[111.002,0.001]]]")}));
    const json built = Town::run({"reach", "--demand", houses, "--weight", "people", "--facilities",
                                  town.clinic, "--streets", town.streets, "--limit", "500m"});
    CHECK(built["edge"].is_null());
    CHECK(finding(built, "nothing-outside") == nullptr);
}

TEST_CASE("A planner's own walking rules are used and their mistakes are told with their place")
{
    const Town town;
    const std::string broken = town.folder.write("rules.toml", "[class]\nmain = 3\n");
    const Answer answer = drive({"network", town.streets, "--walking", broken, "--json"});
    CHECK(answer.exit == 3);
    const json error = json::parse(answer.out)["error"];
    CHECK(error["args"]["file"] == "rules.toml");
    CHECK(error["args"].contains("line"));
}

TEST_CASE("What no street is near to is listed and mapped")
{
    const Town town;
    const std::string homes =
        town.folder.write("off.csv", "id,lon,lat,people\n1,111.001,0,10\n2,111.05,0.05,7\n");
    const std::string out = town.folder.file("reach.gpkg");
    const json reach = Town::run({"reach", "--demand", homes, "--weight", "people", "--facilities",
                                  town.clinic, "--streets", town.streets, "--limit", "500m", "--out", out});
    const json* off = finding(reach, "reach-demand-unsnapped");
    REQUIRE(off != nullptr);
    CHECK_FALSE((*off)["where"]["at"].is_null());
    const json layers = Town::run({"inspect", out})["files"][0]["layers"];
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [](const json& layer) { return layer["name"] == "off_street"; });
    REQUIRE(found != layers.end());
    CHECK((*found)["rows"] == 1);
}

TEST_CASE("Barriers without a type are what their file is called or what is said behind the name")
{
    const Town town;
    const std::string line =
        collection({feature(R"("name":"x")", "LineString", "[[111.0035,-0.001],[111.0035,0.001]]")});
    const std::string rail = town.folder.write("铁路.geojson", line);
    const std::string plain = town.folder.write("export.geojson", line);
    const auto cuts = [&](const std::string& barriers) {
        const json answer = Town::run({"network", town.streets, "--barriers", barriers});
        for (const json& finding : answer["findings"])
            if (finding["code"] == "streets-cut")
                return std::pair(finding["args"]["rail"].get<int>(), finding["args"]["walls"].get<int>());
        return std::pair(-1, -1);
    };
    CHECK(cuts(rail) == std::pair(1, 0));
    CHECK(cuts(plain) == std::pair(0, 1));
    CHECK(cuts(plain + "=rail") == std::pair(1, 0));
    const Answer asked = drive({"network", town.streets, "--barriers", plain, "--lang", "en"});
    CHECK(asked.exit == 1);
    CHECK(contains(asked.err + asked.out, "--barriers FILE=wall, water, rail or gate"));
    CHECK(drive({"network", town.streets, "--barriers", plain + "=hedgehog"}).exit == 2);
}
