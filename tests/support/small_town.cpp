// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_town.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike::test {

namespace {

constexpr int kColumns = 4;
constexpr int kRows = 3;
constexpr double kWidth = 1100;
constexpr double kHeight = 900;
constexpr Point kCorner{379000, 4308000}; ///< EPSG:4550
constexpr std::uint32_t kFirstCommunity = 5;
constexpr std::uint32_t kIsland = 17;
constexpr std::uint32_t kVirtual = 18;

constexpr std::array kNames = {"渔火社区",   "潮信社区",   "灯台社区",   "旧码头社区",
                               "槐里社区",   "书院巷社区", "鸥洲社区",   "槐里社区",
                               "药铺巷社区", "泉眼社区",   "梨园坡社区", "星港里社区"};
constexpr std::array kSubDistricts = {"鸥渡街道", "鹤汀街道", "松岭镇"};

/// A crooked but repeatable shift between -1 and 1.
double wobble(int a, int b)
{
    return std::sin(a * 12.9898 + b * 78.233) * std::cos(a * 3.1 - b * 1.7);
}

Point corner(int column, int row)
{
    return {kCorner.x + column * kWidth + 140 * wobble(column + 1, row + 7),
            kCorner.y + row * kHeight + 110 * wobble(row + 3, column + 2)};
}

/// The two corners with a bend between; the same bend from both sides.
Polyline edge(int column, int row, int toColumn, int toRow)
{
    const Point a = corner(column, row);
    const Point b = corner(toColumn, toRow);
    const int lowColumn = std::min(column, toColumn);
    const int lowRow = std::min(row, toRow);
    const double bend = 90 * wobble(lowColumn * 3 + (toColumn - column != 0 ? 1 : 0), lowRow * 5 + 2);
    return {a, {(a.x + b.x) / 2 + bend, (a.y + b.y) / 2 + bend * 0.6}, b};
}

/// Outline of a block of the grid, counter-clockwise, closed.
Ring block(int column, int row, int columns, int rows)
{
    Ring ring;
    const auto append = [&](const Polyline& line) { ring.insert(ring.end(), line.begin(), line.end() - 1); };
    for (int i = 0; i < columns; ++i)
        append(edge(column + i, row, column + i + 1, row));
    for (int i = 0; i < rows; ++i)
        append(edge(column + columns, row + i, column + columns, row + i + 1));
    for (int i = columns; i > 0; --i)
        append(edge(column + i, row + rows, column + i - 1, row + rows));
    for (int i = rows; i > 0; --i)
        append(edge(column, row + i, column, row + i - 1));
    ring.push_back(ring.front());
    return ring;
}

Ring island()
{
    Ring ring;
    for (int i = 0; i < 14; ++i) {
        const double angle = i * 2 * 3.14159265358979 / 14;
        const double radius = 190 + 50 * wobble(i, 3);
        ring.push_back(
            {kCorner.x + 3100 + radius * 1.3 * std::cos(angle), kCorner.y - 560 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

Unit unit(std::uint32_t id, std::string code, std::string name, Level level, std::optional<UnitId> parent)
{
    Unit made;
    made.id = UnitId(id);
    made.code = std::move(code);
    made.name = std::move(name);
    made.level = level;
    made.parent = parent;
    return made;
}

void addValues(Unit& community, int index)
{
    const double households = 900 + 137 * ((index * 5) % 11);
    community.setting = index < 8 || index == 12 ? Setting::Urban : Setting::Rural;
    community.values["households.resident"] = {households, SourceId(2)};
    community.values["population"] = {std::round(households * 2.64), SourceId(2)};
}

void addUnits(Plan& plan)
{
    plan.units.push_back(unit(0, "990200", "澄湾市", Level::City, std::nullopt));
    plan.units.push_back(unit(1, "990202", "望潮区", Level::County, UnitId(0)));
    plan.units.back().countyKind = CountyKind::District;
    for (int row = 0; row < kRows; ++row) {
        plan.units.push_back(unit(std::uint32_t(2 + row), "99020200" + std::to_string(row + 1),
                                  kSubDistricts[std::size_t(row)], Level::SubDistrict, UnitId(1)));
        plan.units.back().shape = {{block(0, row, kColumns, 1), {}}};
    }
    plan.units[2].shape.push_back({island(), {}});
    plan.units[1].shape = {{block(0, 0, kColumns, kRows), {}}, {island(), {}}};
    plan.units[0].shape = plan.units[1].shape;
    for (int i = 0; i < kColumns * kRows; ++i) {
        const int row = i / kColumns;
        Unit made = unit(kFirstCommunity + std::uint32_t(i),
                         "99020200" + std::to_string(row + 1) + "00" + std::to_string(i % kColumns + 1),
                         kNames[std::size_t(i)], Level::Community, UnitId(std::uint32_t(2 + row)));
        made.shape = {{block(i % kColumns, row, 1, 1), {}}};
        addValues(made, i);
        plan.units.push_back(std::move(made));
    }
    Unit isle = unit(kIsland, "990202001005", "鸥岛社区", Level::Community, UnitId(2));
    isle.shape = {{island(), {}}};
    addValues(isle, 12);
    plan.units.push_back(std::move(isle));
    Unit away = unit(kVirtual, "990202001900", "海上虚拟社区", Level::Community, UnitId(2));
    away.isVirtual = true;
    plan.units.push_back(std::move(away));
    plan.units[kFirstCommunity + 8].values.clear(); // 药铺巷: the department sent no row
}

Point centreOf(int index)
{
    const int column = index % kColumns;
    const int row = index / kColumns;
    return {kCorner.x + (column + 0.5) * kWidth, kCorner.y + (row + 0.5) * kHeight};
}

Facility facility(std::uint32_t id, const std::string& category, int index, double dx, double dy, double area)
{
    Facility made;
    made.id = FacilityId(id);
    made.code = "F" + std::to_string(id);
    made.categories = {category};
    made.floorArea = SquareMetres(area);
    const Point centre = centreOf(index);
    made.position = Point{centre.x + dx, centre.y + dy};
    made.host = UnitId(kFirstCommunity + std::uint32_t(index));
    made.source = SourceId(1);
    return made;
}

/// Centres of different sizes: none at index 4, a closed one at 6, too small ones at 0, 3 and 9.
void addCentres(Plan& plan)
{
    constexpr std::array kAreas = {180.0, 620.0, 510.0, 240.0, 0.0,   700.0,
                                   450.0, 560.0, 480.0, 190.0, 640.0, 590.0};
    for (int i = 0; i < int(kAreas.size()); ++i) {
        if (kAreas[std::size_t(i)] == 0)
            continue;
        Facility centre = facility(std::uint32_t(10 + i), "community-centre", i, 120 * wobble(i, 1),
                                   90 * wobble(i, 2), kAreas[std::size_t(i)]);
        centre.name = std::string(kNames[std::size_t(i)]) + "党群服务中心";
        if (i == 6)
            centre.status = FacilityStatus::Closed;
        plan.facilities[centre.id] = std::move(centre);
    }
    plan.facilities[FacilityId(22)] = facility(22, "community-centre", 4, 700, 500, 300);
    plan.facilities[FacilityId(22)].name = "槐里邻里中心（规划）";
    plan.facilities[FacilityId(22)].status = FacilityStatus::Planned;
}

void addOthers(Plan& plan)
{
    constexpr std::array kCategories = {"fitness",    "childcare",  "health",
                                        "elder-care", "market",     "culture",
                                        "education",  "employment", "elder-care-comprehensive"};
    std::uint32_t id = 40;
    for (int i = 0; i < kColumns * kRows; ++i) {
        for (int k = 0; k < 3; ++k, ++id) {
            const std::string category = kCategories[std::size_t((i * 2 + k) % int(kCategories.size()))];
            Facility made =
                facility(id, category, i, 330 * wobble(i + 2, k + 5), 260 * wobble(k + 9, i), 120 + 10 * k);
            made.name = "示例设施" + std::to_string(id);
            plan.facilities[made.id] = std::move(made);
        }
    }
}

Street street(StreetClass kind, Polyline shape)
{
    Street made;
    made.kind = kind;
    for (std::size_t i = 1; i < shape.size(); ++i)
        made.lengthMm.push_back(std::uint32_t(
            std::lround(1000 * std::hypot(shape[i].x - shape[i - 1].x, shape[i].y - shape[i - 1].y))));
    made.shape = std::move(shape);
    return made;
}

std::shared_ptr<const Streets> streets()
{
    Streets made;
    for (int row = 0; row <= kRows; ++row) {
        for (int column = 0; column < kColumns; ++column)
            made.push_back(street(StreetClass::Main, edge(column, row, column + 1, row)));
    }
    for (int column = 0; column <= kColumns; ++column) {
        for (int row = 0; row < kRows; ++row)
            made.push_back(street(StreetClass::Street, edge(column, row, column, row + 1)));
    }
    for (int i = 0; i < kColumns * kRows; ++i) {
        const Point c = centreOf(i);
        for (int k = -2; k <= 2; ++k) {
            made.push_back(street(k == 0 ? StreetClass::Street : StreetClass::Footpath,
                                  {{c.x - 480, c.y + k * 150.0}, {c.x + 480, c.y + k * 150.0}}));
            made.push_back(
                street(StreetClass::Footpath, {{c.x + k * 190.0, c.y - 390}, {c.x + k * 190.0, c.y + 390}}));
        }
    }
    return std::make_shared<const Streets>(std::move(made));
}

std::shared_ptr<const std::vector<Polygon>> buildings()
{
    std::vector<Polygon> made;
    for (int i = 0; i < kColumns * kRows; ++i) {
        for (int k = 0; k < 48; ++k) {
            const double x = centreOf(i).x - 440 + (k % 8) * 112;
            const double y = centreOf(i).y - 350 + (k / 8) * 122;
            made.push_back({{{x, y}, {x + 62, y}, {x + 62, y + 14}, {x, y + 14}, {x, y}}, {}});
        }
    }
    return std::make_shared<const std::vector<Polygon>>(std::move(made));
}

std::shared_ptr<const std::vector<GroundFeature>> ground()
{
    std::vector<GroundFeature> made(3);
    made[0].kind = GroundKind::Water;
    made[0].name = "望潮湾";
    Ring sea;
    for (int column = 0; column < kColumns; ++column) {
        const Polyline shore = edge(column, 0, column + 1, 0);
        sea.insert(sea.end(), shore.begin(), shore.end() - 1);
    }
    sea.push_back(corner(kColumns, 0));
    sea.push_back({kCorner.x + kColumns * kWidth + 900, kCorner.y + 100});
    sea.push_back({kCorner.x + kColumns * kWidth + 900, kCorner.y - 1500});
    sea.push_back({kCorner.x - 900, kCorner.y - 1500});
    sea.push_back({kCorner.x - 900, kCorner.y + 60});
    sea.push_back(sea.front());
    made[0].area = {{sea, {island()}}};
    made[1].kind = GroundKind::Park;
    made[1].name = "松岭公园";
    const Point p = centreOf(6);
    made[1].area = {{{{p.x + 150, p.y + 60},
                      {p.x + 430, p.y + 80},
                      {p.x + 400, p.y + 330},
                      {p.x + 130, p.y + 300},
                      {p.x + 150, p.y + 60}},
                     {}}};
    made[2].kind = GroundKind::Rail;
    made[2].lines = {{{kCorner.x - 600, kCorner.y + 2100},
                      {kCorner.x + 1500, kCorner.y + 1750},
                      {kCorner.x + 3000, kCorner.y + 1900},
                      {kCorner.x + 5200, kCorner.y + 2500}}};
    return std::make_shared<const std::vector<GroundFeature>>(std::move(made));
}

void addSources(Plan& plan)
{
    const auto source = [&](std::uint32_t id, const char* file, const char* role, std::uint64_t rows,
                            char digit) {
        plan.sources.push_back({SourceId(id), file, "", role, 20480 + rows * 96, "2025-05-06T10:41:00Z",
                                std::string(64, digit), "GB18030", "EPSG:4550", "none", rows});
    };
    source(0, "社区边界.shp", "communities", 14, 'a');
    source(1, "服务设施.shp", "facilities", 48, 'b');
    source(2, "社区统计.xlsx", "values", 13, 'c');
    source(3, "步行道路.shp", "streets", 151, 'd');
    source(4, "住宅建筑.shp", "buildings", 576, 'e');
    plan.sources[1].crs = "EPSG:4490";
    plan.sources[1].offset = "gcj02";
}

Indicator indicator(std::string id, std::string clause, Text name, Text unitLabel, Kind kind)
{
    Indicator made;
    made.id = std::move(id);
    made.clause = std::move(clause);
    made.name = std::move(name);
    made.unitLabel = std::move(unitLabel);
    made.kind = kind;
    made.categories = {"community-centre"};
    made.deadline = parseDate("2025-12-31");
    return made;
}

std::vector<UnitId> communitiesOf(const Plan& plan, UnitId whole)
{
    std::vector<UnitId> found;
    for (const Unit& community : plan.units) {
        if (community.level == Level::Community &&
            plan.ancestor(community.id, plan.unit(whole).level) == whole)
            found.push_back(community.id);
    }
    return found;
}

double households(const Unit& community)
{
    const auto found = community.values.find("households.resident");
    return found == community.values.end() ? 0 : found->second.number;
}

/// Open facilities of the category in a community, and those that do not count.
Cell facilityCell(const Plan& plan, const Unit& community, const std::string& category)
{
    Cell cell;
    cell.numerator = 0;
    for (const auto& [id, facility] : plan.facilities) {
        if (facility.host != community.id || facility.categories.front() != category)
            continue;
        if (facility.status == FacilityStatus::Existing) {
            cell.counted.push_back(id);
            cell.numerator = *cell.numerator + facility.floorArea->count();
        } else {
            cell.related.push_back(id);
        }
    }
    if (cell.counted.empty())
        cell.cause = cell.related.empty() ? Cause::NoFacility : Cause::NotOpen;
    return cell;
}

void judge(Cell& cell, double target)
{
    cell.status = *cell.value >= target ? Status::Met : Status::NotMet;
    if (cell.status == Status::Met)
        cell.cause = Cause::None;
    else if (cell.cause == Cause::None)
        cell.cause = Cause::TooSmall;
    if (cell.required && *cell.required > *cell.numerator)
        cell.shortfall = *cell.required - *cell.numerator;
}

Cell communityCell(const Plan& plan, const Unit& community, const Indicator& indicator)
{
    const double homes = households(community);
    Cell cell = facilityCell(plan, community, indicator.categories.front());
    cell.dataShare = homes > 0 ? 1 : 0;
    if (community.isVirtual) {
        cell = Cell();
        cell.status = Status::NotApplicable;
    } else if (homes == 0 && indicator.kind != Kind::Presence) {
        cell = Cell();
        cell.missing = {"households.resident"};
    } else if (indicator.kind == Kind::Presence) {
        cell.value = double(cell.counted.size());
        cell.numerator = cell.value;
        cell.required = 1;
        judge(cell, 1);
    } else if (indicator.kind == Kind::Reach) {
        cell.status = Status::Advisory;
        cell.value = 61.5 + 31 * wobble(int(community.id.value()), 4);
        cell.cause = Cause::None;
    } else if (indicator.kind == Kind::AreaRule) {
        cell.required = std::max(*indicator.target, indicator.areaRate * homes);
        cell.binding = *cell.required > *indicator.target ? Binding::PerHousehold : Binding::FixedMinimum;
        cell.value = cell.numerator;
        cell.denominator = homes;
        judge(cell, *cell.required);
    } else {
        cell.denominator = homes;
        cell.value = indicator.scale * *cell.numerator / homes;
        cell.required = *indicator.target * homes / indicator.scale;
        judge(cell, *indicator.target);
        cell.contribution = indicator.level == Level::City;
        if (cell.contribution)
            cell.status = Status::Advisory;
    }
    return cell;
}

void addTo(Tally& tally, Status status)
{
    std::array counts = {&tally.met, &tally.notMet, &tally.noData, &tally.notApplicable, &tally.advisory};
    ++*counts[std::size_t(status)];
}

Cell rolledUp(const Plan& plan, const Unit& whole, const Indicator& indicator, const IndicatorResult& result)
{
    Cell cell;
    double numerator = 0;
    double denominator = 0;
    for (const UnitId id : communitiesOf(plan, whole.id)) {
        const Cell& below = result.cells.at(id);
        addTo(cell.tally, below.status);
        if (below.value && below.numerator && below.denominator) {
            numerator += *below.numerator;
            denominator += *below.denominator;
        }
    }
    const Tally& tally = cell.tally;
    cell.dataShare = tally.applicable() > 0 ? double(tally.withData()) / double(tally.applicable()) : 0;
    if (indicator.kind == Kind::Ratio) {
        cell.numerator = numerator;
        cell.denominator = denominator;
        cell.value = indicator.scale * numerator / denominator;
        cell.required = *indicator.target * denominator / indicator.scale;
        judge(cell, *indicator.target);
        cell.cause = cell.status == Status::NotMet ? Cause::BelowTarget : Cause::None;
        cell.contribution = whole.level < indicator.level;
        if (cell.contribution)
            cell.status = Status::Advisory;
    } else if (indicator.kind == Kind::Reach) {
        cell.status = Status::Advisory;
        cell.value = 64.2 + whole.id.value();
    } else {
        cell.value = 100.0 * double(tally.met) / double(std::max<std::int64_t>(1, tally.withData()));
        cell.status = tally.notMet == 0 ? Status::Met : Status::NotMet;
    }
    return cell;
}

} // namespace

Plan smallTown()
{
    Plan plan;
    plan.name = "澄湾市望潮区";
    plan.epsg = 4550;
    plan.evaluationDate = *parseDate("2025-06-30");
    addUnits(plan);
    addCentres(plan);
    addOthers(plan);
    addSources(plan);
    plan.streets = streets();
    plan.buildings = buildings();
    plan.ground = ground();
    Demand demand;
    demand.origin = DemandOrigin::Buildings;
    plan.demand = std::make_shared<const Demand>(std::move(demand));
    return plan;
}

Standard smallStandard()
{
    Standard standard;
    standard.id = "small";
    standard.name = {"示例社区服务行动方案 2023-2025",
                     "Example action plan for community services 2023-2025"};
    standard.issuer = {"示例市政府", "Example city"};
    standard.version = "1";
    Indicator g1 =
        indicator("G1", "行动目标1", {"城乡社区综合服务设施覆盖率", "Communities with a service centre"},
                  {"%", "%"}, Kind::Presence);
    g1.comparator = Comparator::Equal;
    g1.target = 100;
    Indicator g3 =
        indicator("G3", "任务34", {"每百户社区综合服务设施面积", "Service-centre area per 100 households"},
                  {"㎡/百户", "m² per 100 households"}, Kind::Ratio);
    g3.target = 30;
    g3.scale = 100;
    g3.numerator = {Operand::Of::FloorArea, {"community-centre"}, "", Level::County, false};
    g3.denominator = {Operand::Of::Value, {"households.resident"}, "", Level::County, false};
    g3.deadline = parseDate("2023-12-31");
    g3.options = {"households-basis"};
    Indicator places = indicator("15d", "任务15", {"每千人口托位数", "Childcare places per 1,000 residents"},
                                 {"个/千人", "per 1,000"}, Kind::Ratio);
    places.level = Level::City;
    places.target = 4.5;
    places.scale = 10;
    places.categories = {"childcare"};
    Indicator circle = indicator("18a", "任务18", {"城市社区10分钟健身圈", "10-minute fitness circle"},
                                 {"%", "%"}, Kind::Reach);
    circle.categories = {"fitness"};
    Indicator area =
        indicator("34a", "任务34", {"城市社区综合服务设施面积", "Service-centre area, urban communities"},
                  {"㎡", "m²"}, Kind::AreaRule);
    area.target = 400;
    area.areaRate = 0.3;
    standard.indicators = {g1, g3, places, circle, area};
    standard.options = {{"households-basis", {"户数口径", "Households counted"}, {}, "", {}, {}, "resident", true}};
    standard.options.front().choices.resize(1);
    standard.options.front().choices.front().id = "resident";
    standard.options.front().choices.front().name = {"常住户数", "resident households"};
    return standard;
}

Assessment smallAssessment(const Plan& plan, const Standard& standard)
{
    Assessment assessment;
    assessment.standard = standard.id;
    assessment.standardVersion = standard.version;
    assessment.date = plan.evaluationDate;
    assessment.options["households-basis"] = "resident";
    assessment.alongNetwork = true;
    for (const Indicator& indicator : standard.indicators) {
        IndicatorResult result;
        result.indicator = indicator.id;
        for (const Unit& unit : plan.units) {
            if (unit.level == Level::Community)
                result.cells[unit.id] = communityCell(plan, unit, indicator);
        }
        for (const Unit& unit : plan.units) {
            if (unit.level != Level::Community)
                result.cells[unit.id] = rolledUp(plan, unit, indicator, result);
        }
        assessment.indicators.push_back(std::move(result));
    }
    return assessment;
}

Project smallProject()
{
    Project project;
    project.id = "small-town";
    project.sample = true;
    project.baseline = smallTown();
    project.standard = "small";
    Facility fresh = facility(200, "community-centre", 4, 60, -40, 420);
    fresh.name = "槐里邻里中心";
    project.scenarios.push_back(
        {"补短板",
         {AddFacility{fresh}, ResizeFacility{FacilityId(10), SquareMetres(480), std::nullopt},
          MoveFacility{FacilityId(15), centreOf(5), UnitId(kFirstCommunity + 5)},
          RemoveFacility{FacilityId(19)}}});
    return project;
}

} // namespace yike::test
