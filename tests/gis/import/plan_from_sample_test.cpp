// SPDX-License-Identifier: GPL-3.0-or-later
// The sample folder, dropped as it is, becomes the plan that its generator had in mind.
#include "gis/import/mapping/guess_request.h"
#include "gis/import/plan_builder.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;
namespace fs = std::filesystem;

namespace {

const Loaded<Plan>& sample()
{
    static const Loaded<Plan> plan = [] {
        const std::vector<fs::path> folder{fs::path(YIKE_SOURCE_DIR) / "data/sample/source"};
        auto request = guessRequest(folder, {});
        REQUIRE(request);
        request->value.evaluationDate = *parseDate("2025-06-30");
        auto built = buildPlan(request->value, builtInTaxonomy(), {});
        REQUIRE(built);
        return std::move(*built);
    }();
    return plan;
}

std::size_t countAt(const Plan& plan, Level level)
{
    return static_cast<std::size_t>(std::count_if(plan.units.begin(), plan.units.end(),
                                                  [&](const Unit& unit) { return unit.level == level; }));
}

const Unit& unitNamed(const Plan& plan, std::string_view name)
{
    const auto found = std::find_if(plan.units.begin(), plan.units.end(),
                                    [&](const Unit& unit) { return unit.name == name; });
    REQUIRE(found != plan.units.end());
    return *found;
}

const Source& sourceNamed(const Plan& plan, std::string_view file)
{
    const auto found = std::find_if(plan.sources.begin(), plan.sources.end(),
                                    [&](const Source& source) { return source.file == file; });
    REQUIRE(found != plan.sources.end());
    return *found;
}

double total(const Demand& demand, const std::string& key)
{
    Weight sum;
    for (const Weight weight : demand.weights.at(key))
        sum += weight;
    return sum.count();
}

} // namespace

TEST_CASE("the sample folder is read without a question")
{
    const Plan& plan = sample().value;
    CHECK(plan.epsg == 4550);
    CHECK(countAt(plan, Level::City) == 1);
    CHECK(plan.units[0].name == "澄湾市");
    CHECK(countAt(plan, Level::County) == 3);
    CHECK(countAt(plan, Level::SubDistrict) == 9);
    CHECK(countAt(plan, Level::Community) == 64);
    CHECK(plan.facilities.size() == sourceNamed(plan, "服务设施.shp").rows);
    CHECK(plan.facilities.size() > 400);
    REQUIRE(plan.streets);
    CHECK(plan.streets->size() > 5000);
    REQUIRE(plan.ground);
    REQUIRE(plan.demand);
    CHECK(plan.demand->origin == DemandOrigin::Buildings);
}

TEST_CASE("the sample's shifted facilities are recognised by their own communities")
{
    const Issue& vote = issueOf(sample().issues, Code::OffsetVote);
    CHECK(argOf(vote, "chosen") == "gcj02");
    const Source& source = sourceNamed(sample().value, "服务设施.shp");
    CHECK(source.offset == "gcj02");
    CHECK(source.encoding == "GB18030");
    CHECK(source.sha256.size() == 64);
}

TEST_CASE("the sample's leading zone manages communities of the district")
{
    const Plan& plan = sample().value;
    const Unit& zone = unitNamed(plan, "澄北先导区");
    CHECK(zone.code == "990271");
    CHECK(zone.countyKind == CountyKind::LeadingZone);
    const auto managed = std::count_if(plan.units.begin(), plan.units.end(),
                                       [&](const Unit& unit) { return unit.managedBy == zone.id; });
    CHECK(managed == 5);
    CHECK(unitNamed(plan, "望潮区").countyKind == CountyKind::District);
    CHECK(unitNamed(plan, "岭海市").countyKind == CountyKind::CountyCity);
}

TEST_CASE("the sample's table finds its communities and lists the one that does not exist")
{
    const Issue& ghost = issueOf(sample().issues, Code::ValuesUnmatched);
    CHECK(argOf(ghost, "name") == "桥东社区");
    CHECK_FALSE(hasIssue(sample().issues, Code::ValuesAmbiguous));
    const Plan& plan = sample().value;
    CHECK_FALSE(unitNamed(plan, "西巷社区").values.contains("households.resident"));
    const auto zero = std::find_if(plan.units.begin(), plan.units.end(), [](const Unit& unit) {
        const auto found = unit.values.find("households.resident");
        return found != unit.values.end() && found->second.number == 0;
    });
    CHECK(zero != plan.units.end());
}

TEST_CASE("the sample's people are conserved to the last one")
{
    const Plan& plan = sample().value;
    for (const char* key : {"population", "households.resident", "population.60plus"}) {
        double wanted = 0;
        for (const Unit& unit : plan.units)
            if (unit.level == Level::Community && !unit.shape.empty())
                if (const auto value = unit.values.find(key); value != unit.values.end())
                    wanted += value->second.number;
        CHECK(wanted > 0);
        CHECK(total(*plan.demand, key) == wanted);
    }
}

TEST_CASE("the sample's odd facilities are findings")
{
    const auto& issues = sample().issues;
    CHECK(hasIssue(issues, Code::FacilityNotPlaced));
    CHECK(hasIssue(issues, Code::FacilityHostConflict));
    CHECK(argOf(issueOf(issues, Code::FacilityHostUnknown), "unit") == "990202009001");
    CHECK(hasIssue(issues, Code::FacilityOutside));
    CHECK(hasIssue(issues, Code::FacilityLooksDouble));
    CHECK_FALSE(hasIssue(issues, Code::ImportCategoryUnknown));
}

TEST_CASE("the sample's sources carry no folder names")
{
    for (const Source& source : sample().value.sources)
        CHECK(source.file.find('/') == std::string::npos);
}
