// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/fixes.h"

#include "app/desktop/qt_conversions.h"
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

Fix enlarging(const Remedy& measure, const Plan& plan)
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
            notes.join(QStringLiteral(" + ")), measure.edits};
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
            tr("in the middle of the community; move it afterwards"),
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
    for (const Remedy& measure :
         remediesFor(*shortage, plan, {}, nullptr, nextFacilityId(desk.document.project()))) {
        if (measure.kind == RemedyKind::Reopen)
            fixes.push_back(reopening(measure, plan));
        else if (measure.kind == RemedyKind::Enlarge)
            fixes.push_back(enlarging(measure, plan));
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
