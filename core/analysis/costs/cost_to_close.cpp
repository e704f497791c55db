// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costs/cost_to_close.h"

#include "core/assessment/unit_tree.h"

#include <algorithm>
#include <map>
#include <set>

namespace yike {

namespace {

/// Residents of each community: as reported, else as the demand has them.
std::map<UnitId, Weight> residentsOf(const Plan& plan)
{
    constexpr const char* kResidents = "population";
    std::map<UnitId, Weight> residents;
    if (plan.demand) {
        const auto weights = plan.demand->weights.find(kResidents);
        for (std::size_t i = 0; weights != plan.demand->weights.end() && i < weights->second.size(); ++i) {
            if (plan.demand->community[i])
                residents[*plan.demand->community[i]] += weights->second[i];
        }
    }
    for (const Unit& unit : plan.units) {
        const auto reported = unit.values.find(kResidents);
        if (unit.level == Level::Community && reported != unit.values.end())
            residents[unit.id] = Weight::fromCount(reported->second.number);
    }
    return residents;
}

/// The lines that would price what can be done, each measure once.
std::vector<MissingPrice> missingPrices(const Shortage& shortage, const std::vector<Remedy>& unpriced)
{
    std::vector<MissingPrice> missing;
    for (const Remedy& measure : unpriced) {
        MissingPrice line{measure.kind, {}, {}, {}};
        if (measure.kind == RemedyKind::RaiseValue)
            line.value = shortage.key;
        else
            line.categories = shortage.categories;
        if (measure.kind == RemedyKind::AddPlaces)
            line.capacity = shortage.key;
        if (std::find(missing.begin(), missing.end(), line) == missing.end())
            missing.push_back(std::move(line));
    }
    return missing;
}

/// Why a failing row that is no matter of siting has no shortage that a measure could close.
Unpriced whyNothing(const Indicator& indicator)
{
    switch (indicator.kind) {
    case Kind::Network:
    case Kind::Checklist:
    case Kind::Currency:
        return Unpriced::NoMeasure;
    default:
        return Unpriced::NoAmount;
    }
}

class Estimate {
public:
    Estimate(const Plan& plan, const std::vector<Indicator>& indicators, const CostTable& costs,
             FacilityId firstFree)
        : m_plan(plan), m_indicators(indicators), m_costs(costs), m_tree(plan), m_sofar(plan),
          m_free(firstFree)
    {
        m_result.residents = residentsOf(plan);
        m_result.costTable = costs.id;
        m_result.years = costs.years;
    }

    CostToClose run(const Assessment& assessment)
    {
        std::map<UnitId, std::vector<Shortage>> byUnit;
        for (const Indicator& indicator : m_indicators) {
            if (const IndicatorResult* result = assessment.find(indicator.id))
                collect(indicator, *result, byUnit);
        }
        for (const auto& [unit, shortages] : byUnit) {
            for (const Shortage& shortage : merged(shortages))
                close(shortage);
        }
        addUp();
        addIssues();
        return std::move(m_result);
    }

private:
    void collect(const Indicator& indicator, const IndicatorResult& result,
                 std::map<UnitId, std::vector<Shortage>>& byUnit)
    {
        for (const auto& [id, cell] : result.cells) {
            if (m_plan.unit(id).level != indicator.level || cell.status != Status::NotMet)
                continue;
            const auto shortage = shortageOf(indicator, cell, id);
            if (indicator.kind == Kind::Reach)
                m_result.unpriced.push_back({indicator.id, id, Unpriced::NeedsSiting});
            else if (shortage)
                byUnit[id].push_back(*shortage);
            else
                m_result.unpriced.push_back({indicator.id, id, whyNothing(indicator)});
        }
    }

    [[nodiscard]] Weight residentsIn(UnitId unit) const
    {
        Weight sum;
        for (const UnitId member : m_tree.members(unit, Level::Community)) {
            const auto found = m_result.residents.find(member);
            sum += found == m_result.residents.end() ? Weight() : found->second;
        }
        return sum;
    }

    void close(const Shortage& shortage)
    {
        Closing closing{shortage, {}, {}, residentsIn(shortage.unit)};
        closing.remedies = remediesFor(shortage, m_sofar, buildingRules(m_indicators, shortage.categories),
                                       &m_costs, m_free);
        const Remedy* best = cheapest(closing.remedies, m_costs.years);
        if (best == nullptr) {
            const auto missing = missingPrices(shortage, remediesFor(shortage, m_sofar, {}, nullptr, m_free));
            const Unpriced why = missing.empty() ? Unpriced::NoAmount : Unpriced::NoPrice;
            for (const std::string& id : shortage.indicators)
                m_result.unpriced.push_back({id, shortage.unit, why, missing});
        } else {
            closing.best = static_cast<std::size_t>(best - closing.remedies.data());
            for (const Edit& edit : best->edits)
                static_cast<void>(applyEdit(m_sofar, edit)); // made from this very plan: it fits
            const auto built = std::count_if(best->edits.begin(), best->edits.end(), [](const Edit& edit) {
                return std::holds_alternative<AddFacility>(edit);
            });
            m_free = FacilityId(m_free.value() + static_cast<std::uint32_t>(built));
        }
        m_result.closings.push_back(std::move(closing));
    }

    void addUp()
    {
        std::map<UnitId, UnitTotal> totals;
        for (const Closing& closing : m_result.closings) {
            const Remedy* measure = closing.cheapest();
            if (measure == nullptr)
                continue;
            UnitTotal& total = totals[closing.shortage.unit];
            total.yuan += measure->yuan;
            total.yuanPerYear += measure->yuanPerYear;
            total.gaps += static_cast<int>(closing.shortage.indicators.size());
            m_result.yuan += measure->yuan;
            m_result.yuanPerYear += measure->yuanPerYear;
        }
        for (const UnpricedGap& gap : m_result.unpriced)
            ++totals[gap.unit].unpriced;
        for (auto& [id, total] : totals) {
            total.unit = id;
            m_result.units.push_back(total);
        }
        std::stable_sort(m_result.unpriced.begin(), m_result.unpriced.end(),
                         [](const UnpricedGap& a, const UnpricedGap& b) { return a.unit < b.unit; });
    }

    void addIssues()
    {
        std::set<std::string> placeholders;
        for (const Closing& closing : m_result.closings) {
            for (const Remedy& measure : closing.remedies) {
                for (const UnitCost& cost : m_costs.costs) {
                    if (cost.id == measure.cost && cost.basis == PriceBasis::Placeholder)
                        placeholders.insert(cost.id);
                }
            }
        }
        add(Code::CostsPlaceholder, placeholders.size());
        add(Code::GapsUnpriced, m_result.unpriced.size());
    }

    void add(Code code, std::size_t count)
    {
        const auto number = static_cast<std::int64_t>(count);
        if (number > 0)
            m_result.issues.push_back({code, Severity::Advised, {{"count", number}}, {}, number});
    }

    const Plan& m_plan;
    const std::vector<Indicator>& m_indicators;
    const CostTable& m_costs;
    UnitTree m_tree;
    Plan m_sofar; ///< with what was chosen, so that two measures at one facility add up
    FacilityId m_free;
    CostToClose m_result;
};

} // namespace

CostToClose costToClose(const Plan& plan, const std::vector<Indicator>& indicators,
                        const Assessment& assessment, const CostTable& costs, FacilityId firstFree)
{
    return Estimate(plan, indicators, costs, firstFree).run(assessment);
}

std::vector<Edit> editsOf(const CostToClose& result)
{
    std::vector<Edit> edits;
    for (const Closing& closing : result.closings) {
        if (const Remedy* measure = closing.cheapest())
            edits.insert(edits.end(), measure->edits.begin(), measure->edits.end());
    }
    return edits;
}

} // namespace yike
