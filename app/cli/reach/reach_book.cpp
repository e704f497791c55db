// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_output.h"

namespace yike::cli {

namespace {

CellValue metresCell(std::uint32_t mm)
{
    return mm == NearestStops::kUnreached ? CellValue() : CellValue(mm / 1000.0);
}

/// How many points of each row no street is near enough to.
std::vector<std::int64_t> offStreetPerRow(const ReachReport& report)
{
    std::vector<std::int64_t> counts(report.input.rows.size());
    for (const std::uint32_t point : report.result.offStreet.demand)
        if (const auto row = report.input.demand.community[point])
            ++counts[row->index()];
    return counts;
}

ExportTable unitTable(const ReachReport& report)
{
    const auto& [input, rules, result] = report;
    ExportTable table{
        "reach",
        {{"id", ColumnType::Integer}, {"weight", ColumnType::Real}, {"metres", ColumnType::Real}},
        {},
        {}};
    for (const WalkLimit& limit : rules.limits)
        table.columns.push_back({"within_" + limit.key(), ColumnType::Real});
    table.columns.push_back({"off_street", ColumnType::Integer});
    const std::vector<std::int64_t> offStreet = offStreetPerRow(report);
    for (std::size_t i = 0; i < input.rows.size(); ++i) {
        const DemandRow& row = input.rows[i];
        std::vector<CellValue> cells{row.id, row.weight.count(), metresCell(result.nearestMm[i])};
        for (const Weight within : result.rows[i].within)
            cells.emplace_back(within.count());
        cells.emplace_back(offStreet[i]);
        table.rows.push_back(std::move(cells));
        table.shapes.push_back(row.at ? shapeOf(*row.at) : shapeOf(row.area));
    }
    return table;
}

/// Demand points that are blind at any limit, in order, with 1 at the limits where they are.
ExportTable blindTable(const ReachReport& report)
{
    const auto& [input, rules, result] = report;
    ExportTable table{"blind_spots",
                      {{"unit", ColumnType::Integer},
                       {"weight", ColumnType::Real},
                       {"straight_metres", ColumnType::Real},
                       {"metres", ColumnType::Real}},
                      {},
                      {}};
    std::map<std::uint32_t, std::vector<CellValue>> spots;
    for (std::size_t limit = 0; limit < rules.limits.size(); ++limit) {
        table.columns.push_back({"blind_" + rules.limits[limit].key(), ColumnType::Integer});
        for (const std::uint32_t point : result.straight->limits[limit].spots) {
            auto& marks = spots[point];
            marks.resize(rules.limits.size(), std::int64_t{0});
            marks[limit] = std::int64_t{1};
        }
    }
    for (const auto& [point, marks] : spots) {
        const auto unit = input.demand.community[point];
        std::vector<CellValue> cells{unit ? CellValue(input.rows[unit->index()].id) : CellValue(),
                                     input.demand.weights.at(kReachWeight)[point].count(),
                                     metresCell(result.straight->straightMm[point]),
                                     metresCell(result.walkMm[point])};
        cells.insert(cells.end(), marks.begin(), marks.end());
        table.rows.push_back(std::move(cells));
        table.shapes.push_back(shapeOf(input.demand.at[point]));
    }
    return table;
}

} // namespace

ExportBook bookOf(const ReachReport& report)
{
    ExportBook book{{unitTable(report)}, report.input.crs};
    if (report.result.straight)
        book.tables.push_back(blindTable(report));
    if (ExportTable off = tableOf(report.result.offStreet, report.input); !off.rows.empty())
        book.tables.push_back(std::move(off));
    return book;
}

ExportBook routeBook(const ReachReport& report)
{
    const Route& route = *report.result.route;
    ExportTable table{
        "route",
        {{"facility", ColumnType::Text}, {"metres", ColumnType::Real}, {"minutes", ColumnType::Real}},
        {{report.input.facilities.names[route.facility.index()], route.mm / 1000.0,
          travelTime(Metres(route.mm / 1000.0), report.rules.pace).count()}},
        {}};
    Path path;
    for (const Point p : route.line)
        path.push_back({p.x, p.y});
    table.shapes.push_back({ShapeKind::Line, {{std::move(path)}}});
    return {{std::move(table)}, report.input.crs};
}

} // namespace yike::cli
