// SPDX-License-Identifier: GPL-3.0-or-later
// Barriers, joins and rules are part of a project: what it says is what its folder said.
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace {

using nlohmann::json;

// A street through all four communities, and a wall across it between the second and the third.
struct WalledTown : SmallFolder {
    std::string street = folder.write(
        "道路.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
        R"("geometry":{"type":"LineString","coordinates":[[121.6,38.905],[121.62,38.905],[121.64,38.905]]}}]})");
    TestFolder outside{"walls"};
    std::string wall = outside.write(
        "wall.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"barrier":"wall"},)"
        R"("geometry":{"type":"LineString","coordinates":[[121.6195,38.904],[121.6195,38.906]]}}]})");
    std::string gate = outside.write(
        "gate.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"barrier":"gate"},)"
        R"("geometry":{"type":"Point","coordinates":[121.6195,38.905]}}]})");
    std::string homes = outside.write("homes.csv", "lon,lat,people\n121.614,38.905,10\n121.6205,38.905,20\n");

    std::string clinic = outside.write("clinic.csv", "name,lon,lat\nClinic,121.614,38.905\n");

    WalledTown() : SmallFolder("walled") {}

    [[nodiscard]] std::string saved(const std::vector<std::string>& more) const
    {
        std::vector<std::string> args{"project",    folder.file(""), "--date",
                                      "2025-06-30", "--out",         outside.file("town.yike")};
        args.insert(args.end(), more.begin(), more.end());
        const Answer answer = drive(args);
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return outside.file("town.yike");
    }
    [[nodiscard]] json reached(const std::string& streets, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> args{"reach", "--demand",  homes,   "--weight", "people", "--facilities",
                                      clinic,  "--streets", streets, "--limit",  "1km",    "--json"};
        args.insert(args.end(), more.begin(), more.end());
        return json::parse(drive(args).out);
    }
};

json assessed(const std::string& what, const std::vector<std::string>& more)
{
    std::vector<std::string> args{"assess", what, "--date", "2025-06-30", "--json"};
    args.insert(args.end(), more.begin(), more.end());
    const Answer answer = drive(args);
    INFO(answer.err);
    REQUIRE((answer.exit == 0 || answer.exit == 1));
    return json::parse(answer.out);
}

json pieces(const std::string& streets, const std::vector<std::string>& more = {})
{
    std::vector<std::string> args{"network", streets, "--json"};
    args.insert(args.end(), more.begin(), more.end());
    return json::parse(drive(args).out)["components"];
}

} // namespace

TEST_CASE("a project with barriers is assessed as its folder is")
{
    const WalledTown town;
    const json folder = assessed(town.folder.file(""), {"--barriers", town.wall});
    const std::string file = town.saved({"--barriers", town.wall});
    CHECK(assessed(file, {})["indicators"] == folder["indicators"]);
    CHECK(assessed(town.folder.file(""), {})["indicators"] != folder["indicators"]);
}

TEST_CASE("streets are taken from a project with the barriers it keeps and a gate opens them again")
{
    const WalledTown town;
    const std::string file = town.saved({"--barriers", town.wall});
    CHECK(pieces(town.street) == 1);
    CHECK(pieces(file) == 2);
    CHECK(pieces(file, {"--barriers", town.gate}) == 1);
    // The same wall a second time cuts nothing more.
    CHECK(pieces(file, {"--barriers", town.wall}) == 2);
    const json reached = town.reached(file);
    CHECK(reached["limits"]["1000"]["all"] == 10);
    CHECK(reached["limits"] == town.reached(town.street, {"--barriers", town.wall})["limits"]);
    CHECK(town.reached(town.street)["limits"]["1000"]["all"] == 30);
}

TEST_CASE("a wall from a project is not crossed by service areas")
{
    const WalledTown town;
    const auto area = [&](const std::string& streets) {
        const Answer answer =
            drive({"service-areas", "--facilities", town.folder.file("服务设施.csv"), "--streets", streets,
                   "--limit", "600m", "--merge", "dissolve", "--json"});
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return json::parse(answer.out)["limits"]["600"]["area_m2"].get<double>();
    };
    CHECK(area(town.saved({"--barriers", town.wall})) < area(town.street) - 5000);
}
