// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/standard_diff.h"

#include "core/standards/catalogue.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;

namespace {

constexpr const char* kTwoRows = R"(
id = "two"
name = { zh = "两行", en = "two rows" }
issuer = { zh = "我", en = "me" }
version = "1"
[[option]]
id = "metres"
name = { zh = "距离", en = "distance" }
default = 500
sets = "reach.metres"
[[indicator]]
id = "A"
clause = "1"
name = { zh = "甲", en = "A" }
kind = "reach"
categories = ["fitness"]
reach = { metres = 500 }
level = "community"
verification = "verified"
options = ["metres"]
[[indicator]]
id = "B"
clause = "2"
name = { zh = "乙", en = "B" }
kind = "entered"
entered = "x"
target = 30
level = "city"
verification = "verified"
)";

Standard twoRows()
{
    auto standard = loadStandard(kTwoRows, "two.toml");
    REQUIRE(standard);
    return std::move(standard->value);
}

} // namespace

TEST_CASE("a standard does not differ from itself nor from its rows in another order", "[catalogue]")
{
    const Standard standard = twoRows();
    CHECK(diffStandards(standard, standard).empty());
    Standard turned = standard;
    std::reverse(turned.indicators.begin(), turned.indicators.end());
    CHECK(diffStandards(standard, turned).empty());
}

TEST_CASE("a changed row tells which of its lines changed and to what", "[catalogue]")
{
    const Standard before = twoRows();
    Standard after = before;
    after.indicators[1].target = 35;
    after.indicators[1].targetRural = 20;
    after.indicators[1].deadline = Date{std::chrono::year{2030}, std::chrono::December, std::chrono::day{31}};
    const StandardDiff diff = diffStandards(before, after);
    REQUIRE(diff.indicators.size() == 1);
    CHECK(diff.indicators[0].id == "B");
    CHECK(diff.indicators[0].what == PartChange::What::Changed);
    CHECK(diff.indicators[0].entries == std::vector<EntryChange>{{"target", "30", "35"},
                                                                 {"target-rural", std::nullopt, "20"},
                                                                 {"deadline", std::nullopt, "2030-12-31"}});
    CHECK(diff.head.empty());
    CHECK(diff.options.empty());
}

TEST_CASE("rows that came and went are told apart from changed ones", "[catalogue]")
{
    const Standard before = twoRows();
    Standard after = before;
    after.indicators.erase(after.indicators.begin());
    after.indicators.push_back(before.indicators[1]);
    after.indicators.back().id = "C";
    const StandardDiff diff = diffStandards(before, after);
    REQUIRE(diff.indicators.size() == 2);
    CHECK(diff.indicators[0] == PartChange{PartChange::What::Removed, "A", {}});
    CHECK(diff.indicators[1] == PartChange{PartChange::What::Added, "C", {}});
}

TEST_CASE("another default of an option and another name are differences", "[catalogue]")
{
    const Standard before = twoRows();
    Standard after = before;
    after.options[0].chosen = "800";
    after.name.en = "my rows";
    after.parent = "two";
    const StandardDiff diff = diffStandards(before, after);
    REQUIRE(diff.options.size() == 1);
    CHECK(diff.options[0].entries == std::vector<EntryChange>{{"default", "500", "800"}});
    REQUIRE(diff.head.size() == 2);
    CHECK(diff.head[0].key == "name");
    CHECK(diff.head[1] == EntryChange{"parent", std::nullopt, "\"two\""});
    CHECK_FALSE(diff.empty());
}
