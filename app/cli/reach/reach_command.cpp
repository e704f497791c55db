// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli reach: the share of a weight within walking limits of the nearest facility.
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "app/cli/reach/reach_output.h"
#include "app/cli/walk_choice.h"

namespace yike::cli {

namespace {

struct ReachArgs {
    ReachFiles files;
    std::string limits = "500m,15min";
    WalkChoice walk;
    bool straightLine = false;
    double detour = 1.3;
    double snap = 150;
    bool count = false;
    std::size_t nearest = 0;
    std::vector<double> routeFrom;
    std::string routeOut;
    std::string out;
};

const Endings kEndings{".gpkg", ".xlsx", ".csv", ".geojson", ".shp"};
const Endings kRouteEndings{".geojson", ".gpkg", ".shp"};

/// "buildings FILE | grid | ..."
std::string sourceWords(const char* between)
{
    std::string words;
    for (const DemandSource& source : demandSources())
        words += (words.empty() ? "" : between) + std::string(source.word) + (source.file ? " FILE" : "");
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// What cannot be written is told before anything is read.
Result<void> checkFiles(const ReachArgs& args)
{
    const ReachFiles& files = args.files;
    std::vector<std::string> inputs{files.demand,
                                    files.facilities,
                                    files.streets,
                                    files.zones,
                                    files.streetOptions.entrances,
                                    files.streetOptions.water,
                                    args.walk.terrain};
    inputs.insert(inputs.end(), files.streetOptions.barriers.begin(), files.streetOptions.barriers.end());
    if (files.demandFrom.size() > 1)
        inputs.push_back(files.demandFrom[1]);
    const auto out = checkOut(args.out, kEndings, inputs);
    return out ? checkOut(args.routeOut, kRouteEndings, inputs) : out;
}

Result<ReachRules> rulesOf(const ReachArgs& args)
{
    const MetresPerMinute pace = args.walk.paceOver(MetresPerMinute(60));
    auto limits = limitsOf(args.limits, pace);
    if (!limits)
        return tl::unexpected(limits.error());
    if (!args.files.demandFrom.empty() && !demandSource(args.files.demandFrom))
        return fail(Code::ArgumentNotAllowed, {{"option", std::string("--demand-from")},
                                               {"value", joined(args.files.demandFrom)},
                                               {"allowed", sourceWords(", ")}});
    ReachRules rules{std::move(*limits), args.straightLine, args.detour, Metres(args.snap), pace};
    rules.walk = args.walk.over({});
    rules.terrain = args.walk.terrain;
    rules.count = args.count;
    rules.nearest = args.nearest;
    if (!args.routeFrom.empty())
        rules.routeFrom = LonLat{args.routeFrom[0], args.routeFrom[1]};
    return rules;
}

Result<void> writeFiles(const ReachArgs& args, const ReachReport& report, Session& session)
{
    if (!args.out.empty())
        if (const auto written = writeOut(args.out, bookOf(report), session); !written)
            return written;
    if (args.routeOut.empty() || !report.result.route)
        return {};
    return writeOut(args.routeOut, routeBook(report), session);
}

Exit runReach(const ReachArgs& args, Session& session)
{
    if (const auto fine = checkFiles(args); !fine)
        return session.failed(fine.error());
    const auto rules = rulesOf(args);
    if (!rules)
        return session.failed(rules.error());
    const auto input = readReachFiles(args.files, session);
    if (!input)
        return session.failed(input.error());
    const auto result = measureReach(*input, *rules, session);
    if (!result)
        return session.failed(result.error());
    const ReachReport report{*input, *rules, *result};
    if (const auto written = writeFiles(args, report, session); !written)
        return session.failed(written.error());
    if (!session.json())
        writeText(report, session);
    return session.done(session.json() ? toJson(report) : Json());
}

void addFileOptions(CLI::App& command, ReachFiles& files)
{
    command
        .add_option("--demand", files.demand,
                    "Polygons or points with a weight, or a project (.yike) for its homes")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--weight", files.weight,
                    "Column of the demand: people, households ...; of a project: population, households")
        ->type_name("FIELD")
        ->required();
    command
        .add_option("--demand-from", files.demandFrom,
                    "Where people are in a polygon: " + sourceWords(" | ") + " (default centroid)")
        ->expected(1, 2);
    command.add_flag("--per-km2", files.perSquareKilometre,
                     "Pixels of a population raster are people per square kilometre, not counts");
    command.add_option("--grid", files.gridMetres, "Side of a grid cell in metres (default 100)")
        ->check(CLI::Range(5.0, 5000.0));
    command.add_option("--facilities", files.facilities, "Points or polygons, or a project (.yike)")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--category", files.category,
                    "Only facilities of this category, by name or key: convenience-store")
        ->type_name("KEY");
    command.add_option("--streets", files.streets, "Lines, an OpenStreetMap file or a project (.yike)")
        ->type_name("FILE");
    addStreetOptions(command, files.streetOptions);
    addEntranceOptions(command, files.streetOptions);
    CLI::Option* by =
        command.add_option("--by", files.by, "Column with the zones' names")->type_name("FIELD");
    command.add_option("--zones", files.zones, "Polygons to add up by")->type_name("FILE")->needs(by);
}

void addWalkingOptions(CLI::App& command, ReachArgs& args)
{
    command.add_option("--limit", args.limits, "Walking limits (default 500m,15min)")
        ->type_name("500m,15min");
    addWalkOptions(command, args.walk);
    command.add_flag("--straight-line", args.straightLine, "Ignore the streets; said in the result");
    command.add_option("--detour", args.detour, "Straight line times this (default 1.3)")
        ->check(CLI::Range(1.0, 5.0));
    command.add_option("--snap", args.snap, "Farthest a point may lie from its street, metres (default 150)")
        ->check(CLI::Range(0.0, 5000.0));
}

void addQuestions(CLI::App& command, ReachArgs& args)
{
    command.add_flag("--count", args.count, "Also how many facilities are within each limit");
    command.add_option("--nearest", args.nearest, "Also the K nearest different facilities of each unit")
        ->type_name("K")
        ->check(CLI::Range(1, 50));
    CLI::Option* from = command
                            .add_option("--route-from", args.routeFrom,
                                        "Also the way from this place (degrees) to its nearest facility")
                            ->type_name("LON,LAT")
                            ->delimiter(',')
                            ->expected(2);
    command.add_option("--route-out", args.routeOut, "The way as a line: .geojson, .gpkg, .shp")
        ->type_name("FILE")
        ->needs(from);
    command
        .add_option("--out", args.out,
                    "A row for each unit: .gpkg, .xlsx (there also the blind spots), .csv, .geojson, .shp")
        ->type_name("FILE");
}

} // namespace

void addReach(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<ReachArgs>();
    CLI::App* command =
        parent.add_subcommand("reach", "Share of a weight within walking limits of the nearest facility");
    addFileOptions(*command, args->files);
    addWalkingOptions(*command, *args);
    addQuestions(*command, *args);
    choose(*command, chosen, args, runReach);
}

} // namespace yike::cli
