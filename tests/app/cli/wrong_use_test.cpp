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
