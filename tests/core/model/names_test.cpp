// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Unit unit(std::uint32_t id, Level level, std::string code, std::string name, int parent = -1)
{
    Unit made;
    made.id = UnitId(id);
    made.level = level;
    made.code = std::move(code);
    made.name = std::move(name);
    if (parent >= 0)
        made.parent = UnitId(static_cast<std::uint32_t>(parent));
    return made;
}

/// Two sub-districts with a namesake each, and one with a community and a village of one stem.
std::vector<Unit> town()
{
    return {unit(0, Level::SubDistrict, "990202001", "鹤汀街道"),
            unit(1, Level::SubDistrict, "990202002", "青石街道"),
            unit(2, Level::Community, "990202001001", "渔火社区", 0),
            unit(3, Level::Community, "990202002001", "渔火社区", 1),
            unit(4, Level::Community, "990202002002", "潮音社区", 1),
            unit(5, Level::Community, "990202002201", "潮音村", 1),
            unit(6, Level::Community, "990202001002", "第1社区", 0)};
}

} // namespace

TEST_CASE("spellings of one community have one stem", "[names]")
{
    for (const char* name :
         {"渔火社区", "渔火社区居委会", "渔火社区居民委员会", "渔火居委会", "渔 火　社区", "渔火"})
        CHECK(nameStem(name) == "渔火");
    CHECK(nameStem("潮音村") == "潮音");
    CHECK(nameStem("潮音村村民委员会") == "潮音");
    CHECK(nameStem("鹤汀街道办事处") == "鹤汀");
    CHECK(nameStem("青石镇人民政府") == "青石镇");
    CHECK(nameStem("第１社区（Ａ区）") == "第1社区(a区)");
    CHECK(nameStem("社区") == "社区");
    CHECK(nameStem("") == "");
}

TEST_CASE("bytes that are no characters do not upset the stem", "[names]")
{
    CHECK(nameStem("\xE6\xB8") == "\xE6\xB8");
    CHECK(nameStem("\xFF") == "\xFF");
}

TEST_CASE("the map shows a community by its short name", "[names]")
{
    CHECK(shortName(town()[2]) == "渔火");
}

TEST_CASE("a row finds its community by code before anything else", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    const UnitMatch match = directory.find({"990202001001", "青石街道", "潮音社区"});
    CHECK(match.kind == MatchKind::Code);
    CHECK(match.unit == UnitId(2));
}

TEST_CASE("namesakes are told apart by their sub-district", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    CHECK(directory.find({"", "鹤汀街道办事处", "渔火社区居委会"}).unit == UnitId(2));
    CHECK(directory.find({"", "青石街道", "渔火"}).unit == UnitId(3));
    const UnitMatch alone = directory.find({"", "", "渔火社区"});
    CHECK(alone.kind == MatchKind::Ambiguous);
    CHECK(alone.candidates == std::vector<UnitId>{UnitId(2), UnitId(3)});
}

TEST_CASE("a whole name goes before its stem", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    CHECK(directory.find({"", "青石街道", "潮音村"}).unit == UnitId(5));
    CHECK(directory.find({"", "青石街道", "潮音社区"}).unit == UnitId(4));
    CHECK(directory.find({"", "青石街道", "潮音"}).kind == MatchKind::Ambiguous);
}

TEST_CASE("a name alone counts only where it is unique", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    const UnitMatch match = directory.find({"", "", "第１社区"});
    CHECK(match.kind == MatchKind::NameAlone);
    CHECK(match.unit == UnitId(6));
    CHECK(directory.find({"", "不存在街道", "第1社区"}).unit == UnitId(6));
}

TEST_CASE("a community that its sub-district does not have is not looked for elsewhere", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    CHECK(directory.find({"", "鹤汀街道", "潮音社区"}).kind == MatchKind::None);
    CHECK(directory.find({"", "鹤汀街道", "  "}).kind == MatchKind::None);
}

TEST_CASE("what a row may have meant comes with the likeliest first", "[names]")
{
    const UnitDirectory directory(town(), Level::Community);
    // 潮音 under another sub-district than named: both bearers of the name, by id
    CHECK(directory.similar({"", "鹤汀街道", "潮音社区"}, 5) == std::vector<UnitId>{UnitId(4), UnitId(5)});
    CHECK(directory.similar({"", "", "潮音花园社区"}, 5) == std::vector<UnitId>{UnitId(4), UnitId(5)});
    CHECK(directory.similar({"", "", "潮音社区"}, 1) == std::vector<UnitId>{UnitId(4)});
    CHECK(directory.similar({"", "", "全然不同社区"}, 5).empty());
    CHECK(directory.similar({"", "", ""}, 5).empty());
}
