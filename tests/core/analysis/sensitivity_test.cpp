// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/equity.h"
#include "core/analysis/pace_curve.h"
#include "core/analysis/sensitivity.h"

#include "core/standards/change.h"
#include "tests/core/assessment/town.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace yike;
using namespace yike::test;

namespace {

std::vector<Indicator> rows(const std::map<std::string, std::string>& options = {})
{
    const auto applied = withOptions(dalian(), options);
    REQUIRE(applied);
    return applied->indicators;
}

Indicator row(const std::string& id, const std::map<std::string, std::string>& options = {})
{
    for (const Indicator& indicator : rows(options)) {
        if (indicator.id == id)
            return indicator;
    }
    FAIL("no such row");
    return {};
}

/// Homes every 100 m along a street, 100 people each, from 100 m to 1 000 m from a pitch at 0.
struct Row : Small {
    UnitId lane = community("长街社区", street);
    explicit Row(int homes = 10)
    {
        facility(lane, "fitness").position = Point{0, 0};
        for (int i = 1; i <= homes; ++i)
            home(lane, {100.0 * i, 0}, 100);
    }
};

std::shared_ptr<const WalkingModel> straight(const Plan& plan)
{
    return walkStraight(plan.demand->at, 1.0);
}

std::vector<Sensitivity> sensitivityOf(const Plan& plan, const std::vector<Indicator>& indicators)
{
    Study study(plan, plan.demand ? straight(plan) : nullptr, Progress());
    const auto found = sensitivity(indicators, {}, study, Progress());
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a community that passes with room to spare is robust", "[sensitivity]")
{
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.facility(id, "community-centre", 800);
    town.value(id, "households.resident", 1000);
    const auto found = sensitivityOf(town.plan(), {row("34a")});
    // 800 m2 against max(400, 300), also against max(440, 330) and with 1,100 households
    REQUIRE(found[0].find(id) != nullptr);
    CHECK(found[0].find(id)->met);
    CHECK_FALSE(found[0].find(id)->fragile());
    CHECK(found[0].tried == std::vector{Assumption::LowerTarget, Assumption::HigherTarget,
                                        Assumption::FewerHouseholds, Assumption::MoreHouseholds});
}

TEST_CASE("what would turn a verdict is named", "[sensitivity]")
{
    Small town;
    const UnitId more = town.community("甲社区", town.street);
    town.facility(more, "community-centre", 630);
    town.value(more, "households.resident", 2000); // 600 required; 660 with 10 % more of either
    const UnitId fewer = town.community("乙社区", town.street);
    town.facility(fewer, "community-centre", 560);
    town.value(fewer, "households.resident", 2000); // 600 required; 540 with 10 % less of either
    const UnitId fixed = town.community("丙社区", town.street);
    town.facility(fixed, "community-centre", 420);
    town.value(fixed, "households.resident", 500); // 400 binds, whatever the households: 440 does not hold
    const auto found = sensitivityOf(town.plan(), {row("34a")});
    CHECK(found[0].find(more)->met);
    CHECK(found[0].find(more)->flippedBy ==
          std::vector{Assumption::HigherTarget, Assumption::MoreHouseholds});
    CHECK_FALSE(found[0].find(fewer)->met);
    CHECK(found[0].find(fewer)->flippedBy ==
          std::vector{Assumption::LowerTarget, Assumption::FewerHouseholds});
    CHECK(found[0].find(fixed)->flippedBy == std::vector{Assumption::HigherTarget});
}

TEST_CASE("a larger unit hangs on what its communities hang on", "[sensitivity]")
{
    Small town;
    const UnitId id = town.community("乙社区", town.street);
    town.facility(id, "community-centre", 560);
    town.value(id, "households.resident", 2000);
    const auto found = sensitivityOf(town.plan(), {row("34a")});
    CHECK(found[0].find(town.city)->flippedBy == found[0].find(id)->flippedBy);
}

TEST_CASE("without data or pass mark there is no verdict that could turn", "[sensitivity]")
{
    Row town;
    town.community("无数据社区", town.street);
    const auto found = sensitivityOf(town.plan(), rows());
    for (const Sensitivity& one : found) {
        if (one.indicator == "34c" || one.indicator == "18a")
            CHECK(one.units.empty());
    }
}

TEST_CASE("a row without verdicts says why", "[sensitivity]")
{
    const Row town;
    const auto rows =
        sensitivityOf(town.plan(), {row("18a"), row("18a", {{"fitness-pass", "50"}}), row("34a")});
    CHECK(rows[0].units.empty());
    CHECK(rows[0].unjudged == Unjudged::NoPassMark);
    CHECK(rows[1].unjudged == Unjudged::None);
    CHECK(rows[2].unjudged == (rows[2].units.empty() ? Unjudged::NoData : Unjudged::None));
    Indicator described;
    described.kind = Kind::Narrative;
    CHECK(sensitivityOf(town.plan(), {described})[0].unjudged == Unjudged::Described);
}

TEST_CASE("coverage of every community is never asked of more than every community", "[sensitivity]")
{
    const Indicator higher = withTargetTimes(row("G1"), 1.1);
    CHECK(*higher.target == 100);
    CHECK(higher.comparator == Comparator::AtLeast);
    CHECK(*withTargetTimes(row("G1"), 0.9).target == Approx(90));
    Small town;
    const UnitId id = town.community("渔火社区", town.street);
    town.facility(id, "community-centre", 800);
    CHECK_FALSE(sensitivityOf(town.plan(), {row("G1")})[0].find(id)->fragile());
}

TEST_CASE("nothing is asked of more than everything", "[sensitivity]")
{
    for (const char* id : {"7a", "20b", "43a"}) { // networks, yearly images
        CAPTURE(id);
        CHECK(*withTargetTimes(row(id), 1.1).target == 100);
    }
    CHECK(*withTargetTimes(row("S4b"), 1.1).target == 4); // of four prices
    CHECK(*withTargetTimes(row("S4b"), 0.7).target == 3);
    CHECK(*withTargetTimes(row("27a"), 1.1).target == 100); // a base for every county
    Indicator more = row("27a");
    more.target = 120; // a standard may ask more bases than counties: then it may ask for more yet
    CHECK(*withTargetTimes(more, 1.1).target == Approx(132));
}

TEST_CASE("organisations are counted in whole ones", "[sensitivity]")
{
    // 10 organisations: 9 and 11. 3 in a village: 2.7 is still 3 and 3.3 too.
    CHECK(*withTargetTimes(row("G6"), 0.9).target == 9);
    CHECK(*withTargetTimes(row("G6"), 1.1).target == 11);
    CHECK(*withTargetTimes(row("G6"), 0.9).targetRural == 3);
    CHECK(*withTargetTimes(row("G6"), 1.1).targetRural == 3);
    CHECK(withTargetTimes(row("34a"), 1.1).areaRate == Approx(0.33));
}

TEST_CASE("a reach verdict is tried at other paces and distances", "[sensitivity]")
{
    const Row town;
    const Plan plan = town.plan();
    // 500 m: 5 of 10 homes. 50 m a minute: 416 m, 4 homes. 67: 558 m, 5. Less 10 %: 450 m, 4. More: 550 m, 5.
    const auto half = sensitivityOf(plan, {row("18a", {{"fitness-pass", "50"}})});
    REQUIRE(half[0].find(town.lane) != nullptr);
    CHECK(half[0].find(town.lane)->met);
    CHECK(half[0].find(town.lane)->flippedBy ==
          std::vector{Assumption::SlowerPace, Assumption::ShorterDistance, Assumption::HigherTarget});
    const auto sixty = sensitivityOf(plan, {row("18a", {{"fitness-pass", "54"}})});
    CHECK_FALSE(sixty[0].find(town.lane)->met);
    CHECK(sixty[0].find(town.lane)->flippedBy == std::vector{Assumption::LowerTarget}); // 48.6 %
}

TEST_CASE("the verdicts that are tried are those of the assessment", "[sensitivity]")
{
    Row town;
    const UnitId other = town.community("渔火社区", town.street);
    town.facility(other, "community-centre", 350);
    town.facility(other, "elder-care", 200);
    for (const UnitId id : {town.lane, other}) {
        town.value(id, "households.resident", 900);
        town.value(id, "social-orgs", 9);
        town.value(id, "population", 2500);
        town.value(id, "workers", 5);
    }
    town.value(town.city, "population.urban", 5000);
    const Plan plan = town.plan();
    const std::map<std::string, std::string> options{{"fitness-pass", "60"}, {"functions-pass", "2"}};
    const Assessment assessment = assessed(plan, options);
    for (const Sensitivity& one : sensitivityOf(plan, rows(options))) {
        CAPTURE(one.indicator);
        std::size_t verdicts = 0;
        for (const auto& [id, cell] : assessment.find(one.indicator)->cells) {
            if (cell.status != Status::Met && cell.status != Status::NotMet)
                continue;
            ++verdicts;
            REQUIRE(one.find(id) != nullptr);
            CHECK(one.find(id)->met == (cell.status == Status::Met));
        }
        CHECK(one.units.size() == verdicts);
    }
}

TEST_CASE("the pace curve counts who gets there in the same minutes", "[pace]")
{
    const Row town;
    const Plan plan = town.plan();
    Study study(plan, straight(plan), Progress());
    const auto curve = paceCurve(row("18a", {{"fitness-pass", "50"}}), 60, {120, 60, 40, 48}, study);
    REQUIRE(curve);
    REQUIRE(curve->points.size() == 4);
    CHECK(curve->minutes == Approx(500.0 / 60));
    // 40 m a minute: 333.3 m, 3 homes; 48: 400 m exactly, 4 homes; 60: 500 m, 5; 120: 1 000 m, all 10
    CHECK(curve->points[0].residents.within == Weight::fromCount(300));
    CHECK(curve->points[1].residents.within == Weight::fromCount(400));
    CHECK(curve->points[2].residents.within == Weight::fromCount(500));
    CHECK(curve->points[3].residents.within == Weight::fromCount(1000));
    CHECK(curve->points[1].passing == 0);
    CHECK(curve->points[2].passing == 1);
    CHECK(curve->points[2].judged == 1);
}

TEST_CASE("the curve of an area counts only whom the area holds", "[pace]")
{
    Small town;
    const UnitId near = town.community("近街社区", town.street);
    const UnitId far = town.community("远街社区", town.street);
    town.facility(near, "fitness").position = Point{0, 0};
    town.home(near, {450, 0}, 30);
    town.home(far, {650, 0}, 70);
    const Plan plan = town.plan();
    const Indicator indicator = row("18a", {{"fitness-pass", "50"}});
    const std::vector<double> paces{40, 60, 80};
    Study study(plan, straight(plan), Progress());
    const auto profile =
        ReachProfile::make(indicator, indicator.reach.weight, metresAt(indicator, 60, paces), study);
    REQUIRE(profile);
    const auto of = [&](UnitId area) {
        return paceCurveOf(area, indicator, 60, paces, *profile, plan, study.tree());
    };
    // 500 m at 60 m a minute: 333 m, 500 m, 667 m
    CHECK(of(near).points[1].residents.within == Weight::fromCount(30));
    CHECK(of(near).points[1].residents.all == Weight::fromCount(30));
    CHECK(of(far).points[1].residents.within == Weight::fromCount(0));
    CHECK(of(far).points[1].residents.all == Weight::fromCount(70));
    CHECK(of(far).points[2].passing == 1);
    CHECK(of(far).points[2].judged == 1);
    CHECK(of(town.street).points[1].residents.within == Weight::fromCount(30));
    CHECK(of(town.street).points[1].residents.all == Weight::fromCount(100));
    CHECK(of(town.street).points[1].passing == 1);
    CHECK(of(town.street).points[1].judged == 2);
}

TEST_CASE("without a pass mark the curve tells residents and no communities", "[pace]")
{
    const Row town;
    const Plan plan = town.plan();
    Study study(plan, straight(plan), Progress());
    const auto curve = paceCurve(row("18a"), 60, usualPaces(), study);
    REQUIRE(curve);
    CHECK(curve->points.size() == 17);
    CHECK(curve->points.front().metresPerMinute == 40);
    CHECK(curve->points.back().metresPerMinute == 120);
    CHECK(curve->points.back().judged == 0);
}

TEST_CASE("walking slower never reaches more and the rule's own pace is the assessment", "[pace]")
{
    CHECK(rc::check([] {
        Small town;
        const UnitId id = town.community("长街社区", town.street);
        town.facility(id, "fitness").position = Point{0, 0};
        for (int i = 0; i < 15; ++i)
            town.home(id, {double(*rc::gen::inRange(0, 1300)), 0}, *rc::gen::inRange(1, 90));
        const Plan plan = town.plan();
        Study study(plan, straight(plan), Progress());
        const auto curve = paceCurve(row("18a", {{"fitness-pass", "60"}}), 60, usualPaces(), study);
        RC_ASSERT(curve.has_value());
        for (std::size_t i = 1; i < curve->points.size(); ++i) {
            RC_ASSERT(curve->points[i - 1].residents.within <= curve->points[i].residents.within);
            RC_ASSERT(curve->points[i - 1].passing <= curve->points[i].passing);
        }
        const Assessment assessment = assessed(plan, {{"fitness-pass", "60"}});
        const Cell* cell = assessment.cell("18a", id);
        RC_ASSERT(*cell->numerator == curve->points[4].residents.within.count());
        RC_ASSERT((cell->status == Status::Met) == (curve->points[4].passing == 1));
    }));
}

TEST_CASE("elders are told apart and walk at their own pace", "[equity]")
{
    Row town;
    Plan plan = town.plan();
    auto demand = std::make_shared<Demand>(*plan.demand);
    // elders live in the two farthest homes of the ten, and one each elsewhere: 80 + 2 x 96 = 272
    for (int i = 0; i < 10; ++i)
        demand->weights["population.60plus"].push_back(Weight::fromCount(i < 8 ? 10 : 96));
    plan.demand = demand;
    Study study(plan, straight(plan), Progress());
    const auto found = equity(row("18a"), 60, {40, 60}, study);
    REQUIRE(found);
    REQUIRE(found->rows.size() == 4); // two groups at two paces
    CHECK(found->reference == "population");
    const auto cell = [&](std::size_t i) { return found->rows[i].units[town.lane.index()]; };
    // all: 500 of 1 000 at 60, 300 at 40
    CHECK(*cell(0).percent == Approx(50));
    CHECK(*cell(0).gap == Approx(0).margin(1e-12));
    CHECK(*cell(1).gap == Approx(-20));
    // elders: 50 of 272 at 60, 30 at 40
    CHECK(found->rows[2].group == "population.60plus");
    CHECK(cell(2).reached.within == Weight::fromCount(50));
    CHECK(*cell(2).gap == Approx(100.0 * 50 / 272 - 50));
    CHECK(*cell(3).percent == Approx(100.0 * 30 / 272));
}

TEST_CASE("ages that no group is about are told", "[equity]")
{
    using Spans = std::vector<AgeSpan>;
    const auto left = [](std::vector<std::string> groups) { return agesWithoutGroup(groups); };
    CHECK(left({"population", "population.0to3", "population.16to59", "population.60plus"}) ==
          Spans{{4, 15}});
    CHECK(left({"population", "population.60plus", "population.65plus"}) == Spans{{0, 59}});
    CHECK(left({"population.0to14", "population.10to59"}) == Spans{{60, std::nullopt}});
    CHECK(left({"population.0to59", "population.60plus"}).empty());
    CHECK(left({"population", "households"}).empty()); // nobody claims to know ages
    CHECK(left({"population.women"}).empty());
    CHECK_FALSE(ageOf("population.3to0"));
}

TEST_CASE("a unit without anybody of a group has no share and no gap", "[equity]")
{
    Row town;
    const UnitId empty = town.community("空社区", town.street);
    const Plan plan = town.plan();
    Study study(plan, straight(plan), Progress());
    const auto found = equity(row("18a"), 60, {}, study);
    REQUIRE(found);
    CHECK_FALSE(found->rows[0].units[empty.index()].percent);
    CHECK_FALSE(found->rows[0].units[empty.index()].gap);
    CHECK(*found->rows[0].units[town.city.index()].percent == Approx(50));
}
