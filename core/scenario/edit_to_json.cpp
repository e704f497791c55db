// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/edit_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace yike {

namespace {

using nlohmann::json;

json pointJson(const std::optional<Point>& point)
{
    return point ? json::array({point->x, point->y}) : json();
}

json pointsJson(const std::vector<Point>& points)
{
    json list = json::array();
    for (const Point point : points)
        list.push_back(pointJson(point));
    return list;
}

json dateJson(const std::optional<Date>& date)
{
    return date ? json(toIso(*date)) : json();
}

json areaJson(const std::optional<SquareMetres>& area)
{
    return area ? json(area->count()) : json();
}

json unitJson(const std::optional<UnitId>& unit)
{
    return unit ? json(unit->value()) : json();
}

json statusJson(FacilityStatus status)
{
    return kFacilityStatusKeys.at(static_cast<std::size_t>(status));
}

json facilityJson(const Facility& facility)
{
    return {{"id", facility.id.value()},
            {"code", facility.code},
            {"name", facility.name},
            {"categories", facility.categories},
            {"functions", facility.functions},
            {"floorArea", areaJson(facility.floorArea)},
            {"activityArea", areaJson(facility.activityArea)},
            {"capacities", facility.capacities},
            {"status", statusJson(facility.status)},
            {"opened", dateJson(facility.opened)},
            {"closed", dateJson(facility.closed)},
            {"position", pointJson(facility.position)},
            {"entrances", pointsJson(facility.entrances)},
            {"host", unitJson(facility.host)},
            {"source", facility.source.value()}};
}

json written(const AddFacility& edit)
{
    return {{"edit", "add-facility"}, {"facility", facilityJson(edit.facility)}};
}

json written(const RemoveFacility& edit)
{
    return {{"edit", "remove-facility"}, {"id", edit.id.value()}};
}

json written(const MoveFacility& edit)
{
    return {{"edit", "move-facility"},
            {"id", edit.id.value()},
            {"to", pointJson(edit.to)},
            {"host", unitJson(edit.host)},
            {"entrances", pointsJson(edit.entrances)}};
}

json written(const SetFacilityStatus& edit)
{
    return {{"edit", "set-facility-status"},
            {"id", edit.id.value()},
            {"status", statusJson(edit.status)},
            {"opened", dateJson(edit.opened)},
            {"closed", dateJson(edit.closed)}};
}

json written(const ResizeFacility& edit)
{
    return {{"edit", "resize-facility"},
            {"id", edit.id.value()},
            {"floorArea", areaJson(edit.floorArea)},
            {"activityArea", areaJson(edit.activityArea)}};
}

json written(const SetUnitValue& edit)
{
    json value;
    if (edit.value)
        value = {{"number", edit.value->number}, {"source", edit.value->source.value()}};
    return {{"edit", "set-unit-value"}, {"unit", edit.unit.value()}, {"key", edit.key}, {"value", value}};
}

} // namespace

std::string editToJson(const Edit& edit)
{
    const json object = std::visit([](const auto& e) { return written(e); }, edit);
    // Text that is no UTF-8 cannot stand in JSON; its bytes are replaced rather than the edit lost.
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace yike
