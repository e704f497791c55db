// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace {

const nlohmann::json& indicatorOf(const nlohmann::json& json, const std::string& id)
{
    for (const auto& indicator : json["comparisons"][0]["indicators"])
        if (indicator["id"] == id)
            return indicator;
    FAIL(id);
    return json;
}

/// The project after its second centre was enlarged to 450 square metres, and the first one closed.
std::string laterProject(const SmallFolder& town)
{
    const std::string plans = town.folder.file("later");
    std::filesystem::create_directories(plans);
    std::filesystem::copy(town.folder.file("社区边界.geojson"), plans + "/社区边界.geojson");
    std::ofstream(plans + "/服务设施.csv") << "设施名称,设施类别,建筑面积,状态,经度,纬度\n"
                                              "一号中心,社区综合服务设施,500,停用,121.605,38.905\n"
                                              "二号中心,社区综合服务设施,450,在用,121.615,38.905\n";
    (void)drive({"project", plans, "--date", "2025-12-31", "--out", town.folder.file("later.yike")});
    return town.folder.file("later.yike");
}

} // namespace

TEST_CASE("two states of a town tell who improved and who fell back and by how much")
{
    const SmallFolder town("compare");
    const std::string before = town.folder.write("before.json", town.assess({"--json"}).out);
    const std::string after = laterProject(town);
    const std::string changes = town.folder.file("changes.csv");
    const Answer answer = drive({"compare", before, after, "--json", "--out", changes});
    INFO(answer.err);
    REQUIRE((answer.exit == 0 || answer.exit == 1));
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["comparisons"][0]["before"]["date"] == "2025-06-30");
    CHECK(json["comparisons"][0]["after"]["date"] == "2025-12-31");
    CHECK(json["comparisons"][0]["units_gone"].empty());
    const auto& rule = indicatorOf(json, "34a");
    CHECK(rule["counts"]["improved"] == 1);
    CHECK(rule["counts"]["fell_back"] == 1);
    CHECK(rule["counts"]["same"] == 2); // two communities never had a centre
    for (const auto& change : rule["changes"]) {
        if (change["unit"] == "210202001002")
            CHECK(change["gap_closed"] == 300); // 100 of 400 before, 450 now
        if (change["unit"] == "210202001001")
            CHECK(change["movement"] == "fell_back");
    }
    CHECK(std::filesystem::file_size(changes) > 100);
    const Answer words = drive({"compare", before, after, "--lang", "en"});
    CHECK(contains(words.out, "fell back"));
    CHECK(contains(words.out, "2025-06-30"));
}

TEST_CASE("the only city is compared though two folders named it differently and that is said")
{
    const SmallFolder town("compare-named");
    const std::string before = town.folder.write("before.json", town.assess({"--json"}).out);
    const Answer answer = drive({"compare", before, laterProject(town), "--json"});
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(contains(json["findings"].dump(), "snapshots-one-city"));
    CHECK(json["comparisons"][0]["units_gone"].empty());
    CHECK(json["comparisons"][0]["units_new"].empty());
    bool cityChanged = false;
    for (const auto& change : indicatorOf(json, "G3")["changes"])
        cityChanged = cityChanged || change["level"] == "city";
    CHECK(cityChanged);
    const Answer same = drive({"compare", before, before, "--json"});
    CHECK_FALSE(contains(same.out, "snapshots-one-city"));
}

TEST_CASE("a town compared with itself is unchanged")
{
    const SmallFolder town("compare-same");
    const std::string file = town.folder.write("a.json", town.assess({"--json"}).out);
    const auto json = nlohmann::json::parse(drive({"compare", file, file, "--json"}).out);
    for (const auto& indicator : json["comparisons"][0]["indicators"])
        CHECK(indicator["changes"].empty());
}

TEST_CASE("other options are said because not every change is one of the city")
{
    const SmallFolder town("compare-options");
    const std::string a = town.folder.write("a.json", town.assess({"--json"}).out);
    const std::string b =
        town.folder.write("b.json", town.assess({"--json", "--option", "households-basis=registered"}).out);
    const Answer answer = drive({"compare", a, b, "--json"});
    CHECK(answer.exit == 1);
    CHECK(contains(answer.out, "snapshots-apart"));
    CHECK(contains(answer.out, "households-basis=registered"));
}

TEST_CASE("what is no assessment is refused by name")
{
    const SmallFolder town("compare-broken");
    const std::string good = town.folder.write("a.json", town.assess({"--json"}).out);
    for (const char* text :
         {"", "{", "[]", "{\"command\":\"reach\"}", "{\"command\":\"assess\",\"indicators\":3}"}) {
        const std::string bad = town.folder.write("bad.json", text);
        const Answer answer = drive({"compare", good, bad, "--json"});
        CHECK(answer.exit == 3);
        CHECK(contains(answer.out + answer.err, "snapshot-broken"));
    }
    CHECK(drive({"compare", good}).exit == 2);
    CHECK(drive({"compare", good, town.folder.file("absent.json")}).exit == 3);
}
