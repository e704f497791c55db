// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/change.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Standard demo()
{
    Standard standard;
    Indicator area;
    area.id = "A";
    area.kind = Kind::AreaRule;
    area.categories = {"community-centre"};
    area.numerator = {Operand::Of::FloorArea, {"community-centre"}, "", Level::County, false};
    area.denominator = {Operand::Of::Value, {"households.resident"}, "", Level::County, false};
    area.options = {"basis", "scope"};
    Indicator walk;
    walk.id = "B";
    walk.kind = Kind::Reach;
    walk.options = {"metres", "pass"};
    standard.indicators = {area, walk};
    standard.options = {
        {"basis",
         {},
         {{"resident", {}, {}},
          {"registered", {}, {{"replace-value", {"households.resident", "households.registered"}}}}},
         "",
         {},
         {},
         "resident",
         true},
        {"scope",
         {},
         {{"one", {}, {}}, {"two", {}, {{"categories", {"community-centre", "culture"}}}}},
         "",
         {},
         {},
         "one",
         true},
        {"metres", {}, {}, "reach.metres", {}, {}, "500", true},
        {"pass", {}, {}, "target", {}, {}, "none", true}};
    return standard;
}

} // namespace

TEST_CASE("defaults apply where the planner chose nothing and are named in the result", "[options]")
{
    const auto applied = withOptions(demo(), {});
    REQUIRE(applied);
    CHECK(applied->options.at("basis") == "resident");
    CHECK(applied->options.at("metres") == "500");
    CHECK(applied->indicators[0].denominator.keys[0] == "households.resident");
    CHECK_FALSE(applied->indicators[1].target);
}

TEST_CASE("a choice changes only the rows that list its option", "[options]")
{
    const auto applied =
        withOptions(demo(), {{"basis", "registered"}, {"scope", "two"}, {"metres", "800"}, {"pass", "80"}});
    REQUIRE(applied);
    CHECK(applied->indicators[0].denominator.keys[0] == "households.registered");
    CHECK(applied->indicators[0].categories.size() == 2);
    CHECK(applied->indicators[0].numerator.keys.size() == 2);
    CHECK(applied->indicators[1].reach.metres == 800);
    CHECK(applied->indicators[1].target == 80.0);
    CHECK_FALSE(applied->indicators[0].target);
}

TEST_CASE("an option value that makes no sense is refused by name", "[options]")
{
    CHECK(withOptions(demo(), {{"colour", "red"}}).error().code == Code::OptionUnknown);
    CHECK(withOptions(demo(), {{"basis", "half"}}).error().code == Code::OptionChoiceUnknown);
    for (const char* value : {"", "far", "-5", "0", "1e9", "500m", "nan", "inf"})
        CHECK(withOptions(demo(), {{"metres", value}}).error().code == Code::OptionNumberBroken);
    CHECK(withOptions(demo(), {{"pass", "-1"}}).error().code == Code::OptionNumberBroken);
}

namespace {

/// A row with everything that an option can move.
Indicator movable()
{
    Indicator row;
    row.id = "M";
    row.kind = Kind::Presence;
    row.categories = {"community-centre"};
    row.appliesFlag = "flag.a";
    row.numerator = {Operand::Of::FacilityCount, {"community-centre"}, "", Level::County, false};
    row.numerator.whereFlag = "flag.b";
    row.secondaryReach = ReachRule{1000, "population", false, 0};
    return row;
}

bool changes(Indicator& row, const char* field, const std::vector<std::string>& to)
{
    return applyChange(row, Change{field, to});
}

} // namespace

TEST_CASE("coverage of places becomes coverage of people whichever option comes first", "[options]")
{
    Indicator before = movable();
    CHECK(changes(before, "secondary-reach.metres", {"800"}));
    CHECK(changes(before, "coverage", {"spatial"}));
    Indicator after = movable();
    CHECK(changes(after, "coverage", {"spatial"}));
    CHECK(changes(after, "secondary-reach.metres", {"800"}));
    CHECK(before.kind == Kind::Reach);
    CHECK(before.reach.metres == 800);
    CHECK(before == after);
    Indicator bare = movable();
    bare.secondaryReach.reset();
    CHECK_FALSE(changes(bare, "coverage", {"spatial"}));
    CHECK_FALSE(changes(after, "coverage", {"administrative"}));
}

TEST_CASE("an option may ask everybody, take another figure or another time", "[options]")
{
    Indicator row = movable();
    CHECK(changes(row, "applies-flag", {"none"}));
    CHECK(row.appliesFlag.empty());
    CHECK(changes(row, "numerator.where-flag", {"none"}));
    CHECK(row.numerator.whereFlag.empty());
    CHECK(changes(row, "numerator.value", {"stations"}));
    CHECK(row.numerator.of == Operand::Of::Value);
    CHECK(changes(row, "period-basis", {"rolling"}));
    CHECK(row.periodBasis == PeriodBasis::Rolling);
    CHECK(changes(row, "sharing", {"households"}));
    CHECK(row.sharing == Sharing::ByHouseholds);
    CHECK(changes(row, "roll-up", {"each"}));
    CHECK(row.rollUp == RollUp::Each);
    for (const char* field : {"period-basis", "sharing", "roll-up"})
        CHECK_FALSE(changes(row, field, {"whatever"}));
    CHECK_FALSE(changes(row, "numerator.value", {}));
}

TEST_CASE("a pass mark below all is asked of at least so many", "[options]")
{
    Indicator row = movable();
    row.comparator = Comparator::Equal;
    row.target = 100;
    CHECK(changes(row, "target", {"100"}));
    CHECK(row.comparator == Comparator::Equal); // nothing changed
    CHECK(changes(row, "target", {"80"}));
    CHECK(row.comparator == Comparator::AtLeast);
    CHECK(changes(row, "comparator", {"equal"})); // unless the option says so
    CHECK(row.comparator == Comparator::Equal);
    CHECK_FALSE(changes(row, "comparator", {"about"}));
    Indicator most = movable();
    most.comparator = Comparator::AtMost;
    CHECK(changes(most, "target", {"12"}));
    CHECK(most.comparator == Comparator::AtMost);
}
