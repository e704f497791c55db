// SPDX-License-Identifier: GPL-3.0-or-later
// A project stands for its facilities, its homes and its streets where a command asks for files.
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace {

using nlohmann::json;

/// The small town with a street through all four communities, saved.
struct SavedTown : SmallFolder {
    std::string street = folder.write(
        "道路.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
        R"("geometry":{"type":"LineString","coordinates":[[121.6,38.905],[121.62,38.905],[121.64,38.905]]}}]})");
    std::string file = project();

    SavedTown() : SmallFolder("named-project") {}

    [[nodiscard]] json reach(const std::string& demand, const std::string& weight,
                             const std::string& facilities, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> args{"reach",   "--demand", demand,         "--weight",
                                      weight,    "--json",   "--facilities", facilities,
                                      "--limit", "500m,2km", "--streets",    file};
        args.insert(args.end(), more.begin(), more.end());
        const Answer answer = drive(args);
        INFO(answer.err);
        REQUIRE((answer.exit == 0 || answer.exit == 1));
        return json::parse(answer.out);
    }
};

Answer failing(const std::vector<std::string>& args)
{
    auto line = args;
    line.insert(line.end(), {"--lang", "en"});
    return drive(line);
}

} // namespace

TEST_CASE("facilities of a project are those of the file it was made of")
{
    const SavedTown town;
    const std::string homes = town.folder.write("居住点.csv", "lon,lat,people\n121.6061,38.905,10\n");
    const json byFile = town.reach(homes, "people", town.folder.file("服务设施.csv"));
    const json byProject = town.reach(homes, "people", town.file);
    CHECK(byProject["facilities"] == 2);
    CHECK(byProject["limits"] == byFile["limits"]);
    const auto areas = [&](const std::string& facilities) {
        const Answer answer = drive({"service-areas", "--facilities", facilities, "--streets", town.file,
                                     "--limit", "300m", "--json"});
        return json::parse(answer.out)["limits"]["300"];
    };
    CHECK(areas(town.file)["area_m2"].get<double>() > 1000);
    CHECK(areas(town.file)["area_m2"] == areas(town.folder.file("服务设施.csv"))["area_m2"]);
}

TEST_CASE("the homes of a project are demand with its communities as rows")
{
    const SavedTown town;
    const json reached = town.reach(town.file, "population", town.file);
    CHECK(reached["total"] == 2500 + 2600 + 2700 + 2800);
    const json units = reached["limits"]["500"]["units"];
    REQUIRE(units.size() == 4);
    CHECK(units[0]["weight"] == 2500);
    const json known = json::parse(drive({"assess", town.file, "--json"}).out)["units"];
    CHECK(known[units[3]["id"].get<std::size_t>()]["name"] == "D社区");
    CHECK(reached["limits"]["2000"]["all"].get<double>() > reached["limits"]["500"]["all"].get<double>());
    const json asLine = town.reach(town.file, "households.resident", town.file);
    CHECK(asLine["total"] == 1000 + 1100 + 1200 + 1300);
}

TEST_CASE("what a project has not got is told with what it has")
{
    const SavedTown town;
    const Answer weight =
        failing({"reach", "--demand", town.file, "--weight", "souls", "--facilities", town.file});
    CHECK(weight.exit == 3);
    CHECK(contains(weight.err, "souls"));
    CHECK(contains(weight.err, "population"));
    const Answer category = failing({"reach", "--demand", town.file, "--weight", "population", "--facilities",
                                     town.file, "--category", "childcare"});
    CHECK(category.exit == 2);
    CHECK(contains(category.err, "(community-centre)"));
    CHECK_FALSE(contains(category.err, "category: )"));
    const Answer spread = failing({"reach", "--demand", town.file, "--weight", "population", "--facilities",
                                   town.file, "--demand-from", "grid"});
    CHECK(spread.exit == 2);
    CHECK(contains(spread.err, "--demand-from grid"));
}

TEST_CASE("a project is refused where no layer of it is meant")
{
    const SavedTown town;
    const Answer zones = failing({"reach", "--demand", town.file, "--weight", "population", "--facilities",
                                  town.file, "--zones", town.file, "--by", "name"});
    CHECK(zones.exit == 2);
    CHECK(contains(zones.err, "“town.yike” is a Yike project"));
    CHECK(contains(zones.err, "--facilities"));
    CHECK(failing({"network", town.street, "--barriers", town.file}).exit == 2);
}
