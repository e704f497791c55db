// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli network: what a street layer is like as a walking network, and what is odd about it, place by
// place.
#include "app/cli/choose.h"
#include "app/cli/out_file.h"
#include "app/cli/streets/street_files.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "core/network/network_builder.h"
#include "core/streets/diagnosis.h"
#include "gis/export/export_table.h"

#include <array>
#include <ostream>

namespace yike::cli {

namespace {

struct NetworkArgs {
    std::string file;
    StreetOptions streets;
    std::string out;
};

/// What a kind is called in JSON, layers and on paper.
struct KindWord {
    StreetFindingKind kind;
    const char* key;
    const char* chinese;
    const char* english;
};
constexpr std::array kKinds = {
    KindWord{StreetFindingKind::Island, "islands", "独立路网（岛）", "islands"},
    KindWord{StreetFindingKind::IsolatedPiece, "isolated_pieces", "孤立路段", "isolated pieces"},
    KindWord{StreetFindingKind::DeadEnd, "dead_ends", "断头路", "dead ends"},
    KindWord{StreetFindingKind::Undershoot, "undershoots", "疑似未接", "suspected undershoots"},
    KindWord{StreetFindingKind::Joined, "joined", "已连接的断头", "joined dead ends"},
    KindWord{StreetFindingKind::Crossing, "crossings", "无节点交叉", "crossings without a vertex"},
    KindWord{StreetFindingKind::Cut, "cuts", "障碍阻断", "cuts by barriers"},
    KindWord{StreetFindingKind::IdleGate, "idle_gates", "未起作用的门", "gates that do nothing"},
};

const KindWord& wordOf(StreetFindingKind kind)
{
    return kKinds.at(static_cast<std::size_t>(kind));
}

/// Everything the command has to tell.
struct Looked {
    Crs crs;
    std::size_t streets = 0;
    StreetNetwork network;
    StreetDiagnosis diagnosis;
};

Result<PreparedStreets> readStreets(const NetworkArgs& args, Crs& crs, Session& session,
                                    const Progress& progress)
{
    std::vector<RoleFile> named = roleFilesOf(args.streets);
    named.insert(named.begin(), {args.file, Role::StreetLines, {}});
    auto files = NamedFiles::of(named, session, progress.part(0, 0.1));
    if (!files)
        return tl::unexpected(files.error());
    auto streets = readStreetFile(args.file, args.streets, *files, session, progress.part(0.1, 1));
    crs = files->crs();
    return streets;
}

/// Reads, prepares, builds and looks; findings go to the session.
Result<Looked> look(const NetworkArgs& args, Session& session)
{
    Looked looked;
    auto prepared = session.timed(
        "read", [&](const Progress& progress) { return readStreets(args, looked.crs, session, progress); });
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto network = session.timed(
        "network", [&](const Progress& progress) { return buildNetwork(prepared->streets, progress); });
    if (!network)
        return tl::unexpected(network.error());
    looked.network = std::move(*network);
    looked.streets = prepared->streets.size();
    looked.diagnosis =
        session.timed("diagnose", [&](const Progress&) { return diagnose(*prepared, looked.network); });
    session.add(issuesOf(looked.diagnosis));
    return looked;
}

Json placeJson(Point at)
{
    return Json::array({at.x, at.y});
}

Json resultJson(const Looked& looked)
{
    const StreetDiagnosis& diagnosis = looked.diagnosis;
    Json json;
    json["command"] = "network";
    json["epsg"] = looked.crs.epsg;
    json["streets"] = looked.streets;
    json["nodes"] = diagnosis.nodes;
    json["edges"] = diagnosis.edges;
    json["points"] = diagnosis.points;
    json["metres"] = double(diagnosis.mm) / 1000;
    json["main_metres"] = double(diagnosis.mainMm) / 1000;
    json["components"] = diagnosis.components;
    json["repeats"] = diagnosis.repeats;
    Json counts = Json::object();
    for (const KindWord& word : kKinds)
        counts[word.key] = diagnosis.count(word.kind);
    json["counts"] = counts;
    json["parts"] = Json::array();
    for (const StreetFinding& finding : diagnosis.findings)
        if (finding.kind == StreetFindingKind::Island)
            json["parts"].push_back(
                {{"name", finding.name}, {"metres", finding.metres}, {"at", placeJson(finding.at)}});
    return json;
}

void writeText(const Looked& looked, const Session& session)
{
    const StreetDiagnosis& diagnosis = looked.diagnosis;
    const auto kilometres = [](std::uint64_t mm) { return formatNumber(double(mm) / 1e6, 1); };
    session.out() << label(looked.crs) << '\n';
    TextTable table({session.either("路网", "network"), ""});
    const auto count = [](std::size_t number) { return formatCount(std::int64_t(number)); };
    table.add({session.either("节点", "nodes"), count(diagnosis.nodes)});
    table.add({session.either("路段", "edges"), count(diagnosis.edges)});
    table.add({session.either("总长（公里）", "length (km)"), kilometres(diagnosis.mm)});
    table.add({session.either("主网（公里）", "main network (km)"), kilometres(diagnosis.mainMm)});
    table.add({session.either("连通片", "components"), count(diagnosis.components)});
    table.add({session.either("重复路段", "repeated segments"), count(diagnosis.repeats)});
    for (const KindWord& word : kKinds)
        table.add({session.either(word.chinese, word.english), count(diagnosis.count(word.kind))});
    table.write(session.out());
}

ExportTable findingsTable(const StreetDiagnosis& diagnosis)
{
    ExportTable table{"findings",
                      {{"kind", ColumnType::Text}, {"metres", ColumnType::Real}, {"name", ColumnType::Text}},
                      {},
                      {}};
    for (const StreetFinding& finding : diagnosis.findings) {
        table.rows.push_back({std::string(wordOf(finding.kind).key), finding.metres,
                              finding.name.empty() ? CellValue() : CellValue(finding.name)});
        table.shapes.push_back(shapeOf(finding.at));
    }
    return table;
}

ExportTable nodesTable(const StreetNetwork& network)
{
    const Components components = findComponents(network);
    ExportTable table{"nodes", {{"node", ColumnType::Integer}, {"component", ColumnType::Integer}}, {}, {}};
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        table.rows.push_back({std::int64_t(node), std::int64_t(components.ofNode[node])});
        table.shapes.push_back(shapeOf(network.nodes[node]));
    }
    return table;
}

ExportTable edgesTable(const StreetNetwork& network)
{
    constexpr std::array kClasses = {"main", "street", "path", "steps", "excluded"};
    ExportTable table{"edges",
                      {{"edge", ColumnType::Integer},
                       {"tail", ColumnType::Integer},
                       {"head", ColumnType::Integer},
                       {"metres", ColumnType::Real},
                       {"class", ColumnType::Text},
                       {"level", ColumnType::Integer}},
                      {},
                      {}};
    for (EdgeIndex i = 0; i < network.edges.size(); ++i) {
        const StreetEdge& edge = network.edges[i];
        table.rows.push_back({std::int64_t(i), std::int64_t(edge.tail), std::int64_t(edge.head),
                              edge.mm / 1000.0, std::string(kClasses.at(static_cast<std::size_t>(edge.kind))),
                              std::int64_t(edge.level)});
        Path path;
        for (const Point p : network.shape(i))
            path.push_back({p.x, p.y});
        table.shapes.push_back({ShapeKind::Line, {{std::move(path)}}});
    }
    return table;
}

Result<void> checkFiles(const NetworkArgs& args)
{
    std::vector<std::string> inputs = args.streets.barriers;
    inputs.push_back(args.file);
    return checkOut(args.out, {".gpkg", ".xlsx", ".geojson", ".shp", ".csv"}, inputs);
}

Exit runNetwork(const NetworkArgs& args, Session& session)
{
    if (const auto fine = checkFiles(args); !fine)
        return session.failed(fine.error());
    const auto looked = look(args, session);
    if (!looked)
        return session.failed(looked.error());
    if (!args.out.empty()) {
        const ExportBook book{
            {findingsTable(looked->diagnosis), edgesTable(looked->network), nodesTable(looked->network)},
            looked->crs};
        if (const auto written = writeOut(args.out, book, session); !written)
            return session.failed(written.error());
    }
    if (!session.json())
        writeText(*looked, session);
    return session.done(session.json() ? resultJson(*looked) : Json());
}

} // namespace

void addNetwork(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<NetworkArgs>();
    CLI::App* command =
        parent.add_subcommand("network", "Streets as a walking network: parts, dead ends, slips, cuts");
    command->add_option("file", args->file, "Lines, an OpenStreetMap file or a project (.yike)")->required();
    addStreetOptions(*command, args->streets);
    command
        ->add_option(
            "--out", args->out,
            "Findings, edges and nodes as layers: .gpkg, .xlsx; findings alone: .geojson, .shp, .csv")
        ->type_name("FILE");
    choose(*command, chosen, args, runNetwork);
}

} // namespace yike::cli
