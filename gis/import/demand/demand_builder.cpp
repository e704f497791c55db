// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/demand_builder.h"

#include "core/geometry/clip.h"
#include "core/geometry/contains.h"
#include "core/geometry/first_place.h"
#include "core/geometry/label_point.h"
#include "gis/import/demand/spread.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace yike {

namespace {

constexpr double kTellDifference = 0.005; ///< of what communities state

DemandOrigin originOf(DemandFrom from)
{
    switch (from) {
    case DemandFrom::Buildings:
        return DemandOrigin::Buildings;
    case DemandFrom::Estates:
        return DemandOrigin::Estates;
    case DemandFrom::Raster:
        return DemandOrigin::Raster;
    case DemandFrom::Cells:
        return DemandOrigin::Cells;
    case DemandFrom::Land:
        return DemandOrigin::ResidentialLand;
    case DemandFrom::Grid:
        return DemandOrigin::Grid;
    case DemandFrom::Automatic:
    case DemandFrom::Centroid:
        break;
    }
    return DemandOrigin::Centroid;
}

bool statesPeople(const Unit& unit)
{
    return unit.level == Level::Community &&
           std::any_of(unit.values.begin(), unit.values.end(),
                       [](const auto& value) { return isDemandKey(value.first) && value.second.number > 0; });
}

/// A handful of buildings that a street file happens to hold says nothing about where a city lives.
bool coverTheTown(std::size_t homes, const std::vector<Unit>& units)
{
    const auto communities = std::count_if(units.begin(), units.end(), [](const Unit& unit) {
        return unit.level == Level::Community && !unit.shape.empty();
    });
    return homes > 0 && 2 * homes >= static_cast<std::size_t>(communities);
}

DemandFrom bestSource(const DemandInputs& inputs, const std::vector<Unit>& units)
{
    if (inputs.from != DemandFrom::Automatic)
        return inputs.from;
    const auto count = [&](DemandFrom from) {
        const auto found = inputs.places.find(from);
        return found == inputs.places.end() ? std::size_t{0} : found->second.size();
    };
    const bool homes = coverTheTown(count(DemandFrom::Buildings), units);
    if (homes && std::any_of(units.begin(), units.end(), statesPeople))
        return DemandFrom::Buildings;
    for (const DemandFrom from :
         {DemandFrom::Estates, DemandFrom::Raster, DemandFrom::Cells, DemandFrom::Land})
        if (count(from) > 0)
            return from;
    return homes ? DemandFrom::Buildings : DemandFrom::Grid;
}

UnitIndex indexOf(const std::vector<MultiPolygon>* shapes)
{
    std::vector<UnitShape> units;
    if (shapes != nullptr)
        for (const MultiPolygon& shape : *shapes)
            units.push_back({UnitId(static_cast<std::uint32_t>(units.size())), &shape});
    return UnitIndex(units);
}

class Builder {
public:
    Builder(const std::vector<Unit>& units, const UnitIndex& communities, const DemandInputs& inputs)
        : m_units(units), m_index(communities), m_inputs(inputs), m_from(bestSource(inputs, units)),
          m_water(indexOf(inputs.water))
    {
        if (const auto found = inputs.places.find(m_from); found != inputs.places.end())
            m_places = &found->second;
    }

    Result<Loaded<Demand>> build(const Progress& progress)
    {
        m_demand.origin = originOf(m_from);
        gather();
        progress.report(0.3);
        if (!fill(progress))
            return fail(Code::Cancelled);
        sortSpots(m_spots, *m_places);
        sortSpots(m_gathered.wet, *m_places);
        progress.report(0.7);
        weigh();
        if (m_onOnePoint > 0)
            say(Code::DemandOnOnePoint, m_from == DemandFrom::Centroid ? Severity::Advised : Severity::Note,
                {}, std::nullopt, m_onOnePoint);
        if (m_demand.weights.empty())
            say(Code::DemandNoTotals, Severity::Advised, {}, std::nullopt, 1);
        progress.report(1);
        return Loaded<Demand>{std::move(m_demand), std::move(m_issues)};
    }

private:
    void gather()
    {
        const bool counted = m_from == DemandFrom::Estates || m_from == DemandFrom::Cells;
        m_gathered = gatherSpots(*m_places, m_units, m_index, m_water,
                                 counted && !m_places->own.empty() ? Outside::Counted : Outside::LeftOut);
        m_spots = std::move(m_gathered.spots);
        std::vector<std::uint32_t> wet;
        for (const Spot& spot : m_gathered.wet)
            wet.push_back(static_cast<std::uint32_t>(spot.place));
        const bool homes = m_from == DemandFrom::Buildings;
        tell(homes ? Code::BuildingsInWater : Code::DemandInWater, homes ? Severity::Advised : Severity::Note,
             wet);
        if (homes)
            tell(Code::BuildingsOutside, Severity::Advised, m_gathered.outside);
        else if (!m_places->own.empty())
            tell(counted ? Code::DemandPointsOutside : Code::DemandPlacesOutside,
                 counted ? Severity::Advised : Severity::Note, m_gathered.outside);
        tell(Code::DemandInSeveral, Severity::Advised, m_gathered.shared);
    }

    /// Says how many places it is about and what they weigh.
    void tell(Code code, Severity severity, const std::vector<std::uint32_t>& places)
    {
        if (places.empty())
            return;
        const auto own = std::find_if(m_places->own.begin(), m_places->own.end(),
                                      [](const auto& entry) { return isDemandKey(entry.first); });
        const std::vector<double>& weights = own == m_places->own.end() ? m_places->share : own->second;
        double weight = 0;
        for (const std::uint32_t place : places)
            weight += weights[place];
        const auto count = static_cast<std::int64_t>(places.size());
        say(code, severity, {{"count", count}, {"weight", weight}}, firstPlace(m_places->at, places), count);
    }

    /// False when cancelled.
    bool fill(const Progress& progress)
    {
        std::vector<bool> filled(m_units.size(), false);
        for (const Spot& spot : m_spots)
            if (spot.community)
                filled[spot.community->index()] = true;
        std::set<UnitId> wet;
        for (const Spot& spot : m_gathered.wet)
            wet.insert(*spot.community);
        for (const Unit& unit : m_units) {
            if (progress.cancelled())
                return false;
            const bool needed =
                statesPeople(unit) || (wet.contains(unit.id) && m_from != DemandFrom::Buildings);
            if (unit.level == Level::Community && !filled[unit.id.index()] && needed)
                fillCommunity(unit);
        }
        return true;
    }

    /// Gives a community that has people but no place for them the grid, or one point.
    void fillCommunity(const Unit& unit)
    {
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
        m_spots.push_back({unit.id, insidePoint(unit.shape), 1, Spot::kNone});
        ++m_onOnePoint;
    }

    /// Cells that lie in the polygon by their middle and not in water; their people go to the others.
    bool addGrid(const Unit& unit)
    {
        bool any = false;
        for (const GridCell& cell : cellsInside(unit.shape, Metres(m_inputs.gridMetres))) {
            if (!contains(unit.shape, cell.centre) || m_water.unitAt(cell.centre))
                continue;
            m_spots.push_back({unit.id, cell.centre, cell.inside.count(), Spot::kNone});
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

    [[nodiscard]] std::set<std::string> keys() const
    {
        std::set<std::string> keys;
        for (const Unit& unit : m_units)
            if (unit.level == Level::Community)
                for (const auto& [key, value] : unit.values)
                    if (isDemandKey(key))
                        keys.insert(key);
        for (const auto& [key, own] : m_places->own)
            keys.insert(key);
        return keys;
    }

    void weigh()
    {
        for (const Spot& spot : m_spots) {
            m_demand.at.push_back(spot.at);
            m_demand.community.push_back(spot.community);
        }
        for (const std::string& key : keys()) {
            Spreading spreading =
                spread(key, m_units, *m_places, m_spots, m_gathered.wet, m_from == DemandFrom::Raster);
            m_demand.weights[key] = std::move(spreading.weights);
            const double stated = spreading.stated.count();
            if (std::abs(spreading.carried.count() - stated) > kTellDifference * stated)
                say(Code::DemandScaled, Severity::Note,
                    {{"key", key}, {"own", spreading.carried.count()}, {"stated", stated}}, std::nullopt, 1);
        }
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
    Places m_nothing;
    const Places* m_places = &m_nothing;
    Gathered m_gathered;
    std::vector<Spot> m_spots;
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
