// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/synthetic_city.h"

#include <cmath>
#include <random>
#include <set>

namespace yike::bench {

namespace {

constexpr double kSide = 40'000; ///< metres

/// Everything random comes from here, in one order.
class Maker {
public:
    Maker(const Standard& standard, CitySize size) : m_standard(standard), m_size(size) {}

    Plan make()
    {
        m_plan.name = "synthetic city";
        m_plan.evaluationDate = *parseDate("2025-06-30");
        addUnits();
        addValues();
        addFacilities();
        addHomes();
        return std::move(m_plan);
    }

private:
    double below(double most) { return most * std::uniform_real_distribution<double>()(m_random); }
    bool chance(double share) { return below(1) < share; }

    UnitId addUnit(Level level, std::optional<UnitId> parent)
    {
        Unit unit;
        unit.id = UnitId(static_cast<std::uint32_t>(m_plan.units.size()));
        unit.code = std::to_string(210'000'000'000 + unit.id.value());
        unit.name = "单元" + std::to_string(unit.id.value());
        unit.level = level;
        unit.parent = parent;
        m_plan.units.push_back(std::move(unit));
        return m_plan.units.back().id;
    }

    void addUnits()
    {
        constexpr std::size_t kCounties = 12;
        const UnitId city = addUnit(Level::City, {});
        std::vector<UnitId> counties;
        for (std::size_t i = 0; i < kCounties + 3; ++i) {
            counties.push_back(addUnit(Level::County, city));
            m_plan.units.back().countyKind = i < kCounties ? CountyKind::District : CountyKind::LeadingZone;
        }
        std::vector<UnitId> streets;
        for (std::size_t i = 0; i < m_size.communities / 13 + 1; ++i) {
            streets.push_back(addUnit(Level::SubDistrict, counties[i % kCounties]));
            m_plan.units.back().name += i % 4 == 0 ? "镇" : "街道";
        }
        for (std::size_t i = 0; i < m_size.communities; ++i) {
            m_communities.push_back(addUnit(Level::Community, streets[i / 13]));
            m_plan.units.back().setting = i % 4 == 0 ? Setting::Rural : Setting::Urban;
            if (i % 17 == 0)
                m_plan.units.back().managedBy = counties[kCounties + i % 3];
        }
    }

    [[nodiscard]] std::set<std::string> valueKeys() const
    {
        std::set<std::string> keys;
        for (const Indicator& indicator : m_standard.indicators) {
            for (const Operand* operand : {&indicator.numerator, &indicator.denominator}) {
                if (operand->of == Operand::Of::Value)
                    keys.insert(operand->keys.begin(), operand->keys.end());
            }
        }
        return keys;
    }

    void addValues()
    {
        for (const std::string& key : valueKeys()) {
            const bool flag = key.starts_with("flag.");
            for (Unit& unit : m_plan.units) {
                if (chance(0.8))
                    unit.values[key] = Value{std::floor(below(flag ? 2 : 3000)), SourceId(0)};
            }
        }
    }

    void addFacilities()
    {
        std::set<std::string> categories;
        for (const Indicator& indicator : m_standard.indicators)
            categories.insert(indicator.categories.begin(), indicator.categories.end());
        for (const std::string& category : categories) {
            for (std::size_t i = 0; i < m_communities.size(); ++i) {
                if (chance(0.7))
                    addFacility(category, i);
            }
        }
    }

    void addFacility(const std::string& category, std::size_t community)
    {
        Facility facility;
        facility.id = m_plan.nextFacilityId();
        facility.categories = {category};
        facility.host = m_communities[community];
        facility.position = placeIn(community);
        if (chance(0.9))
            facility.floorArea = SquareMetres(std::floor(below(1000)));
        facility.capacities["places"] = std::floor(below(60));
        if (chance(0.05))
            facility.status = FacilityStatus::Closed;
        m_plan.facilities.emplace(facility.id, std::move(facility));
    }

    Point placeIn(std::size_t community)
    {
        const auto columns = static_cast<std::size_t>(std::sqrt(double(m_size.communities)));
        const double cell = kSide / double(columns);
        return {cell * double(community % columns) + below(cell),
                cell * double(community / columns) + below(cell)};
    }

    void addHomes()
    {
        auto demand = std::make_shared<Demand>();
        auto& people = demand->weights["population"];
        for (std::size_t i = 0; i < m_size.homes; ++i) {
            const std::size_t community = i * m_size.communities / m_size.homes;
            demand->at.push_back(placeIn(community));
            demand->community.push_back(m_communities[community]);
            people.push_back(Weight::fromMilli(static_cast<std::int64_t>(below(60'000))));
        }
        for (const char* key : {"households", "population.16to59", "population.60plus", "population.65plus"})
            demand->weights[key] = people;
        m_plan.demand = std::move(demand);
    }

    const Standard& m_standard;
    CitySize m_size;
    std::mt19937 m_random{20250630};
    Plan m_plan;
    std::vector<UnitId> m_communities;
};

} // namespace

Plan syntheticCity(const Standard& standard, CitySize size)
{
    return Maker(standard, size).make();
}

Result<NearestStops> KnownWalks::nearest(std::span<const Stop> stops, Metres limit,
                                         const Progress& progress) const
{
    std::string key = std::to_string(limit.count());
    for (const Stop& stop : stops)
        key += ' ' + std::to_string(stop.facility.value());
    const std::scoped_lock lock(m_guard);
    const auto known = m_known.find(key);
    if (known != m_known.end())
        return known->second;
    auto found = m_model->nearest(stops, limit, progress);
    if (found)
        m_known.emplace(key, *found);
    return found;
}

} // namespace yike::bench
