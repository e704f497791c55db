// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/barrier_import.h"

#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

Shape line(std::initializer_list<Coordinate> points)
{
    return {ShapeKind::Line, {{Path(points)}}};
}

Shape dot(Coordinate place)
{
    return {ShapeKind::Point, {{{place}}}};
}

Loaded<Barriers> read(MemoryReader& reader, const BarrierNames& names = {})
{
    auto layer = placed(reader);
    auto barriers = readBarriers(layer, guessMapping(Role::Barriers, reader.columns()), builtInWalkingRules(),
                                 names, Progress());
    REQUIRE(barriers);
    return *barriers;
}

} // namespace

TEST_CASE("walls water and rail are told by their type in both languages")
{
    MemoryReader reader("障碍", {"类型"});
    for (const char* kind : {"围墙", "fence", "河流", "river", "铁路", "rail"})
        reader.row({kind}, line({at(0, 0), at(100, 0)}));
    const auto barriers = read(reader);
    REQUIRE(barriers.value.lines.size() == 6);
    CHECK(barriers.value.lines[0].kind == BarrierKind::Wall);
    CHECK(barriers.value.lines[1].kind == BarrierKind::Wall);
    CHECK(barriers.value.lines[2].kind == BarrierKind::Water);
    CHECK(barriers.value.lines[3].kind == BarrierKind::Water);
    CHECK(barriers.value.lines[4].kind == BarrierKind::Rail);
    CHECK(barriers.value.lines[5].kind == BarrierKind::Rail);
    CHECK(barriers.issues.empty());
}

TEST_CASE("a gate is open unless its state or its tags say otherwise")
{
    MemoryReader reader("门", {"类型", "状态", "foot", "access"});
    reader.row({"大门", "", "", ""}, dot(at(0, 0)));
    reader.row({"gate", "关闭", "", ""}, dot(at(10, 0)));
    reader.row({"gate", "", "", "private"}, dot(at(20, 0)));
    reader.row({"gate", "", "yes", "private"}, dot(at(30, 0)));
    reader.row({"gate", "", "no", ""}, dot(at(40, 0)));
    reader.row({"level_crossing", "", "", ""}, dot(at(50, 0)));
    reader.row({"bollard", "", "", "private"}, dot(at(60, 0)));
    const auto barriers = read(reader);
    std::vector<bool> open;
    for (const Gate& gate : barriers.value.gates)
        open.push_back(gate.open);
    CHECK(open == std::vector<bool>{true, false, false, true, false, true});
}

TEST_CASE("lines without a type are walls and points without one gates")
{
    MemoryReader reader("围墙", {"备注"});
    reader.row({"x"}, line({at(0, 0), at(100, 0)})).row({"y"}, dot(at(50, 0)));
    const auto barriers = read(reader);
    REQUIRE(barriers.value.lines.size() == 1);
    CHECK(barriers.value.lines[0].kind == BarrierKind::Wall);
    REQUIRE(barriers.value.gates.size() == 1);
    CHECK(barriers.value.gates[0].open);
}

TEST_CASE("what lies on a bridge or in a tunnel stops nobody")
{
    MemoryReader reader("铁路", {"railway", "bridge", "tunnel", "layer"});
    reader.row({"rail", "yes", "", ""}, line({at(0, 0), at(100, 0)}));
    reader.row({"rail", "", "yes", ""}, line({at(0, 0), at(100, 0)}));
    reader.row({"rail", "", "", "-1"}, line({at(0, 0), at(100, 0)}));
    const auto barriers = read(reader);
    CHECK(barriers.value.lines.empty());
    CHECK(issueOf(barriers.issues, Code::BarriersNone).severity == Severity::Advised);
}

TEST_CASE("an unknown kind of barrier is a wall and reported and areas give their rings")
{
    MemoryReader reader("障碍", {"类型"});
    reader.row({"怪物"}, {ShapeKind::Polygon, {{{at(0, 0), at(10, 0), at(10, 10), at(0, 0)}}}});
    const auto barriers = read(reader);
    REQUIRE(barriers.value.lines.size() == 1);
    CHECK(barriers.value.lines[0].line.size() == 4);
    CHECK(argOf(issueOf(barriers.issues, Code::BarrierKindUnknown), "word") == "怪物");
}

TEST_CASE("rows that say nothing are what their file or layer is called and that is told")
{
    const auto kindOf = [](const char* layer, const char* file) {
        MemoryReader reader(layer, {"名称"});
        reader.row({"x"}, line({at(0, 0), at(100, 0)})).row({"y"}, line({at(0, 9), at(100, 9)}));
        const auto barriers = read(reader, {{}, file});
        REQUIRE(barriers.value.lines.size() == 2);
        return std::pair(barriers.value.lines[0].kind, issueOf(barriers.issues, Code::BarrierKindByName));
    };
    const auto rail = kindOf("铁路", "铁路");
    CHECK(rail.first == BarrierKind::Rail);
    CHECK(argOf(rail.second, "word") == "铁路");
    CHECK(argOf(rail.second, "kind") == "rail");
    CHECK(rail.second.count == 2);
    CHECK(kindOf("layer0", "大连市水系").first == BarrierKind::Water);
    CHECK(kindOf("layer0", "Main_Railways_2024").first == BarrierKind::Rail);
    CHECK(kindOf("rivers", "export").first == BarrierKind::Water);
    CHECK(kindOf("围墙", "围墙").first == BarrierKind::Wall);
}

TEST_CASE("a name that speaks of no barrier leaves lines walls and asks")
{
    for (const char* name : {"trail", "厦门", "export", "bollards"}) {
        MemoryReader reader(name, {"名称"});
        reader.row({"x"}, line({at(0, 0), at(100, 0)}));
        const auto barriers = read(reader, {{}, name});
        REQUIRE(barriers.value.lines.size() == 1);
        CHECK(barriers.value.lines[0].kind == BarrierKind::Wall);
        CHECK(issueOf(barriers.issues, Code::BarrierKindAssumed).severity == Severity::Advised);
    }
}

TEST_CASE("points of a layer called after a railway are gates and those called crossings too")
{
    MemoryReader reader("铁路", {"备注"});
    reader.row({"x"}, dot(at(0, 0)));
    const auto barriers = read(reader, {{}, "铁路"});
    CHECK(barriers.value.gates.size() == 1);
    CHECK(argOf(issueOf(barriers.issues, Code::BarrierKindAssumed), "kind") == "gate");
    MemoryReader crossings("道口", {"备注"});
    crossings.row({"x"}, dot(at(0, 0)));
    const auto named = read(crossings, {{}, "道口"});
    CHECK(named.value.gates.size() == 1);
    CHECK(hasIssue(named.issues, Code::BarrierKindByName));
}

TEST_CASE("what the planner says of a layer goes before its name but not before its rows")
{
    MemoryReader reader("围墙", {"类型"});
    reader.row({""}, line({at(0, 0), at(100, 0)})).row({"怪物"}, line({at(0, 9), at(100, 9)}));
    reader.row({"河流"}, line({at(0, 20), at(100, 20)}));
    const auto barriers = read(reader, {"rail", "围墙"});
    REQUIRE(barriers.value.lines.size() == 3);
    CHECK(barriers.value.lines[0].kind == BarrierKind::Rail);
    CHECK(barriers.value.lines[1].kind == BarrierKind::Rail);
    CHECK(barriers.value.lines[2].kind == BarrierKind::Water);
    CHECK(barriers.issues.empty());
    MemoryReader again("围墙", {"类型"});
    auto layer = placed(again);
    const auto wrong = readBarriers(layer, guessMapping(Role::Barriers, again.columns()),
                                    builtInWalkingRules(), {"hedgehog", "x"}, Progress());
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == Code::BarrierWordUnknown);
}

TEST_CASE("the row that a finding names does not depend on the order of rows")
{
    const auto rowNamed = [](bool turned) {
        MemoryReader reader("export", {"名称"});
        const Shape low = line({at(0, 0), at(100, 0)});
        const Shape high = line({at(0, 0), at(100, 50)}); // the same lowest vertex
        reader.row({"x"}, turned ? high : low).row({"y"}, turned ? low : high);
        const auto barriers = read(reader, {{}, "export"});
        return *issueOf(barriers.issues, Code::BarrierKindAssumed).where.row;
    };
    CHECK(rowNamed(false) == 0);
    CHECK(rowNamed(true) == 1);
}
