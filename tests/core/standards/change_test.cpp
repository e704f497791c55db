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
         "resident",
         true},
        {"scope",
         {},
         {{"one", {}, {}}, {"two", {}, {{"categories", {"community-centre", "culture"}}}}},
         "",
         "one",
         true},
        {"metres", {}, {}, "reach.metres", "500", true},
        {"pass", {}, {}, "target", "none", true}};
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
