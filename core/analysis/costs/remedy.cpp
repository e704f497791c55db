// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/remedy.h"

#include "core/geometry/label_point.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

using Of = Shortage::Of;

const Facility* facilityOf(const Plan& plan, FacilityId id)
{
    const auto found = plan.facilities.find(id);
    return found == plan.facilities.end() ? nullptr : &found->second;
}

double areaOf(const Facility& facility)
{
    return facility.floorArea ? facility.floorArea->count() : 0;
}

bool sharesAny(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const std::string& category) {
        return std::find(b.begin(), b.end(), category) != b.end();
    });
}

/// Makes the measures of one shortage.
class Workshop {
public:
    Workshop(const Shortage& shortage, const Plan& plan, const BuildingRules& rules, const CostTable* costs,
             FacilityId fresh)
        : m_shortage(shortage), m_plan(plan), m_rules(rules), m_costs(costs), m_fresh(fresh)
    {
    }

    std::vector<Remedy> all()
    {
        reopen();
        openRooms();
        enlarge();
        addFunctions();
        addPlaces();
        raiseValue();
        build();
        share();
        return std::move(m_remedies);
    }

private:
    /// Adds the measure with its price; not without one where prices are asked for.
    void add(Remedy measure, const UnitCost* cost)
    {
        if (m_costs != nullptr && cost == nullptr)
            return;
        if (cost != nullptr) {
            measure.cost = cost->id;
            measure.costName = cost->name;
            measure.per = cost->per;
            measure.yuanPerUnit = cost->yuan;
            const auto yuan = std::llround(measure.quantity * static_cast<double>(cost->yuan));
            (cost->yearly() ? measure.yuanPerYear : measure.yuan) = yuan;
        }
        m_remedies.push_back(std::move(measure));
    }

    [[nodiscard]] const UnitCost* priceOf(RemedyKind kind) const
    {
        return m_costs == nullptr ? nullptr : m_costs->find(kind, m_shortage.categories);
    }

    /// What the standard wants open to residents of an area.
    [[nodiscard]] SquareMetres roomsOf(double area) const
    {
        return SquareMetres(std::ceil(area * m_rules.roomShare));
    }

    [[nodiscard]] bool asksForFacility() const
    {
        return m_shortage.of == Of::Facility || m_shortage.of == Of::Floor || m_shortage.of == Of::Walk;
    }

    /// Large enough, and its rooms, where known, as the standard asks: opening it breaks nothing else.
    [[nodiscard]] bool isEnough(const Facility& facility) const
    {
        const bool rooms = !facility.activityArea ||
                           facility.activityArea->count() + 1e-9 >= areaOf(facility) * m_rules.roomShare;
        return rooms && (m_shortage.of != Of::Floor || areaOf(facility) >= m_shortage.amount);
    }

    void reopen()
    {
        if (!asksForFacility())
            return;
        for (const FacilityId id : m_shortage.closed) {
            const Facility* facility = facilityOf(m_plan, id);
            if (facility == nullptr || (m_costs != nullptr && !isEnough(*facility)))
                continue;
            Remedy measure{RemedyKind::Reopen, 1, Per::Each, {id}, {}, {}, isEnough(*facility)};
            measure.edits = {
                SetFacilityStatus{id, FacilityStatus::Existing, m_plan.evaluationDate, std::nullopt}};
            if (m_costs != nullptr && !facility->activityArea && facility->floorArea && m_rules.roomShare > 0)
                measure.edits.push_back(ResizeFacility{id, facility->floorArea, roomsOf(areaOf(*facility))});
            return add(std::move(measure), priceOf(RemedyKind::Reopen));
        }
    }

    void openRooms()
    {
        if (m_shortage.of != Of::Rooms)
            return;
        Remedy measure{RemedyKind::OpenRooms, m_shortage.amount, Per::SquareMetre, {}, {}, {}, true};
        double left = m_shortage.amount;
        for (const Facility* facility : byArea()) {
            if (!facility->floorArea || !facility->activityArea || left <= 0)
                continue;
            const double more = std::min(left, areaOf(*facility) - facility->activityArea->count());
            if (more <= 0)
                continue;
            left -= more;
            measure.facilities.push_back(facility->id);
            measure.edits.push_back(ResizeFacility{facility->id, facility->floorArea,
                                                   SquareMetres(facility->activityArea->count() + more)});
        }
        if (left <= 0)
            add(std::move(measure), priceOf(RemedyKind::OpenRooms));
    }

    /// Open facilities with a known area, the largest first, the lower id first of equals.
    [[nodiscard]] std::vector<const Facility*> byArea() const
    {
        std::vector<const Facility*> facilities;
        for (const FacilityId id : m_shortage.open) {
            const Facility* facility = facilityOf(m_plan, id);
            if (facility != nullptr && facility->floorArea)
                facilities.push_back(facility);
        }
        std::stable_sort(facilities.begin(), facilities.end(),
                         [](const Facility* a, const Facility* b) { return areaOf(*a) > areaOf(*b); });
        return facilities;
    }

    void enlarge()
    {
        const UnitCost* price = priceOf(RemedyKind::Enlarge);
        const double limit = price == nullptr ? 0 : price->limitFactor; // 0: none is known
        Remedy measure{RemedyKind::Enlarge, 0, Per::SquareMetre, {}, {}, {}, true};
        if (m_shortage.of == Of::EachFloor)
            growEach(measure, limit);
        else if (m_shortage.of == Of::Floor)
            growTogether(measure, limit);
        if (!measure.edits.empty())
            add(std::move(measure), price);
    }

    void grow(Remedy& measure, const Facility& facility, double more) const
    {
        auto rooms = facility.activityArea;
        if (rooms) {
            rooms = *rooms + roomsOf(more);
            measure.rooms += roomsOf(more).count();
        }
        measure.quantity += more;
        measure.facilities.push_back(facility.id);
        measure.edits.push_back(ResizeFacility{facility.id, SquareMetres(areaOf(facility) + more), rooms});
    }

    /// The largest first, each as far as it can.
    void growTogether(Remedy& measure, double limit) const
    {
        double left = m_shortage.amount;
        for (const Facility* facility : byArea()) {
            const double room = limit == 0 ? left : std::floor(areaOf(*facility) * (limit - 1) + 1e-9);
            const double more = std::min(left, room);
            if (more <= 0)
                continue;
            grow(measure, *facility, more);
            left -= more;
        }
        if (left > 0)
            measure.edits.clear();
    }

    void growEach(Remedy& measure, double limit) const
    {
        for (const Facility* facility : byArea()) {
            const double more = std::ceil(m_shortage.target - areaOf(*facility) - 1e-9);
            if (more <= 0)
                continue;
            if (limit > 0 && areaOf(*facility) + more > areaOf(*facility) * limit + 1e-9) {
                measure.edits.clear();
                return;
            }
            grow(measure, *facility, more);
        }
    }

    void addFunctions()
    {
        if (m_shortage.of != Of::Functions)
            return;
        Remedy measure{
            RemedyKind::AddFunction, m_shortage.amount, Per::Each, {}, m_shortage.functions, {}, true};
        if (!m_shortage.open.empty())
            measure.facilities = {m_shortage.open.front()};
        add(std::move(measure), priceOf(RemedyKind::AddFunction));
    }

    void addPlaces()
    {
        if (m_shortage.of != Of::Places)
            return;
        const UnitCost* price =
            m_costs == nullptr ? nullptr : m_costs->forPlaces(m_shortage.key, m_shortage.categories);
        add({RemedyKind::AddPlaces, m_shortage.amount, Per::Place, m_shortage.open, {}, {}, true}, price);
    }

    void raiseValue()
    {
        if (m_shortage.of != Of::Value)
            return;
        Remedy measure{RemedyKind::RaiseValue, m_shortage.amount, Per::Each, {}, {}, {}, true};
        const auto& values = m_plan.unit(m_shortage.unit).values;
        if (const auto value = values.find(m_shortage.key); value != values.end()) {
            Value raised = value->second;
            raised.number += m_shortage.amount;
            measure.edits = {SetUnitValue{m_shortage.unit, m_shortage.key, raised}};
        }
        add(std::move(measure), m_costs == nullptr ? nullptr : m_costs->forValue(m_shortage.key));
    }

    [[nodiscard]] Facility planned(std::optional<SquareMetres> area) const
    {
        const Unit& unit = m_plan.unit(m_shortage.unit);
        Facility facility;
        facility.id = m_fresh;
        facility.categories = {m_shortage.categories.front()};
        facility.functions = {m_shortage.functions.begin(), m_shortage.functions.end()};
        facility.floorArea = area;
        if (area && m_rules.roomShare > 0)
            facility.activityArea = roomsOf(area->count());
        if (!unit.shape.empty())
            facility.position = labelPoint(unit.shape);
        facility.host = m_shortage.unit;
        return facility;
    }

    void build()
    {
        if (!asksForFacility() || m_shortage.categories.empty())
            return;
        const UnitCost* price = priceOf(RemedyKind::Build);
        const double asked = m_shortage.of == Of::Floor ? m_shortage.amount : 0;
        const double least = price == nullptr ? 0 : std::max(price->least, m_rules.least);
        const double area = std::max(asked, least);
        const double count = m_shortage.of == Of::Facility ? m_shortage.amount : 1;
        const bool byArea = price != nullptr && price->per == Per::SquareMetre;
        Remedy measure{RemedyKind::Build, byArea ? area * count : count, Per::Each, {}, {}, {}, true};
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
            Facility facility = planned(area > 0 ? std::optional(SquareMetres(area)) : std::nullopt);
            facility.id = FacilityId(m_fresh.value() + i);
            measure.rooms += facility.activityArea ? facility.activityArea->count() : 0;
            measure.edits.push_back(AddFacility{std::move(facility)});
        }
        add(std::move(measure), price);
    }

    void share()
    {
        if (m_shortage.outside.empty() || m_costs == nullptr)
            return;
        add({RemedyKind::Share, 1, Per::Year, {m_shortage.outside.front()}, {}, {}, false},
            priceOf(RemedyKind::Share));
    }

    const Shortage& m_shortage;
    const Plan& m_plan;
    const BuildingRules& m_rules;
    const CostTable* m_costs;
    FacilityId m_fresh;
    std::vector<Remedy> m_remedies;
};

} // namespace

BuildingRules buildingRules(const std::vector<Indicator>& indicators,
                            const std::vector<std::string>& categories)
{
    BuildingRules rules;
    for (const Indicator& indicator : indicators) {
        const bool asksEach = indicator.kind == Kind::MinimumSize ||
                              (indicator.kind == Kind::AreaRule && indicator.eachFacility);
        if (asksEach && sharesAny(indicator.categories, categories))
            rules.least = std::max(rules.least, indicator.target.value_or(0));
        const bool asksRooms = indicator.numerator.of == Operand::Of::ActivityArea &&
                               indicator.denominator.of == Operand::Of::FloorArea && indicator.scale > 0;
        if (asksRooms && sharesAny(indicator.numerator.keys, categories))
            rules.roomShare =
                std::max(rules.roomShare, std::min(1.0, indicator.target.value_or(0) / indicator.scale));
    }
    return rules;
}

std::vector<Remedy> remediesFor(const Shortage& shortage, const Plan& plan, const BuildingRules& rules,
                                const CostTable* costs, FacilityId fresh)
{
    return Workshop(shortage, plan, rules, costs, fresh).all();
}

const Remedy* cheapest(const std::vector<Remedy>& measures, int years)
{
    const Remedy* best = nullptr;
    for (const Remedy& measure : measures) {
        if (measure.closes && (best == nullptr || measure.yuanOver(years) < best->yuanOver(years)))
            best = &measure;
    }
    return best;
}

} // namespace yike
