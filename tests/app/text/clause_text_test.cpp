// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/clause_text.h"

#include "core/standards/catalogue.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace yike;

TEST_CASE("a clause is said in English by words and numerals", "[clause]")
{
    const auto english = [](const char* clause) { return clauseText(clause, Language::English); };
    CHECK(english("任务34") == "Task 34");
    CHECK(english("行动目标1") == "Goal 1");
    CHECK(english("二（三）7") == "II(3)7");
    CHECK(english("十二（二十一）") == "XII(21)");
    CHECK(english("第十二条") == "Article 12");
    CHECK(english("第三章") == "Chapter 3");
    CHECK(english("4.2.1") == "4.2.1");
    CHECK(english("某部门的来信") == "某部门的来信"); // nobody knows better
    CHECK(english("") == "");
    CHECK(clauseText("任务34", Language::Chinese) == "任务34");
}

TEST_CASE("a clause is found by either label", "[clause]")
{
    CHECK(clauseSearchText("任务34") == "任务34 Task 34");
    CHECK(clauseSearchText("4.2.1") == "4.2.1");
}

TEST_CASE("no clause of the built-in standards stays Chinese in English", "[clause]")
{
    for (const auto& entry : std::filesystem::directory_iterator(YIKE_SOURCE_DIR "/resources/standards")) {
        std::ifstream file(entry.path());
        std::ostringstream text;
        text << file.rdbuf();
        const auto standard = loadStandard(text.str(), "x.toml", nullptr, nullptr);
        if (!standard)
            continue; // the taxonomy, the prices
        for (const Indicator& indicator : standard->value.indicators) {
            CAPTURE(indicator.clause);
            for (const char byte : clauseText(indicator.clause, Language::English))
                CHECK(static_cast<unsigned char>(byte) < 0x80);
        }
    }
}
