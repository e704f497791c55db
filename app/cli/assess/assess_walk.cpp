// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assess_walk.h"

#include <set>

namespace yike::cli {

namespace {

std::vector<Stop> stopsOf(const Plan& plan)
{
    std::vector<Stop> stops;
    for (const auto& [id, facility] : plan.facilities) {
        if (!facility.entrances.empty())
            stops.push_back({id, facility.entrances, false});
        else if (facility.position)
            stops.push_back({id, {*facility.position}, false});
    }
    return stops;
}

std::string codeOf(const Facility& facility)
{
    return !facility.code.empty()   ? facility.code
           : !facility.name.empty() ? facility.name
                                    : std::to_string(facility.id.value());
}

Json edgeJson(const PlanEdge& edge, const Plan& plan)
{
    Json json;
    json["metres"] = edge.metres;
    json["weight_key"] = edge.key;
    json["points"] = edge.points.size();
    json["weight"] = edge.weight.count();
    json["percent"] = edge.percent();
    json["units"] = Json::array();
    for (const auto& [id, weight] : edge.units)
        json["units"].push_back({{"unit", plan.unit(id).code}, {"weight", weight.count()}});
    return json;
}

} // namespace

Result<WalkGaps> walkGaps(const Plan& plan, const WalkingModel* model,
                          const std::vector<Indicator>& indicators, const Progress& progress)
{
    WalkGaps gaps;
    if (model != nullptr) {
        gaps.facilities = model->unsnapped(stopsOf(plan));
        gaps.demand = model->unsnappedDemand();
    }
    auto edge = planEdge(plan, farthestRule(indicators), progress);
    if (!edge)
        return tl::unexpected(edge.error());
    gaps.edge = std::move(*edge);
    return gaps;
}

void addJson(const WalkGaps& gaps, const Plan& plan, Json& json)
{
    json["unsnapped_facilities"] = Json::array();
    for (const FacilityId id : gaps.facilities)
        json["unsnapped_facilities"].push_back(codeOf(plan.facilities.at(id)));
    std::set<std::string> units;
    for (const std::uint32_t point : gaps.demand)
        if (const auto community = plan.demand->community[point])
            units.insert(plan.unit(*community).code);
    json["unsnapped_demand"] = {{"points", gaps.demand.size()}, {"units", units}};
    json["edge"] = gaps.edge ? edgeJson(*gaps.edge, plan) : Json(nullptr);
}

ExportTable offStreetTable(const WalkGaps& gaps, const Plan& plan, Language language)
{
    const bool chinese = language == Language::Chinese;
    ExportTable table{
        chinese ? "不在路旁" : "off street",
        {{chinese ? "类型" : "what", ColumnType::Text}, {chinese ? "名称" : "name", ColumnType::Text}},
        {},
        {}};
    for (const FacilityId id : gaps.facilities) {
        const Facility& facility = plan.facilities.at(id);
        table.rows.push_back({std::string(chinese ? "设施" : "facility"), codeOf(facility)});
        table.shapes.push_back(
            shapeOf(facility.entrances.empty() ? *facility.position : facility.entrances.front()));
    }
    for (const std::uint32_t point : gaps.demand) {
        const auto community = plan.demand->community[point];
        table.rows.push_back({std::string(chinese ? "居住点" : "home"),
                              community ? CellValue(plan.unit(*community).name) : CellValue()});
        table.shapes.push_back(shapeOf(plan.demand->at[point]));
    }
    return table;
}

} // namespace yike::cli
