// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/crowding/crowding.h"

#include "tests/core/assessment/town.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numeric>
#include <rapidcheck.h>

using namespace yike;
using namespace yike::test;
using namespace yike::literals;

namespace {

Weight people(double count)
{
    return Weight::fromCount(count);
}

/// A full matrix of walks in metres, [facility][home]; what is beyond the limit is left out.
ReachSets within(const std::vector<std::vector<double>>& metres, double limit)
{
    ReachSets sets;
    for (const auto& row : metres) {
        for (std::uint32_t home = 0; home < row.size(); ++home) {
            if (row[home] <= limit)
                sets.homes.push_back({home, static_cast<std::uint32_t>(std::llround(row[home] * 1000))});
        }
        sets.first.push_back(sets.homes.size());
    }
    return sets;
}

// -- A second implementation, from the papers, on the full matrix and with nothing shared.

double paperWeight(const Decay& decay, double d, double limit)
{
    if (d > limit)
        return 0;
    if (decay.kind == DecayKind::Gaussian)
        return (std::exp(-(d / limit) * (d / limit) / 2) - std::exp(-0.5)) / (1 - std::exp(-0.5));
    if (decay.kind == DecayKind::KernelDensity)
        return 1 - std::pow(d / limit, 2);
    if (decay.kind == DecayKind::Binary)
        return 1;
    double weight = 0;
    for (auto step = decay.steps.rbegin(); step != decay.steps.rend(); ++step)
        weight = d <= step->upTo.count() ? step->weight : weight;
    return weight;
}

std::vector<double> paperAccess(const std::vector<double>& supply, const std::vector<double>& demand,
                                const std::vector<std::vector<double>>& metres, const Decay& decay,
                                double limit)
{
    std::vector<double> access(demand.size(), 0.0);
    for (std::size_t home = 0; home < demand.size(); ++home) {
        for (std::size_t j = 0; j < supply.size(); ++j) {
            double competing = 0;
            for (std::size_t k = 0; k < demand.size(); ++k)
                competing += demand[k] * paperWeight(decay, metres[j][k], limit);
            if (competing > 0)
                access[home] += supply[j] / competing * paperWeight(decay, metres[j][home], limit);
        }
    }
    return access;
}

/// Walks that were measured elsewhere: from home i to facility j `metres[j][i]`, never the other way.
class Table : public WalkingModel {
public:
    explicit Table(std::vector<std::vector<double>> metres) : m_metres(std::move(metres)) {}

    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit, const Progress&) const override
    {
        NearestStops found{std::vector(m_metres[0].size(), NearestStops::kUnreached),
                           std::vector<FacilityId>(m_metres[0].size())};
        for (const Stop& stop : stops) {
            const auto& row = m_metres.at(stop.facility.index());
            for (std::size_t home = 0; home < row.size(); ++home) {
                const auto mm = static_cast<std::uint32_t>(std::llround(row[home] * 1000));
                if (row[home] <= limit.count() && mm < found.millimetres[home]) {
                    found.millimetres[home] = mm;
                    found.owner[home] = stop.facility;
                }
            }
        }
        return found;
    }
    std::vector<FacilityId> unsnapped(std::span<const Stop>) const override { return {}; }
    bool alongNetwork() const override { return true; }

private:
    std::vector<std::vector<double>> m_metres;
};

CrowdingQuestion childcare(Decay decay = {})
{
    return {{"childcare"}, "places", "population", 1000_m, std::move(decay)};
}

/// Communities 甲 (homes 0, 1), 乙 (home 2) and 丙 (nobody); childcare 0 with 60 places, 1 with 30, 2 with an
/// unknown number, 3 with 20 far away, 4 with 10 and no place.
struct Nursery : Small {
    UnitId jia = community("甲社区", street);
    UnitId yi = community("乙社区", street);
    UnitId bing = community("丙社区", township, Setting::Rural);
    Nursery()
    {
        for (const auto& [host, places] :
             {std::pair{jia, 60.0}, {yi, 30.0}, {yi, -1.0}, {bing, 20.0}, {bing, 10.0}}) {
            Facility& made = facility(host, "childcare");
            made.position = Point{0, 0};
            if (places >= 0)
                made.capacities["places"] = places;
        }
        home(jia, {0, 0}, 100);
        home(jia, {0, 0}, 200);
        home(yi, {0, 0}, 300);
    }
    [[nodiscard]] Plan town() const
    {
        Plan made = plan();
        made.facilities.at(FacilityId(4)).position.reset();
        return made;
    }
};

const std::vector<std::vector<double>> kWalks{
    {100, 400, 2000}, {900, 1200, 300}, {100, 100, 100}, {5000, 5000, 5000}, {0, 0, 0}};

} // namespace

TEST_CASE("places over those who can walk there and then what a home reaches added up", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    const auto found = crowding(study, childcare(), Progress());
    REQUIRE(found);
    // Step 1, everyone within 1 000 m: facility 0 has 60 places for homes 0 and 1, 100 + 200 people: 0.2
    // each. Facility 1 has 30 places for homes 0 and 2, 100 + 300 people: 0.075 each.
    REQUIRE(found->facilities.size() == 3);
    CHECK(found->facilities[0].catchment.within == people(300));
    CHECK(*found->facilities[0].catchment.ratio == Approx(0.2));
    CHECK(*found->facilities[1].catchment.ratio == Approx(0.075));
    // Step 2: home 0 reaches both: 0.275; home 1 the first: 0.2; home 2 the second: 0.075.
    CHECK(found->access[0] == Approx(0.275));
    CHECK(found->access[1] == Approx(0.2));
    CHECK(found->access[2] == Approx(0.075));
    // 甲: (0.275 x 100 + 0.2 x 200) / 300 = 67.5 / 300; 乙: 22.5 / 300; the street: 90 / 600.
    const auto unit = [&](UnitId id) { return found->units.at(id.index()); };
    CHECK(unit(town.jia).supply == Approx(67.5));
    CHECK(*unit(town.jia).access == Approx(0.225));
    CHECK(*unit(town.yi).access == Approx(0.075));
    CHECK(*unit(town.street).access == Approx(0.15));
    CHECK(unit(town.city).demand == people(600));
}

TEST_CASE("with rings the near count more in both steps", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    const Decay rings{DecayKind::Stepped, {{300_m, 1.0}, {1000_m, 0.5}}};
    const auto found = crowding(study, childcare(rings), Progress());
    REQUIRE(found);
    // Facility 0: home 0 at 100 m weighs 1, home 1 at 400 m weighs 0.5: 60 / (100 + 0.5 x 200) = 0.3.
    // Facility 1: home 0 at 900 m weighs 0.5, home 2 at 300 m weighs 1: 30 / (50 + 300) = 3 / 35.
    CHECK(found->facilities[0].catchment.competing == Approx(200));
    CHECK(*found->facilities[0].catchment.ratio == Approx(0.3));
    CHECK(*found->facilities[1].catchment.ratio == Approx(3.0 / 35));
    CHECK(found->access[0] == Approx(0.3 + 0.5 * 3 / 35));
    CHECK(found->access[1] == Approx(0.15));
    CHECK(found->access[2] == Approx(3.0 / 35));
    CHECK(found->handedOut == Approx(90));
}

TEST_CASE("a facility of unknown capacity is listed and not counted as none", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    const auto found = crowding(study, childcare(), Progress());
    REQUIRE(found);
    CHECK(found->unknownCapacity == std::vector{FacilityId(2)});
    CHECK(found->unplaced == std::vector{FacilityId(4)});
    CHECK_FALSE(found->facilities[2].catchment.ratio); // the far one: nobody competes
    CHECK(found->supply == 110);
    CHECK(found->unused == 20);
    CHECK(found->handedOut == Approx(found->supply - found->unused));
    REQUIRE(found->issues.size() == 3);
    CHECK(found->issues[0].code == Code::CapacityUnknown);
    CHECK(found->issues[1].code == Code::SupplyUnplaced);
    CHECK(found->issues[2].code == Code::SupplyUnused);
}

TEST_CASE("a community where nobody needs a place has no access rather than none", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    const auto found = crowding(study, childcare(), Progress());
    REQUIRE(found);
    const CrowdedUnit& bing = found->units.at(town.bing.index());
    CHECK(bing.demand.milli() == 0);
    CHECK_FALSE(bing.access);
    CHECK(bing.withoutAny.milli() == 0);
}

TEST_CASE("people who reach no place are counted", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    auto walks = kWalks;
    walks[1][2] = 1001; // one metre too far
    Study study(plan, std::make_shared<Table>(walks), Progress());
    const auto found = crowding(study, childcare(), Progress());
    REQUIRE(found);
    CHECK(found->units.at(town.yi.index()).withoutAny == people(300));
    CHECK(*found->units.at(town.yi.index()).access == 0);
    CHECK(found->units.at(town.city.index()).withoutAny == people(300));
}

TEST_CASE("a weight or category that is not there is said with those that are", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    CrowdingQuestion question = childcare();
    question.weight = "population.0to3";
    CHECK(crowding(study, question, Progress()).error().code == Code::AnalysisWeightAbsent);
    question = childcare();
    question.categories = {"chilcare"};
    CHECK(crowding(study, question, Progress()).error().code == Code::AnalysisCategoryAbsent);
    question.categories = {"childcare", "chilcare"}; // one of them is enough of a slip
    CHECK(crowding(study, question, Progress()).error().code == Code::AnalysisCategoryAbsent);
}

TEST_CASE("a capacity that no facility of the category tells is said with those that they tell", "[crowding]")
{
    const Nursery town;
    const Plan plan = town.town();
    Study study(plan, std::make_shared<Table>(kWalks), Progress());
    CrowdingQuestion question = childcare();
    question.capacity = "place";
    const auto misspelt = crowding(study, question, Progress());
    REQUIRE_FALSE(misspelt);
    CHECK(misspelt.error().code == Code::CapacityAbsent);
    CHECK(misspelt.error().args.back() == std::pair<std::string, ArgValue>("allowed", std::string("places")));
    Plan silent = plan;
    for (auto& [id, facility] : silent.facilities)
        facility.capacities.clear();
    Study other(silent, std::make_shared<Table>(kWalks), Progress());
    CHECK(crowding(other, childcare(), Progress()).error().code == Code::CapacitiesUnknown);
}

TEST_CASE("every decay is 1 next door and falls to the limit and is 0 beyond", "[crowding]")
{
    for (const Decay& decay : {Decay{DecayKind::Binary, {}}, luoAndQi(1000_m), Decay{DecayKind::Gaussian, {}},
                               Decay{DecayKind::KernelDensity, {}}}) {
        CHECK(weightAt(decay, 0, 1'000'000) == Approx(1));
        CHECK(weightAt(decay, 1'000'001, 1'000'000) == 0);
        double before = 1;
        for (std::uint32_t mm = 0; mm <= 1'000'000; mm += 12'500) {
            CHECK(weightAt(decay, mm, 1'000'000) <= before);
            CHECK(weightAt(decay, mm, 1'000'000) >= 0);
            before = weightAt(decay, mm, 1'000'000);
        }
    }
    // Gaussian at half the limit: (exp(-1/8) - exp(-1/2)) / (1 - exp(-1/2)) = 0.27597 / 0.39347 = 0.70137.
    CHECK(weightAt({DecayKind::Gaussian, {}}, 500'000, 1'000'000) == Approx(0.70137).margin(1e-5));
    CHECK(weightAt({DecayKind::KernelDensity, {}}, 500'000, 1'000'000) == Approx(0.75));
    CHECK(weightAt(luoAndQi(900_m), 300'000, 900'000) == 1);
    CHECK(weightAt(luoAndQi(900_m), 300'001, 900'000) == 0.68);
    CHECK(weightAt(luoAndQi(900_m), 600'001, 900'000) == 0.22);
}

namespace {

struct RandomCase {
    std::vector<double> supply;
    std::vector<double> demand;
    std::vector<std::vector<double>> metres; ///< each number by itself: there is nothing symmetric in it
    Decay decay;
};

RandomCase anyCase()
{
    const auto number = [](int least, int most) { return double(*rc::gen::inRange(least, most)); };
    RandomCase made;
    const int homes = *rc::gen::inRange(1, 12);
    for (int i = 0; i < homes; ++i)
        made.demand.push_back(number(0, 5) == 0 ? 0 : number(1, 500));
    const int facilities = *rc::gen::inRange(1, 8);
    for (int j = 0; j < facilities; ++j) {
        made.supply.push_back(number(0, 100));
        made.metres.emplace_back();
        for (int i = 0; i < homes; ++i)
            made.metres.back().push_back(number(0, 1600));
    }
    made.decay.kind = static_cast<DecayKind>(*rc::gen::inRange(0, 4));
    if (made.decay.kind == DecayKind::Stepped)
        made.decay = {DecayKind::Stepped, {{250_m, 1.0}, {600_m, 0.68}, {1000_m, 0.22}}};
    return made;
}

FloatingCatchment solve(const RandomCase& given)
{
    std::vector<Weight> demand;
    for (const double count : given.demand)
        demand.push_back(people(count));
    return floatingCatchment(given.supply, demand, within(given.metres, 1000), given.decay, 1'000'000);
}

} // namespace

TEST_CASE("the method equals a second one on the full matrix of uneven walks", "[crowding]")
{
    CHECK(rc::check([] {
        const RandomCase given = anyCase();
        const auto ours = solve(given).access;
        const auto theirs = paperAccess(given.supply, given.demand, given.metres, given.decay, 1000);
        for (std::size_t i = 0; i < ours.size(); ++i)
            RC_ASSERT(std::abs(ours[i] - theirs[i]) <= 1e-9 * std::max(1.0, theirs[i]));
    }));
}

TEST_CASE("what is handed out is what the facilities with demand have", "[crowding]")
{
    CHECK(rc::check([] {
        const RandomCase given = anyCase();
        const auto found = solve(given);
        double handedOut = 0;
        for (std::size_t i = 0; i < given.demand.size(); ++i)
            handedOut += found.access[i] * given.demand[i];
        double used = 0;
        for (std::size_t j = 0; j < given.supply.size(); ++j)
            used += found.facilities[j].ratio ? given.supply[j] : 0;
        RC_ASSERT(std::abs(handedOut - used) <= 1e-9 * std::max(1.0, used));
    }));
}

TEST_CASE("more places never leave anybody with less", "[crowding]")
{
    CHECK(rc::check([] {
        RandomCase given = anyCase();
        const auto before = solve(given).access;
        given.supply[*rc::gen::inRange<std::size_t>(0, given.supply.size())] += 25;
        const auto after = solve(given).access;
        for (std::size_t i = 0; i < before.size(); ++i)
            RC_ASSERT(after[i] >= before[i]);
    }));
}
