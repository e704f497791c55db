// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_findings.h"

#include "core/coverage/edge_strip.h"
#include "core/geometry/first_place.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <set>

namespace yike::cli {

namespace {

/// Buildings and parcels leave most of their ground free: their outlines are no edge of what was loaded.
bool coverTheirGround(const std::vector<const MultiPolygon*>& areas)
{
    constexpr double kLeastShare = 0.25; // of the box around them; the sample: homes 0.03, communities 0.72
    Box box;
    double covered = 0;
    for (const MultiPolygon* shape : areas) {
        covered += area(*shape).count();
        for (const Polygon& polygon : *shape)
            for (const Point& p : polygon.outer)
                box.add(p);
    }
    return !box.empty() && covered >= kLeastShare * box.width() * box.height();
}

StudyArea studyOf(const ReachInput& input)
{
    StudyArea study;
    for (const DemandRow& row : input.rows)
        if (!row.area.empty())
            study.areas.push_back(&row.area);
    study.facilities = input.facilities.loaded;
    if (!input.water.empty())
        study.water.push_back(&input.water);
    return study;
}

} // namespace

Result<std::optional<ReachEdge>> edgeOf(const ReachInput& input, Metres limit, const Progress& progress)
{
    const StudyArea study = studyOf(input);
    if (!coverTheirGround(study.areas))
        return std::nullopt;
    const auto points = pointsNearOpenEdge(study, input.demand.at, limit, progress);
    if (!points)
        return tl::unexpected(points.error());
    ReachEdge edge{limit.count(), std::int64_t(points->size()), {}, {}, {}};
    std::set<std::int64_t> rows;
    for (const std::uint32_t point : *points) {
        edge.weight += input.demand.weights.at(kReachWeight)[point];
        if (const auto row = input.demand.community[point])
            rows.insert(input.rows[row->index()].id);
    }
    edge.rows.assign(rows.begin(), rows.end());
    if (!points->empty())
        edge.first = firstPlace(input.demand.at, *points);
    return edge;
}

std::vector<Issue> issuesOf(const ReachEdge& edge, Weight all)
{
    if (edge.points == 0)
        return {};
    const double percent = all.milli() == 0 ? 0 : 100.0 * double(edge.weight.milli()) / double(all.milli());
    Issue issue{Code::NothingOutside, Severity::Note, {}, {}, edge.points};
    issue.args = {{"count", edge.points},
                  {"weight", edge.weight.count()},
                  {"percent", percent},
                  {"metres", edge.metres}};
    issue.where.at = edge.first;
    return {std::move(issue)};
}

Json toJson(const std::optional<ReachEdge>& edge)
{
    if (!edge)
        return nullptr;
    return {{"metres", edge->metres},
            {"points", edge->points},
            {"weight", edge->weight.count()},
            {"units", edge->rows}};
}

OffStreet offStreet(const ReachInput& input, const WalkingModel& model)
{
    OffStreet off;
    off.demand = model.unsnappedDemand();
    for (const FacilityId id : model.unsnapped(input.facilities.stops))
        off.facilities.push_back(id.value());
    return off;
}

ExportTable tableOf(const OffStreet& off, const ReachInput& input)
{
    ExportTable table{"off_street",
                      {{"what", ColumnType::Text}, {"name", ColumnType::Text}, {"weight", ColumnType::Real}},
                      {},
                      {}};
    for (const std::uint32_t facility : off.facilities) {
        table.rows.push_back({std::string("facility"), input.facilities.names[facility], CellValue()});
        table.shapes.push_back(shapeOf(input.facilities.stops[facility].points.front()));
    }
    for (const std::uint32_t point : off.demand) {
        const auto row = input.demand.community[point];
        table.rows.push_back({std::string("demand"),
                              row ? CellValue(std::to_string(input.rows[row->index()].id)) : CellValue(),
                              input.demand.weights.at(kReachWeight)[point].count()});
        table.shapes.push_back(shapeOf(input.demand.at[point]));
    }
    return table;
}

} // namespace yike::cli
