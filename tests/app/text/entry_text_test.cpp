// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/entry_text.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

const FieldVocabulary& vocabulary()
{
    static const FieldVocabulary vocabulary{
        {{"households.resident", {"常住户数", "resident households"}, {"户", ""}, FieldType::Count, {}}}};
    return vocabulary;
}

std::string zh(const char* key, const char* toml)
{
    return entryText(key, toml, vocabulary(), Language::Chinese);
}

std::string en(const char* key, const char* toml)
{
    return entryText(key, toml, vocabulary(), Language::English);
}

} // namespace

TEST_CASE("lines of a catalogue are said in words", "[diff]")
{
    CHECK(entryName("target", Language::Chinese) == "目标");
    CHECK(entryName("target", Language::English) == "target");
    CHECK(zh("target", "30") == "30");
    CHECK(zh("level", "\"community\"") == "社区");
    CHECK(en("comparator", "\"at-least\"") == "at least");
    CHECK(zh("each-facility", "true") == "是");
    CHECK(zh("deadline", "2025-12-31") == "2025-12-31");
    CHECK(zh("categories", "[\"childcare\", \"health\"]") == "托育、诊所");
    CHECK(zh("clause", "\"任务34\"") == "任务34");
    CHECK(en("clause", "\"任务34\"") == "Task 34");
    CHECK(zh("name", "{ zh = \"名\", en = \"name\" }") == "名");
    CHECK(en("name", "{ zh = \"名\", en = \"name\" }") == "name");
    CHECK(zh("denominator", "{ value = [\"households.resident\"] }") == "填报值 常住户数");
    CHECK(en("reach", "{ metres = 500, weight = \"population\" }") ==
          "metres 500, who is counted all residents");
    CHECK(zh("choices", "[\n  { id = \"all\", name = { zh = \"全部\", en = \"all\" } },\n]") ==
          "all（全部）");
    CHECK(zh("default", "\"none\"") == "none");
    CHECK(zh("id", "\"community\"") == "community"); // an id is no word
    CHECK(zh("note", "{ broken") == "{ broken");
}
