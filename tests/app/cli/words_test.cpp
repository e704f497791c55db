// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands say about the sample, as a planner reads it.
#include "gis/project/project_file.h"

#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace yike;
using namespace yike::cli;

namespace {

using Json = nlohmann::json;

const std::string kSample = YIKE_SOURCE_DIR "/data/sample/chengwan.yike";
const std::string kSource = YIKE_SOURCE_DIR "/data/sample/source";

Answer said(std::vector<std::string> args, const std::string& language)
{
    args.insert(args.end(), {"--lang", language});
    return drive(args);
}

/// The sample with a choice that the standard no longer accepts.
std::string olderProject(const TestFolder& folder)
{
    auto opened = openProject(kSample);
    REQUIRE(opened);
    opened->value.options.options["fitness-metres"] = "9";
    REQUIRE(saveProject(folder.file("older.yike"), opened->value));
    return folder.file("older.yike");
}

} // namespace

TEST_CASE("a misspelt category is told with the categories that there are", "[cli]")
{
    const std::vector<std::string> args = {"crowding",   kSample,  "--category", "kindergarden",
                                           "--capacity", "places", "--weight",   "population.0to3"};
    const Answer zh = said(args, "zh");
    CHECK(zh.exit == 2);
    CHECK(contains(zh.err, "“kindergarden”"));
    CHECK(contains(zh.err, "幼儿园（kindergarten）"));
    CHECK(contains(said(args, "en").err, "kindergarten"));
    auto capacity = args;
    capacity[3] = "childcare";
    capacity[5] = "place";
    CHECK(contains(said(capacity, "zh").err, "托位数（places）"));
    CHECK(contains(said(capacity, "en").err, "“place”"));
}

TEST_CASE("equity says whom the groups leave out and whose residents are counted", "[cli]")
{
    const Answer zh = said({"equity", kSample, "--indicator", "18a"}, "zh");
    CHECK(contains(zh.out, "4—15岁"));
    CHECK(contains(zh.out, "只计城市社区的居民"));
    CHECK(contains(said({"equity", kSample, "--indicator", "18a"}, "en").out, "4–15 years"));
    const Json json = Json::parse(drive({"equity", kSample, "--indicator", "18a", "--json"}).out);
    CHECK(json["indicators"][0]["ages_without_group"] == Json({{{"from", 4}, {"to", 15}}}));
    CHECK(json["indicators"][0]["applies"] == Json({{"urban", true}, {"rural", false}}));
}

TEST_CASE("a profile is one more walker beside the rule and not another rule", "[cli]")
{
    const Json json =
        Json::parse(drive({"equity", kSample, "--indicator", "18a", "--profile", "elder", "--json"}).out);
    CHECK(json["indicators"][0]["rule_pace"] == 60);
    std::set<double> paces;
    for (const Json& row : json["indicators"][0]["rows"])
        paces.insert(row["pace"].get<double>());
    CHECK(paces == std::set<double>{45, 60});
}

TEST_CASE("an assessment for elders says which rows that changes", "[cli]")
{
    const Answer zh = said({"assess", kSample, "--profile", "elder"}, "zh");
    CHECK(contains(zh.out, "条文以米计的距离不随步速改变"));
    CHECK(contains(zh.out, "18a"));
    CHECK(contains(said({"assess", kSample, "--profile", "elder"}, "en").out, "Rows affected: G1, "));
    CHECK_FALSE(contains(said({"assess", kSample}, "zh").out, "条文以米计的距离"));
    const Json json = Json::parse(drive({"assess", kSample, "--profile", "elder", "--json"}).out);
    const Json rows = json["walk"]["rows"];
    CHECK(std::find(rows.begin(), rows.end(), "18a") != rows.end());
    CHECK(std::find(rows.begin(), rows.end(), "34a") == rows.end());
}

TEST_CASE("a number that makes no sense is refused by option and value and bounds", "[cli]")
{
    const Answer zh = said({"assess", "/nowhere/folder", "--option", "fitness-metres=9"}, "zh");
    CHECK(zh.exit == 2);
    CHECK(contains(zh.err, "选项“fitness-metres”不能取“9”，可填：100–3000。"));
    const Answer en = said({"assess", kSample, "--option", "fitness-metres=9"}, "en");
    CHECK(en.exit == 2);
    CHECK(contains(en.err, "100–3000"));
}

TEST_CASE("a project with an older choice opens with a word and takes the default", "[cli]")
{
    const TestFolder folder("older-choice");
    const std::string project = olderProject(folder);
    const Answer answer = drive({"assess", project, "--json"});
    CHECK(answer.exit == 1);
    const Json json = Json::parse(answer.out);
    CHECK(json["options"]["fitness-metres"] == "500");
    const auto isIt = [](const Json& finding) { return finding["code"] == "option-replaced"; };
    CHECK(std::count_if(json["findings"].begin(), json["findings"].end(), isIt) == 1);
    CHECK(contains(said({"assess", project}, "zh").err, "已改用标准的默认值“500”"));
    CHECK(contains(said({"assess", project}, "en").err, "exit code 1"));
}

TEST_CASE("the options of a row are listed with what they take", "[cli]")
{
    const Answer zh = said({"standards", "show", "dalian-2023-2025", "--row", "18a"}, "zh");
    CHECK(contains(zh.out, "fitness-metres（10分钟健身圈距离（米））：默认 500；可取 100 到 3000 的数"));
    CHECK(contains(zh.out, "none（不设）"));
    const Answer en = said({"standards", "show", "dalian-2023-2025", "--row", "G1"}, "en");
    CHECK(contains(en.out, "coverage-basis (What coverage means): default administrative"));
    CHECK(contains(en.out, "Goal 1"));
    CHECK_FALSE(contains(en.out, "行动目标"));
    const Json json =
        Json::parse(drive({"standards", "show", "dalian-2023-2025", "--row", "18a", "--json"}).out);
    for (const Json& option : json["options"]) {
        if (option["id"] == "fitness-metres")
            CHECK(option["range"] ==
                  Json({{"least", 100.0}, {"most", 3000.0}, {"whole", false}, {"none", false}}));
        if (option["id"] == "coverage-basis")
            CHECK(option["range"].is_null());
    }
}

TEST_CASE("a row without verdicts says why instead of an empty table", "[cli]")
{
    const Answer zh = said({"sensitivity", kSample, "--indicator", "18a"}, "zh");
    CHECK(contains(zh.out, "距离、目标、户数各 ±10 %"));
    CHECK(contains(zh.out, "18a 城市社区10分钟健身圈：没有结论可试，原文没有达标线"));
    CHECK(contains(zh.out, "--option fitness-pass=数值"));
    CHECK_FALSE(contains(zh.out, "什么会改变结论"));
    const Json json = Json::parse(drive({"sensitivity", kSample, "--indicator", "18a", "--json"}).out);
    CHECK(json["indicators"][0]["unjudged"] == "no-pass-mark");
    CHECK(said({"sensitivity", kSample, "--paces", "70,80"}, "en").exit == 2);
}

TEST_CASE("a profile's pace is tried beside the rule's as in equity", "[cli]")
{
    const std::vector<std::string> asked{"sensitivity", kSample, "--indicator", "18a", "--profile", "elder"};
    std::vector<std::string> inJson = asked;
    inJson.emplace_back("--json");
    const Json json = Json::parse(drive(inJson).out);
    CHECK(json["paces"]["rule"] == 60);
    CHECK(json["paces"]["slow"] == 45);
    CHECK(json["paces"]["fast"] == 67);
    CHECK(contains(said(asked, "zh").out, "步速 45（老年人）、67 米/分（条文的步速 60）"));
    CHECK(contains(said(asked, "en").out, "pace 45 (elder) and 67 m a minute (the rule's is 60)"));
}

TEST_CASE("equity tells the minutes of a rule as they are", "[cli]")
{
    CHECK(contains(said({"equity", kSample, "--indicator", "20a"}, "zh").out, "1\u2009000 m · 16.7 分钟"));
}

TEST_CASE("of two limits crowding says which one counts", "[cli]")
{
    const std::vector<std::string> asked{"crowding", kSample,    "--category",      "childcare", "--capacity",
                                         "places",   "--weight", "population.0to3", "--limit",   "500m,1km"};
    CHECK(contains(said(asked, "zh").out, "给了 2 个距离上限（500 m、1\u2009000 m），按最大的计算"));
    CHECK(contains(said(asked, "zh").out, "--limit 500m"));
    CHECK(contains(said(asked, "en").out, "the largest counts"));
    std::vector<std::string> one = asked;
    one.back() = "1km";
    CHECK_FALSE(contains(said(one, "zh").out, "按最大的计算"));
    one.insert(one.end(), {"--standard", "gb-50180-2018"});
    CHECK(contains(said(one, "zh").out, "标准的 5-6 对这类设施用的是 300 m；要按它计算请用 --limit 300m"));
}

TEST_CASE("inspect says what layers are for and how it knows in words", "[cli]")
{
    const Answer zh = said({"inspect", kSource}, "zh");
    CHECK(contains(zh.out, "社区边界"));
    CHECK(contains(zh.out, "（文件标明）"));
    CHECK_FALSE(contains(zh.out, "communities"));
    CHECK_FALSE(contains(zh.out, "utf8-valid"));
}

TEST_CASE("without any shelter's area there is no area per head", "[cli]")
{
    const Json json = Json::parse(drive({"assess", kSample, "--json"}).out);
    for (const Json& indicator : json["indicators"]) {
        if (indicator["id"] != "28d")
            continue;
        for (const Json& cell : indicator["cells"]) {
            if (cell["level"] != "city")
                continue;
            CHECK(cell["status"] == "no-data");
            CHECK(cell["value"].is_null());
            CHECK(cell["missing"] == Json({"activity-area"}));
        }
    }
}

TEST_CASE("a gap without a price says why and what to do", "[cli]")
{
    const Answer zh = said({"costs", kSample}, "zh");
    CHECK(contains(zh.out, "20b"));
    CHECK_FALSE(contains(zh.out, "没有计入费用的差距")); // the shipped prices know a measure for each
    const TestFolder folder("own-costs");
    const std::string own =
        folder.write("own.toml", "id = \"own\"\nname = { zh = \"自定\", en = \"own\" }\n"
                                 "[[cost]]\nid = \"e\"\nname = { zh = \"扩\", en = \"e\" }\n"
                                 "measure = \"enlarge\"\nper = \"m2\"\namount = 1\n"
                                 "basis = \"planner\"\n");
    CHECK(contains(said({"costs", kSample, "--costs", own}, "en").out,
                   "add a line to the cost table (measure = \"build\", categories = [\""));
    const Json json = Json::parse(drive({"costs", kSample, "--costs", own, "--json"}).out);
    for (const Json& gap : json["unpriced"])
        CHECK((gap["why"] == "no-price") == !gap["missing_prices"].empty());
}

TEST_CASE("what differs between two standards is said in words", "[cli]")
{
    const TestFolder folder("diff");
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/dalian-2023-2025.toml");
    std::ostringstream stream;
    stream << file.rdbuf();
    std::string text = stream.str();
    const auto change = [&](const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    };
    change("id = \"dalian-2023-2025\"", "id = \"own\"");
    change("most = 3000", "most = 2000");
    change("secondary-reach = { metres = 1000, weight = \"population\" }",
           "secondary-reach = { metres = 800, weight = \"population\" }");
    const std::string own = folder.write("own.toml", text);
    const Answer zh = said({"standards", "diff", "dalian-2023-2025", own}, "zh");
    CHECK(contains(zh.out, "指标：修改 1 行，新增 0 行，删除 0 行"));
    CHECK(contains(zh.out, "指标 G1 城乡社区综合服务设施覆盖率：修改"));
    CHECK(contains(zh.out, "距离（米） 1\u2009000、计数对象 全部居民 → 距离（米） 800"));
    CHECK(contains(zh.out, "最大值：3\u2009000 → 2\u2009000"));
    CHECK_FALSE(contains(zh.out, "metres ="));
    CHECK(contains(said({"standards", "diff", "dalian-2023-2025", own}, "en").out, "1 changed, 0 added"));
}

TEST_CASE("no command speaks of people in hundredths", "[cli]")
{
    for (const char* language : {"zh", "en"}) {
        const Answer answer = said({"assess", kSample}, language);
        CHECK_FALSE(contains(answer.err, ".00"));
        CHECK_FALSE(contains(answer.err, "1 facilities"));
        CHECK_FALSE(contains(answer.err, "1 communities"));
    }
}
