// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plan.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

Unit unit(std::uint32_t id, Level level, std::string code, int parent)
{
    Unit made;
    made.id = UnitId(id);
    made.level = level;
    made.code = std::move(code);
    if (parent >= 0)
        made.parent = UnitId(static_cast<std::uint32_t>(parent));
    return made;
}

Date day(const char* text)
{
    return *parseDate(text);
}

} // namespace

TEST_CASE("units are listed by administrative code and parents may stand after children", "[plan]")
{
    Plan plan;
    plan.units = {unit(0, Level::Community, "02", 2), unit(1, Level::Community, "01", 2),
                  unit(2, Level::SubDistrict, "9", 3), unit(3, Level::County, "8", -1)};
    CHECK(plan.unitsAt(Level::Community) == std::vector<UnitId>{UnitId(1), UnitId(0)});
    CHECK(plan.ancestor(UnitId(0), Level::County) == UnitId(3));
    CHECK(plan.ancestor(UnitId(2), Level::SubDistrict) == UnitId(2));
    CHECK_FALSE(plan.ancestor(UnitId(0), Level::City));
    CHECK(plan.unitByCode("01") == UnitId(1));
    CHECK_FALSE(plan.unitByCode(""));
}

TEST_CASE("a tree that bites its own tail does not hang the look-up", "[plan]")
{
    Plan plan;
    plan.units = {unit(0, Level::Community, "1", 1), unit(1, Level::Community, "2", 0),
                  unit(2, Level::Community, "3", 77)};
    CHECK_FALSE(plan.ancestor(UnitId(0), Level::City));
    CHECK_FALSE(plan.ancestor(UnitId(2), Level::City));
}

TEST_CASE("the id of a removed facility is not given out again", "[plan]")
{
    Plan plan;
    CHECK(plan.nextFacilityId() == FacilityId(0));
    plan.facilities[FacilityId(6)] = {};
    CHECK(plan.nextFacilityId() == FacilityId(7));
    plan.facilityIdsUsed = 9;
    CHECK(plan.nextFacilityId() == FacilityId(9));
}

TEST_CASE("a facility serves from its opening day until the day before it closes", "[facility]")
{
    Facility facility;
    CHECK(isOpen(facility, day("2025-06-30")));
    facility.opened = day("2025-06-30");
    facility.closed = day("2025-12-31");
    CHECK_FALSE(isOpen(facility, day("2025-06-29")));
    CHECK(isOpen(facility, day("2025-06-30")));
    CHECK(isOpen(facility, day("2025-12-30")));
    CHECK_FALSE(isOpen(facility, day("2025-12-31")));
}

TEST_CASE("what is only planned or closed at an unknown time does not serve", "[facility]")
{
    Facility facility;
    facility.status = FacilityStatus::Planned;
    facility.opened = day("2020-01-01");
    CHECK_FALSE(isOpen(facility, day("2025-06-30")));
    facility.status = FacilityStatus::Closed;
    CHECK_FALSE(isOpen(facility, day("2025-06-30")));
    facility.closed = day("2025-07-01");
    CHECK(isOpen(facility, day("2025-06-30")));
}

TEST_CASE("the extent is that of the communities or else of the facilities", "[plan]")
{
    Plan plan;
    CHECK(plan.extent().empty());
    plan.facilities[FacilityId(0)].position = Point{5, 6};
    CHECK(plan.extent().max == Point{5, 6});
    plan.units = {unit(0, Level::Community, "1", -1)};
    plan.units[0].shape = {{{{0, 0}, {2, 0}, {2, 3}, {0, 0}}, {}}};
    CHECK(plan.extent().max == Point{2, 3});
}
