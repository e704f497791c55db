// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/value_names.h"

#include "tests/app/cli/drive.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace yike;
using namespace yike::cli;

namespace {

const std::vector<std::vector<std::string>> kCommands = {{},
                                                         {"inspect"},
                                                         {"assess"},
                                                         {"reach"},
                                                         {"network"},
                                                         {"crowding"},
                                                         {"equity"},
                                                         {"sensitivity"},
                                                         {"costs"},
                                                         {"compare-standards"},
                                                         {"service-areas"},
                                                         {"convert"},
                                                         {"report"},
                                                         {"standards"},
                                                         {"standards", "list"},
                                                         {"standards", "show"},
                                                         {"standards", "check"},
                                                         {"standards", "diff"},
                                                         {"project"},
                                                         {"values"},
                                                         {"values", "template"},
                                                         {"values", "check"},
                                                         {"values", "read"},
                                                         {"compare"}};

std::string helpOf(std::vector<std::string> command, const std::string& language)
{
    command.insert(command.end(), {"--help", "--lang", language});
    const Answer answer = drive(command);
    CHECK(answer.exit == 0);
    return answer.out;
}

bool isAscii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The entries of a help page: a name and its description, also where that goes on below.
std::vector<std::string> entriesOf(const std::string& help)
{
    std::vector<std::string> entries;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
            entries.push_back(line);
        else if (line.starts_with("   ") && !entries.empty())
            entries.back() += line;
    }
    return entries;
}

std::string saidOf(const std::vector<std::string>& args, const std::string& language)
{
    auto line = args;
    line.insert(line.end(), {"--lang", language});
    const Answer answer = drive(line);
    CHECK(answer.exit == 2);
    return answer.err;
}

} // namespace

TEST_CASE("every command and option is explained in Chinese", "[cli]")
{
    for (const auto& command : kCommands) {
        const std::string help = helpOf(command, "zh");
        CHECK(contains(help, "用法"));
        for (const std::string& entry : entriesOf(help)) {
            CAPTURE(entry);
            CHECK_FALSE(isAscii(entry));
        }
    }
}

TEST_CASE("help has no words of the parser", "[cli]")
{
    for (const auto& command : kCommands) {
        for (const char* language : {"zh", "en"}) {
            const std::string help = helpOf(command, language);
            CAPTURE(help);
            for (const char* word : {"FLOAT", "UINT", "INT:", "TEXT:", "value in", ":{", "REQUIRED"})
                CHECK_FALSE(contains(help, word));
        }
    }
    CHECK(contains(helpOf({"sensitivity"}, "en"), "--tolerance NUMBER (0.1–90)"));
    CHECK(contains(helpOf({"sensitivity"}, "zh"), "--tolerance 数（0.1–90）"));
    CHECK(contains(helpOf({"assess"}, "en"), "--profile adult|elder|child|pram|wheelchair"));
}

TEST_CASE("what an option takes is told apart", "[cli]")
{
    CHECK(valueName("FLOAT:FLOAT in [10 - 200]", Language::English) == "NUMBER (10–200)");
    CHECK(valueName("INT:INT in [0 - 1024]", Language::Chinese) == "整数（0–1024）");
    CHECK(valueName("zh|en:value in {en->1,zh->0} OR {1,0}", Language::English) == "en|zh");
    CHECK(valueName("TEXT:{adult,elder}", Language::Chinese) == "adult|elder");
    CHECK(valueName("gcj02|bd09|wgs84|EPSG:n", Language::English) == "gcj02|bd09|wgs84|EPSG:n");
    CHECK(valueName("FILE", Language::Chinese) == "文件");
}

TEST_CASE("what the parser cannot take is said in the language and by name", "[cli]")
{
    CHECK(contains(saidOf({"crowding", "x.yike"}, "zh"), "缺少必需的 --category"));
    CHECK(contains(saidOf({"crowding", "x.yike"}, "en"), "--category is missing"));
    CHECK(contains(saidOf({"asses", "x.yike"}, "zh"), "没有“asses"));
    CHECK(contains(saidOf({"asses", "x.yike"}, "zh"), "assess"));
    CHECK(contains(saidOf({"standards"}, "zh"), "list, show, check, diff"));
    CHECK(contains(saidOf({"assess", "x.yike", "--pace", "5"}, "zh"), "10 到 200"));
    CHECK(contains(saidOf({"assess", "x.yike", "--pace", "fast"}, "zh"), "“fast”不是数字"));
    CHECK(contains(saidOf({"assess", "x.yike", "--profile", "old"}, "zh"), "adult, elder"));
    CHECK(contains(drive({"assess", "x.yike", "--standard"}).err, "--standard 后面没有写值"));
    CHECK(contains(saidOf({"assess", "x.yike", "--nonsense"}, "zh"), "不认识“--nonsense”"));
    CHECK(contains(saidOf({"equity", "x.yike", "--level", "street"}, "en"), "community"));
}

TEST_CASE("what the parser cannot take has a code of its own in JSON", "[cli]")
{
    const auto codeOf = [](const std::vector<std::string>& args) {
        return nlohmann::json::parse(drive(args).out)["error"]["code"].get<std::string>();
    };
    CHECK(codeOf({"--json", "nonsense"}) == "command-unknown");
    CHECK(codeOf({"--json", "standards"}) == "command-unfinished");
    CHECK(codeOf({"--json", "crowding", "x.yike"}) == "argument-missing");
    CHECK(codeOf({"--json", "assess", "x.yike", "--pace", "5"}) == "argument-outside");
    CHECK(codeOf({"--json", "assess", "x.yike", "--profile", "old"}) == "argument-not-allowed");
}
