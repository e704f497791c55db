// SPDX-License-Identifier: GPL-3.0-or-later
// One table a kind, worked by hand: nobody there, blank and zero, closed and not yet open, not placed,
// shared, mixed sub-districts, and values a hair from their target. The sums stand in comments.
#include "tests/core/assessment/town.h"

using namespace yike;
using namespace yike::test;

namespace {

using Ids = std::vector<FacilityId>;

Cell cellOf(const Town& town, const Standard& standard, UnitId unit)
{
    return *assessedBy(town.plan(), standard).cell("X", unit);
}

/// Status, value and whole shortfall in one look.
struct Expected {
    Status status;
    std::optional<double> value;
    std::optional<std::int64_t> short_;
};

void check(const Cell& cell, const Expected& expected)
{
    CHECK(cell.status == expected.status);
    REQUIRE(cell.value.has_value() == expected.value.has_value());
    if (cell.value)
        CHECK(*cell.value == Approx(*expected.value).margin(1e-12));
    CHECK(cell.wholeShortfall == expected.short_);
}

/// A facility that is there and one each that is closed, planned, not yet open on 2025-06-30.
void fourOfAKind(Town& town, UnitId host, const char* category, double area)
{
    town.facility(host, category, area);
    town.facility(host, category, area).status = FacilityStatus::Closed;
    town.facility(host, category, area).status = FacilityStatus::Planned;
    town.facility(host, category, area).opened = parseDate("2025-07-01");
}

} // namespace

TEST_CASE("presence by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"presence\"\ncomparator = \"equal\"\ntarget = 100\n"
                                     "categories = [\"elder-care\"]");
    Small town;
    const UnitId open = town.community("甲社区", town.street);
    const UnitId closed = town.community("乙村", town.street, Setting::Rural);
    const UnitId hosted = town.community("丙社区", town.street);
    town.facility(open, "elder-care"); // not placed, no area: it is there all the same
    town.facility(closed, "elder-care").status = FacilityStatus::Closed;
    town.facility(town.street, "elder-care"); // the sub-district's own: no community has it
    check(cellOf(town, standard, open), {Status::Met, 100.0, std::nullopt});
    check(cellOf(town, standard, closed), {Status::NotMet, 0.0, 1});
    CHECK(cellOf(town, standard, closed).cause == Cause::NotOpen);
    CHECK(cellOf(town, standard, closed).related == Ids{FacilityId(1)});
    CHECK(cellOf(town, standard, hosted).cause == Cause::NoFacility);
    // 1 of 3, urban and rural alike: 2 more communities must come to have it
    check(cellOf(town, standard, town.street), {Status::NotMet, 100.0 / 3, 2});
    check(cellOf(town, standard, town.township), {Status::NotApplicable, std::nullopt, std::nullopt});
}

TEST_CASE("a target of four fifths is reached by the first whole unit that suffices", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"presence\"\ntarget = 80\ncategories = [\"elder-care\"]");
    Small town;
    std::vector<UnitId> communities;
    for (int i = 0; i < 7; ++i)
        communities.push_back(town.community("社区" + std::to_string(i), town.street));
    for (int i = 0; i < 5; ++i)
        town.facility(communities[static_cast<std::size_t>(i)], "elder-care");
    // 5 of 7 = 71.4 %; 80 % of 7 = 5.6, so one more: 6 of 7 = 85.7 %
    const Cell street = cellOf(town, standard, town.street);
    check(street, {Status::NotMet, 500.0 / 7, 1});
    CHECK(*street.required == Approx(5.6).margin(1e-12));
    CHECK(*street.shortfall == Approx(0.6).margin(1e-12));
}

TEST_CASE("flags by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"flag\"\ncomparator = \"equal\"\ntarget = 100\n"
                                     "flag = \"flag.development-fund\"");
    Small town;
    std::vector<UnitId> communities;
    for (int i = 0; i < 1000; ++i) {
        communities.push_back(town.community("社区" + std::to_string(i), town.street));
        town.value(communities.back(), "flag.development-fund", i == 0 ? 0 : 1);
    }
    check(cellOf(town, standard, communities[0]), {Status::NotMet, 0.0, 1}); // 0 is a no
    check(cellOf(town, standard, town.street), {Status::NotMet, 99.9, 1});   // 999 of 1,000
    town.value(communities[0], "flag.development-fund", 1);
    check(cellOf(town, standard, town.street), {Status::Met, 100.0, std::nullopt});
    town.at(communities[0]).values.clear(); // blank: no data, and then nobody knows
    check(cellOf(town, standard, communities[0]), {Status::NoData, std::nullopt, std::nullopt});
    const Cell street = cellOf(town, standard, town.street);
    CHECK(street.status == Status::NoData);
    CHECK(street.value == 100.0); // of those that answered, and the share that did stands beside
    CHECK(street.dataShare == 0.999);
}

TEST_CASE("ratios by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"ratio\"\nscale = 100\ntarget = 30\n"
                                     "numerator = { floor-area = [\"community-centre\"] }\n"
                                     "denominator = { value = [\"households.resident\"] }");
    struct Row {
        double area;
        double households;
        Expected expected;
    };
    const Row rows[] = {
        {300, 1000, {Status::Met, 30.0, std::nullopt}},  // 300 / 1,000 x 100
        {299.6, 1000, {Status::NotMet, 29.96, 1}},       // 0.4 m2 short: one whole
        {200, 1000, {Status::NotMet, 20.0, 100}},        // 30 % of 1,000 = 300
        {0.1, 1001, {Status::NotMet, 10.0 / 1001, 301}}, // 300.3 - 0.1 = 300.2
        {300, 0, {Status::NotApplicable, std::nullopt, std::nullopt}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.area, row.households);
        Small town;
        const UnitId a = town.community("甲社区", town.street);
        fourOfAKind(town, a, "community-centre", row.area); // only one of four counts
        town.value(a, "households.resident", row.households);
        check(cellOf(town, standard, a), row.expected);
    }
}

TEST_CASE("ratios of a mixed sub-district add up whatever the communities are", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"ratio\"\nscale = 100\ntarget = 30\n"
                                     "numerator = { floor-area = [\"community-centre\"] }\n"
                                     "denominator = { value = [\"households.resident\"] }");
    Small town;
    const UnitId urban = town.community("甲社区", town.street);
    const UnitId village = town.community("乙村", town.street, Setting::Rural);
    const UnitId empty = town.community("丙社区", town.street);
    const UnitId unknown = town.community("丁社区", town.street);
    town.facility(urban, "community-centre", 500);
    town.facility(village, "community-centre", 100);
    town.facility(empty, "community-centre", 50);
    town.facility(unknown, "community-centre"); // area missing
    town.value(urban, "households.resident", 1500);
    town.value(village, "households.resident", 500);
    town.value(empty, "households.resident", 0);
    town.value(unknown, "households.resident", 999);
    // (500 + 100 + 50) / (1,500 + 500 + 0) x 100 = 32.5; the fourth is left out of both
    const Cell street = cellOf(town, standard, town.street);
    check(street, {Status::Met, 32.5, std::nullopt});
    CHECK(street.dataShare == Approx(2.0 / 3).margin(1e-12)); // of three that are asked: 丙 has no household
    CHECK(street.tally == Tally{1, 1, 1, 1, 0});
}

TEST_CASE("shares by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"share\"\ntarget = 35\n"
                                     "numerator = { value = [\"workers.certified\"] }\n"
                                     "denominator = { value = [\"workers\"] }");
    struct Row {
        double part;
        double whole;
        Expected expected;
    };
    const Row rows[] = {
        {7, 20, {Status::Met, 35.0, std::nullopt}},
        {6, 20, {Status::NotMet, 30.0, 1}},      // 7 are needed
        {6, 18, {Status::NotMet, 100.0 / 3, 1}}, // 6.3 are needed: a seventh
        {0, 20, {Status::NotMet, 0.0, 7}},       // a reported 0
        {0, 0, {Status::NotApplicable, std::nullopt, std::nullopt}},
        {3499, 10000, {Status::NotMet, 34.99, 1}}, // never rounded to 35
    };
    for (const Row& row : rows) {
        CAPTURE(row.part, row.whole);
        Small town;
        const UnitId a = town.community("甲社区", town.street);
        town.value(a, "workers.certified", row.part);
        town.value(a, "workers", row.whole);
        check(cellOf(town, standard, a), row.expected);
    }
}

TEST_CASE("counts by hand", "[assess][table]")
{
    const Standard reported =
        oneRow("kind = \"count\"\ntarget = 1000\ntarget-rural = 3\nnumerator = { value = [\"volunteers\"] }");
    const Standard built =
        oneRow("kind = \"count\"\ntarget = 2\nnumerator = { facilities = [\"elder-care\"] }");
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙村", town.street, Setting::Rural);
    const UnitId c = town.community("丙社区", town.street);
    town.value(a, "volunteers", 999.5);
    town.value(b, "volunteers", 2.5);
    fourOfAKind(town, a, "elder-care", 0);                        // one open, three not
    check(cellOf(town, reported, a), {Status::NotMet, 999.5, 1}); // shown as 1,000 it would still not be met
    check(cellOf(town, reported, b), {Status::NotMet, 2.5, 1});
    check(cellOf(town, reported, c), {Status::NoData, std::nullopt, std::nullopt});
    const Cell street = cellOf(town, reported, town.street);
    CHECK(street.status == Status::NotMet);
    CHECK(street.shortfall == 1.0);    // 0.5 + 0.5
    CHECK(street.wholeShortfall == 2); // but each of the two needs one of its own
    check(cellOf(town, built, a), {Status::NotMet, 1.0, 1});
    CHECK(cellOf(town, built, a).cause == Cause::NotOpen);
    CHECK(cellOf(town, built, a).related == Ids{FacilityId(1), FacilityId(2), FacilityId(3)});
    check(cellOf(town, built, c), {Status::NotMet, 0.0, 2});
}

TEST_CASE("staffed rates by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"staffed-rate\"\nscale = 10000\ntarget = 18\nlevel = \"city\"\n"
                                     "numerator = { value = [\"workers\"] }\n"
                                     "denominator = { value = [\"population.urban\"] }");
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙村", town.township, Setting::Rural);
    town.value(a, "workers", 20);
    town.value(b, "workers", 2);
    town.value(town.district, "population.urban", 12345);
    // 22 / 12,345 x 10,000 = 17.82; 18 x 1.2345 = 22.221: one more worker
    const Cell city = cellOf(town, standard, town.city);
    check(city, {Status::NotMet, 220000.0 / 12345, 1});
    CHECK(*city.required == Approx(22.221).margin(1e-12));
    CHECK(cellOf(town, standard, a).contribution);
    CHECK_FALSE(cellOf(town, standard, a).wholeShortfall); // a contribution has no gap of its own
    town.value(town.district, "population.urban", 0);
    check(cellOf(town, standard, town.city), {Status::NotApplicable, std::nullopt, std::nullopt});
}

TEST_CASE("minimum sizes by hand", "[assess][table]")
{
    const Standard standard =
        oneRow("kind = \"minimum-size\"\ntarget = 1000\ncategories = [\"community-centre\"]");
    Small town;
    const UnitId enough = town.community("甲社区", town.street);
    const UnitId hair = town.community("乙社区", town.street);
    const UnitId two = town.community("丙村", town.street, Setting::Rural);
    const UnitId none = town.community("丁社区", town.street);
    const UnitId unknown = town.community("戊社区", town.street);
    town.facility(enough, "community-centre", 1000);
    town.facility(enough, "community-centre", 10).status = FacilityStatus::Closed; // does not count
    town.facility(hair, "community-centre", 999.5);
    town.facility(two, "community-centre", 700);
    town.facility(two, "community-centre", 850.5);
    town.facility(two, "community-centre", 2000);
    town.facility(unknown, "community-centre");
    check(cellOf(town, standard, enough), {Status::Met, 1000.0, std::nullopt});
    check(cellOf(town, standard, hair), {Status::NotMet, 999.5, 1});
    const Cell small = cellOf(town, standard, two);
    check(small, {Status::NotMet, 700.0, 450}); // the smallest is judged; 300 + 149.5 are missing
    CHECK(small.shortfall == 449.5);
    CHECK(small.related == Ids{FacilityId(3), FacilityId(4)});
    check(cellOf(town, standard, none), {Status::NotApplicable, std::nullopt, std::nullopt});
    check(cellOf(town, standard, unknown), {Status::NoData, std::nullopt, std::nullopt});
    const Cell street = cellOf(town, standard, town.street);
    CHECK(street.status == Status::NotMet);
    CHECK(street.wholeShortfall == 451);
    CHECK(street.tally == Tally{1, 2, 1, 1, 0});
}

TEST_CASE("the area rule by hand", "[assess][table]")
{
    const Standard standard =
        oneRow("kind = \"area-rule\"\ntarget = 400\ntarget-rural = 350\narea-rate = 0.3\n"
               "categories = [\"community-centre\"]\n"
               "denominator = { value = [\"households.resident\"] }");
    struct Row {
        double area;
        double households;
        Setting setting;
        Expected expected;
        Binding binding;
    };
    const Row rows[] = {
        {400, 0, Setting::Urban, {Status::Met, 400.0, std::nullopt}, Binding::FixedMinimum},
        {399.5,
         1333,
         Setting::Urban,
         {Status::NotMet, 399.5, 1},
         Binding::FixedMinimum}, // 399.9 by households
        {400.1, 1334, Setting::Urban, {Status::NotMet, 400.1, 1}, Binding::PerHousehold}, // 400.2
        {400.2, 1334, Setting::Urban, {Status::Met, 400.2, std::nullopt}, Binding::PerHousehold},
        {349, 1000, Setting::Rural, {Status::NotMet, 349.0, 1}, Binding::FixedMinimum},
        {539.7, 1799, Setting::Urban, {Status::Met, 539.7, std::nullopt}, Binding::PerHousehold},
    };
    for (const Row& row : rows) {
        CAPTURE(row.area, row.households);
        Small town;
        const UnitId a = town.community("甲社区", town.street, row.setting);
        fourOfAKind(town, a, "community-centre", row.area);
        town.value(a, "households.resident", row.households);
        const Cell cell = cellOf(town, standard, a);
        check(cell, row.expected);
        CHECK(cell.binding == row.binding);
    }
}

TEST_CASE("functions by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"functions\"\ntarget = 3\ncategories = [\"community-centre\"]\n"
                                     "functions = [\"老年食堂\", \"日间照料\", \"儿童托管\"]");
    Small town;
    const UnitId two = town.community("甲社区", town.street);
    const UnitId all = town.community("乙村", town.street, Setting::Rural);
    const UnitId blank = town.community("丙社区", town.street);
    const UnitId none = town.community("丁社区", town.street);
    town.facility(two, "community-centre").functions = {"老年食堂", "日间照料", "书画"};
    Facility& closed = town.facility(two, "community-centre");
    closed.functions = {"儿童托管"}; // closed: offers nothing
    closed.status = FacilityStatus::Closed;
    town.facility(all, "community-centre").functions = {"老年食堂"};
    town.facility(all, "community-centre").functions = {"日间照料",
                                                        "儿童托管"}; // together they have all three
    town.facility(blank, "community-centre");
    check(cellOf(town, standard, two), {Status::NotMet, 2.0, 1});
    CHECK(cellOf(town, standard, two).missing == std::vector<std::string>{"儿童托管"});
    CHECK(cellOf(town, standard, two).cause == Cause::MissingFunction);
    check(cellOf(town, standard, all), {Status::Met, 3.0, std::nullopt});
    check(cellOf(town, standard, blank), {Status::NoData, std::nullopt, std::nullopt});
    check(cellOf(town, standard, none), {Status::NotMet, 0.0, 3});
    CHECK(cellOf(town, standard, none).cause == Cause::NoFacility);
    CHECK(cellOf(town, standard, town.street).wholeShortfall == 4);
}

TEST_CASE("entered values by hand", "[assess][table]")
{
    const std::string common = "kind = \"entered\"\nlevel = \"county\"\nentered = \"volunteers\"\n";
    const Standard atMost = oneRow(common + "comparator = \"at-most\"\ntarget = 2.8");
    const Standard noMark = oneRow(common);
    struct Row {
        std::optional<double> entered;
        Expected expected;
    };
    const Row rows[] = {
        {2.8, {Status::Met, 2.8, std::nullopt}},
        {2.800001, {Status::NotMet, 2.800001, 1}}, // too many: one whole to take away
        {0, {Status::Met, 0.0, std::nullopt}},     // a reported 0 is a number
        {std::nullopt, {Status::NoData, std::nullopt, std::nullopt}},
    };
    for (const Row& row : rows) {
        Small town;
        if (row.entered)
            town.value(town.district, "volunteers", *row.entered);
        check(cellOf(town, atMost, town.district), row.expected);
        CHECK_FALSE(cellOf(town, atMost, town.district).shortfall);
    }
    Small town;
    town.value(town.district, "volunteers", 3);
    check(cellOf(town, noMark, town.district), {Status::Advisory, 3.0, std::nullopt});
    check(cellOf(town, noMark, town.street), {Status::NotApplicable, std::nullopt, std::nullopt});
}

TEST_CASE("reach by hand", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"reach\"\ntarget = 80\ncategories = [\"fitness\"]\n"
                                     "reach = { metres = 1000, weight = \"population\" }");
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    const UnitId b = town.community("乙村", town.street, Setting::Rural);
    const UnitId nobody = town.community("丙社区", town.street);
    town.home(a, {0, 0}, 799);
    town.home(a, {999.5, 0}, 0.5);
    town.home(a, {1000.5, 0}, 200.5); // half a metre too far
    town.home(b, {1000, 0}, 50);      // served by the neighbour's facility: it stands where it stands
    town.value(nobody, "population", 0);
    town.facility(a, "fitness").position = Point{0, 0};
    town.facility(a, "fitness"); // not placed: nobody walks to it
    Facility& closed = town.facility(a, "fitness");
    closed.status = FacilityStatus::Closed;
    closed.position = Point{1500, 0};
    // 799.5 of 1,000 = 79.95 %: half a resident is missing, so one
    const Cell own = cellOf(town, standard, a);
    check(own, {Status::NotMet, 79.95, 1});
    CHECK(own.cause == Cause::NotOpen);
    CHECK(own.related == Ids{FacilityId(2)});
    CHECK(own.counted == Ids{FacilityId(0)});
    check(cellOf(town, standard, b), {Status::Met, 100.0, std::nullopt});
    CHECK(cellOf(town, standard, b).counted == Ids{FacilityId(0)});
    check(cellOf(town, standard, nobody), {Status::NotApplicable, std::nullopt, std::nullopt});
    // 849.5 of 1,050 = 80.9 %
    check(cellOf(town, standard, town.street), {Status::Met, 100 * 849.5 / 1050, std::nullopt});
}

TEST_CASE("narratives apply to nobody", "[assess][table]")
{
    const Standard standard = oneRow("kind = \"narrative\"");
    Small town;
    const UnitId a = town.community("甲社区", town.street);
    for (const UnitId unit : {a, town.street, town.district, town.city})
        check(cellOf(town, standard, unit), {Status::NotApplicable, std::nullopt, std::nullopt});
}
