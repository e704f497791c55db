// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/facilities/facility_import.h"

#include "gis/import/plan_builder.h"
#include "gis/import/units/community_import.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

/// Two communities of 1,000 m side by side in one sub-district.
struct Town {
    std::vector<Unit> units;
    UnitIndex index;

    Town()
    {
        MemoryReader reader("社区", {"社区代码", "社区名称", "街道代码", "街道名称"});
        reader.row({"990202001001", "东社区", "990202001", "甲街道"}, square(1000, 0, 1000));
        reader.row({"990202001002", "西社区", "990202001", "甲街道"}, square(0, 0, 1000));
        auto layer = placed(reader);
        auto rows = readCommunities(layer, guessMapping(Role::Communities, reader.columns()), SourceId(), {});
        units = buildUnitTree(std::move(rows->value), {"社区", "某市", "", true, {}}).value;
        std::vector<UnitShape> shapes;
        for (const Unit& unit : units)
            if (unit.level == Level::Community)
                shapes.push_back({unit.id, &unit.shape});
        index = UnitIndex(shapes);
    }

    [[nodiscard]] std::string nameOf(std::optional<UnitId> id) const
    {
        return id ? units[id->index()].name : "-";
    }
};

struct Read {
    std::map<FacilityId, Facility> facilities;
    std::vector<Issue> issues;
};

Read read(const Town& town, MemoryReader& reader)
{
    auto layer = placed(reader);
    auto rows = readFacilities(layer, guessMapping(Role::Facilities, reader.columns()), builtInTaxonomy(), "",
                               SourceId(3), {});
    REQUIRE(rows);
    auto hosted = hostFacilities(std::move(rows->value), town.units, town.index);
    Read result{std::move(hosted.value), std::move(rows->issues)};
    result.issues.insert(result.issues.end(), hosted.issues.begin(), hosted.issues.end());
    return result;
}

MemoryReader facilities()
{
    return {"设施", {"设施编号", "设施名称", "设施类别", "建筑面积", "功能", "状态", "社区代码", "街道代码"}};
}

} // namespace

TEST_CASE("a facility is read with category, functions and capacities")
{
    const Town town;
    MemoryReader reader("设施", {"设施名称", "设施类别", "建筑面积", "活动面积", "功能", "床位数", "托位数",
                                 "状态", "启用日期"});
    reader.row(
        {"甲中心", "社区党群服务中心;托育机构", "850", "0", "全托、助餐", "12", "", "规划", "2025-12-01"},
        spot(100, 100));
    const Read result = read(town, reader);
    const Facility& facility = result.facilities.at(FacilityId(0));
    CHECK(facility.categories == std::vector<std::string>{"childcare", "community-centre"});
    CHECK(facility.functions == std::set<std::string>{"全托", "助餐"});
    CHECK(facility.floorArea == SquareMetres(850));
    CHECK_FALSE(facility.activityArea);
    CHECK(facility.capacities == std::map<std::string, double>{{"beds", 12}});
    CHECK(facility.status == FacilityStatus::Planned);
    CHECK(toIso(*facility.opened) == "2025-12-01");
    CHECK(facility.source == SourceId(3));
    CHECK(town.nameOf(facility.host) == "西社区");
}

TEST_CASE("the code decides before the place and the conflict names both communities")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲药店", "药店", "60", "", "在用", "990202001001", "990202001"}, spot(500, 500));
    const Read result = read(town, reader);
    CHECK(town.nameOf(result.facilities.at(FacilityId(0)).host) == "东社区");
    const Issue& issue = issueOf(result.issues, Code::FacilityHostConflict);
    CHECK(argOf(issue, "named") == "东社区");
    CHECK(argOf(issue, "located") == "西社区");
}

TEST_CASE("a point on a common boundary conflicts with neither community")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲药店", "药店", "60", "", "在用", "990202001002", ""}, spot(1000, 500));
    CHECK_FALSE(hasIssue(read(town, reader).issues, Code::FacilityHostConflict));
}

TEST_CASE("without a code the place decides and without a place the sub-district does")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲药店", "药店", "60", "", "在用", "", ""}, spot(1500, 500));
    reader.row({"F2", "乙药店", "药店", "60", "", "在用", "", "990202001"});
    reader.row({"F3", "丙药店", "药店", "60", "", "在用", "990209999999", ""}, spot(1500, 600));
    const Read result = read(town, reader);
    CHECK(town.nameOf(result.facilities.at(FacilityId(0)).host) == "东社区");
    CHECK(town.nameOf(result.facilities.at(FacilityId(1)).host) == "甲街道");
    CHECK(town.nameOf(result.facilities.at(FacilityId(2)).host) == "东社区");
    CHECK(argOf(issueOf(result.issues, Code::FacilityNotPlaced), "name") == "乙药店");
    CHECK(argOf(issueOf(result.issues, Code::FacilityHostUnknown), "unit") == "990209999999");
}

TEST_CASE("a facility outside every community keeps its place and is said")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲药店", "药店", "60", "", "在用", "", ""}, spot(2100, 500));
    const Read result = read(town, reader);
    CHECK_FALSE(result.facilities.at(FacilityId(0)).host);
    CHECK(result.facilities.at(FacilityId(0)).position);
    CHECK(hasIssue(result.issues, Code::FacilityOutside));
}

TEST_CASE("an area of zero and unknown words are findings not numbers")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲", "飞船基地", "0", "", "神秘", "", ""}, spot(100, 100));
    const Read result = read(town, reader);
    CHECK_FALSE(result.facilities.at(FacilityId(0)).floorArea);
    CHECK(result.facilities.at(FacilityId(0)).categories.empty());
    CHECK(result.facilities.at(FacilityId(0)).status == FacilityStatus::Existing);
    CHECK(argOf(issueOf(result.issues, Code::ImportCategoryUnknown), "word") == "飞船基地");
    CHECK(argOf(issueOf(result.issues, Code::ImportStatusUnknown), "word") == "神秘");
    CHECK(hasIssue(result.issues, Code::ImportAreaMissing));
}

TEST_CASE("the same name within 50 m is perhaps one facility twice")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "海员2村药店", "药店", "60", "", "在用", "", ""}, spot(100, 100));
    reader.row({"F2", "海员２村药店", "药店", "60", "", "在用", "", ""}, spot(100, 149));
    reader.row({"F3", "海员2村药店", "药店", "60", "", "在用", "", ""}, spot(100, 300));
    const Read result = read(town, reader);
    CHECK(result.facilities.size() == 3);
    CHECK(std::count_if(result.issues.begin(), result.issues.end(),
                        [](const Issue& i) { return i.code == Code::FacilityLooksDouble; }) == 1);
}

TEST_CASE("a polygon facility stands at a point inside it")
{
    const Town town;
    auto reader = facilities();
    reader.row({"F1", "甲公园", "健身场地", "", "", "", "", ""}, square(200, 200, 50));
    const Facility facility = read(town, reader).facilities.at(FacilityId(0));
    CHECK(facility.position->x == Approx(400225));
}

TEST_CASE("ids follow code and name and not the order of the file")
{
    const Town town;
    auto forward = facilities();
    forward.row({"F1", "甲", "药店", "", "", "", "", ""}, spot(1, 1))
        .row({"F2", "乙", "药店", "", "", "", "", ""}, spot(2, 2));
    auto backward = facilities();
    backward.row({"F2", "乙", "药店", "", "", "", "", ""}, spot(2, 2))
        .row({"F1", "甲", "药店", "", "", "", "", ""}, spot(1, 1));
    CHECK(read(town, forward).facilities == read(town, backward).facilities);
}

TEST_CASE("the outline of an open-air place tells its activity area and that of a building does not")
{
    const Town town;
    MemoryReader reader("设施", {"设施名称", "设施类别", "活动面积"});
    reader.row({"甲场地", "leisure=pitch", ""}, square(100, 100, 20))
        .row({"乙场地", "leisure=pitch", "300"}, square(200, 100, 20))
        .row({"丙诊所", "amenity=clinic", ""}, square(300, 100, 20))
        .row({"丁场地", "leisure=pitch", ""}, spot(400, 100))
        .row({"戊中心", "leisure=pitch;amenity=community_centre", ""}, square(500, 100, 20));
    const Read result = read(town, reader);
    std::map<std::string, std::optional<SquareMetres>> areas;
    for (const auto& [id, facility] : result.facilities)
        areas[facility.name] = facility.activityArea;
    REQUIRE(areas["甲场地"]);
    CHECK(areas["甲场地"]->count() == Approx(400));
    CHECK(areas["乙场地"] == SquareMetres(300));
    CHECK_FALSE(areas["丙诊所"]);
    CHECK_FALSE(areas["丁场地"]);
    CHECK_FALSE(areas["戊中心"]);
    const auto said = std::find_if(result.issues.begin(), result.issues.end(), [](const Issue& issue) {
        return issue.code == Code::ImportAreaFromOutline;
    });
    REQUIRE(said != result.issues.end());
    CHECK(said->count == 1);
}

TEST_CASE("of many rows with an unknown word the one that lies lowest is named whatever their order")
{
    const Town town;
    const auto named = [&](std::initializer_list<std::pair<const char*, double>> rows) {
        MemoryReader reader("设施", {"设施名称", "设施类别"});
        for (const auto& [name, x] : rows)
            reader.row({name, "飞船"}, spot(x, 100));
        const Read result = read(town, reader);
        const auto issue = std::find_if(result.issues.begin(), result.issues.end(), [](const Issue& each) {
            return each.code == Code::ImportCategoryUnknown;
        });
        REQUIRE(issue != result.issues.end());
        CHECK(issue->count == 3);
        return std::string(std::data(rows)[*issue->where.row].first);
    };
    CHECK(named({{"甲", 300}, {"乙", 100}, {"丙", 200}}) == "乙");
    CHECK(named({{"乙", 100}, {"丙", 200}, {"甲", 300}}) == "乙");
}
