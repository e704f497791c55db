// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every indicator: order of input, cancelling, options, properties over random towns.
#include "tests/core/assessment/town.h"

#include <rapidcheck.h>

#include <numeric>
#include <random>

using namespace yike;
using namespace yike::test;

namespace {

/// A random town: some communities with some values, some facilities, some homes; anything may be missing.
Small randomTown(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    Small town;
    for (unsigned i = 0; i < 2 + below(6); ++i) {
        const UnitId id =
            town.community("社区" + std::to_string(i), below(3) == 0 ? town.township : town.street,
                           below(3) == 0 ? Setting::Rural : Setting::Urban);
        for (const char* key :
             {"households.resident", "population", "workers", "workers.certified", "social-orgs",
              "area.commercial", "area.service", "area.total", "beds.home-care"}) {
            if (below(4) != 0)
                town.value(id, key, below(3000));
        }
        if (below(4) != 0)
            town.value(id, "flag.self-service-terminal", below(2));
        for (unsigned home = 0; home < below(4); ++home)
            town.home(id, {below(3000) * 1.0, below(3000) * 1.0}, below(500));
        for (const char* category : {"community-centre", "fitness", "elder-care", "childcare"}) {
            if (below(3) == 0)
                continue;
            Facility& facility = town.facility(id, category, below(800));
            if (below(4) != 0)
                facility.position = Point{below(3000) * 1.0, below(3000) * 1.0};
            facility.capacities["places"] = below(50);
        }
    }
    town.value(town.district, "population.urban", 1 + below(20000));
    return town;
}

bool same(const Assessment& a, const Assessment& b)
{
    return std::equal(
        a.indicators.begin(), a.indicators.end(), b.indicators.begin(), b.indicators.end(),
        [](const auto& x, const auto& y) { return x.indicator == y.indicator && x.cells == y.cells; });
}

/// The same plan with its units numbered in another order; `place[old]` is the new number.
Plan renumbered(const Plan& plan, const std::vector<std::uint32_t>& place)
{
    const auto moved = [&](std::optional<UnitId> id) {
        return id ? std::optional(UnitId(place[id->index()])) : std::nullopt;
    };
    Plan other = plan;
    for (const Unit& unit : plan.units) {
        Unit& copy = other.units[place[unit.id.index()]];
        copy = unit;
        copy.id = *moved(unit.id);
        copy.parent = moved(unit.parent);
    }
    for (auto& [id, facility] : other.facilities)
        facility.host = moved(facility.host);
    if (!plan.demand)
        return other;
    Demand demand = *plan.demand;
    for (auto& community : demand.community)
        community = moved(community);
    other.demand = std::make_shared<const Demand>(std::move(demand));
    return other;
}

/// The same plan with its demand points in another order.
Plan shuffledHomes(const Plan& plan, unsigned seed)
{
    if (!plan.demand)
        return plan;
    std::vector<std::size_t> order(plan.demand->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    Demand demand;
    demand.weights["population"];
    for (const std::size_t i : order) {
        demand.at.push_back(plan.demand->at[i]);
        demand.community.push_back(plan.demand->community[i]);
        demand.weights["population"].push_back(plan.demand->weights.at("population")[i]);
    }
    Plan shuffled = plan;
    shuffled.demand = std::make_shared<const Demand>(std::move(demand));
    return shuffled;
}

} // namespace

TEST_CASE("every indicator has a cell for every unit in the order of the standard", "[assess]")
{
    Small town;
    town.community("甲社区", town.street);
    const Plan plan = town.plan();
    const Assessment result = assessed(plan);
    REQUIRE(result.indicators.size() == dalian().indicators.size());
    for (std::size_t i = 0; i < result.indicators.size(); ++i) {
        CHECK(result.indicators[i].indicator == dalian().indicators[i].id);
        CHECK(result.indicators[i].cells.size() == plan.units.size());
    }
    CHECK(result.standard == "dalian-2023-2025");
    CHECK(result.options.at("fitness-metres") == "500");
    CHECK(result.cell("no such", UnitId(0)) == nullptr);
    CHECK(result.cell("G1", UnitId(999)) == nullptr);
}

TEST_CASE("an empty plan is assessed without complaint", "[assess]")
{
    const Assessment result = assessed(Plan{});
    CHECK(result.indicators.size() == dalian().indicators.size());
    CHECK(result.indicators[0].cells.empty());
}

TEST_CASE("a cancelled assessment says so", "[assess]")
{
    Small town;
    town.community("甲社区", town.street);
    std::stop_source stop;
    stop.request_stop();
    const auto result = assess(town.plan(), dalian(), {}, Progress(stop.get_token(), nullptr));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Code::Cancelled);
}

TEST_CASE("a broken option value stops the assessment by name", "[assess]")
{
    AssessOptions options;
    options.options["fitness-metres"] = "far";
    const auto result = assess(Plan{}, dalian(), options, Progress());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Code::OptionNumberBroken);
}

TEST_CASE("straight lines are stamped with their detour factor and phases have a cost", "[assess]")
{
    Small town;
    town.home(town.community("甲社区", town.street), {0, 0}, 10);
    std::vector<PhaseCost> costs;
    const auto result = assess(town.plan(), dalian(), {}, Progress(), nullptr, &costs);
    REQUIRE(result);
    CHECK(result->detourFactor == 1.3);
    CHECK(result->issues.at(0).code == Code::AssessedInStraightLine);
    CHECK(costs.size() >= 2);
}

TEST_CASE("rolled-up values equal those from the raw rows", "[assess][property]")
{
    CHECK(rc::check("area per household of the city", [] {
        const Plan plan = randomTown(*rc::gen::arbitrary<unsigned>()).plan();
        const Assessment result = assessed(plan);
        double area = 0;
        double households = 0;
        for (const Unit& unit : plan.units) {
            const auto own = unit.values.find("households.resident");
            if (unit.level != Level::Community || own == unit.values.end())
                continue;
            double here = 0;
            bool known = true;
            for (const auto& [id, facility] : plan.facilities) {
                if (facility.host == unit.id && facility.has("community-centre")) {
                    known = known && facility.floorArea;
                    here += facility.floorArea ? facility.floorArea->count() : 0;
                }
            }
            area += known ? here : 0;
            households += known ? own->second.number : 0;
        }
        const Cell& city = *result.cell("G3", UnitId(0));
        RC_ASSERT(city.value.has_value() == (households > 0));
        if (city.value)
            RC_ASSERT(std::abs(*city.value - 100 * area / households) < 1e-9);
    }));
}

TEST_CASE("adding a facility never lowers coverage", "[assess][property]")
{
    CHECK(rc::check("presence and reach", [] {
        Small town = randomTown(*rc::gen::arbitrary<unsigned>());
        const Assessment before = assessed(town.plan());
        const auto host = static_cast<std::uint32_t>(*rc::gen::inRange(4, 6));
        Facility& added =
            town.facility(UnitId(host), *rc::gen::element<std::string>("community-centre", "fitness"), 500);
        added.position = Point{*rc::gen::inRange(0, 3000) * 1.0, *rc::gen::inRange(0, 3000) * 1.0};
        const Assessment after = assessed(town.plan());
        for (const char* indicator : {"G1", "18a", "14b"}) {
            for (const auto& [unit, cell] : before.find(indicator)->cells) {
                const Cell& now = *after.cell(indicator, unit);
                RC_ASSERT(now.value.value_or(0) >= cell.value.value_or(0));
                RC_ASSERT(now.secondaryValue.value_or(0) >= cell.secondaryValue.value_or(0));
            }
        }
    }));
}

TEST_CASE("the order of homes never matters", "[assess][property]")
{
    CHECK(rc::check("every cell is the same", [](unsigned seed, unsigned order) {
        const Plan plan = randomTown(seed).plan();
        RC_ASSERT(same(assessed(plan), assessed(shuffledHomes(plan, order))));
    }));
}

TEST_CASE("the order of units never matters", "[assess][property]")
{
    CHECK(rc::check("every cell is the same", [](unsigned seed, unsigned order) {
        const Plan plan = randomTown(seed).plan();
        std::vector<std::uint32_t> place(plan.units.size());
        std::iota(place.begin(), place.end(), 0U);
        std::shuffle(place.begin(), place.end(), std::mt19937(order));
        const Assessment before = assessed(plan);
        const Assessment after = assessed(renumbered(plan, place));
        for (const IndicatorResult& result : before.indicators) {
            for (const auto& [unit, cell] : result.cells)
                RC_ASSERT(*after.cell(result.indicator, UnitId(place[unit.index()])) == cell);
        }
    }));
}

TEST_CASE("no data never turns into a verdict", "[assess][property]")
{
    CHECK(rc::check("what a verdict rests on is there", [](unsigned seed) {
        const Plan plan = randomTown(seed).plan();
        const Assessment result = assessed(plan);
        for (const IndicatorResult& indicator : result.indicators) {
            for (const auto& [id, cell] : indicator.cells) {
                const bool verdict = cell.status == Status::Met || cell.status == Status::NotMet;
                if (plan.unit(id).level == Level::Community && verdict)
                    RC_ASSERT(cell.numerator.has_value());
                if (cell.status == Status::NotMet)
                    RC_ASSERT(cell.cause != Cause::None);
                if (cell.status == Status::Met || cell.status == Status::NoData)
                    RC_ASSERT(cell.cause == Cause::None);
                if (cell.value)
                    RC_ASSERT(std::isfinite(*cell.value));
            }
        }
    }));
}

TEST_CASE("taking a reported number away gives no data and no verdict", "[assess][property]")
{
    CHECK(rc::check("community by community", [](unsigned seed) {
        Plan plan = randomTown(seed).plan();
        for (Unit& unit : plan.units)
            unit.values.erase("social-orgs");
        const Assessment result = assessed(plan);
        for (const auto& [id, cell] : result.find("G6")->cells)
            RC_ASSERT(cell.status == Status::NoData || cell.status == Status::NotApplicable);
    }));
}
