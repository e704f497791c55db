// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A project with a little of everything, numbers chosen so that any rounding shows.

#include "core/scenario/project.h"

#include <cmath>

namespace yike::test::saved {

inline Polygon square(double x, double y, double size)
{
    return {{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}, {}};
}

inline std::vector<Unit> smallUnits()
{
    std::vector<Unit> units(4);
    for (std::uint32_t i = 0; i < 4; ++i)
        units[i].id = UnitId(i);
    units[0].code = "990202001001";
    units[0].name = "渔火社区";
    units[0].parent = UnitId(2);
    units[0].managedBy = UnitId(3);
    units[0].setting = Setting::Urban;
    units[0].shape = {square(379788.1, 4309870.3, 1000.0 / 3)};
    units[0].shape[0].holes.push_back(square(379800, 4309900, 0.1).outer);
    units[0].shape.push_back(square(381000, 4309870, 50));
    units[0].values = {{"households.resident", {2214, SourceId(2)}}, {"area.total", {1.0 / 3, SourceId(2)}}};
    units[1].code = "";
    units[1].name = "虚拟\"社区'";
    units[1].parent = UnitId(2);
    units[1].setting = Setting::Rural;
    units[1].isVirtual = true;
    units[2].code = "990202001";
    units[2].name = "鹤汀街道";
    units[2].level = Level::SubDistrict;
    units[2].parent = UnitId(3);
    units[3].code = "990202";
    units[3].level = Level::County;
    units[3].countyKind = CountyKind::LeadingZone;
    return units;
}

inline std::map<FacilityId, Facility> smallFacilities()
{
    using std::chrono::year, std::chrono::month, std::chrono::day;
    Facility centre;
    centre.id = FacilityId(7);
    centre.code = "F-7";
    centre.name = "社区服务中心";
    centre.categories = {"community-centre", "elder-care"};
    centre.functions = {"助餐", "日托"};
    centre.floorArea = SquareMetres(412.3);
    centre.capacities = {{"beds", 12}, {"places", 0.1}};
    centre.opened = Date{year(2024), month(2), day(29)};
    centre.position = Point{379801.0000001, 4309888.123456789};
    centre.entrances = {{379801.1, std::nextafter(4309888.0, 5e6)}};
    centre.host = UnitId(0);
    centre.source = SourceId(1);
    Facility unplaced;
    unplaced.id = FacilityId(9);
    unplaced.status = FacilityStatus::Planned;
    return {{centre.id, centre}, {unplaced.id, unplaced}};
}

inline std::shared_ptr<const Demand> smallDemand()
{
    auto demand = std::make_shared<Demand>();
    demand->origin = DemandOrigin::Buildings;
    demand->at = {{379790.7, 4309900.9}, {379791, 4309901}};
    demand->community = {UnitId(0), std::nullopt};
    demand->weights = {{"population", {Weight::fromMilli(1), Weight::fromMilli(5'000'000'001)}},
                       {"population.60plus", {Weight::fromMilli(0), Weight::fromMilli(-3)}}};
    return demand;
}

inline std::shared_ptr<const Streets> smallStreets()
{
    auto streets = std::make_shared<Streets>();
    streets->push_back({-5,
                        "海滨路",
                        StreetClass::Steps,
                        -1,
                        {{379790, 4309900}, {379800, 4309900.5}, {379801, 4309901}},
                        {10012, 4'000'000'000U}});
    streets->push_back({8, "", StreetClass::Excluded, 1, {{1, 2}, {3, 4}}, {2828}});
    return streets;
}

inline Assessment smallAssessment()
{
    Assessment assessment;
    assessment.standard = "dalian-2023-2025";
    assessment.standardVersion = "1";
    assessment.date = *parseDate("2025-06-30");
    assessment.options = {{"households-basis", "resident"}};
    assessment.alongNetwork = true;
    assessment.detourFactor = 1.3;
    assessment.walk = {WalkerKind::Wheelchair, Direction::FromFacility, true};
    Cell cell;
    cell.status = Status::NotMet;
    cell.value = 29.96;
    cell.numerator = 0.1 + 0.2;
    cell.shortfall = 1.0 / 7;
    cell.cause = Cause::TooSmall;
    cell.binding = Binding::PerHousehold;
    cell.missing = {"households.resident"};
    cell.counted = {FacilityId(7)};
    cell.related = {FacilityId(9)};
    cell.tally = {1, 2, 3, 4, 5};
    cell.dataShare = 2.0 / 3;
    IndicatorResult area{"34a", {}, 0.1 + 0.2, true};
    area.cells.emplace(UnitId(0), cell);
    area.cells.emplace(UnitId(2), Cell{});
    assessment.indicators.push_back(std::move(area));
    assessment.indicators.push_back({"G1", {}, std::nullopt, false});
    Where where{"facilities", 3, Point{1.5, 2.5}, LonLat{121.6, 38.9}};
    assessment.issues.push_back(
        {Code::DemandUnsnapped,
         Severity::Advised,
         {{"count", std::int64_t{3}}, {"urban", 150.5}, {"name", std::string("渔火")}},
         where,
         3});
    return assessment;
}

inline Project smallProject()
{
    Project project;
    project.id = "0123456789abcdef0123456789abcdef";
    project.sample = true;
    Plan& plan = project.baseline;
    plan.name = "澄湾市";
    plan.epsg = 4550;
    plan.evaluationDate = *parseDate("2025-06-30");
    plan.units = smallUnits();
    plan.facilities = smallFacilities();
    plan.facilityIdsUsed = 12;
    plan.demand = smallDemand();
    plan.streets = smallStreets();
    plan.buildings = std::make_shared<const std::vector<Polygon>>(std::vector{square(1.25, 2.5, 7)});
    auto ground = std::make_shared<std::vector<GroundFeature>>();
    ground->push_back({GroundKind::Water, "澄湾", {square(0, 0, 9)}, {}});
    ground->push_back({GroundKind::Rail, "", {}, {{{0, 0}, {5, 5}}}});
    ground->push_back({GroundKind::Park, "桥公园", {square(1, 1, 2)}, {{{0, 0}, {1, 5}}}});
    plan.ground = ground;
    Source source{
        SourceId(1),          "服务设施.shp", "服务设施",  "facilities", 12345, "2025-05-06T10:41:00Z",
        std::string(64, 'a'), "GB18030",      "EPSG:4490", "gcj02",      2};
    plan.sources = {source};
    Facility added;
    added.id = FacilityId(11);
    added.name = "新增";
    added.position = Point{379802, 4309889};
    project.scenarios = {
        {"方案一", {AddFacility{added}, MoveFacility{FacilityId(7), Point{0.1, 0.2}, {}, {}}}}, {"空", {}}};
    project.history = {{AddFacility{added}, RemoveFacility{FacilityId(11)}, "方案一"},
                       {SetUnitValue{UnitId(0), "population", Value{1.1, SourceId(0)}},
                        SetUnitValue{UnitId(0), "population", std::nullopt}, ""}};
    project.options.detourFactor = 1.27;
    project.options.walk = {WalkerKind::Elder, Direction::Worst, true};
    project.options.options = {{"18a-distance", "800"}};
    project.lastAssessment = smallAssessment();
    return project;
}

} // namespace yike::test::saved
