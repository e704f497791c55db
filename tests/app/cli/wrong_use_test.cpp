// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace yike::cli;

TEST_CASE("No command is wrong use and says where help is")
{
    const Answer answer = drive({});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "yike-cli --help"));
    CHECK(answer.out.empty());
}

TEST_CASE("An option that does not exist is wrong use in both languages")
{
    CHECK(drive({"assess", "x.yike", "--nonsense"}).exit == 2);
    const Answer answer = drive({"--lang", "en", "assess", "x.yike", "--nonsense"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "not known here"));
    CHECK(contains(answer.err, "--nonsense"));
}

TEST_CASE("Help and version are no mistakes")
{
    CHECK(drive({"--help"}).exit == 0);
    CHECK(contains(drive({"--help"}).out, "standards"));
    CHECK(drive({"--version"}).exit == 0);
    CHECK(drive({"reach", "--help"}).exit == 0);
}

TEST_CASE("A file that is not there is bad input and named")
{
    for (const auto& args : std::vector<std::vector<std::string>>{
             {"assess", "/nowhere/town.yike"},
             {"assess", "/nowhere/folder"},
             {"assess", "--communities", "/nowhere/town.shp"},
             {"inspect", "/nowhere/town.shp"},
             {"convert", "/nowhere/town.shp", "/tmp/out.gpkg", "--to", "EPSG:4550"},
             {"standards", "check", "/nowhere/town.toml"},
             {"reach", "--demand", "/nowhere/town.shp", "--weight", "p", "--facilities", "f.csv"}}) {
        const Answer answer = drive(args);
        INFO(args.front());
        CHECK(answer.exit == 3);
        CHECK(contains(answer.err + answer.out, args[1] == "/nowhere/folder" ? "folder" : "town"));
    }
}

TEST_CASE("A broken date is told before anything is read")
{
    const Answer answer = drive({"assess", "/nowhere/folder", "--date", "2025-02-30", "--lang", "en"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "2025-02-30"));
}

TEST_CASE("A standard that does not exist is wrong use and names those that do")
{
    const Answer answer = drive({"assess", "/nowhere/folder", "--standard", "atlantis"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "atlantis"));
    CHECK(contains(answer.err, "dalian-2023-2025"));
}

TEST_CASE("An option of the standard is checked before anything is read")
{
    CHECK(drive({"assess", "/nowhere/folder", "--option", "fitness-metres"}).exit == 2);
    CHECK(drive({"assess", "/nowhere/folder", "--option", "no-such-option=1"}).exit == 2);
    CHECK(drive({"assess", "/nowhere/folder", "--option", "fitness-metres=far"}).exit == 2);
    CHECK(drive({"assess", "/nowhere/folder", "--option", "fitness-metres=800"}).exit == 3);
}

TEST_CASE("Projects folders and named files are not mixed")
{
    CHECK(drive({"assess"}).exit == 2);
    CHECK(drive({"assess", "a.yike", "b.yike"}).exit == 2);
    CHECK(drive({"assess", "folder", "--communities", "c.shp"}).exit == 2);
}

TEST_CASE("An output format that cannot be written is told before anything is read")
{
    CHECK(drive({"assess", "/nowhere/folder", "--out", "result.docx"}).exit == 2);
}

TEST_CASE("Walking limits are metres or minutes")
{
    const std::vector<std::string> reach{"reach", "--demand",     "d.shp", "--weight",
                                         "p",     "--facilities", "f.csv"};
    for (const std::string limit : {"far", "-5m", "0m", "5 parsec", "", "nan", "1e99m"}) {
        auto args = reach;
        args.push_back("--limit=" + limit);
        INFO(limit);
        CHECK(drive(args).exit == 2);
    }
}

TEST_CASE("A coordinate system that does not exist is wrong use")
{
    const Answer answer = drive({"convert", "in.shp", "out.gpkg", "--to", "EPSG:1"});
    CHECK(answer.exit == 2);
    CHECK(drive({"convert", "in.shp", "out.gpkg", "--to", "gcj03"}).exit == 2);
    CHECK(drive({"convert", "in.shp", "out.gpkg"}).exit == 2);
}

TEST_CASE("Errors in JSON carry a code and no sentence")
{
    const Answer answer = drive({"assess", "/nowhere/town.yike", "--json"});
    const auto json = nlohmann::json::parse(answer.out);
    CHECK(json["error"]["code"] == "file-not-found");
    CHECK(json["error"]["args"].contains("file"));
    CHECK(nlohmann::json::parse(drive({"--json", "nonsense"}).out)["error"]["code"] == "command-unknown");
}

TEST_CASE("What is missing beside an option or written too often is said in the language")
{
    const std::vector<std::string> reach{"reach", "--demand", "d.shp", "--weight", "p", "--facilities", "f"};
    const auto said = [&](std::vector<std::string> more, const std::vector<std::string>& start) {
        more.insert(more.begin(), start.begin(), start.end());
        const Answer answer = drive(more);
        CHECK(answer.exit == 2);
        return answer.err;
    };
    CHECK(contains(said({"--zones", "z.shp"}, reach), "--zones 要和 --by 一起写"));
    CHECK(contains(said({"--zones", "z.shp", "--lang", "en"}, reach), "--zones has to come with --by"));
    CHECK(contains(said({"a.yike"}, {"compare"}), "至少要写 2 个"));
    CHECK(contains(said({"a.yike", "--lang", "en"}, {"compare"}), "takes 2 or more"));
    CHECK(contains(said({"--route-from", "1"}, reach), "--route-from"));
    CHECK(contains(said({"--out", "a.csv", "--out", "b.csv"}, reach), "--out 写多了"));
    CHECK(contains(said({"--count=many"}, reach), "--count 是开关"));
    for (const auto& more : std::vector<std::vector<std::string>>{{"--zones", "z.shp"},
                                                                  {"--route-from", "1"},
                                                                  {"--out", "a.csv", "--out", "b.csv"},
                                                                  {"--count=many"},
                                                                  {"--demand-from", "grid", "a", "b"}}) {
        const std::string words = said(more, reach);
        CAPTURE(words);
        for (const char* english : {"required", "requires", "Expected", "At least", "At Most", "Should"})
            CHECK_FALSE(contains(words, english));
    }
}

TEST_CASE("What a command asks of its files is said in the language")
{
    const TestFolder folder("wrong-files");
    const std::string homes = folder.write("homes.csv", "lon,lat,people\n111.0,0,1\n111.001,0,2\n");
    const std::vector<std::string> reach{"reach",  "--demand",     homes, "--weight",
                                         "people", "--facilities", homes};
    const auto said = [&](std::vector<std::string> more) {
        more.insert(more.begin(), reach.begin(), reach.end());
        const Answer answer = drive(more);
        CHECK(answer.exit == 2);
        return answer.err;
    };
    CHECK(contains(said({"--count"}), "--count 要沿道路量算：请用 --streets"));
    CHECK(contains(said({"--nearest", "3", "--lang", "en"}), "--nearest is measured along streets"));
    CHECK(contains(said({"--demand-from", "grid"}), "--demand 是点"));
    CHECK(contains(said({"--demand-from", "thin-air"}), "--demand-from 不能取“thin-air”"));
}

TEST_CASE("A language that there is not is wrong use and names those there are")
{
    for (const auto& args : std::vector<std::vector<std::string>>{{"standards", "list", "--lang", "fr"},
                                                                  {"--lang", "fr", "standards", "list"},
                                                                  {"--help", "--lang", "fr"},
                                                                  {"reach", "--help", "--lang=fr"}}) {
        const Answer answer = drive(args);
        CAPTURE(args.front(), answer.out);
        CHECK(answer.exit == 2);
        CHECK(contains(answer.err, "--lang"));
        CHECK(contains(answer.err, "en, zh"));
    }
}

TEST_CASE("A raster alone and a part of a shapefile are no plan")
{
    const std::string sample = std::string(YIKE_SOURCE_DIR) + "/data/sample/source/";
    const Answer raster = drive({"assess", sample + "高程.tif", "--lang", "en"});
    CHECK(raster.exit == 2);
    CHECK(contains(raster.err, "“高程.tif” is a raster and cannot be assessed alone"));
    CHECK(contains(raster.err, "--terrain 高程.tif"));
    const Answer part = drive({"assess", sample + "社区边界.prj", "--lang", "en"});
    CHECK(part.exit == 3);
    CHECK(contains(part.err, "“社区边界.prj” is a part of “社区边界.shp”"));
    const Answer role = drive({"network", sample + "步行道路.prj", "--lang", "en"});
    CHECK(role.exit == 3);
    CHECK(contains(role.err, "Open “步行道路.shp”"));
    // all parts of one layer, as a shell hands them over
    CHECK(drive({"assess", sample + "社区边界.dbf", sample + "社区边界.prj", sample + "社区边界.shp"}).exit <=
          1);
}
