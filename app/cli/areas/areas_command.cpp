// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli service-areas: the ground within walking limits of facilities, as polygons.
#include "app/cli/areas/areas_result.h"
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/geometry/measure.h"
#include "gis/export/export_table.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace yike::cli {

namespace {

struct AreasArgs {
    AreasFiles files;
    std::string limits = "500m,1000m";
    double pace = 60;
    AreaMerge merge = AreaMerge::Overlap;
    AreaShape shape = AreaShape::Discs;
    double access = 40;
    double snap = 150;
    std::string out;
};

const std::map<std::string, AreaMerge> kMerges{
    {"overlap", AreaMerge::Overlap}, {"dissolve", AreaMerge::Dissolve}, {"split", AreaMerge::Split}};
const std::map<std::string, AreaShape> kShapes{{"discs", AreaShape::Discs}, {"rings", AreaShape::Rings}};

template <class Value>
const std::string& keyOf(const std::map<std::string, Value>& names, Value value)
{
    return std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.second == value; })
        ->first;
}

double squareMetres(const DrawnArea& drawn)
{
    return area(drawn.shape).count();
}

std::size_t ringCount(const MultiPolygon& shape)
{
    std::size_t count = 0;
    for (const Polygon& polygon : shape)
        count += 1 + polygon.holes.size();
    return count;
}

Json areaJson(const AreasInput& input, const DrawnArea& drawn)
{
    return {
        {"facility", drawn.facility ? Json(input.facilities.names[drawn.facility->index()]) : Json(nullptr)},
        {"from_metres", drawn.fromMetres},
        {"area_m2", squareMetres(drawn)},
        {"parts", drawn.shape.size()},
        {"rings", ringCount(drawn.shape)}};
}

Json resultJson(const AreasInput& input, const AreasRules& rules, const AreasResult& result)
{
    Json json;
    json["command"] = "service-areas";
    json["epsg"] = input.crs.epsg;
    json["merge"] = keyOf(kMerges, rules.merge);
    json["shape"] = keyOf(kShapes, rules.shape);
    json["access_metres"] = rules.access.count();
    json["snap_metres"] = rules.snap.count();
    json["facilities"] = input.facilities.stops.size();
    json["facilities_unplaced"] = input.facilities.unplaced;
    json["unsnapped_facilities"] = result.unsnapped;
    json["limits"] = Json::object();
    for (std::size_t i = 0; i < rules.limits.size(); ++i) {
        Json areas = Json::array();
        double sum = 0;
        for (const DrawnArea& drawn : result.areas) {
            if (drawn.limit != i)
                continue;
            areas.push_back(areaJson(input, drawn));
            sum += squareMetres(drawn);
        }
        json["limits"][rules.limits[i].key()] = {{"limit", rules.limits[i].text},
                                                 {"metres", rules.limits[i].mm / 1000.0},
                                                 {"area_m2", sum},
                                                 {"areas", areas}};
    }
    return json;
}

/// "≤ 500 m"; of a ring "500–1 000 m", for what lies within 500 m is not in it.
std::string limitText(const AreasRules& rules, std::size_t limit)
{
    const double metres = rules.limits[limit].mm / 1000.0;
    if (rules.shape == AreaShape::Discs || limit == 0)
        return "≤ " + formatDistance(metres);
    return formatNumber(rules.limits[limit - 1].mm / 1000.0, 0) + "–" + formatDistance(metres);
}

void writeText(const AreasInput& input, const AreasRules& rules, const AreasResult& result,
               const Session& session)
{
    session.out() << label(input.crs) << '\n';
    std::vector<std::string> head{session.either("设施（公顷）", "facility (ha)")};
    for (std::size_t i = 0; i < rules.limits.size(); ++i)
        head.push_back(limitText(rules, i));
    TextTable table(head);
    std::vector<std::string> row;
    for (const DrawnArea& drawn : result.areas) {
        if (drawn.limit == 0)
            row = {drawn.facility ? input.facilities.names[drawn.facility->index()]
                                  : session.either("全部设施", "all together")};
        row.push_back(formatNumber(squareMetres(drawn) / 10'000, 2));
        if (row.size() == head.size())
            table.add(row);
    }
    table.write(session.out());
}

/// Areas that there are; whoever has none is in the findings.
ExportBook bookOf(const AreasInput& input, const AreasRules& rules, const AreasResult& result)
{
    ExportTable table{"service_areas",
                      {{"facility", ColumnType::Text},
                       {"limit", ColumnType::Real},
                       {"from", ColumnType::Real},
                       {"to", ColumnType::Real},
                       {"area_m2", ColumnType::Real}},
                      {},
                      {}};
    for (const DrawnArea& drawn : result.areas) {
        if (drawn.shape.empty())
            continue;
        const double limit = rules.limits[drawn.limit].mm / 1000.0;
        const CellValue name =
            drawn.facility ? CellValue(input.facilities.names[drawn.facility->index()]) : CellValue();
        table.rows.push_back({name, limit, drawn.fromMetres, limit, squareMetres(drawn)});
        table.shapes.push_back(shapeOf(drawn.shape));
    }
    return {{std::move(table)}, input.crs};
}

Result<void> checkFiles(const AreasArgs& args)
{
    const AreasFiles& files = args.files;
    std::vector<std::string> inputs{files.facilities, files.streets, files.boundary,
                                    files.streetOptions.entrances, files.streetOptions.water};
    inputs.insert(inputs.end(), files.streetOptions.barriers.begin(), files.streetOptions.barriers.end());
    return checkOut(args.out, {".gpkg", ".geojson", ".shp", ".xlsx", ".csv"}, inputs);
}

Exit runAreas(const AreasArgs& args, Session& session)
{
    if (const auto fine = checkFiles(args); !fine)
        return session.failed(fine.error());
    auto limits = limitsOf(args.limits, MetresPerMinute(args.pace));
    if (!limits)
        return session.failed(limits.error());
    const AreasRules rules{std::move(*limits), args.merge, args.shape, Metres(args.access),
                           Metres(args.snap)};
    const auto input = readAreasFiles(args.files, session);
    if (!input)
        return session.failed(input.error());
    const auto result = drawAreas(*input, rules, session);
    if (!result)
        return session.failed(result.error());
    if (const auto written = writeOut(args.out, bookOf(*input, rules, *result), session); !written)
        return session.failed(written.error());
    if (!session.json())
        writeText(*input, rules, *result, session);
    return session.done(session.json() ? resultJson(*input, rules, *result) : Json());
}

void addFileOptions(CLI::App& command, AreasFiles& files)
{
    command.add_option("--facilities", files.facilities, "Points or polygons, or a project (.yike)")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--category", files.category,
                    "Only facilities of this category, by name or key: convenience-store")
        ->type_name("KEY");
    command.add_option("--streets", files.streets, "Lines, an OpenStreetMap file or a project (.yike)")
        ->type_name("FILE")
        ->required();
    addStreetOptions(command, files.streetOptions);
    addEntranceOptions(command, files.streetOptions);
    command.get_option("--water")->description("Areas of water: no leg crosses them and no area has them");
    command.add_option("--boundary", files.boundary, "Polygons of the study area; nothing outside is drawn")
        ->type_name("FILE");
}

} // namespace

void addServiceAreas(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<AreasArgs>();
    CLI::App* command =
        parent.add_subcommand("service-areas", "The ground within walking limits of facilities, as polygons");
    addFileOptions(*command, args->files);
    command->add_option("--limit", args->limits, "Walking limits (default 500m,1000m)")
        ->type_name("500m,15min");
    command->add_option("--pace", args->pace, "Metres a minute (default 60)")->check(CLI::Range(10.0, 200.0));
    command
        ->add_option("--merge", args->merge,
                     "overlap (default): each facility; dissolve: all as one; split: to the nearest")
        ->transform(CLI::CheckedTransformer(kMerges))
        ->type_name("overlap|dissolve|split");
    command->add_option("--shape", args->shape, "discs (default): all within a limit; rings: between limits")
        ->transform(CLI::CheckedTransformer(kShapes))
        ->type_name("discs|rings");
    command->add_option("--access", args->access, "Longest way off a street, metres (default 40)")
        ->check(CLI::Range(1.0, 500.0));
    command
        ->add_option("--snap", args->snap,
                     "Farthest a facility may lie from its street, metres (default 150)")
        ->check(CLI::Range(0.0, 5000.0));
    command
        ->add_option("--out", args->out,
                     "A row for each area: .gpkg, .geojson, .shp; without outlines .xlsx, .csv")
        ->type_name("FILE");
    choose(*command, chosen, args, runAreas);
}

} // namespace yike::cli
