// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for departments: exported, filled in, checked and read back.
#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace {

std::string textOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

nlohmann::json jsonOf(const Answer& answer)
{
    INFO(answer.err);
    REQUIRE((answer.exit == 0 || answer.exit == 1));
    return nlohmann::json::parse(answer.out);
}

void replace(std::string& text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("an exported table read back changes nothing and misses nothing")
{
    const SmallFolder town("values-round");
    const std::string project = town.project();
    for (const char* name : {"t.xlsx", "t.csv"}) {
        const std::string table = town.folder.file(name);
        const auto made = jsonOf(drive({"values", "template", project, "--out", table, "--json"}));
        std::size_t units = 0;
        for (const auto& sheet : made["tables"])
            units += sheet["units"].get<std::size_t>();
        CHECK(units == 7); // four communities, sub-district, district, city
        const std::string back = town.folder.file("back.yike");
        const auto read =
            jsonOf(drive({"values", "read", project, "--values", table, "--out", back, "--json"}));
        CHECK(read["review"].empty());
        std::size_t numbers = 0;
        for (const auto& sheet : read["tables"]) {
            CHECK(sheet["rows"] == sheet["joined_rows"]);
            numbers += sheet["numbers"].get<std::size_t>();
        }
        CHECK(numbers == 8); // households and residents of four communities; blanks stayed blank
        for (const char* each : {"a.csv", "b.csv"})
            (void)drive(
                {"values", "template", each[0] == 'a' ? project : back, "--out", town.folder.file(each)});
        CHECK(textOf(town.folder.file("a.csv")) == textOf(town.folder.file("b.csv")));
    }
}

TEST_CASE("a filled table keeps zero and blank and the dash apart")
{
    const SmallFolder town("values-fill");
    const std::string project = town.project();
    const std::string table = town.folder.file("orgs.csv");
    (void)drive({"values", "template", project, "--clause", "G6", "--level", "community", "--out", table});
    std::string text = textOf(table);
    replace(text, "A社区,海街道,", "A社区,海街道,0");
    replace(text, "C社区,海街道,", "C社区,海街道,—");
    replace(text, "D社区,海街道,", "D社区,海街道,12");
    (void)town.folder.write("orgs.csv", text);
    const std::string back = town.folder.file("back.yike");
    const auto read = jsonOf(drive({"values", "read", project, "--values", table, "--out", back, "--json"}));
    CHECK(read["tables"][0]["numbers"] == 2);
    const auto json = jsonOf(drive({"assess", back, "--json"}));
    CHECK(cellOf(json, "G6", "210202001001")["status"] == "not-met");
    CHECK(cellOf(json, "G6", "210202001001")["whole_shortfall"] == 10);
    CHECK(cellOf(json, "G6", "210202001002")["status"] == "no-data");
    CHECK(cellOf(json, "G6", "210202001003")["status"] == "no-data");
    CHECK(cellOf(json, "G6", "210202001004")["status"] == "met");
}

TEST_CASE("rows that found no unit or perhaps the wrong one are listed with what they may mean")
{
    const SmallFolder town("values-check");
    const std::string table = town.folder.write("orgs.csv", "代码,名称,上级,社区社会组织数\n"
                                                            "210202001001,A社区居委会,海街道,3\n"
                                                            "210202001002,老码头社区,海街道,4\n"
                                                            ",C社区,山街道,5\n"
                                                            "999999999999,D社区,海街道,6\n"
                                                            ",东海社区,海街道,7\n"
                                                            "210202001001,A社区,海街道,8\n");
    const std::string review = town.folder.file("review.csv");
    const Answer answer = drive({"values", "check", town.folder.file("社区边界.geojson"), "--values", table,
                                 "--review", review, "--json"});
    CHECK(answer.exit == 1);
    const auto json = nlohmann::json::parse(answer.out);
    std::map<std::string, std::string> doubts;
    for (const auto& row : json["review"])
        doubts[row["name"].get<std::string>()] = row["doubt"].get<std::string>();
    CHECK(doubts["老码头社区"] == "name-differs");
    CHECK(doubts["C社区"] == "parent-unknown");
    CHECK(doubts["D社区"] == "code-unknown");
    CHECK(doubts["东海社区"] == "unmatched");
    CHECK(doubts["A社区"] == "twice");
    CHECK_FALSE(doubts.contains("A社区居委会"));
    CHECK(json["tables"][0]["joined_rows"] == 4);
    const std::string text = textOf(review);
    CHECK(contains(text, "老码头社区"));
    CHECK(contains(text, "B社区"));
}

TEST_CASE("one sheet may hold units of every level")
{
    const SmallFolder town("values-levels");
    const std::string project = town.project();
    const std::string table =
        town.folder.write("all.csv", "层级,代码,名称,上级,社区工作者人数,家庭养老床位数\n"
                                     "社区,210202001001,A社区,海街道,9,1\n"
                                     "街道,,海街道,中山区,30,\n"
                                     "区县,210202,,,300,100\n"
                                     "全市,,大连市,,3000,0\n");
    const std::string back = town.folder.file("back.yike");
    const auto read = jsonOf(drive({"values", "read", project, "--values", table, "--out", back, "--json"}));
    CHECK(read["tables"][0]["rows"] == 4);
    CHECK(read["tables"][0]["joined_rows"] == 4);
    REQUIRE(read["review"].size() == 1); // the folder named the city
    CHECK(read["review"][0]["name"] == "大连市");
    CHECK(read["review"][0]["doubt"] == "name-differs");
    CHECK(contains(read["findings"].dump(), "values-only-city"));
}

TEST_CASE("nothing to fill in is said and writes nothing")
{
    const SmallFolder town("values-none");
    const std::string table = town.folder.file("t.csv");
    const Answer answer =
        drive({"values", "template", town.folder.file(""), "--clause", "no such clause", "--out", table});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "没有条文或指标“no such clause”"));
    CHECK(contains(answer.err, "18a"));
    const Answer group = drive(
        {"values", "template", town.folder.file(""), "--group", "nowhere", "--out", table, "--lang", "en"});
    CHECK(group.exit == 2);
    CHECK(contains(group.err, "no section “nowhere”"));
    CHECK_FALSE(std::filesystem::exists(table));
    CHECK(drive({"values", "read", town.folder.file(""), "--values", "x.csv", "--out", "y.yike"}).exit == 2);
}
