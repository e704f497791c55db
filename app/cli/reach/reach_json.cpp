// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_output.h"
#include "app/cli/walk_choice.h"
#include "app/text/words.h"

namespace yike::cli {

namespace {

Json metresJson(std::uint32_t mm)
{
    return mm == NearestStops::kUnreached ? Json(nullptr) : Json(mm / 1000.0);
}

Json minutesJson(std::uint32_t mm, MetresPerMinute pace)
{
    return mm == NearestStops::kUnreached ? Json(nullptr)
                                          : Json(travelTime(Metres(mm / 1000.0), pace).count());
}

Json nearestJson(const ReachReport& report, std::size_t row)
{
    Json list = Json::array();
    for (const Label label : report.result.nearest[row])
        list.push_back({{"facility", report.input.facilities.names[label.owner()]},
                        {"metres", label.mm() / 1000.0},
                        {"minutes", minutesJson(label.mm(), report.rules.pace)}});
    return list;
}

Json rowsJson(const ReachReport& report, std::size_t limit)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < report.input.rows.size(); ++i) {
        rows.push_back({{"id", report.input.rows[i].id},
                        {"weight", report.result.rows[i].weight.count()},
                        {"within", report.result.rows[i].within[limit].count()},
                        {"metres", metresJson(report.result.nearestMm[i])}});
        if (!report.result.nearest.empty())
            rows.back()["nearest"] = nearestJson(report, i);
    }
    return rows;
}

Json sumJson(const ReachSum& sum, std::size_t limit)
{
    return {{"within", sum.within[limit].count()}, {"weight", sum.weight.count()}};
}

Json straightJson(const StraightWithin& within, Weight all)
{
    const double share = all > Weight() ? double(within.blind.milli()) / double(all.milli()) : 0;
    return {{"within", within.circle.count()},
            {"within_detour", within.detour.count()},
            {"blind", {{"weight", within.blind.count()}, {"share", share}, {"points", within.spots.size()}}}};
}

Json countsJson(const ReachCounts& counts)
{
    Json list = Json::array();
    for (const auto& [count, weight] : counts)
        list.push_back({{"facilities", count}, {"weight", weight.count()}});
    return list;
}

Json limitJson(const ReachReport& report, std::size_t limit)
{
    const auto& [input, rules, result] = report;
    Json json;
    json["limit"] = rules.limits[limit].text;
    json["metres"] = rules.limits[limit].mm / 1000.0;
    json["minutes"] = minutesJson(rules.limits[limit].mm, rules.pace);
    json["all"] = result.all.within[limit].count();
    json["all_milli"] = result.all.within[limit].milli();
    Json zones = Json::object();
    for (const auto& [name, sum] : result.zones)
        zones[name] = sumJson(sum, limit);
    json["zones"] = zones;
    json["no_zone"] = input.zones.empty() ? Json(nullptr) : sumJson(result.noZone, limit);
    json["straight_line"] =
        result.straight ? straightJson(result.straight->limits[limit], result.all.weight) : Json(nullptr);
    if (rules.count)
        json["counts"] = countsJson(result.counts[limit]);
    json["units"] = rowsJson(report, limit);
    return json;
}

Json detourJson(const std::optional<StraightCompare>& straight)
{
    if (!straight || straight->measured.points == 0)
        return nullptr;
    const MeasuredDetour& measured = straight->measured;
    return {{"median", measured.median},
            {"p90", measured.p90},
            {"points", measured.points},
            {"weight", measured.weight.count()}};
}

Json routeJson(const ReachReport& report)
{
    const auto& route = report.result.route;
    if (!route)
        return nullptr;
    return {{"facility", report.input.facilities.names[route->facility.index()]},
            {"metres", route->mm / 1000.0},
            {"minutes", minutesJson(route->mm, report.rules.pace)},
            {"vertices", route->line.size()}};
}

} // namespace

Json toJson(const ReachReport& report)
{
    const auto& [input, rules, result] = report;
    Json json;
    json["command"] = "reach";
    json["epsg"] = input.crs.epsg;
    json["along_network"] = result.alongNetwork;
    json["detour_factor"] = result.alongNetwork ? Json(nullptr) : Json(rules.detourFactor);
    json["measured_detour"] = detourJson(result.straight);
    json["snap_metres"] = result.alongNetwork ? Json(rules.snap.count()) : Json(nullptr);
    json["walk"] = toJson(result.walk);
    json["pace"] = rules.pace.count();
    json["demand_origin"] = key(input.demand.origin);
    json["total"] = result.all.weight.count();
    json["total_milli"] = result.all.weight.milli();
    json["demand_points"] = input.demand.size();
    json["unsnapped_demand"] = {{"points", result.unsnappedPoints},
                                {"weight", result.unsnappedWeight.count()},
                                {"units", result.unsnappedRows}};
    json["facilities"] = input.facilities.stops.size();
    json["facilities_unplaced"] = input.facilities.unplaced;
    json["unsnapped_facilities"] = result.unsnappedFacilities;
    json["edge"] = toJson(result.edge);
    if (rules.routeFrom)
        json["route"] = routeJson(report);
    Json limits = Json::object();
    for (std::size_t i = 0; i < rules.limits.size(); ++i)
        limits[rules.limits[i].key()] = limitJson(report, i);
    json["limits"] = limits;
    return json;
}

} // namespace yike::cli
