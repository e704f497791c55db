// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/edit_text.h"

#include "app/desktop/document/overloaded.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"

#include <cmath>

namespace yike {

namespace {

QString facilityName(FacilityId id, const Plan& plan)
{
    const auto found = plan.facilities.find(id);
    if (found == plan.facilities.end())
        return tr("facility");
    return found->second.name.empty() ? tr("unnamed facility") : qs(found->second.name);
}

const Facility* find(FacilityId id, const Plan& plan)
{
    const auto found = plan.facilities.find(id);
    return found == plan.facilities.end() ? nullptr : &found->second;
}

QString arrow(const std::optional<SquareMetres>& before, const std::optional<SquareMetres>& after)
{
    const auto text = [](const std::optional<SquareMetres>& area) {
        return area ? qs(formatNumber(area->count(), 0)) : QStringLiteral("—");
    };
    return QStringLiteral("%1 → %2 ㎡").arg(text(before), text(after));
}

} // namespace

QString editVerb(const Edit& edit)
{
    return std::visit(Overloaded{[](const AddFacility&) { return tr("New"); },
                                 [](const RemoveFacility&) { return tr("Remove"); },
                                 [](const MoveFacility&) { return tr("Move"); },
                                 [](const SetFacilityStatus& e) {
                                     return e.status == FacilityStatus::Closed ? tr("Close") : tr("Open");
                                 },
                                 [](const ResizeFacility&) { return tr("Resize"); },
                                 [](const SetUnitValue&) { return tr("Set value"); }},
                      edit);
}

QString editSubject(const Edit& edit, const Plan& plan)
{
    return std::visit(Overloaded{[](const AddFacility& e) { return qs(e.facility.name); },
                                 [&](const SetUnitValue& e) { return qs(plan.unit(e.unit).name); },
                                 [&](const auto& e) { return facilityName(e.id, plan); }},
                      edit);
}

QString editName(const Edit& edit, const Plan& plan)
{
    return QStringLiteral("%1 %2").arg(editVerb(edit), editSubject(edit, plan));
}

EditMark editChange(const Edit& edit)
{
    if (std::holds_alternative<AddFacility>(edit))
        return EditMark::New;
    const auto* status = std::get_if<SetFacilityStatus>(&edit);
    const bool gone =
        std::holds_alternative<RemoveFacility>(edit) || (status && status->status == FacilityStatus::Closed);
    return gone ? EditMark::Removed : EditMark::Changed;
}

QString editDetail(const Edit& edit, const Plan& before)
{
    if (const auto* add = std::get_if<AddFacility>(&edit))
        return add->facility.floorArea ? qs(formatArea(add->facility.floorArea->count())) : QString();
    if (const auto* resize = std::get_if<ResizeFacility>(&edit)) {
        const Facility* old = find(resize->id, before);
        return arrow(old ? old->floorArea : std::nullopt, resize->floorArea);
    }
    if (const auto* move = std::get_if<MoveFacility>(&edit)) {
        const Facility* old = find(move->id, before);
        if (old && old->position && move->to)
            return qs(
                formatMetres(std::hypot(move->to->x - old->position->x, move->to->y - old->position->y)));
    }
    if (const auto* status = std::get_if<SetFacilityStatus>(&edit); status && status->closed)
        return qs(toIso(*status->closed));
    return {};
}

} // namespace yike
