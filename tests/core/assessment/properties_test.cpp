// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every town and every row of the shipped catalogue, by thousands of random towns.
#include "tests/core/assessment/town.h"

#include "core/base/parallel.h"
#include "core/standards/reading/fields.h"

#include <rapidcheck.h>

#include <random>

using namespace yike;
using namespace yike::test;

namespace {

bool isVerdict(Status status)
{
    return status == Status::Met || status == Status::NotMet;
}

/// Every figure that some row reads, each reported by two units of three; facilities of every category.
Small reportedTown(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    Small town;
    std::vector<UnitId> units = {town.city, town.district, town.street, town.township};
    for (unsigned i = 0; i < 2 + below(5); ++i)
        units.push_back(town.community("社区" + std::to_string(i),
                                       below(3) == 0 ? town.township : town.street,
                                       below(3) == 0 ? Setting::Rural : Setting::Urban));
    for (const std::string& key : valueKeysOf(dalian())) {
        for (const UnitId unit : units) {
            if (below(3) != 0)
                town.value(unit, key, below(key.starts_with("flag.") ? 2 : 40));
        }
    }
    for (const Indicator& indicator : dalian().indicators) {
        for (const std::string& category : indicator.categories) {
            Facility& facility =
                town.facility(units[below(static_cast<unsigned>(units.size()))], category, below(900));
            facility.position = Point{below(3000) * 1.0, below(3000) * 1.0};
            facility.status = below(5) == 0 ? FacilityStatus::Closed : FacilityStatus::Existing;
            if (below(3) == 0)
                facility.opened = parseDate(below(2) == 0 ? "2024-01-01" : "2026-01-01");
        }
    }
    for (std::size_t i = 4; i < units.size(); ++i)
        town.home(units[i], {below(3000) * 1.0, below(3000) * 1.0}, below(500));
    return town;
}

/// A unit and a key that it reports, or nothing in a town without figures.
std::optional<std::pair<UnitId, std::string>> someFigure(const Plan& plan, unsigned pick)
{
    std::vector<std::pair<UnitId, std::string>> all;
    for (const Unit& unit : plan.units) {
        for (const auto& [key, value] : unit.values)
            all.emplace_back(unit.id, key);
    }
    return all.empty() ? std::nullopt : std::optional(all[pick % all.size()]);
}

/// The lowest level of which some unit reports a figure: that level's reports are what counts.
std::optional<Level> lowestReporting(const Plan& plan, const std::string& key)
{
    std::optional<Level> lowest;
    for (const Unit& unit : plan.units) {
        if (unit.values.contains(key) && (!lowest || unit.level < *lowest))
            lowest = unit.level;
    }
    return lowest;
}

/// A raw sum over the units of a level in `above` that report both, without any of our roll-ups.
struct Raw {
    double numerator = 0;
    double denominator = 0;
};
Raw rawShare(const Plan& plan, UnitId above, Level level, const std::string& part, const std::string& whole)
{
    Raw raw;
    for (const Unit& unit : plan.units) {
        if (unit.level != level || plan.ancestor(unit.id, plan.unit(above).level) != above)
            continue;
        const auto a = unit.values.find(part);
        const auto b = unit.values.find(whole);
        if (a == unit.values.end() || b == unit.values.end())
            continue;
        raw.numerator += a->second.number;
        raw.denominator += b->second.number;
    }
    return raw;
}

} // namespace

TEST_CASE("a share at every level equals that of the raw rows below it", "[assess][property]")
{
    const Standard standard = oneRow("kind = \"share\"\ntarget = 60\n"
                                     "numerator = { value = [\"grids.service-point\"] }\n"
                                     "denominator = { value = [\"grids\"] }");
    CHECK(rc::check("sub-district, county, city", [&](unsigned seed) {
        const Plan plan = reportedTown(seed).plan();
        const Assessment result = assessedBy(plan, standard);
        const auto level = lowestReporting(plan, "grids");
        RC_PRE(level && lowestReporting(plan, "grids.service-point") == level);
        for (const UnitId above : {UnitId(0), UnitId(1), UnitId(2), UnitId(3)}) {
            if (plan.unit(above).level < *level)
                continue;
            const Raw raw = rawShare(plan, above, *level, "grids.service-point", "grids");
            const Cell& cell = *result.cell("X", above);
            RC_ASSERT(cell.value.has_value() == (raw.denominator > 0));
            if (cell.value)
                RC_ASSERT(std::abs(*cell.value - 100 * raw.numerator / raw.denominator) < 1e-9);
        }
    }));
}

TEST_CASE("a tally at every level counts the raw verdicts below it", "[assess][property]")
{
    CHECK(rc::check("every row of the catalogue", [](unsigned seed) {
        const Plan plan = reportedTown(seed).plan();
        const Assessment result = assessed(plan);
        for (const Indicator& indicator : dalian().indicators) {
            if (indicator.level != Level::Community || indicator.kind == Kind::Narrative ||
                indicator.kind == Kind::Network) // counts the nodes of several levels
                continue;
            Tally raw;
            for (const Unit& unit : plan.units) {
                if (unit.level != Level::Community)
                    continue;
                const Status status = result.cell(indicator.id, unit.id)->status;
                raw.met += status == Status::Met ? 1 : 0;
                raw.notMet += status == Status::NotMet ? 1 : 0;
                raw.noData += status == Status::NoData ? 1 : 0;
                raw.notApplicable += status == Status::NotApplicable ? 1 : 0;
                raw.advisory += status == Status::Advisory ? 1 : 0;
            }
            RC_ASSERT(result.cell(indicator.id, UnitId(0))->tally == raw);
        }
    }));
}

// Taking a figure away may leave a unit without data, or leave its verdict as it was where the figure could
// not change it. It never makes a unit that failed or had no data pass, and never one that passed or had no
// data fail: where the unit reported the figure itself, nothing is known of it any more. Larger units answer
// for what is left. Where a department's yes goes and facilities of the kind are in the plan, they are what
// is left: none of them open here is none.
TEST_CASE("a figure taken away never turns into a verdict", "[assess][property]")
{
    CHECK(rc::check("every row that reads it", [](unsigned seed, unsigned pick) {
        Plan plan = reportedTown(seed).plan();
        const Assessment before = assessed(plan);
        const auto figure = someFigure(plan, pick);
        RC_PRE(figure.has_value());
        const auto& [unit, key] = *figure;
        plan.units[unit.index()].values.erase(key);
        const Assessment after = assessed(plan);
        for (const Indicator& indicator : dalian().indicators) {
            const Cell& was = *before.cell(indicator.id, unit);
            const Cell& is = *after.cell(indicator.id, unit);
            const auto keys = valueKeysOf(indicator);
            const bool reads = std::find(keys.begin(), keys.end(), key) != keys.end();
            if (!reads || plan.unit(unit).level != indicator.level || is.contribution)
                continue;
            const bool facilitiesSpeak = !indicator.categories.empty() && was.status == Status::Met;
            if (isVerdict(is.status) && is.status != was.status && !facilitiesSpeak)
                RC_FAIL(indicator.id + " gave a verdict without " + key);
        }
    }));
}

TEST_CASE("a verdict of a single unit never rests on a missing figure", "[assess][property]")
{
    CHECK(rc::check("flags, counts and entered values", [](unsigned seed) {
        const Plan plan = reportedTown(seed).plan();
        const Assessment result = assessed(plan);
        for (const Indicator& indicator : dalian().indicators) {
            const bool single =
                indicator.kind == Kind::Flag || indicator.kind == Kind::Entered ||
                (indicator.kind == Kind::Count && indicator.numerator.of == Operand::Of::Value);
            if (!single)
                continue;
            for (const Unit& unit : plan.units) {
                const bool reported = indicator.numerator.keys.empty() ||
                                      unit.values.find(indicator.numerator.keys[0]) != unit.values.end();
                if (unit.level == indicator.level && unit.level == Level::Community && !reported)
                    RC_ASSERT(!isVerdict(result.cell(indicator.id, unit.id)->status));
            }
        }
    }));
}

TEST_CASE("a gap in whole things is the exact gap rounded up", "[assess][property]")
{
    CHECK(rc::check("wherever a unit is judged by itself", [](unsigned seed) {
        const Plan plan = reportedTown(seed).plan();
        const Assessment result = assessed(plan);
        for (const Indicator& indicator : dalian().indicators) {
            for (const auto& [id, cell] : result.find(indicator.id)->cells) {
                if (cell.status == Status::Met)
                    RC_ASSERT(!cell.wholeShortfall);
                if (!cell.wholeShortfall)
                    continue;
                RC_ASSERT(*cell.wholeShortfall > 0);
                if (cell.shortfall)
                    RC_ASSERT(static_cast<double>(*cell.wholeShortfall) >= *cell.shortfall - 1e-6);
                if (cell.shortfall && plan.unit(id).level == indicator.level &&
                    indicator.kind != Kind::MinimumSize)
                    RC_ASSERT(static_cast<double>(*cell.wholeShortfall) < *cell.shortfall + 1);
            }
        }
    }));
}

TEST_CASE("another date only moves what depends on dates", "[assess][property]")
{
    CHECK(rc::check("rows without facilities and without dated figures", [](unsigned seed) {
        Plan plan = reportedTown(seed).plan();
        const Assessment before = assessed(plan);
        plan.evaluationDate = *parseDate("2027-03-15");
        const Assessment after = assessed(plan);
        for (const Indicator& indicator : dalian().indicators) {
            const bool facilities = !indicator.categories.empty() ||
                                    (indicator.numerator.of != Operand::Of::Value &&
                                     indicator.numerator.of != Operand::Of::None) ||
                                    (indicator.denominator.of != Operand::Of::Value &&
                                     indicator.denominator.of != Operand::Of::None);
            if (!facilities && indicator.kind != Kind::Currency)
                RC_ASSERT(before.find(indicator.id)->cells == after.find(indicator.id)->cells);
        }
    }));
}

TEST_CASE("a date between two openings changes nothing at all", "[assess][property]")
{
    CHECK(rc::check("facilities opened in 2024 or 2026", [](unsigned seed) {
        Plan plan = reportedTown(seed).plan();
        const Assessment before = assessed(plan);
        plan.evaluationDate = *parseDate("2025-05-01"); // the same quarter, and nothing opened since
        const Assessment after = assessed(plan);
        for (const IndicatorResult& result : before.indicators)
            RC_ASSERT(after.find(result.indicator)->cells == result.cells);
    }));
}

TEST_CASE("the number of threads changes no cell", "[assess][property]")
{
    const Plan plan = reportedTown(7).plan();
    setThreadLimit(1);
    const Assessment one = assessed(plan);
    setThreadLimit(4);
    const Assessment four = assessed(plan);
    setThreadLimit(0);
    for (const IndicatorResult& result : one.indicators)
        CHECK(four.find(result.indicator)->cells == result.cells);
}
