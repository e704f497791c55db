// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli reach: the share of a weight within walking limits of the nearest facility.
#include "app/cli/commands.h"
#include "app/cli/reach/reach_result.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "gis/export/export_table.h"

#include <ostream>

namespace yike::cli {

namespace {

struct Args {
    ReachFiles files;
    std::string limits = "500m,15min";
    double pace = 60;
    bool straightLine = false;
    double detour = 1.3;
    double snap = 150;
    std::string out;
};

Json metresJson(std::uint32_t mm)
{
    return mm == NearestStops::kUnreached ? Json(nullptr) : Json(mm / 1000.0);
}

Json rowsJson(const ReachInput& input, const ReachResult& result, std::size_t limit)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < input.rows.size(); ++i)
        rows.push_back({{"id", input.rows[i].id},
                        {"weight", result.rows[i].weight.count()},
                        {"within", result.rows[i].within[limit].count()},
                        {"metres", metresJson(result.nearestMm[i])}});
    return rows;
}

Json sumJson(const ReachSum& sum, std::size_t limit)
{
    return {{"within", sum.within[limit].count()}, {"weight", sum.weight.count()}};
}

Json limitJson(const ReachInput& input, const ReachRules& rules, const ReachResult& result, std::size_t limit)
{
    Json json;
    json["limit"] = rules.limits[limit].text;
    json["metres"] = rules.limits[limit].mm / 1000.0;
    json["all"] = result.all.within[limit].count();
    json["all_milli"] = result.all.within[limit].milli();
    Json zones = Json::object();
    for (const auto& [name, sum] : result.zones)
        zones[name] = sumJson(sum, limit);
    json["zones"] = zones;
    json["no_zone"] = input.zones.empty() ? Json(nullptr) : sumJson(result.noZone, limit);
    json["units"] = rowsJson(input, result, limit);
    return json;
}

Json resultJson(const ReachInput& input, const ReachRules& rules, const ReachResult& result)
{
    Json json;
    json["command"] = "reach";
    json["epsg"] = input.crs.epsg;
    json["along_network"] = result.alongNetwork;
    json["detour_factor"] = result.alongNetwork ? Json(nullptr) : Json(rules.detourFactor);
    json["snap_metres"] = result.alongNetwork ? Json(rules.snap.count()) : Json(nullptr);
    json["demand_origin"] = key(input.demand.origin);
    json["total"] = result.all.weight.count();
    json["total_milli"] = result.all.weight.milli();
    json["demand_points"] = input.demand.size();
    json["unsnapped_demand"] = {{"points", result.unsnappedPoints},
                                {"weight", result.unsnappedWeight.count()},
                                {"units", result.unsnappedRows}};
    json["facilities"] = input.facilities.size();
    json["facilities_unplaced"] = input.facilitiesUnplaced;
    json["unsnapped_facilities"] = result.unsnappedFacilities;
    Json limits = Json::object();
    for (std::size_t i = 0; i < rules.limits.size(); ++i)
        limits[rules.limits[i].key()] = limitJson(input, rules, result, i);
    json["limits"] = limits;
    return json;
}

std::vector<std::string> sumRow(const std::string& name, const ReachSum& sum)
{
    std::vector<std::string> row{name, formatNumber(sum.weight.count(), 0)};
    for (const Weight within : sum.within) {
        row.push_back(formatNumber(within.count(), 0));
        row.push_back(formatShare(within.milli(), sum.weight.milli()));
    }
    return row;
}

/// Thousandths are printed too: whoever adds the file up can see that nobody was lost.
void writeText(const ReachInput& input, const ReachRules& rules, const ReachResult& result,
               const Session& session)
{
    session.out() << label(input.crs) << " · " << word(input.demand.origin, session.language()) << " · "
                  << session.either("合计（千分之一）", "total in thousandths ")
                  << std::to_string(result.all.weight.milli()) << '\n';
    std::vector<std::string> head{"", session.either("合计", "total")};
    for (const WalkLimit& limit : rules.limits) {
        head.push_back("≤ " + formatMetres(limit.mm / 1000.0));
        head.push_back("%");
    }
    TextTable table(head);
    table.add(sumRow(session.either("全部", "all"), result.all));
    for (const auto& [name, sum] : result.zones)
        table.add(sumRow(name, sum));
    if (!input.zones.empty())
        table.add(sumRow(session.either("（不在分区内）", "(in no zone)"), result.noZone));
    table.write(session.out());
}

ExportBook bookOf(const ReachInput& input, const ReachRules& rules, const ReachResult& result)
{
    ExportTable table{
        "reach",
        {{"id", ColumnType::Integer}, {"weight", ColumnType::Real}, {"metres", ColumnType::Real}},
        {},
        {}};
    for (const WalkLimit& limit : rules.limits)
        table.columns.push_back({"within_" + limit.key(), ColumnType::Real});
    for (std::size_t i = 0; i < input.rows.size(); ++i) {
        const DemandRow& row = input.rows[i];
        std::vector<CellValue> cells{row.id, row.weight.count(), CellValue()};
        if (result.nearestMm[i] != NearestStops::kUnreached)
            cells.back() = result.nearestMm[i] / 1000.0;
        for (const Weight within : result.rows[i].within)
            cells.emplace_back(within.count());
        table.rows.push_back(std::move(cells));
        table.shapes.push_back(row.at ? shapeOf(*row.at) : shapeOf(row.area));
    }
    return {{std::move(table)}, input.crs};
}

Result<ReachRules> rulesOf(const Args& args)
{
    auto limits = limitsOf(args.limits, MetresPerMinute(args.pace));
    if (!limits)
        return tl::unexpected(limits.error());
    const auto& from = args.files.demandFrom;
    const bool known = from.empty() || (from.size() == 1 && (from[0] == "centroid" || from[0] == "grid")) ||
                       (from.size() == 2 && from[0] == "buildings");
    if (!known)
        return fail(Code::WrongUse,
                    {{"detail", std::string("--demand-from centroid | grid | buildings FILE")}});
    return ReachRules{std::move(*limits), args.straightLine, args.detour, Metres(args.snap)};
}

Exit runReach(const Args& args, Session& session)
{
    const auto rules = rulesOf(args);
    if (!rules)
        return session.failed(rules.error());
    const auto input = readReachFiles(args.files, session);
    if (!input)
        return session.failed(input.error());
    const auto result = measureReach(*input, *rules, session);
    if (!result)
        return session.failed(result.error());
    if (!args.out.empty()) {
        const ExportBook book = bookOf(*input, *rules, *result);
        if (const auto written =
                session.timed("write", [&](const Progress&) { return exportBook(args.out, book); });
            !written)
            return session.failed(written.error());
    }
    if (!session.json())
        writeText(*input, *rules, *result, session);
    return session.done(session.json() ? resultJson(*input, *rules, *result) : Json());
}

void addFileOptions(CLI::App& command, ReachFiles& files)
{
    command.add_option("--demand", files.demand, "Polygons or points with a weight")
        ->type_name("FILE")
        ->required();
    command.add_option("--weight", files.weight, "Column of the demand: people, households ...")
        ->type_name("FIELD")
        ->required();
    command
        .add_option("--demand-from", files.demandFrom,
                    "Where people are in a polygon: centroid (default), grid, or buildings FILE")
        ->expected(1, 2);
    command.add_option("--grid", files.gridMetres, "Side of a grid cell in metres (default 100)")
        ->check(CLI::Range(5.0, 5000.0));
    command.add_option("--facilities", files.facilities, "Points or polygons")->type_name("FILE")->required();
    command.add_option("--category", files.category, "Only facilities of this category");
    command.add_option("--streets", files.streets, "Lines or an OpenStreetMap file")->type_name("FILE");
    CLI::Option* by =
        command.add_option("--by", files.by, "Column with the zones' names")->type_name("FIELD");
    command.add_option("--zones", files.zones, "Polygons to add up by")->type_name("FILE")->needs(by);
}

} // namespace

void addReach(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("reach", "Share of a weight within walking limits of the nearest facility");
    addFileOptions(*command, args->files);
    command->add_option("--limit", args->limits, "Walking limits (default 500m,15min)")
        ->type_name("500m,15min");
    command->add_option("--pace", args->pace, "Metres a minute (default 60)")->check(CLI::Range(10.0, 200.0));
    command->add_flag("--straight-line", args->straightLine, "Ignore the streets; said in the result");
    command->add_option("--detour", args->detour, "Straight line times this (default 1.3)")
        ->check(CLI::Range(1.0, 5.0));
    command
        ->add_option("--snap", args->snap, "Farthest a point may lie from its street, metres (default 150)")
        ->check(CLI::Range(0.0, 5000.0));
    command->add_option("--out", args->out, "A row for each unit: .csv, .xlsx, .gpkg")->type_name("FILE");
    choose(*command, chosen, args, runReach);
}

} // namespace yike::cli
