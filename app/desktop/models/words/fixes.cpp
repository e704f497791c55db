// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/fixes.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/analysis/costs/remedy.h"
#include "core/geometry/contains.h"

#include <algorithm>

namespace yike {

namespace {

QString areaChange(const Facility& facility, const ResizeFacility& edit)
{
    return QStringLiteral("%1 → %2 ㎡")
        .arg(qs(formatNumber(facility.floorArea->count(), 0)), qs(formatNumber(edit.floorArea->count(), 0)));
}

/// The note with what has to be open to residents of new floors, where the standard asks for a share.
QString withRooms(const QString& note, const Remedy& measure, Language language)
{
    const QString rooms = qs(roomsText(measure, language));
    return rooms.isEmpty() ? note : note + QStringLiteral(" · ") + rooms;
}

Fix enlarging(const Remedy& measure, const Plan& plan, Language language)
{
    QStringList names;
    QStringList notes;
    for (const Edit& edit : measure.edits) {
        const auto& resize = std::get<ResizeFacility>(edit);
        const Facility& facility = plan.facilities.at(resize.id);
        names << qs(facility.name);
        notes << areaChange(facility, resize);
    }
    return {QStringLiteral("enlarge-facility"),
            tr("Enlarge %1 by %2 ㎡")
                .arg(names.join(QStringLiteral(" + ")), qs(formatNumber(measure.quantity, 0))),
            withRooms(notes.join(QStringLiteral(" + ")), measure, language), measure.edits};
}

Fix reopening(const Remedy& measure, const Plan& plan)
{
    return {QStringLiteral("run"), tr("Open %1").arg(qs(plan.facilities.at(measure.facilities.front()).name)),
            tr("in use from the evaluation date"), measure.edits};
}

Fix building(const Remedy& measure, const Desk& desk, const Unit& unit)
{
    Facility facility = std::get<AddFacility>(measure.edits.front()).facility;
    const QString category = qs(categoryName(facility.categories.front(), desk.language()));
    facility.name = toStd(qs(shortName(unit)) + category);
    const auto area = facility.floorArea;
    return {QStringLiteral("add-facility"),
            area ? tr("Build %1 of %2 ㎡").arg(category, qs(formatNumber(area->count(), 0)))
                 : tr("Build %1").arg(category),
            withRooms(tr("in the middle of the community; move it afterwards"), measure, desk.language()),
            {AddFacility{std::move(facility)}}};
}

} // namespace

std::vector<Fix> fixesFor(const Desk& desk, const Indicator& indicator, const Cell& cell, UnitId id)
{
    std::vector<Fix> fixes;
    const auto shortage = shortageOf(indicator, cell, id);
    if (!shortage)
        return fixes;
    const Plan& plan = desk.document.plan();
    const Unit& unit = plan.unit(id);
    const bool hasMiddle = unit.level == Level::Community && !unit.shape.empty();
    const BuildingRules rules = buildingRules(desk.document.applied()->indicators, shortage->categories);
    for (const Remedy& measure :
         remediesFor(*shortage, plan, rules, nullptr, nextFacilityId(desk.document.project()))) {
        if (measure.kind == RemedyKind::Reopen)
            fixes.push_back(reopening(measure, plan));
        else if (measure.kind == RemedyKind::Enlarge)
            fixes.push_back(enlarging(measure, plan, desk.language()));
        else if (measure.kind == RemedyKind::Build && hasMiddle)
            fixes.push_back(building(measure, desk, unit));
    }
    return fixes;
}

Facility newFacility(const PlanDocument& document, const QString& name, const std::string& category,
                     std::optional<SquareMetres> floorArea, std::optional<Point> at,
                     std::optional<UnitId> host)
{
    Facility facility;
    facility.id = nextFacilityId(document.project());
    facility.name = toStd(name);
    facility.categories = {category};
    facility.floorArea = floorArea;
    facility.position = at;
    facility.host = host;
    return facility;
}

std::optional<UnitId> communityAt(const Plan& plan, Point at)
{
    for (const UnitId id : plan.unitsAt(Level::Community))
        if (contains(plan.unit(id).shape, at))
            return id;
    return std::nullopt;
}

QString freshScenarioName(const Project& project)
{
    const auto taken = [&](const QString& name) {
        return std::any_of(project.scenarios.begin(), project.scenarios.end(),
                           [&](const Scenario& s) { return qs(s.name) == name; });
    };
    for (int i = 0; i < 26; ++i)
        if (const QString name = tr("Scenario %1").arg(QChar(u'A' + i)); !taken(name))
            return name;
    return tr("Scenario %1").arg(project.scenarios.size() + 1);
}

} // namespace yike
