// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/side_by_side.h"

#include "core/standards/change.h"
#include "tests/core/assessment/town.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

/// A made-up national standard: a station of 600 m2, pitches within 300 m for 60 % and a market nearby.
constexpr const char* kOther = R"(
id = "other"
name = { zh = "另一标准", en = "other" }
issuer = { zh = "某部", en = "a ministry" }
version = "1"
[[indicator]]
id = "station"
clause = "1"
name = { zh = "社区服务站", en = "service station" }
unit = { zh = "㎡", en = "m2" }
kind = "minimum-size"
target = 600
level = "community"
verification = "unverified"
categories = ["community-centre"]
[[indicator]]
id = "pitch"
clause = "2"
name = { zh = "球场", en = "pitch" }
unit = { zh = "%", en = "%" }
kind = "reach"
target = 60
level = "community"
verification = "unverified"
categories = ["fitness"]
reach = { metres = 300, weight = "population" }
[[indicator]]
id = "market"
clause = "3"
name = { zh = "菜市场", en = "market" }
unit = { zh = "%", en = "%" }
kind = "reach"
target = 60
level = "community"
verification = "unverified"
categories = ["market"]
reach = { metres = 500, weight = "population" }
)";

Judged judged(const Plan& plan, const Standard& standard, const std::map<std::string, std::string>& options)
{
    AssessOptions how;
    how.straightLine = true;
    how.detourFactor = 1;
    how.options = options;
    const auto applied = withOptions(standard, options);
    const auto assessment = assess(plan, standard, how, Progress());
    REQUIRE(applied);
    REQUIRE(assessment);
    return {standard.id, applied->indicators, *assessment};
}

SideBySide compare(const Plan& plan)
{
    const auto other = loadStandard(kOther, "other.toml");
    REQUIRE(other);
    return sideBySide(plan,
                      {judged(plan, dalian(), {{"fitness-pass", "60"}}), judged(plan, other->value, {})});
}

const RowPair& pairOf(const SideBySide& sides, const std::string& first, const std::string& second)
{
    for (const RowPair& pair : sides.pairs) {
        if (pair.first == first && pair.second == second)
            return pair;
    }
    FAIL("no such pair");
    return sides.pairs.front();
}

struct Pair : Small {
    UnitId id = community("渔火社区", street);
    Pair()
    {
        facility(id, "community-centre", 450);
        value(id, "households.resident", 1000);
        facility(id, "fitness").position = Point{0, 0};
        for (int i = 0; i < 10; ++i) // 4 homes at 200 m, 6 at 400 m
            home(id, {i < 4 ? 200.0 : 400.0, 0}, 10);
    }
};

} // namespace

TEST_CASE("rows are paired by what they ask of what and not by their names", "[sides]")
{
    const Pair town;
    const SideBySide sides = compare(town.plan());
    CHECK(pairOf(sides, "34a", "station").topic == Topic{Topic::Question::Size, "community-centre"});
    CHECK(pairOf(sides, "18a", "pitch").topic == Topic{Topic::Question::Nearness, "fitness"});
    CHECK(sides.alone[1] == std::vector<std::string>{"market"}); // 23 wants fourteen kinds at once
    const auto& alone = sides.alone[0];
    CHECK(std::find(alone.begin(), alone.end(), "G6") != alone.end());
    CHECK(std::find(alone.begin(), alone.end(), "34a") == alone.end());
}

TEST_CASE("the larger requirement is what makes two standards disagree", "[sides]")
{
    const Pair town; // 450 m2: enough for max(400, 300), not for 600
    const SideBySide sides = compare(town.plan());
    const RowPair& size = pairOf(sides, "34a", "station");
    REQUIRE(size.units.size() == 1);
    CHECK(size.units[0] == SideCell{town.id, Status::Met, Status::NotMet, Disagreement::HigherDemand});
    CHECK(size.onlyFirstMet == 1);
    CHECK(size.bothMet + size.bothFail + size.onlySecondMet + size.notComparable == 0);
}

TEST_CASE("the shorter walk is what makes two standards disagree", "[sides]")
{
    const Pair town; // 100 % within 500 m, 40 % within 300 m
    const SideBySide sides = compare(town.plan());
    const RowPair& pitch = pairOf(sides, "18a", "pitch");
    CHECK(pitch.units[0].why == Disagreement::ShorterWalk);
    CHECK(pitch.units[0].second == Status::NotMet);
}

TEST_CASE("where one side cannot judge nobody is right", "[sides]")
{
    Pair town;
    const UnitId bare = town.community("空社区", town.street); // no centre: 34a fails, no station to measure
    town.value(bare, "households.resident", 100);
    const SideBySide sides = compare(town.plan());
    const RowPair& size = pairOf(sides, "34a", "station");
    REQUIRE(size.units.size() == 2);
    CHECK(size.units[1].unit == bare);
    CHECK(size.units[1].why == Disagreement::OnlyOneApplies);
    CHECK(size.notComparable == 1);
}

TEST_CASE("a standard beside itself agrees everywhere", "[sides]")
{
    const Pair town;
    const Plan plan = town.plan();
    const Judged one = judged(plan, dalian(), {});
    const SideBySide sides = sideBySide(plan, {one, one});
    for (const RowPair& pair : sides.pairs) {
        if (pair.first != pair.second)
            continue;
        CHECK(pair.onlyFirstMet + pair.onlySecondMet == 0);
        for (const SideCell& cell : pair.units)
            CHECK(cell.why == Disagreement::None);
    }
    for (const std::string& id : sides.alone[0]) {
        CAPTURE(id);
        const Kind kind = dalian().find(id)->kind; // lists of yes and no name no one subject
        CHECK((kind == Kind::Narrative || kind == Kind::Checklist));
    }
}
