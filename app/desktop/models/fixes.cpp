// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/fixes.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/geometry/contains.h"
#include "core/geometry/label_point.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

bool isAboutFloorArea(const Indicator& indicator)
{
    return indicator.kind == Kind::AreaRule || indicator.numerator.of == Operand::Of::FloorArea;
}

/// The categories whose facilities an indicator counts.
const std::vector<std::string>& categoriesOf(const Indicator& indicator)
{
    const bool byOperand = indicator.categories.empty() && indicator.numerator.of != Operand::Of::Value;
    return byOperand ? indicator.numerator.keys : indicator.categories;
}

const Facility* largest(const Plan& plan, const std::vector<FacilityId>& ids)
{
    const Facility* best = nullptr;
    for (const FacilityId id : ids) {
        const auto found = plan.facilities.find(id);
        if (found == plan.facilities.end() || !found->second.floorArea)
            continue;
        if (!best || *found->second.floorArea > *best->floorArea)
            best = &found->second;
    }
    return best;
}

void addEnlarging(std::vector<Fix>& fixes, const Plan& plan, const Indicator& indicator, const Cell& cell)
{
    const Facility* facility = largest(plan, cell.counted);
    if (!facility || !isAboutFloorArea(indicator) || !cell.shortfall || *cell.shortfall <= 0)
        return;
    const double more = std::ceil(*cell.shortfall);
    const auto wanted = SquareMetres(facility->floorArea->count() + more);
    fixes.push_back(
        {QStringLiteral("enlarge-facility"),
         tr("Enlarge %1 by %2 ㎡").arg(qs(facility->name), qs(formatGap(*cell.shortfall))),
         QStringLiteral("%1 → %2 ㎡")
             .arg(qs(formatNumber(facility->floorArea->count(), 0)), qs(formatNumber(wanted.count(), 0))),
         {ResizeFacility{facility->id, wanted, facility->activityArea}}});
}

void addReopening(std::vector<Fix>& fixes, const Plan& plan, const Cell& cell)
{
    if (cell.cause != Cause::NotOpen)
        return;
    for (const FacilityId id : cell.related) {
        const auto found = plan.facilities.find(id);
        if (found == plan.facilities.end())
            continue;
        fixes.push_back(
            {QStringLiteral("run"),
             tr("Open %1").arg(qs(found->second.name)),
             tr("in use from the evaluation date"),
             {SetFacilityStatus{id, FacilityStatus::Existing, plan.evaluationDate, std::nullopt}}});
        return;
    }
}

void addBuilding(std::vector<Fix>& fixes, const Desk& desk, const Indicator& indicator, const Cell& cell,
                 UnitId id)
{
    const auto& categories = categoriesOf(indicator);
    const Unit& unit = desk.document.plan().unit(id);
    if (categories.empty() || unit.level != Level::Community || unit.shape.empty() ||
        indicator.kind == Kind::Functions || indicator.reach.allCategories)
        return;
    const QString category = qs(categoryName(categories.front(), desk.language()));
    std::optional<SquareMetres> area;
    if (isAboutFloorArea(indicator) && cell.shortfall)
        area = SquareMetres(std::ceil(*cell.shortfall));
    else if (isAboutFloorArea(indicator))
        return;
    const Point at = labelPoint(unit.shape);
    const QString name = qs(shortName(unit)) + category;
    fixes.push_back({QStringLiteral("add-facility"),
                     area ? tr("Build %1 of %2 ㎡").arg(category, qs(formatNumber(area->count(), 0)))
                          : tr("Build %1").arg(category),
                     tr("in the middle of the community; move it afterwards"),
                     {AddFacility{newFacility(desk.document, name, categories.front(), area, at, id)}}});
}

} // namespace

std::vector<Fix> fixesFor(const Desk& desk, const Indicator& indicator, const Cell& cell, UnitId unit)
{
    std::vector<Fix> fixes;
    if (cell.status != Status::NotMet)
        return fixes;
    const Plan& plan = desk.document.plan();
    addReopening(fixes, plan, cell);
    addEnlarging(fixes, plan, indicator, cell);
    addBuilding(fixes, desk, indicator, cell, unit);
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
