// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli inspect: what is in a file, read to its end: layers, columns, encoding, coordinate system,
// findings.
#include "app/cli/choose.h"
#include "app/cli/files/inspect_files.h"
#include "app/text/file_words.h"
#include "app/text/format.h"
#include "app/text/sentences/sentence.h"
#include "gis/import/mapping/guess_request.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

struct InspectArgs {
    std::vector<std::string> files;
};

constexpr std::array kShapeKeys = {"none", "point", "line", "polygon"};
constexpr std::array kTypeKeys = {"text", "integer", "real", "date"};

Json crsJson(const std::optional<Crs>& crs)
{
    return {{"name", crs ? Json(label(*crs)) : Json(nullptr)},
            {"epsg", crs && crs->epsg != 0 ? Json(crs->epsg) : Json(nullptr)}};
}

Json extentJson(const std::optional<Extent>& extent)
{
    return extent ? Json({extent->low.x, extent->low.y, extent->high.x, extent->high.y}) : Json(nullptr);
}

Json layerJson(const LayerInspection& report, Role role)
{
    const LayerInfo& info = report.layer;
    Json json;
    json["name"] = info.name;
    json["format"] = info.format;
    json["shapes"] = kShapeKeys.at(static_cast<std::size_t>(info.kind));
    json["rows"] = report.rows;
    json["without_shape"] = report.withoutShape;
    json["role"] = roleName(role);
    json["columns"] = Json::array();
    for (std::size_t i = 0; i < info.columns.size(); ++i)
        json["columns"].push_back(
            {{"name", info.columns[i].name},
             {"type", kTypeKeys.at(static_cast<std::size_t>(info.columns[i].type))},
             {"sample", i < report.samples.size() ? report.samples[i] : std::string()}});
    json["encoding"] = {{"name", info.encoding.encoding},
                        {"source", encodingSourceName(info.encoding.source)},
                        {"candidates", info.encoding.candidates}};
    Json candidates = Json::array();
    for (const Crs& crs : info.crsCandidates)
        candidates.push_back(label(crs));
    json["crs"] = crsJson(info.crs);
    json["crs"]["source"] = crsSourceName(info.crsSource);
    json["crs"]["candidates"] = candidates;
    json["extent"] = extentJson(info.extent);
    json["findings"] = toJson(report.issues);
    return json;
}

Json rasterJson(const RasterInspection& raster)
{
    return {{"format", raster.format}, {"width", raster.width},      {"height", raster.height},
            {"bands", raster.bands},   {"crs", crsJson(raster.crs)}, {"extent", extentJson(raster.extent)}};
}

std::int64_t communitiesOf(const Plan& plan)
{
    return std::count_if(plan.units.begin(), plan.units.end(),
                         [](const Unit& unit) { return unit.level == Level::Community; });
}

Json projectJson(const Project& project)
{
    const Plan& plan = project.baseline;
    Json scenarios = Json::array();
    for (const Scenario& scenario : project.scenarios)
        scenarios.push_back(scenario.name);
    return {{"name", plan.name},
            {"epsg", plan.epsg},
            {"date", toIso(plan.evaluationDate)},
            {"standard", project.standard},
            {"communities", communitiesOf(plan)},
            {"facilities", plan.facilities.size()},
            {"streets", plan.streets ? plan.streets->size() : 0},
            {"sources", plan.sources.size()},
            {"scenarios", scenarios}};
}

Json fileJson(const FileReport& report)
{
    Json json;
    json["file"] = report.file;
    json["error"] = report.error ? toJson(*report.error) : Json(nullptr);
    json["raster"] = report.content.raster ? rasterJson(*report.content.raster) : Json(nullptr);
    json["project"] = report.project ? projectJson(*report.project) : Json(nullptr);
    json["layers"] = Json::array();
    for (const LayerInspection& layer : report.content.layers)
        json["layers"].push_back(layerJson(layer, roleOf(report, layer)));
    return json;
}

std::string crsText(const std::optional<Crs>& crs, const Session& session)
{
    return session.either("坐标系 ", "coordinate system ") +
           (crs ? label(*crs) : session.either("未知", "unknown"));
}

void writeLayer(const LayerInspection& report, Role role, const Session& session)
{
    constexpr std::array chinese = {"无图形", "点", "线", "面", "点线面混合"};
    constexpr std::array english = {"no shapes", "points", "lines", "polygons", "mixed shapes"};
    const LayerInfo& info = report.layer;
    const bool mixed = info.kind == ShapeKind::None && info.extent;
    const std::size_t kind = mixed ? chinese.size() - 1 : static_cast<std::size_t>(info.kind);
    std::ostream& out = session.out();
    out << "  " << info.name << " · " << info.format << " · "
        << session.either(chinese.at(kind), english.at(kind)) << " · " << formatCount(report.rows)
        << session.either(" 行", " rows") << " · " << roleWord(roleName(role), session.language()) << '\n';
    const auto known = [&](const std::string& how) {
        return session.either("（", " (") + how + session.either("）", ")");
    };
    const Language language = session.language();
    out << session.either("    编码 ", "    encoding ") << info.encoding.encoding
        << known(encodingSourceWord(encodingSourceName(info.encoding.source), language));
    if (info.kind != ShapeKind::None || info.crs)
        out << session.either("，", ", ") << crsText(info.crs, session);
    if (info.crs)
        out << known(crsSourceWord(crsSourceName(info.crsSource), language));
    out << '\n' << session.either("    字段 ", "    columns ");
    for (std::size_t i = 0; i < info.columns.size(); ++i)
        out << (i == 0 ? "" : ", ") << info.columns[i].name;
    out << '\n';
    for (const Issue& issue : report.issues)
        out << (issue.severity == Severity::Note ? "    · " : "    ! ") << say(issue, session.language())
            << '\n';
}

void writeProject(const Project& project, const std::string& file, const Session& session)
{
    const Plan& plan = project.baseline;
    session.out() << session.either("  一刻项目“", "  Yike project “") << plan.name
                  << session.either("” · 评估日期 ", "” · evaluation date ") << toIso(plan.evaluationDate)
                  << " · " << formatCount(communitiesOf(plan))
                  << session.either(" 个社区 · ", " communities · ")
                  << formatCount(std::int64_t(plan.facilities.size()))
                  << session.either(" 处设施 · ", " facilities · ")
                  << formatCount(std::int64_t(project.scenarios.size()))
                  << session.either(" 个方案\n", " scenarios\n") << "  · "
                  << say(Code::FileIsProject, {{"file", file}}, session.language()) << '\n';
}

void writeFile(const FileReport& report, const Session& session)
{
    session.out() << report.file << '\n';
    if (report.project)
        writeProject(*report.project, report.file, session);
    if (const auto& raster = report.content.raster)
        session.out() << "  " << raster->format << " · " << raster->width << " × " << raster->height
                      << session.either(" 像元 · ", " pixels · ") << crsText(raster->crs, session) << '\n';
    for (const LayerInspection& layer : report.content.layers)
        writeLayer(layer, roleOf(report, layer), session);
    if (report.error)
        session.out() << "  ✕ " << report.file << ": " << say(*report.error, session.language()) << '\n';
}

bool needsAttention(const Inspection& content)
{
    return std::any_of(content.layers.begin(), content.layers.end(), [](const LayerInspection& layer) {
        return std::any_of(layer.issues.begin(), layer.issues.end(),
                           [](const Issue& issue) { return issue.severity != Severity::Note; });
    });
}

/// Every file is looked at whatever the others are like; the worst of them makes the exit code.
Exit runInspect(const InspectArgs& args, Session& session)
{
    Json files = Json::array();
    Exit worst = Exit::Done;
    for (const fs::path& file : filesToInspect(args.files)) {
        const FileReport report =
            session.timed("read", [&](const Progress& progress) { return inspectFile(file, progress); });
        if (report.error && report.error->code == Code::Cancelled)
            return session.failed(*report.error);
        if (session.json())
            files.push_back(fileJson(report));
        else
            writeFile(report, session);
        const Exit exit = report.error                     ? Exit::BadInput
                          : needsAttention(report.content) ? Exit::Findings
                                                           : Exit::Done;
        worst = std::max(worst, exit);
    }
    return std::max(worst, session.done({{"command", "inspect"}, {"files", files}}));
}

} // namespace

void addInspect(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<InspectArgs>();
    CLI::App* command =
        parent.add_subcommand("inspect", "What is in files: layers, encoding, coordinate system, findings");
    command->add_option("file", args->files, "Files, or folders of files")->required();
    choose(*command, chosen, args, runInspect);
}

} // namespace yike::cli
