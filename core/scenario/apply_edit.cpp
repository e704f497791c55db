// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/edit.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

tl::unexpected<Error> unknownFacility(FacilityId id)
{
    return fail(Code::EditFacilityUnknown, {{"id", std::int64_t{id.value()}}});
}

Result<Facility*> find(Plan& plan, FacilityId id)
{
    const auto found = plan.facilities.find(id);
    if (found == plan.facilities.end())
        return unknownFacility(id);
    return &found->second;
}

bool knownUnit(const Plan& plan, std::optional<UnitId> id)
{
    return !id || id->index() < plan.units.size();
}

tl::unexpected<Error> unknownUnit(UnitId id)
{
    return fail(Code::EditUnitUnknown, {{"id", std::int64_t{id.value()}}});
}

bool usable(std::optional<SquareMetres> area)
{
    return !area || (std::isfinite(area->count()) && area->count() >= 0);
}

bool usable(std::optional<Point> point)
{
    return !point || (std::isfinite(point->x) && std::isfinite(point->y));
}

/// Keeps ids of removed facilities from being given out again.
void remember(Plan& plan, FacilityId id)
{
    plan.facilityIdsUsed = std::max(plan.facilityIdsUsed, id.value() + 1);
}

Result<Edit> add(Plan& plan, const AddFacility& edit)
{
    const Facility& facility = edit.facility;
    if (plan.facilities.contains(facility.id))
        return fail(Code::EditFacilityIdTaken, {{"id", std::int64_t{facility.id.value()}}});
    if (!knownUnit(plan, facility.host))
        return unknownUnit(*facility.host);
    if (!usable(facility.floorArea) || !usable(facility.activityArea) || !usable(facility.position))
        return fail(Code::EditNumberUnusable, {{"name", facility.name}});
    plan.facilities.emplace(facility.id, facility);
    remember(plan, facility.id);
    return Edit(RemoveFacility{facility.id});
}

Result<Edit> remove(Plan& plan, const RemoveFacility& edit)
{
    const auto found = plan.facilities.find(edit.id);
    if (found == plan.facilities.end())
        return unknownFacility(edit.id);
    AddFacility inverse{found->second};
    remember(plan, edit.id);
    plan.facilities.erase(found);
    return Edit(std::move(inverse));
}

Result<Edit> move(Plan& plan, const MoveFacility& edit)
{
    const auto facility = find(plan, edit.id);
    if (!facility)
        return tl::unexpected(facility.error());
    if (!knownUnit(plan, edit.host))
        return unknownUnit(*edit.host);
    if (!usable(edit.to))
        return fail(Code::EditNumberUnusable, {{"name", (*facility)->name}});
    MoveFacility inverse{edit.id, (*facility)->position, (*facility)->host, (*facility)->entrances};
    (*facility)->position = edit.to;
    (*facility)->host = edit.host;
    (*facility)->entrances = edit.entrances;
    return Edit(std::move(inverse));
}

Result<Edit> setStatus(Plan& plan, const SetFacilityStatus& edit)
{
    const auto facility = find(plan, edit.id);
    if (!facility)
        return tl::unexpected(facility.error());
    SetFacilityStatus inverse{edit.id, (*facility)->status, (*facility)->opened, (*facility)->closed};
    (*facility)->status = edit.status;
    (*facility)->opened = edit.opened;
    (*facility)->closed = edit.closed;
    return Edit(std::move(inverse));
}

Result<Edit> resize(Plan& plan, const ResizeFacility& edit)
{
    const auto facility = find(plan, edit.id);
    if (!facility)
        return tl::unexpected(facility.error());
    if (!usable(edit.floorArea) || !usable(edit.activityArea))
        return fail(Code::EditNumberUnusable, {{"name", (*facility)->name}});
    ResizeFacility inverse{edit.id, (*facility)->floorArea, (*facility)->activityArea};
    (*facility)->floorArea = edit.floorArea;
    (*facility)->activityArea = edit.activityArea;
    return Edit(std::move(inverse));
}

Result<Edit> setValue(Plan& plan, const SetUnitValue& edit)
{
    if (!knownUnit(plan, edit.unit))
        return unknownUnit(edit.unit);
    if (edit.value && !std::isfinite(edit.value->number))
        return fail(Code::EditNumberUnusable, {{"name", edit.key}});
    Values& values = plan.units[edit.unit.index()].values;
    const auto found = values.find(edit.key);
    SetUnitValue inverse{edit.unit, edit.key, std::nullopt};
    if (found != values.end())
        inverse.value = found->second;
    if (edit.value)
        values.insert_or_assign(edit.key, *edit.value);
    else if (found != values.end())
        values.erase(found);
    return Edit(std::move(inverse));
}

} // namespace

Result<Edit> applyEdit(Plan& plan, const Edit& edit)
{
    return std::visit(Overloaded{[&](const AddFacility& e) { return add(plan, e); },
                                 [&](const RemoveFacility& e) { return remove(plan, e); },
                                 [&](const MoveFacility& e) { return move(plan, e); },
                                 [&](const SetFacilityStatus& e) { return setStatus(plan, e); },
                                 [&](const ResizeFacility& e) { return resize(plan, e); },
                                 [&](const SetUnitValue& e) { return setValue(plan, e); }},
                      edit);
}

Result<Plan> withScenario(Plan baseline, const Scenario& scenario)
{
    for (const Edit& edit : scenario.edits) {
        const Result<Edit> inverse = applyEdit(baseline, edit);
        if (!inverse)
            return fail(Code::ScenarioNotApplicable, {{"scenario", scenario.name}}, inverse.error());
    }
    return baseline;
}

} // namespace yike
