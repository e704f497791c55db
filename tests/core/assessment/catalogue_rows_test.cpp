// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the plan whose kind is known and whose parameters are new: eligible units, rates with an upper
// bound, ratios asked of each unit, facilities with functions or opened since a day, shared facilities.
#include "tests/core/assessment/town.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

bool saidOf(const Assessment& result, Code code, const char* indicator)
{
    return std::any_of(result.issues.begin(), result.issues.end(), [&](const Issue& issue) {
        return issue.code == code && std::any_of(issue.args.begin(), issue.args.end(), [&](const auto& arg) {
                   const auto* text = std::get_if<std::string>(&arg.second);
                   return text != nullptr && *text == indicator;
               });
    });
}

} // namespace

TEST_CASE("only units that are fit for it are asked for a joint committee", "[assess]")
{
    Small town;
    const UnitId fit = town.community("甲社区", town.street);
    const UnitId unfit = town.community("乙社区", town.street);
    const UnitId silent = town.community("丙社区", town.street);
    town.value(fit, "flag.joint-committee-eligible", 1);
    town.value(fit, "flag.joint-committee", 1);
    town.value(unfit, "flag.joint-committee-eligible", 0);
    town.value(unfit, "flag.joint-committee", 0);
    town.value(silent, "flag.joint-committee", 1);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("1b", fit)->status == Status::Met);
    CHECK(result.cell("1b", unfit)->status == Status::NotApplicable);
    CHECK(result.cell("1b", silent)->missing == std::vector<std::string>{"flag.joint-committee-eligible"});
    CHECK(result.cell("1b", town.street)->status == Status::NoData);
    const Assessment all = assessed(town.plan(), {{"joint-committee-scope", "all"}});
    CHECK(all.cell("1b", unfit)->status == Status::NotMet);
    CHECK(*all.cell("1b", town.street)->value == Approx(100.0 * 2 / 3).margin(1e-12));
}

TEST_CASE("a share of what ought to be done adds up and nothing to do is not applicable", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    const UnitId none = town.community("丙社区", town.street);
    town.value(a, "estates.abandoned", 4);
    town.value(a, "estates.abandoned.managed", 4);
    town.value(b, "estates.abandoned", 6);
    town.value(b, "estates.abandoned.managed", 5);
    town.value(none, "estates.abandoned", 0);
    town.value(none, "estates.abandoned.managed", 0);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("3", a)->status == Status::Met);
    CHECK(result.cell("3", b)->status == Status::NotMet);
    CHECK(result.cell("3", b)->shortfall == 1.0);
    CHECK(result.cell("3", none)->status == Status::NotApplicable);
    CHECK(result.cell("3", town.city)->value == 90.0); // 9 of 10; the mean of the shares would be 91.7
    CHECK_FALSE(saidOf(result, Code::PartExceedsWhole, "3"));
    town.value(b, "estates.abandoned.managed", 7);
    CHECK(saidOf(assessed(town.plan()), Code::PartExceedsWhole, "3"));
}

TEST_CASE("a rate at its upper bound passes and one above it says so", "[assess]")
{
    Small town;
    const UnitId second = town.unit(Level::County, "乙县", town.city);
    town.value(town.district, "births.live", 7000);
    town.value(second, "births.live", 3000);
    town.value(town.district, "deaths.neonatal", 20);
    town.value(second, "deaths.neonatal", 8);
    const Assessment result = assessed(town.plan());
    CHECK(*result.cell("15a", town.city)->value == Approx(2.8).margin(1e-12)); // 28 of 10,000
    CHECK(result.cell("15a", town.city)->status == Status::Met);
    CHECK(result.cell("15a", town.district)->contribution);
    CHECK(result.cell("15a", town.district)->status == Status::Advisory);
    town.value(second, "deaths.neonatal", 9);
    const Cell high = *assessed(town.plan()).cell("15a", town.city);
    CHECK(high.status == Status::NotMet);
    CHECK(high.cause == Cause::AboveTarget);
    town.community("甲社区", town.street);
    CHECK(assessed(town.plan()).cell("15b", town.city)->status == Status::NoData); // births alone
}

TEST_CASE("pay is compared in every county and surplus in one helps no other", "[assess]")
{
    Small town;
    const UnitId second = town.unit(Level::County, "乙县", town.city);
    town.value(town.district, "pay.standard", 120000);
    town.value(town.district, "wage.previous-year", 100000);
    town.value(second, "pay.standard", 89999.5);
    town.value(second, "wage.previous-year", 90000);
    const Assessment result = assessed(town.plan());
    CHECK(result.cell("44b", town.district)->value == 1.2);
    CHECK(result.cell("44b", second)->status == Status::NotMet);
    CHECK(result.cell("44b", second)->shortfall == 0.5);
    const Cell& city = *result.cell("44b", town.city);
    CHECK(city.status == Status::NotMet); // together they would have 1.105
    CHECK_FALSE(city.value);
    CHECK(city.tally.met == 1);
    CHECK(city.cause == Cause::BelowTarget);
    town.value(second, "pay.standard", 90000);
    CHECK(assessed(town.plan()).cell("44b", town.city)->status == Status::Met);
}

TEST_CASE("a facility or a yes of the department will do and silence is no data", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    const UnitId c = town.community("丙社区", town.street);
    town.value(a, "flag.micro-fire-station", 1);
    town.value(b, "flag.micro-fire-station", 0);
    const Assessment flags = assessed(town.plan(), {{"coverage-pass", "100"}});
    CHECK(flags.cell("29", a)->status == Status::Met);
    CHECK(flags.cell("29", b)->status == Status::NotMet);
    CHECK(flags.cell("29", b)->cause == Cause::NoFacility);
    CHECK(flags.cell("29", c)->status == Status::NoData); // nobody has told of any station there
    CHECK(flags.cell("29", c)->missing == std::vector<std::string>{"flag.micro-fire-station"});
    town.facility(b, "micro-fire-station"); // the point on the map outweighs the no
    const Assessment points = assessed(town.plan(), {{"coverage-pass", "100"}});
    CHECK(points.cell("29", b)->status == Status::Met);
    CHECK(points.cell("29", c)->status == Status::NotMet); // stations are known, here there is none
    CHECK(points.cell("29", a)->status == Status::Met);
    CHECK(assessed(town.plan()).cell("29", town.street)->status == Status::Advisory);
}

TEST_CASE("new estates are counted by the four steps they kept", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId none = town.community("乙社区", town.street);
    const UnitId blank = town.community("丙社区", town.street);
    const std::set<std::string> all = {"同步规划", "同步建设", "同步验收", "同步使用"};
    town.facility(a, "new-estate").functions = all;
    town.facility(a, "new-estate").functions = {"同步规划", "同步建设", "同步验收"};
    town.facility(a, "new-estate").status = FacilityStatus::Planned; // not in use yet: not judged
    town.facility(blank, "new-estate");
    const Assessment result = assessed(town.plan());
    const Cell& cell = *result.cell("35", a);
    CHECK(cell.status == Status::NotMet);
    CHECK(cell.value == 50.0);
    CHECK(cell.cause == Cause::MissingFunction);
    CHECK(cell.missing == std::vector<std::string>{"同步使用"});
    CHECK(cell.related == std::vector<FacilityId>{FacilityId(1)});
    CHECK(result.cell("35", none)->status == Status::NotApplicable);
    CHECK(result.cell("35", blank)->missing == std::vector<std::string>{"functions"});
    CHECK(result.cell("35", town.city)->value == 50.0);
}

TEST_CASE("new ambulance stations are those opened since the plan in the main urban area", "[assess]")
{
    Small town;
    const UnitId outer = town.unit(Level::County, "乙县", town.city);
    const UnitId outerTown = town.unit(Level::SubDistrict, "乙镇", outer);
    const UnitId a = town.community("甲社区", town.street);
    const UnitId far = town.community("丁村", outerTown, Setting::Rural);
    town.value(town.district, "flag.main-urban", 1);
    town.value(outer, "flag.main-urban", 0);
    town.facility(a, "emergency-station").opened = parseDate("2022-12-31");
    town.facility(far, "emergency-station").opened = parseDate("2024-05-01");
    const Assessment before = assessed(town.plan());
    CHECK(before.cell("12c", town.city)->status == Status::NotMet);
    CHECK(before.cell("12c", town.city)->numerator == 0.0);
    CHECK(assessed(town.plan(), {{"main-urban-scope", "city"}}).cell("12c", town.city)->status ==
          Status::Met);
    town.facility(town.street, "emergency-station").opened = parseDate("2023-01-01"); // hosted by the street
    const Assessment after = assessed(town.plan());
    CHECK(after.cell("12c", town.city)->status == Status::Met);
    CHECK(after.cell("12c", town.city)->counted == std::vector<FacilityId>{FacilityId(2)});
    town.value(town.district, "emergency-stations.new", 0);
    CHECK(assessed(town.plan(), {{"new-stations-source", "reported"}}).cell("12c", town.city)->status ==
          Status::NotMet);
}

TEST_CASE("a station without opening date or an area nobody marked gives no verdict", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.facility(a, "emergency-station").opened = parseDate("2024-05-01");
    const Cell unmarked = *assessed(town.plan()).cell("12c", town.city);
    CHECK(unmarked.status == Status::NoData);
    CHECK(unmarked.missing == std::vector<std::string>{"flag.main-urban"});
    town.value(town.district, "flag.main-urban", 1);
    CHECK(assessed(town.plan()).cell("12c", town.city)->status == Status::Met);
    Small undated;
    const UnitId b = undated.community("甲社区", undated.street);
    undated.value(undated.district, "flag.main-urban", 1);
    undated.facility(b, "emergency-station");
    CHECK(assessed(undated.plan()).cell("12c", undated.city)->missing == std::vector<std::string>{"opened"});
    Small without;
    without.community("甲社区", without.street);
    const Cell none = *assessed(without.plan()).cell("12c", without.city); // no station at all is known
    CHECK(none.status == Status::NoData);
    CHECK(none.missing == std::vector<std::string>{"emergency-station"});
}

TEST_CASE("a facility of two communities counts for its host or is shared out by households", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.value(a, "households.resident", 1000);
    town.value(b, "households.resident", 2000);
    town.facility(a, "community-centre", 300);
    town.facility(town.street, "community-centre", 900); // the sub-district's own, for both
    const Plan plan = town.plan();
    const Assessment host = assessed(plan);
    CHECK(host.cell("34a", a)->value == 300.0);
    CHECK(host.cell("34a", b)->value == 0.0);
    CHECK(host.cell("34a", b)->cause == Cause::NoFacility);
    CHECK(host.cell("G3", town.street)->numerator == 300.0);
    const Assessment shared = assessed(plan, {{"shared-facility", "households"}});
    CHECK(shared.cell("34a", a)->value == 600.0); // 300 + 900 x 1,000 / 3,000
    CHECK(shared.cell("34a", a)->status == Status::Met);
    CHECK(shared.cell("34a", b)->value == 600.0); // 900 x 2,000 / 3,000
    CHECK(shared.cell("34a", b)->required == 600.0);
    CHECK(shared.cell("34a", b)->status == Status::Met);
    CHECK(shared.cell("34a", b)->counted == std::vector<FacilityId>{FacilityId(1)});
    CHECK(shared.cell("G3", town.street)->numerator == 1200.0);
    CHECK(shared.cell("G3", b)->value == 30.0);
    town.value(b, "households.resident", 2001);
    const Assessment odd = assessed(town.plan(), {{"shared-facility", "households"}});
    CHECK(odd.cell("34a", b)->status == Status::NotMet);
    CHECK(odd.cell("34a", b)->cause == Cause::TooSmall);
    CHECK(odd.cell("34a", b)->related == std::vector<FacilityId>{FacilityId(1)});
    CHECK(*odd.cell("G3", town.street)->numerator == Approx(1200.0).margin(1e-9)); // nothing is lost
}

TEST_CASE("sharing out needs every community's households", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    town.community("乙社区", town.street);
    town.value(a, "households.resident", 1000);
    town.facility(town.street, "community-centre", 900);
    const Cell cell = *assessed(town.plan(), {{"shared-facility", "households"}}).cell("34a", a);
    CHECK(cell.status == Status::NoData);
    CHECK(cell.missing == std::vector<std::string>{"households.resident"});
}

TEST_CASE("coverage may be asked of residents instead of communities", "[assess]")
{
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙社区", town.street);
    town.facility(a, "community-centre", 500).position = Point{0, 0};
    town.home(a, {100, 0}, 300);
    town.home(b, {900, 0}, 100);
    const Assessment places = assessed(town.plan());
    CHECK(places.cell("G1", b)->status == Status::NotMet);
    CHECK(places.cell("G1", town.city)->value == 50.0);
    CHECK(places.cell("G1", town.city)->secondaryValue == 100.0);
    const Assessment people = assessed(town.plan(), {{"coverage-basis", "spatial"}});
    CHECK(people.cell("G1", b)->status == Status::Met);
    CHECK(people.cell("G1", town.city)->value == 100.0);
    const Assessment near = assessed(town.plan(), {{"coverage-basis", "spatial"}, {"centre-metres", "500"}});
    CHECK(near.cell("G1", town.city)->value == 75.0);
    CHECK(near.cell("G1", town.city)->status == Status::NotMet);
}
