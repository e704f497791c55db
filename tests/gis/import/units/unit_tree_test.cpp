// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/units/unit_tree.h"

#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

CommunityRow row(std::int64_t id, std::string code, std::string name, ParentName subDistrict,
                 ParentName county)
{
    CommunityRow result;
    result.row = id;
    result.code = std::move(code);
    result.name = std::move(name);
    result.subDistrict = std::move(subDistrict);
    result.county = std::move(county);
    result.isVirtual = true; // no shapes here
    return result;
}

const Unit& named(const std::vector<Unit>& units, std::string_view name)
{
    return *std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.name == name; });
}

const TreeOptions kOptions{"社区", "某市", "", true, {}};

} // namespace

TEST_CASE("parents named by code make a tree from city to community")
{
    const auto tree =
        buildUnitTree({row(1, "990202001002", "乙社区", {"990202001", "甲街道"}, {"990202", "望潮区"}),
                       row(0, "990202001001", "甲社区", {"990202001", "甲街道"}, {"990202", "望潮区"})},
                      kOptions);
    REQUIRE(tree.value.size() == 5);
    CHECK(tree.issues.empty());
    CHECK(tree.value[0].level == Level::City);
    CHECK(tree.value[0].code == "990200");
    CHECK(tree.value[1].countyKind == CountyKind::District);
    CHECK(tree.value[3].name == "甲社区");
    CHECK(tree.value[3].parent == tree.value[2].id);
    for (std::size_t i = 0; i < tree.value.size(); ++i)
        CHECK(tree.value[i].id.index() == i);
}

TEST_CASE("the order of rows does not change the tree")
{
    std::vector<CommunityRow> rows{
        row(0, "990202001001", "甲社区", {"990202001", "甲街道"}, {"990202", "望潮区"}),
        row(1, "990281101001", "丙村", {"990281101", "丙镇"}, {"990281", "岭海市"}),
        row(2, "990202001002", "乙社区", {"990202001", "甲街道"}, {"990202", "望潮区"})};
    const auto forward = buildUnitTree(rows, kOptions);
    std::reverse(rows.begin(), rows.end());
    CHECK(buildUnitTree(rows, kOptions).value == forward.value);
}

TEST_CASE("a sub-district of the same name in two counties is two")
{
    const auto tree = buildUnitTree({row(0, "", "甲社区", {"", "中心街道"}, {"", "东区"}),
                                     row(1, "", "甲社区", {"", "中心街道"}, {"", "西区"})},
                                    kOptions);
    CHECK(std::count_if(tree.value.begin(), tree.value.end(),
                        [](const Unit& u) { return u.level == Level::SubDistrict; }) == 2);
    CHECK(hasIssue(tree.issues, Code::ImportCodeMissing));
    CHECK_FALSE(hasIssue(tree.issues, Code::ImportDuplicateName));
}

TEST_CASE("a leading zone that only manages exists beside the counties")
{
    auto managed = row(0, "990202001001", "甲社区", {"990202001", "甲街道"}, {"990202", "望潮区"});
    managed.managedBy = "990271";
    auto own = row(1, "990202001002", "乙社区", {"990202001", "甲街道"}, {"990202", "望潮区"});
    own.managedBy = "990202";
    const auto tree = buildUnitTree({managed, own}, kOptions);
    const Unit& zone = named(tree.value, "990271");
    CHECK(zone.countyKind == CountyKind::LeadingZone);
    CHECK(zone.level == Level::County);
    CHECK(named(tree.value, "甲社区").managedBy == zone.id);
    CHECK(named(tree.value, "甲社区").parent == named(tree.value, "甲街道").id);
    CHECK_FALSE(named(tree.value, "乙社区").managedBy);
}

TEST_CASE("a code used twice has to be decided and is named with both communities")
{
    const auto tree = buildUnitTree(
        {row(0, "990202001001", "甲社区", {}, {}), row(1, "990202001001", "乙社区", {}, {})}, kOptions);
    const Issue& issue = issueOf(tree.issues, Code::ImportDuplicateCode);
    CHECK(issue.severity == Severity::Decide);
    CHECK(argOf(issue, "first") == "乙社区");
    CHECK(argOf(issue, "second") == "甲社区");
}

TEST_CASE("the same name twice under one parent is advised")
{
    const auto tree = buildUnitTree(
        {row(0, "1", "甲社区", {"9", "甲街道"}, {}), row(1, "2", "甲社区", {"9", "甲街道"}, {})}, kOptions);
    CHECK(argOf(issueOf(tree.issues, Code::ImportDuplicateName), "parent") == "甲街道");
}

TEST_CASE("a parent's code with two names is one unit and is said")
{
    const auto tree = buildUnitTree({row(0, "1", "甲社区", {"990202001", "甲街道"}, {}),
                                     row(1, "2", "乙社区", {"990202001", "假街道"}, {})},
                                    kOptions);
    CHECK(std::count_if(tree.value.begin(), tree.value.end(),
                        [](const Unit& u) { return u.level == Level::SubDistrict; }) == 1);
    CHECK(hasIssue(tree.issues, Code::ImportParentTwoNames));
}

TEST_CASE("outside China the digits of a code name no parents")
{
    const auto tree =
        buildUnitTree({row(0, "060750179029", "", {}, {})}, {"blockgroups", "", "San Francisco", false, {}});
    REQUIRE(tree.value.size() == 2);
    CHECK(tree.value[0].name == "San Francisco");
    CHECK(tree.value[1].parent == tree.value[0].id);
    CHECK(tree.value[1].name == "060750179029");
}

TEST_CASE("county kinds follow the statutory digits and then the name")
{
    CHECK(countyKindOf("310115", "浦东新区") == CountyKind::District);
    CHECK(countyKindOf("210281", "瓦房店市") == CountyKind::CountyCity);
    CHECK(countyKindOf("210224", "长海县") == CountyKind::County);
    CHECK(countyKindOf("", "金普新区") == CountyKind::LeadingZone);
    CHECK(countyKindOf("", "Covington") == CountyKind::None);
}
