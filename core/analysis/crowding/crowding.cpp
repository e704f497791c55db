// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/crowding/crowding.h"

#include "core/coverage/limit_mm.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yike {

namespace {

std::optional<double> capacityOf(const Facility& facility, const std::string& name)
{
    const auto found = facility.capacities.find(name);
    const bool usable =
        found != facility.capacities.end() && std::isfinite(found->second) && found->second >= 0;
    return usable ? std::optional(found->second) : std::nullopt;
}

template <class Words>
std::string listed(const Words& words)
{
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

/// A category nobody has ever heard of is a slip of the pen, not a city without childcare.
Result<void> checkCategories(const Plan& plan, const std::vector<std::string>& categories)
{
    std::set<std::string> present;
    for (const auto& [id, facility] : plan.facilities)
        present.insert(facility.categories.begin(), facility.categories.end());
    std::vector<std::string> absent;
    std::copy_if(categories.begin(), categories.end(), std::back_inserter(absent),
                 [&](const std::string& category) { return !present.contains(category); });
    if (absent.empty())
        return {};
    return fail(Code::AnalysisCategoryAbsent, {{"category", listed(absent)}, {"allowed", listed(present)}});
}

/// Neither is a misspelt capacity a city where nobody knows a number. Categories are known to be there.
Result<void> checkCapacity(const Plan& plan, const CrowdingQuestion& question)
{
    std::set<std::string> present;
    for (const auto& [id, facility] : plan.facilities) {
        if (!hasAny(facility, question.categories))
            continue;
        for (const auto& [name, amount] : facility.capacities)
            present.insert(name);
    }
    if (present.contains(question.capacity))
        return {};
    const std::string category = listed(question.categories);
    if (present.empty())
        return fail(Code::CapacitiesUnknown, {{"category", category}});
    return fail(Code::CapacityAbsent,
                {{"capacity", question.capacity}, {"category", category}, {"allowed", listed(present)}});
}

/// Sorts the open facilities into those that take part and those that cannot, and why. Stops as supplied.
std::vector<Stop> takingPart(Crowding& result, const Study& study)
{
    std::vector<Stop> stops;
    for (Stop& stop : study.facilities().openStops(result.question.categories)) {
        const auto supply = capacityOf(study.plan().facilities.at(stop.facility), result.question.capacity);
        if (!supply) {
            result.unknownCapacity.push_back(stop.facility);
            continue;
        }
        result.facilities.push_back({stop.facility, *supply, {}});
        result.supply += *supply;
        stops.push_back(std::move(stop));
    }
    return stops;
}

void listUnplaced(Crowding& result, const Study& study)
{
    const Plan& plan = study.plan();
    for (const auto& [id, facility] : plan.facilities) {
        const bool placed = facility.position || !facility.entrances.empty();
        if (placed || !hasAny(facility, result.question.categories) || !isOpen(facility, plan.evaluationDate))
            continue;
        const bool known = capacityOf(facility, result.question.capacity).has_value();
        (known ? result.unplaced : result.unknownCapacity).push_back(id);
    }
    std::sort(result.unknownCapacity.begin(), result.unknownCapacity.end());
}

void finishUnit(CrowdedUnit& unit)
{
    if (unit.demand.milli() > 0)
        unit.access = unit.supply / unit.demand.count();
}

CrowdedUnit ofCommunity(const Crowding& result, UnitId id, const std::vector<std::uint32_t>& points,
                        const std::vector<Weight>& demand)
{
    CrowdedUnit unit{id, {}, {}, 0, {}};
    for (const std::uint32_t point : points) {
        unit.demand += demand[point];
        unit.supply += result.access[point] * demand[point].count();
        if (result.access[point] <= 0)
            unit.withoutAny += demand[point];
    }
    finishUnit(unit);
    return unit;
}

/// Larger units add up what their communities have, never their ratios.
void addUnits(Crowding& result, const Study& study, const std::vector<Weight>& demand)
{
    std::map<UnitId, CrowdedUnit> byId;
    for (const UnitId id : study.plan().unitsAt(Level::Community))
        byId[id] = ofCommunity(result, id, study.context().walks.points(id), demand);
    for (const Unit& unit : study.plan().units) {
        if (unit.level == Level::Community)
            continue;
        CrowdedUnit sum{unit.id, {}, {}, 0, {}};
        for (const UnitId member : study.tree().members(unit.id, Level::Community)) {
            sum.demand += byId.at(member).demand;
            sum.withoutAny += byId.at(member).withoutAny;
            sum.supply += byId.at(member).supply;
        }
        finishUnit(sum);
        byId[unit.id] = sum;
    }
    for (const auto& [id, unit] : byId)
        result.units.push_back(unit);
}

void addIssues(Crowding& result)
{
    const auto add = [&](Code code, Severity severity, std::size_t count, Args args) {
        const auto number = static_cast<std::int64_t>(count);
        args.emplace_back("count", number);
        if (number > 0)
            result.issues.push_back({code, severity, std::move(args), {}, number});
    };
    add(Code::CapacityUnknown, Severity::Advised, result.unknownCapacity.size(),
        {{"capacity", result.question.capacity}});
    add(Code::SupplyUnplaced, Severity::Advised, result.unplaced.size(), {});
    const auto unused = std::count_if(
        result.facilities.begin(), result.facilities.end(),
        [](const CrowdedFacility& facility) { return !facility.catchment.ratio && facility.supply > 0; });
    add(Code::SupplyUnused, Severity::Note, static_cast<std::size_t>(unused), {});
}

} // namespace

Result<Crowding> crowding(const Study& study, const CrowdingQuestion& question, const Progress& progress)
{
    const auto demand = study.weight(question.weight);
    if (!demand)
        return tl::unexpected(demand.error());
    if (const auto fine = checkCategories(study.plan(), question.categories); !fine)
        return tl::unexpected(fine.error());
    if (const auto fine = checkCapacity(study.plan(), question); !fine)
        return tl::unexpected(fine.error());
    if (study.walking() == nullptr)
        return fail(Code::DemandAbsent);
    Crowding result;
    result.question = question;
    result.alongNetwork = study.walking()->alongNetwork();
    const std::vector<Stop> stops = takingPart(result, study);
    listUnplaced(result, study);
    const auto reach = study.walking()->reachSets(stops, question.limit, progress);
    if (!reach)
        return tl::unexpected(reach.error());
    std::vector<double> supply;
    for (const CrowdedFacility& facility : result.facilities)
        supply.push_back(facility.supply);
    auto found = floatingCatchment(supply, **demand, *reach, question.decay, limitMm(question.limit));
    for (std::size_t i = 0; i < supply.size(); ++i) {
        result.facilities[i].catchment = found.facilities[i];
        result.unused += found.facilities[i].ratio ? 0 : supply[i];
    }
    result.access = std::move(found.access);
    for (std::size_t point = 0; point < result.access.size(); ++point)
        result.handedOut += result.access[point] * (**demand)[point].count();
    addUnits(result, study, **demand);
    addIssues(result);
    return result;
}

} // namespace yike
