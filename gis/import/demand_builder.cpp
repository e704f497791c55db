// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand_builder.h"

#include "core/geometry/clip.h"
#include "core/geometry/contains.h"
#include "core/geometry/label_point.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace yike {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr std::string_view kFloorArea = "floor-area";

/// A place that takes part in its community's people.
struct Spot {
    std::optional<UnitId> community;
    Point at;
    double share = 1;          ///< of the community's totals, relative
    double floorArea = 0;      ///< of a home
    std::size_t point = kNone; ///< the weighted point it is, if any
};

bool isBefore(const Spot& a, const Spot& b)
{
    const auto key = [](const Spot& s) {
        return std::tuple(!s.community, s.community.value_or(UnitId()), s.at, s.share, s.floorArea, s.point);
    };
    return key(a) < key(b);
}

/// The weight that stands for size where another has to be spread over weighted points.
double mainWeight(const WeightedPoint& point)
{
    for (const char* key : {"population", "households.resident", "households.registered"})
        if (const auto found = point.weights.find(key); found != point.weights.end())
            return found->second;
    return point.weights.empty() ? 1 : point.weights.begin()->second;
}

/// A handful of buildings that a street file happens to hold says nothing about where a city lives.
bool coverTheTown(const Buildings& buildings, const std::vector<Unit>& units)
{
    const auto communities = std::count_if(units.begin(), units.end(), [](const Unit& unit) {
        return unit.level == Level::Community && !unit.shape.empty();
    });
    return !buildings.homes.empty() && 2 * buildings.homes.size() >= static_cast<std::size_t>(communities);
}

DemandFrom bestSource(const DemandInputs& inputs, const std::vector<Unit>& units)
{
    if (inputs.from != DemandFrom::Automatic)
        return inputs.from;
    if (inputs.points != nullptr && !inputs.points->empty())
        return DemandFrom::Points;
    return inputs.buildings != nullptr && coverTheTown(*inputs.buildings, units) ? DemandFrom::Buildings
                                                                                 : DemandFrom::Grid;
}

class Builder {
public:
    Builder(const std::vector<Unit>& units, const UnitIndex& communities, const DemandInputs& inputs)
        : m_units(units), m_index(communities), m_inputs(inputs), m_from(bestSource(inputs, units))
    {
        if (inputs.water == nullptr)
            return;
        std::vector<UnitShape> water;
        for (const MultiPolygon& shape : *inputs.water)
            water.push_back({UnitId(static_cast<std::uint32_t>(water.size())), &shape});
        m_water = UnitIndex(water);
    }

    Result<Loaded<Demand>> build(const Progress& progress)
    {
        gatherKeys();
        if (m_from == DemandFrom::Points && m_inputs.points != nullptr)
            addPoints();
        else if (m_from == DemandFrom::Buildings && m_inputs.buildings != nullptr)
            addHomes();
        progress.report(0.3);
        for (const Unit& unit : m_units) {
            if (progress.cancelled())
                return fail(Code::Cancelled);
            if (unit.level == Level::Community)
                fillCommunity(unit);
        }
        std::stable_sort(m_spots.begin(), m_spots.end(), isBefore);
        progress.report(0.7);
        weigh();
        sayCentroid();
        if (m_demand.weights.empty())
            say(Code::DemandNoTotals, Severity::Advised, {}, std::nullopt, 1);
        progress.report(1);
        return Loaded<Demand>{std::move(m_demand), std::move(m_issues)};
    }

private:
    void gatherKeys()
    {
        for (const Unit& unit : m_units)
            if (unit.level == Level::Community)
                for (const auto& [key, value] : unit.values)
                    if (isDemandKey(key))
                        m_keys.insert(key);
        if (m_from == DemandFrom::Points && m_inputs.points != nullptr)
            for (const WeightedPoint& point : *m_inputs.points)
                for (const auto& [key, weight] : point.weights)
                    m_ownKeys.insert(key);
    }

    void addPoints()
    {
        const std::vector<WeightedPoint>& points = *m_inputs.points;
        std::vector<Point> places;
        for (const WeightedPoint& point : points)
            places.push_back(point.at);
        const auto communities = m_index.unitsAt(places);
        std::int64_t outside = 0;
        std::size_t first = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            m_spots.push_back({communities[i], places[i], mainWeight(points[i]), 0, i});
            if (!communities[i] && outside++ == 0)
                first = i;
        }
        if (outside > 0 && hasCommunities())
            say(Code::DemandPointsOutside, Severity::Advised, {}, places[first], outside);
        if (m_inputs.pointsAre == DemandOrigin::Estates || m_inputs.pointsAre == DemandOrigin::Cells)
            m_demand.origin = m_inputs.pointsAre;
    }

    void addHomes()
    {
        const std::vector<Home>& homes = m_inputs.buildings->homes;
        std::vector<Point> places;
        for (const Home& home : homes)
            places.push_back(home.at);
        const auto communities = m_index.unitsAt(places);
        const auto water = m_water.unitsAt(places);
        std::int64_t outside = 0;
        std::int64_t wet = 0;
        std::optional<Point> firstOutside;
        std::optional<Point> firstWet;
        for (std::size_t i = 0; i < homes.size(); ++i) {
            if (water[i]) {
                firstWet = wet++ == 0 ? places[i] : firstWet;
            } else if (!communities[i] && hasCommunities()) {
                firstOutside = outside++ == 0 ? places[i] : firstOutside;
            } else {
                m_spots.push_back({communities[i], places[i], homes[i].floorArea, homes[i].floorArea, kNone});
            }
        }
        if (outside > 0)
            say(Code::BuildingsOutside, Severity::Advised, {}, firstOutside, outside);
        if (wet > 0)
            say(Code::BuildingsInWater, Severity::Advised, {}, firstWet, wet);
        m_demand.origin = DemandOrigin::Buildings;
    }

    [[nodiscard]] bool hasCommunities() const
    {
        return std::any_of(m_units.begin(), m_units.end(),
                           [](const Unit& u) { return u.level == Level::Community && !u.shape.empty(); });
    }

    /// Keys whose totals this community has and that have to be spread.
    [[nodiscard]] bool hasTotals(const Unit& unit) const
    {
        return std::any_of(unit.values.begin(), unit.values.end(), [&](const auto& value) {
            return isDemandKey(value.first) && !m_ownKeys.contains(value.first) && value.second.number > 0;
        });
    }

    /// Gives a community that has people but no place for them the grid, or one point.
    void fillCommunity(const Unit& unit)
    {
        if (m_filled.empty()) {
            m_filled.resize(m_units.size(), false);
            for (const Spot& spot : m_spots)
                if (spot.community)
                    m_filled[spot.community->index()] = true;
            if (m_from == DemandFrom::Grid)
                m_demand.origin = DemandOrigin::Grid;
        }
        if (m_filled[unit.id.index()] || !hasTotals(unit))
            return;
        if (unit.shape.empty()) {
            say(Code::DemandNoPlace, Severity::Advised, {{"name", unit.name}, {"number", totalOf(unit)}},
                std::nullopt, 1);
            return;
        }
        if (m_from != DemandFrom::Centroid && addGrid(unit)) {
            if (m_from != DemandFrom::Grid)
                say(Code::DemandFromGrid, Severity::Note, {{"name", unit.name}}, insidePoint(unit.shape), 1);
            return;
        }
        m_spots.push_back({unit.id, insidePoint(unit.shape), 1, 0, kNone});
        ++m_onOnePoint;
    }

    /// Cells that lie in the polygon by their middle and not in water; their people go to the others.
    bool addGrid(const Unit& unit)
    {
        bool any = false;
        for (const GridCell& cell : cellsInside(unit.shape, Metres(m_inputs.gridMetres))) {
            if (!contains(unit.shape, cell.centre) || m_water.unitAt(cell.centre))
                continue;
            m_spots.push_back({unit.id, cell.centre, cell.inside.count(), 0, kNone});
            any = true;
        }
        return any;
    }

    [[nodiscard]] static double totalOf(const Unit& unit)
    {
        for (const char* key : {"population", "households.resident"})
            if (const auto found = unit.values.find(key); found != unit.values.end())
                return found->second.number;
        return 0;
    }

    void weigh()
    {
        const std::size_t count = m_spots.size();
        for (const Spot& spot : m_spots) {
            m_demand.at.push_back(spot.at);
            m_demand.community.push_back(spot.community);
        }
        for (const std::string& key : m_ownKeys) {
            std::vector<Weight>& weights = m_demand.weights[key];
            weights.resize(count);
            for (std::size_t i = 0; i < count; ++i)
                if (m_spots[i].point != kNone)
                    weights[i] = ownWeight((*m_inputs.points)[m_spots[i].point], key);
        }
        for (const std::string& key : m_keys)
            if (!m_ownKeys.contains(key))
                spread(key);
        if (m_demand.origin == DemandOrigin::Buildings && m_from == DemandFrom::Buildings) {
            std::vector<Weight>& weights = m_demand.weights[std::string(kFloorArea)];
            for (const Spot& spot : m_spots)
                weights.push_back(Weight::fromCount(spot.floorArea));
        }
    }

    [[nodiscard]] static Weight ownWeight(const WeightedPoint& point, const std::string& key)
    {
        const auto found = point.weights.find(key);
        return found == point.weights.end() ? Weight() : Weight::fromCount(found->second);
    }

    /// Spots of one community stand together, so each run of them takes its community's total.
    void spread(const std::string& key)
    {
        std::vector<Weight>& weights = m_demand.weights[key];
        weights.resize(m_spots.size());
        for (std::size_t first = 0; first < m_spots.size() && m_spots[first].community;) {
            std::size_t end = first;
            std::vector<double> shares;
            while (end < m_spots.size() && m_spots[end].community == m_spots[first].community)
                shares.push_back(m_spots[end++].share);
            const Unit& unit = m_units[m_spots[first].community->index()];
            if (const auto total = unit.values.find(key); total != unit.values.end()) {
                const auto parts = apportion(Weight::fromCount(total->second.number), shares);
                std::copy(parts.begin(), parts.end(), weights.begin() + static_cast<std::ptrdiff_t>(first));
            }
            first = end;
        }
    }

    void sayCentroid()
    {
        if (m_from == DemandFrom::Centroid)
            m_demand.origin = DemandOrigin::Centroid;
        if (m_onOnePoint > 0)
            say(Code::DemandOnOnePoint, m_from == DemandFrom::Centroid ? Severity::Advised : Severity::Note,
                {}, std::nullopt, m_onOnePoint);
    }

    void say(Code code, Severity severity, Args args, std::optional<Point> at, std::int64_t count)
    {
        Issue issue{code, severity, std::move(args), {}, count};
        issue.where.at = at;
        m_issues.push_back(std::move(issue));
    }

    const std::vector<Unit>& m_units;
    const UnitIndex& m_index;
    const DemandInputs& m_inputs;
    DemandFrom m_from;
    UnitIndex m_water;
    std::set<std::string> m_keys;
    std::set<std::string> m_ownKeys;
    std::vector<Spot> m_spots;
    std::vector<bool> m_filled;
    std::int64_t m_onOnePoint = 0;
    Demand m_demand;
    std::vector<Issue> m_issues;
};

} // namespace

bool isDemandKey(std::string_view key)
{
    return key == "population" || key == "households" || key.starts_with("population.") ||
           key.starts_with("households.");
}

Result<Loaded<Demand>> buildDemand(const std::vector<Unit>& units, const UnitIndex& communities,
                                   const DemandInputs& inputs, const Progress& progress)
{
    return Builder(units, communities, inputs).build(progress);
}

} // namespace yike
