// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

TEST_CASE("A folder is assessed and the area rule says what is missing")
{
    const SmallFolder town;
    const Answer answer = town.assess({"--json"});
    INFO(answer.err);
    REQUIRE((answer.exit == 0 || answer.exit == 1));
    const auto json = nlohmann::json::parse(answer.out);
    // 500 m2 against max(400, 0.30 x 1,000); 100 m2 against max(400, 0.30 x 1,100)
    CHECK(cellOf(json, "34a", "210202001001")["status"] == "met");
    const auto& small = cellOf(json, "34a", "210202001002");
    CHECK(small["status"] == "not-met");
    CHECK(small["required"] == 400);
    CHECK(small["shortfall"] == 300);
    CHECK(small["cause"] == "too-small");
    CHECK(json["plan"]["communities"] == 4);
    CHECK(json["date"] == "2025-06-30");
    // 2,500 + 2,600 + 2,700 + 2,800 residents, to the thousandth
    CHECK(json["plan"]["demand_milli"]["population"] == 10'600'000);
}

TEST_CASE("The same bytes come out for one thread and for two")
{
    const SmallFolder town;
    const Answer one = town.assess({"--json", "--threads", "1"});
    const Answer two = town.assess({"--json", "--threads", "2"});
    REQUIRE((one.exit == 0 || one.exit == 1));
    CHECK(one.out == two.out);
}

TEST_CASE("Without JSON a short table and the findings are said")
{
    const SmallFolder town;
    const Answer answer = town.assess({"--lang", "en", "--timings"});
    CHECK(contains(answer.out, "34a"));
    CHECK(contains(answer.out, "straight line"));
    CHECK(contains(answer.err, "MB"));
    CHECK(contains(answer.err, "total"));
}

TEST_CASE("An option of the standard changes the result and is printed")
{
    const SmallFolder town;
    const auto json = nlohmann::json::parse(town.assess({"--json", "--option", "fitness-metres=800"}).out);
    CHECK(json["options"]["fitness-metres"] == "800");
}

TEST_CASE("A result is written as a table and a map and an existing file stays whole on error")
{
    const SmallFolder town;
    for (const std::string name : {"result.csv", "result.xlsx", "result.gpkg"}) {
        INFO(name);
        const TestFolder results("results");
        const Answer answer = town.assess({"--out", results.file(name)});
        INFO(answer.err);
        CHECK((answer.exit == 0 || answer.exit == 1));
        CHECK(std::filesystem::file_size(results.file(name)) > 1000);
    }
    CHECK(town.assess({"--out", "/nowhere/result.csv"}).exit == 3);
}

TEST_CASE("Ctrl-C cancels and says so by its own exit code")
{
    const SmallFolder town;
    std::stop_source stop;
    stop.request_stop();
    const Answer answer = drive({"assess", town.folder.file(""), "--date", "2025-06-30"}, stop.get_token());
    CHECK(answer.exit == 4);
}

TEST_CASE("Files named one by one give the same communities as their folder")
{
    const SmallFolder town;
    const Answer answer =
        drive({"assess", "--communities", town.folder.file("社区边界.geojson"), "--facilities",
               town.folder.file("服务设施.csv"), "--date", "2025-06-30", "--json"});
    INFO(answer.err);
    REQUIRE((answer.exit == 0 || answer.exit == 1));
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["plan"]["communities"] == 4);
    CHECK(cellOf(json, "34a", "210202001002")["shortfall"] == 300);
}

TEST_CASE("A project made of a folder gives the assessment of the folder again")
{
    const SmallFolder town;
    const TestFolder results("project");
    const std::string file = results.file("town.yike");
    const Answer made =
        drive({"project", "--out", file, town.folder.file(""), "--date", "2025-06-30", "--name", "小城"});
    INFO(made.err);
    REQUIRE((made.exit == 0 || made.exit == 1));
    const Answer again = drive({"assess", file, "--json"});
    REQUIRE((again.exit == 0 || again.exit == 1));
    const auto json = nlohmann::json::parse(again.out);
    const auto direct = nlohmann::json::parse(town.assess({"--json"}).out);
    CHECK(json["indicators"] == direct["indicators"]);
    CHECK(json["plan"]["name"] == "小城");
}

TEST_CASE("A walker's profile is kept in the project and said in the assessment")
{
    const SmallFolder town;
    (void)town.folder.write(
        "道路.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":)"
        R"("residential"},"geometry":{"type":"LineString","coordinates":[[121.60,38.905],)"
        R"([121.64,38.905]]}}]})");
    const Answer elder = town.assess({"--profile", "elder", "--json"});
    INFO(elder.err);
    const auto json = nlohmann::json::parse(elder.out);
    CHECK(json["walk"]["profile"] == "elder");
    CHECK(json["walk"]["slopes"] == false);
    CHECK(json["pace"] == 45);
    CHECK(elder.out.find("slopes-not-counted") != std::string::npos);
    const std::string project = town.folder.file("p.yike");
    REQUIRE(drive({"project", town.folder.file(""), "--date", "2025-06-30", "--profile", "elder",
                   "--direction", "worst", "--out", project})
                .exit <= 1);
    const auto again = nlohmann::json::parse(drive({"assess", project, "--json"}).out);
    CHECK(again["walk"]["profile"] == "elder");
    CHECK(again["walk"]["direction"] == "worst");
    CHECK(again["pace"] == 45);
    CHECK(nlohmann::json::parse(drive({"assess", project, "--pace", "50", "--json"}).out)["pace"] == 50);
}

TEST_CASE("files named one by one name the city as their folder does")
{
    const std::string sample = std::string(YIKE_SOURCE_DIR) + "/data/sample/source/";
    const Answer answer =
        drive({"assess", "--communities", sample + "社区边界.shp", "--facilities", sample + "服务设施.shp",
               "--values", sample + "社区统计.xlsx", "--date", "2025-06-30", "--json"});
    INFO(answer.err);
    REQUIRE(answer.exit <= 1);
    CHECK(cellOf(nlohmann::json::parse(answer.out), "18a", "990200")["name"] == "澄湾市");
}
