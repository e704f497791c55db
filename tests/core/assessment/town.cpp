// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/assessment/town.h"

#include <cmath>
#include <fstream>
#include <sstream>

namespace yike::test {

namespace {

std::string fileText(const std::string& name)
{
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class River : public WalkingModel {
public:
    explicit River(std::vector<Point> demand) : m_demand(std::move(demand)) {}

    Result<NearestStops> nearest(std::span<const Stop> stops, Metres limit, const Progress&) const override
    {
        NearestStops result;
        for (const Point from : m_demand) {
            result.millimetres.push_back(NearestStops::kUnreached);
            result.owner.emplace_back();
            for (const Stop& stop : stops)
                tryStop(from, stop, limit, result);
        }
        return result;
    }
    std::vector<FacilityId> unsnapped(std::span<const Stop>) const override { return {}; }
    bool alongNetwork() const override { return true; }

private:
    static void tryStop(Point from, const Stop& stop, Metres limit, NearestStops& result)
    {
        for (const Point to : stop.points) {
            const bool sameBank = (from.x < 0) == (to.x < 0);
            const double metres = std::hypot(to.x - from.x, to.y - from.y);
            const auto millimetres = static_cast<std::uint32_t>(std::llround(metres * 1000));
            if (!sameBank || metres > limit.count() || millimetres >= result.millimetres.back())
                continue;
            result.millimetres.back() = millimetres;
            result.owner.back() = stop.facility;
        }
    }
    std::vector<Point> m_demand;
};

} // namespace

Town::Town()
{
    m_plan.name = "test town";
    m_plan.evaluationDate = *parseDate("2025-06-30");
    m_demand.weights["population"];
}

UnitId Town::unit(Level level, const std::string& name, std::optional<UnitId> parent)
{
    Unit made;
    made.id = UnitId(static_cast<std::uint32_t>(m_plan.units.size()));
    made.code = "99" + std::to_string(1000 + m_plan.units.size());
    made.name = name;
    made.level = level;
    made.parent = parent;
    m_plan.units.push_back(made);
    return made.id;
}

UnitId Town::community(const std::string& name, UnitId parent, Setting setting)
{
    const UnitId id = unit(Level::Community, name, parent);
    at(id).setting = setting;
    return id;
}

void Town::value(UnitId id, const std::string& key, double number)
{
    at(id).values[key] = Value{number, SourceId(0)};
}

Facility& Town::facility(std::optional<UnitId> host, const std::string& category, double area)
{
    const FacilityId id = m_plan.nextFacilityId();
    Facility& made = m_plan.facilities[id];
    made.id = id;
    made.categories = {category};
    made.host = host;
    if (area > 0)
        made.floorArea = SquareMetres(area);
    return made;
}

void Town::home(std::optional<UnitId> community, Point at, double people)
{
    m_demand.at.push_back(at);
    m_demand.community.push_back(community);
    m_demand.weights["population"].push_back(Weight::fromCount(people));
}

Plan Town::plan() const
{
    Plan plan = m_plan;
    if (m_demand.size() > 0)
        plan.demand = std::make_shared<const Demand>(m_demand);
    return plan;
}

Small::Small()
    : city(unit(Level::City, "澄湾市", std::nullopt)), district(unit(Level::County, "望潮区", city)),
      street(unit(Level::SubDistrict, "鹤汀街道", district)),
      township(unit(Level::SubDistrict, "青石镇", district))
{
    at(district).countyKind = CountyKind::District;
}

const Standard& dalian()
{
    static const Standard standard = [] {
        auto loaded = loadStandard(fileText("dalian-2023-2025.toml"), "dalian-2023-2025.toml");
        REQUIRE(loaded);
        return loaded->value;
    }();
    return standard;
}

Standard oneRow(const std::string& lines)
{
    const bool hasLevel = lines.find("level = ") != std::string::npos;
    const std::string text = R"(id = "one-row"
name = { zh = "一条", en = "One row" }
issuer = { zh = "测试", en = "Test" }
version = "1"

[[indicator]]
id = "X"
clause = "1"
name = { zh = "指标", en = "Row" }
verification = "verified"
)" + std::string(hasLevel ? "" : "level = \"community\"\n") +
                             lines + "\n";
    auto loaded = loadStandard(text, "one-row.toml");
    if (!loaded)
        FAIL(codeName(loaded.error().code));
    return loaded->value;
}

Assessment assessed(const Plan& plan, const std::map<std::string, std::string>& options,
                    std::shared_ptr<const WalkingModel> walking)
{
    return assessedBy(plan, dalian(), options, std::move(walking));
}

Assessment assessedBy(const Plan& plan, const Standard& standard,
                      const std::map<std::string, std::string>& options,
                      std::shared_ptr<const WalkingModel> walking)
{
    AssessOptions how;
    how.straightLine = true;
    how.detourFactor = 1.0;
    how.options = options;
    auto assessment = assess(plan, standard, how, Progress(), std::move(walking));
    REQUIRE(assessment);
    return *assessment;
}

std::shared_ptr<const WalkingModel> riverTown(const Plan& plan)
{
    return std::make_shared<River>(plan.demand->at);
}

} // namespace yike::test
