// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/sequence.h"

#include "core/standards/change.h"
#include "tests/core/assessment/town.h"
#include "tests/support/catch.h"

#include <fstream>
#include <rapidcheck.h>
#include <sstream>

using namespace yike;
using namespace yike::test;

namespace {

/// Prices that are easy to reckon with: 1 000 yuan a square metre enlarged, 2 000 built.
constexpr const char* kPrices = R"(
id = "test"
name = { zh = "测试", en = "test" }
years = 1
[[cost]]
id = "enlarge"
name = { zh = "扩建", en = "enlarging" }
measure = "enlarge"
per = "m2"
amount = 0.1
limit-factor = 1.5
basis = "planner"
[[cost]]
id = "build"
name = { zh = "新建", en = "building" }
measure = "build"
categories = ["community-centre", "elder-care"]
per = "m2"
amount = 0.2
least = 100
basis = "planner"
[[cost]]
id = "reopen"
name = { zh = "启用", en = "opening" }
measure = "reopen"
per = "each"
amount = 5
basis = "placeholder"
[[cost]]
id = "rooms"
name = { zh = "腾房", en = "rooms" }
measure = "open-rooms"
per = "m2"
amount = 0.05
basis = "planner"
[[cost]]
id = "function"
name = { zh = "功能", en = "functions" }
measure = "add-function"
per = "each"
amount = 3
basis = "planner"
[[cost]]
id = "workers"
name = { zh = "社区工作者", en = "workers" }
measure = "raise-value"
values = ["workers"]
per = "person-year"
amount = 8
basis = "planner"
[[cost]]
id = "orgs"
name = { zh = "社会组织", en = "organisations" }
measure = "raise-value"
values = ["social-orgs"]
per = "each"
amount = 1
basis = "planner"
[[cost]]
id = "share"
name = { zh = "共用", en = "sharing" }
measure = "share"
per = "year"
amount = 0.1
basis = "planner"
)";

CostTable prices()
{
    const auto table = loadCosts(kPrices, "prices.toml");
    REQUIRE(table);
    return *table;
}

std::vector<Indicator> rows(const std::vector<std::string>& ids,
                            const std::map<std::string, std::string>& options = {})
{
    const auto applied = withOptions(dalian(), options);
    REQUIRE(applied);
    std::vector<Indicator> wanted;
    for (const Indicator& indicator : applied->indicators) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), indicator.id) != ids.end())
            wanted.push_back(indicator);
    }
    return wanted;
}

CostToClose estimate(const Plan& plan, const std::vector<std::string>& ids,
                     const std::map<std::string, std::string>& options = {})
{
    return costToClose(plan, rows(ids, options), assessed(plan, options), prices(), plan.nextFacilityId());
}

/// 1 600 households want 480 m2; the centre has 400.
struct Centre : Small {
    UnitId id = community("渔火社区", street);
    explicit Centre(double area = 400, double households = 1600)
    {
        if (area > 0)
            facility(id, "community-centre", area);
        value(id, "households.resident", households);
        value(id, "population", 4000);
    }
};

} // namespace

TEST_CASE("three rows that want the same square metres are paid for once", "[costs]")
{
    const Centre town;
    const auto found = estimate(town.plan(), {"G3", "34a", "34c"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].shortage.indicators == std::vector<std::string>{"G3", "34a", "34c"});
    CHECK(found.closings[0].shortage.amount == 80); // 0.30 x 1 600 - 400
    // enlarging 80 m2 at 1 000: 80 000; building the smallest of 100 m2 at 2 000: 200 000
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::Enlarge);
    CHECK(found.yuan == 80'000);
    REQUIRE(found.closings[0].remedies.size() == 2);
    CHECK(found.closings[0].remedies[1].yuan == 200'000);
    CHECK(found.units[0].gaps == 3);
    CHECK(found.unpriced.empty());
}

TEST_CASE("a centre does not grow beyond its limit", "[costs]")
{
    const Centre town(150, 500); // 400 m2 wanted: 250 more, but 150 can only become 225
    const auto found = estimate(town.plan(), {"34a"});
    REQUIRE(found.closings[0].cheapest() != nullptr);
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::Build);
    CHECK(found.yuan == 500'000);
}

TEST_CASE("two centres grow together where one alone cannot", "[costs]")
{
    Centre town(200, 500);
    town.facility(town.id, "community-centre", 100); // 300 m2; 100 more: the larger takes its half, 100
    const auto found = estimate(town.plan(), {"34a"});
    const Remedy& best = *found.closings[0].cheapest();
    CHECK(best.kind == RemedyKind::Enlarge);
    CHECK(best.quantity == 100);
    CHECK(best.facilities == std::vector{FacilityId(0)});
}

TEST_CASE("a centre that has to come anyway is also there", "[costs]")
{
    const Centre town(0, 500);
    const auto found = estimate(town.plan(), {"G1", "34a", "34c"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::Build);
    CHECK(found.yuan == 400 * 2000);
    CHECK(found.closings[0].shortage.indicators.size() == 3);
}

TEST_CASE("a closed centre that is large enough is opened", "[costs]")
{
    Centre town(0, 500);
    town.facility(town.id, "community-centre", 450).status = FacilityStatus::Closed;
    const auto found = estimate(town.plan(), {"G1", "34a"});
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::Reopen);
    CHECK(found.yuan == 50'000);
    REQUIRE(found.issues.size() == 1);
    CHECK(found.issues[0].code == Code::CostsPlaceholder);
    Centre small(0, 500);
    small.facility(small.id, "community-centre", 350).status = FacilityStatus::Closed;
    CHECK(estimate(small.plan(), {"G1", "34a"}).closings[0].cheapest()->kind == RemedyKind::Build);
}

TEST_CASE("rooms for residents are taken from what the centre has", "[costs]")
{
    Centre town(500, 500);
    Plan plan = town.plan();
    plan.facilities.begin()->second.activityArea = SquareMetres(250); // 60 % of 500 is 300
    const auto found = estimate(plan, {"G4", "34a"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::OpenRooms);
    CHECK(found.yuan == 50 * 500);
}

TEST_CASE("what is added to a centre tells how much of it is for residents", "[costs]")
{
    Centre town; // 80 of 480 m2 are missing; 240 of 400 are open to residents, just the 60 % of G4
    Plan plan = town.plan();
    plan.facilities.begin()->second.activityArea = SquareMetres(240);
    const auto found = estimate(plan, {"G4", "34a"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].cheapest()->rooms == 48); // 60 % of 80
    for (const Edit& edit : editsOf(found))
        REQUIRE(applyEdit(plan, edit));
    CHECK(assessed(plan).cell("G4", town.id)->status == Status::Met);
}

TEST_CASE("without prices a centre grows with rooms for residents as well", "[costs]")
{
    Centre town;
    Plan plan = town.plan();
    plan.facilities.begin()->second.activityArea = SquareMetres(240);
    const auto indicators = rows({"G4", "34a"});
    const Indicator& area = *std::find_if(indicators.begin(), indicators.end(),
                                          [](const Indicator& row) { return row.id == "34a"; });
    const auto shortage = shortageOf(area, *assessed(plan).cell("34a", town.id), town.id);
    REQUIRE(shortage);
    const auto measures =
        remediesFor(*shortage, plan, buildingRules(indicators, area.categories), nullptr, FacilityId(9));
    REQUIRE(measures.size() == 2);
    CHECK(measures[0].kind == RemedyKind::Enlarge);
    CHECK(measures[0].rooms == 48);
    CHECK(std::get<ResizeFacility>(measures[0].edits.at(0)).activityArea == SquareMetres(288));
    CHECK(measures[1].kind == RemedyKind::Build);
    CHECK(measures[1].rooms == 48);
}

TEST_CASE("workers of a city cost every year", "[costs]")
{
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.value(id, "workers", 10);
    town.value(town.city, "population.urban", 10'000); // 18 are wanted
    const auto found = estimate(town.plan(), {"G7"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].shortage.unit == town.city);
    CHECK(found.yuan == 0);
    CHECK(found.yuanPerYear == 8 * 80'000);
}

TEST_CASE("functions are added one by one", "[costs]")
{
    Centre town(500, 500);
    Plan plan = town.plan();
    plan.facilities.begin()->second.functions = {"老年食堂"};
    const auto found = estimate(plan, {"34d"}, {{"functions-pass", "3"}});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::AddFunction);
    CHECK(found.closings[0].shortage.functions.size() == 2);
    CHECK(found.yuan == 60'000);
}

TEST_CASE("sharing a neighbour's centre is shown and never chosen", "[costs]")
{
    Centre town(0, 500);
    const UnitId next = town.community("邻家社区", town.street);
    town.facility(next, "community-centre", 900).position = Point{100, 0};
    town.home(town.id, {0, 0}, 100);
    const auto found = estimate(town.plan(), {"G1"});
    const auto& measures = found.closings[0].remedies;
    REQUIRE(measures.size() == 2);
    CHECK(measures[1].kind == RemedyKind::Share);
    CHECK_FALSE(measures[1].closes);
    CHECK(found.closings[0].cheapest()->kind == RemedyKind::Build);
}

TEST_CASE("a gap without a price is listed and not free", "[costs]")
{
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.value(id, "flag.self-service-terminal", 0);
    town.facility(id, "fitness").position = Point{9000, 0};
    town.home(id, {0, 0}, 100);
    const auto found = estimate(town.plan(), {"G5", "18a"}, {{"fitness-pass", "80"}});
    REQUIRE(found.unpriced.size() == 2);
    CHECK(found.unpriced[0] == UnpricedGap{"18a", id, Unpriced::NeedsSiting});
    CHECK(found.unpriced[1].indicator == "G5");
    CHECK(found.unpriced[1].why == Unpriced::NoPrice);
    // the line that the table lacks is told, so that the planner can write it
    CHECK(found.unpriced[1].missing ==
          std::vector{MissingPrice{RemedyKind::RaiseValue, {}, "", "flag.self-service-terminal"}});
    CHECK(found.yuan == 0);
    CHECK(found.units[0].unpriced == 2);
    CHECK(found.issues.back().code == Code::GapsUnpriced);
}

TEST_CASE("what no building closes is told apart from what has no price", "[costs]")
{
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.value(id, "flag.online-station", 0);
    const auto found = estimate(town.plan(), {"38b"});
    REQUIRE(found.unpriced.size() == 1);
    CHECK(found.unpriced[0].why == Unpriced::NoMeasure);
    CHECK(found.unpriced[0].missing.empty());
}

TEST_CASE("a node of a network that a facility can be is built", "[costs]")
{
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.value(id, "flag.employment-node", 0);
    Plan plan = town.plan();
    const auto unpriced = estimate(plan, {"20b"}); // these prices have no line for it
    REQUIRE(unpriced.unpriced.size() == 1);
    CHECK(unpriced.unpriced[0].why == Unpriced::NoPrice);
    CHECK(unpriced.unpriced[0].missing ==
          std::vector{MissingPrice{RemedyKind::Build, {"employment"}, "", ""}});
    town.value(id, "flag.party-mass-centre", 0);
    plan = town.plan();
    const auto found = estimate(plan, {"7a"});
    REQUIRE(found.closings.size() == 1);
    for (const Edit& edit : editsOf(found))
        REQUIRE(applyEdit(plan, edit));
    CHECK(assessed(plan).cell("7a", id)->status == Status::Met);
}

TEST_CASE("a centre that has to come anyway is the node of its network too", "[costs]")
{
    Centre town(0, 500);
    town.value(town.id, "flag.party-mass-centre", 0);
    const auto found = estimate(town.plan(), {"7a", "G1", "34a"});
    REQUIRE(found.closings.size() == 1);
    CHECK(found.closings[0].shortage.indicators.size() == 3);
}

TEST_CASE("larger units that fail because of a community are not paid for again", "[costs]")
{
    const Centre town;
    const auto found = estimate(town.plan(), {"34a"});
    CHECK(found.units.size() == 1);
    CHECK(found.units[0].unit == town.id);
}

namespace {

struct RandomTown : Small {
    RandomTown()
    {
        const int communities = *rc::gen::inRange(1, 6);
        for (int i = 0; i < communities; ++i) {
            const bool rural = *rc::gen::inRange(0, 3) == 0;
            const UnitId id = community("社区" + std::to_string(i), rural ? township : street,
                                        rural ? Setting::Rural : Setting::Urban);
            value(id, "households.resident", *rc::gen::inRange(0, 4000));
            value(id, "population", *rc::gen::inRange(0, 9000));
            value(id, "social-orgs", *rc::gen::inRange(0, 13));
            for (int j = *rc::gen::inRange(0, 3); j > 0; --j)
                centre(id);
            if (*rc::gen::inRange(0, 2) == 1)
                facility(id, "elder-care", 200);
        }
    }
    void centre(UnitId id)
    {
        Facility& made = facility(id, "community-centre", *rc::gen::inRange(30, 900));
        made.activityArea = SquareMetres(std::floor(made.floorArea->count() * *rc::gen::inRange(2, 10) / 10));
        made.status = *rc::gen::inRange(0, 4) == 0 ? FacilityStatus::Closed : FacilityStatus::Existing;
    }
};

const std::vector<std::string> kBuildable{"G1", "G3", "G4", "G6", "14b", "34a", "34b", "34c"};

} // namespace

TEST_CASE("after all measures everything that was promised is met and nothing else broke", "[costs]")
{
    CHECK(rc::check([] {
        const RandomTown town;
        Plan plan = town.plan();
        const Assessment before = assessed(plan);
        const auto found = costToClose(plan, rows(kBuildable), before, prices(), plan.nextFacilityId());
        for (const Edit& edit : editsOf(found))
            RC_ASSERT(applyEdit(plan, edit).has_value());
        const Assessment after = assessed(plan);
        for (const Closing& closing : found.closings) {
            RC_ASSERT(closing.cheapest() != nullptr);
            for (const std::string& id : closing.shortage.indicators)
                RC_ASSERT(after.cell(id, closing.shortage.unit)->status == Status::Met);
        }
        for (const std::string& id : kBuildable) {
            for (const auto& [unit, cell] : before.find(id)->cells) {
                if (cell.status == Status::Met)
                    RC_ASSERT(after.cell(id, unit)->status == Status::Met);
            }
        }
    }));
}

TEST_CASE("the cheapest is at most as dear as every other that closes", "[costs]")
{
    CHECK(rc::check([] {
        const RandomTown town;
        const Plan plan = town.plan();
        const auto found =
            costToClose(plan, rows(kBuildable), assessed(plan), prices(), plan.nextFacilityId());
        for (const Closing& closing : found.closings) {
            for (const Remedy& measure : closing.remedies) {
                if (measure.closes)
                    RC_ASSERT(closing.cheapest()->yuanOver(1) <= measure.yuanOver(1));
            }
        }
    }));
}

TEST_CASE("the sequence spends the sum and its gain for the money never rises", "[costs]")
{
    CHECK(rc::check([] {
        const RandomTown town;
        const Plan plan = town.plan();
        const auto found =
            costToClose(plan, rows(kBuildable), assessed(plan), prices(), plan.nextFacilityId());
        for (const SequenceBy by : {SequenceBy::Verdicts, SequenceBy::Residents}) {
            const auto steps = sequence(found, by, plan);
            RC_ASSERT(steps.size() == found.closings.size());
            if (!steps.empty())
                RC_ASSERT(steps.back().runningYuan == found.yuan + found.yuanPerYear);
            for (std::size_t i = 1; i < steps.size(); ++i) {
                const auto gain = [&](const SequenceStep& step) {
                    const double total = by == SequenceBy::Verdicts ? step.verdicts : step.residents.count();
                    return step.yuan == 0 ? 1e18 : total / static_cast<double>(step.yuan);
                };
                RC_ASSERT(gain(steps[i - 1]) >= gain(steps[i]) * (1 - 1e-12));
                RC_ASSERT(steps[i].runningResidents >= steps[i - 1].runningResidents);
            }
        }
    }));
}

TEST_CASE("equal gains go to the lower unit and residents count once", "[costs]")
{
    Small town;
    for (const char* name : {"甲社区", "乙社区"}) {
        const UnitId id = town.community(name, town.street);
        town.facility(id, "community-centre", 400);
        town.value(id, "households.resident", 1600);
        town.value(id, "social-orgs", 8);
        town.value(id, "population", 1000);
    }
    const Plan plan = town.plan();
    const auto found = estimate(plan, {"34a", "G6"});
    const auto steps = sequence(found, SequenceBy::Verdicts, plan);
    // two organisations at 10 000 for one verdict; then 80 m2 at 1 000 for one verdict
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].yuan == 20'000);
    CHECK(found.closings[steps[0].closing].shortage.unit < found.closings[steps[1].closing].shortage.unit);
    CHECK(steps[1].runningResidents == Weight::fromCount(2000));
    CHECK(steps[3].runningResidents == Weight::fromCount(2000));
    CHECK(steps[3].runningYuan == 200'000);
    CHECK(steps[3].runningVerdicts == 4);
}

TEST_CASE("every mistake in a cost table is told with line and column", "[costs]")
{
    const std::string head = "id = \"t\"\nname = { zh = \"表\", en = \"table\" }\n[[cost]]\nid = \"a\"\n"
                             "name = { zh = \"甲\", en = \"a\" }\n";
    const auto mistake = [&](const std::string& text) {
        const auto table = loadCosts(head + text, "t.toml");
        REQUIRE_FALSE(table);
        CHECK(std::get<std::int64_t>(table.error().args[1].second) >= 1);
        return table.error().code;
    };
    CHECK(mistake("measure = \"bulid\"\nper = \"m2\"\namount = 1\nbasis = \"planner\"\n") ==
          Code::CostMeasureUnknown);
    CHECK(mistake("measure = \"enlarge\"\nper = \"each\"\namount = 1\nbasis = \"planner\"\n") ==
          Code::CostPerUnknown);
    CHECK(mistake("measure = \"raise-value\"\nper = \"each\"\namount = 1\nbasis = \"planner\"\n") ==
          Code::CostSubjectMissing);
    CHECK(mistake("measure = \"build\"\nper = \"m2\"\namount = -1\nbasis = \"planner\"\n") ==
          Code::CatalogueNumberOutOfRange);
    CHECK(mistake("measure = \"build\"\nper = \"m2\"\namount = 1\n") == Code::CatalogueKeyMissing);
    CHECK(mistake("measure = \"build\"\nper = \"m2\"\namount = 1\nbasis = \"hearsay\"\n") ==
          Code::CatalogueTypeWrong);
    const std::string good = "measure = \"build\"\nper = \"m2\"\namount = 1\nbasis = \"planner\"\n";
    CHECK(mistake(good + "[[cost]]\nid = \"a\"\nname = { zh = \"甲\", en = \"a\" }\n" + good) ==
          Code::CostTwice);
    CHECK(mistake(good + "colour = 1\n") == Code::CatalogueKeyUnknown);
    CHECK(mistake("measure = = 1\n") == Code::CatalogueSyntax);
    CHECK(loadCosts(head + good, "t.toml"));
}

TEST_CASE("the shipped prices load and every one of them says that it is a placeholder", "[costs]")
{
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/costs.toml");
    std::ostringstream text;
    text << file.rdbuf();
    const auto table = loadCosts(text.str(), "costs.toml");
    REQUIRE(table);
    CHECK(table->costs.size() > 10);
    for (const UnitCost& cost : table->costs)
        CHECK(cost.basis == PriceBasis::Placeholder);
    CHECK(table->find(RemedyKind::Build, {"community-centre"})->id == "build-community-centre");
    CHECK(table->find(RemedyKind::Build, {"market"})->id == "build-any");
    CHECK(table->forPlaces("beds", {"elder-care"})->id == "add-beds");
    CHECK(table->forValue("no-such") == nullptr);
}
