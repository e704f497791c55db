// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli inspect: what is in a file, read to its end: layers, columns, encoding, coordinate system,
// findings.
#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "app/text/format.h"
#include "app/text/sentence.h"
#include "gis/import/guess_request.h"
#include "gis/io/formats.h"
#include "gis/io/shape_door.h"
#include "gis/io/vector_reader.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

namespace yike::cli {

namespace fs = std::filesystem;

namespace {

struct Args {
    std::vector<std::string> files;
};

/// A layer read to its end.
struct LayerReport {
    LayerInfo info;
    Role role = Role::Ignore;
    std::int64_t rows = 0;
    std::vector<Issue> findings;
};

struct FileReport {
    std::string file;
    bool raster = false;
    std::vector<LayerReport> layers;
    std::optional<Error> error; ///< why the file, or its next layer, cannot be read
};

Result<LayerReport> readLayer(const fs::path& file, const OpenOptions& options, bool only,
                              const Progress& progress)
{
    const auto reader = openVector(file, options);
    if (!reader)
        return tl::unexpected(reader.error());
    LayerReport report{(*reader)->layer(), Role::Ignore, 0, (*reader)->issues()};
    report.role = guessRole(report.info, only ? utf8(file.stem()) : std::string());
    while (true) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        auto batch = (*reader)->next();
        if (!batch)
            return tl::unexpected(batch.error());
        if (!*batch)
            break;
        report.rows += static_cast<std::int64_t>((*batch)->rows());
        std::move((*batch)->issues.begin(), (*batch)->issues.end(), std::back_inserter(report.findings));
    }
    mergeIssues(report.findings);
    return report;
}

FileReport inspectFile(const fs::path& file, const Progress& progress)
{
    FileReport report;
    report.file = utf8(file.filename());
    if (const auto format = formatOf(file); !format) {
        report.error = format.error();
        return report;
    } else if (*format == Format::GeoTiff) {
        report.raster = true;
        return report;
    }
    const auto names = listLayers(file);
    if (!names) {
        report.error = names.error();
        return report;
    }
    for (const std::string& name : *names) {
        OpenOptions options;
        if (names->size() > 1)
            options.layer = name;
        auto layer = readLayer(file, options, names->size() == 1, progress);
        if (!layer) {
            report.error = layer.error();
            return report;
        }
        report.layers.push_back(std::move(*layer));
    }
    return report;
}

/// A folder stands for the files in it that we read.
std::vector<fs::path> filesOf(const std::vector<std::string>& texts)
{
    std::vector<fs::path> files;
    for (const std::string& text : texts) {
        std::error_code error;
        if (!fs::is_directory(text, error) || formatOf(text)) {
            files.emplace_back(text);
            continue;
        }
        std::vector<fs::path> inside;
        for (const auto& entry : fs::directory_iterator(text, error))
            if (formatOf(entry.path()))
                inside.push_back(entry.path());
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

constexpr std::array kShapeKeys = {"none", "point", "line", "polygon"};
constexpr std::array kTypeKeys = {"text", "integer", "real", "date"};

Json layerJson(const LayerReport& report)
{
    const LayerInfo& info = report.info;
    Json json;
    json["name"] = info.name;
    json["format"] = info.format;
    json["shapes"] = kShapeKeys.at(static_cast<std::size_t>(info.kind));
    json["rows"] = report.rows;
    json["role"] = roleName(report.role);
    json["columns"] = Json::array();
    for (const Column& column : info.columns)
        json["columns"].push_back(
            {{"name", column.name}, {"type", kTypeKeys.at(static_cast<std::size_t>(column.type))}});
    json["encoding"] = {{"name", info.encoding.encoding},
                        {"source", encodingSourceName(info.encoding.source)},
                        {"candidates", info.encoding.candidates}};
    Json candidates = Json::array();
    for (const Crs& crs : info.crsCandidates)
        candidates.push_back(label(crs));
    json["crs"] = {{"name", info.crs ? Json(label(*info.crs)) : Json(nullptr)},
                   {"epsg", info.crs && info.crs->epsg != 0 ? Json(info.crs->epsg) : Json(nullptr)},
                   {"source", crsSourceName(info.crsSource)},
                   {"candidates", candidates}};
    json["extent"] =
        info.extent ? Json({info.extent->low.x, info.extent->low.y, info.extent->high.x, info.extent->high.y})
                    : Json(nullptr);
    json["findings"] = toJson(report.findings);
    return json;
}

Json fileJson(const FileReport& report)
{
    Json json;
    json["file"] = report.file;
    json["raster"] = report.raster;
    json["error"] = report.error ? toJson(*report.error) : Json(nullptr);
    json["layers"] = Json::array();
    for (const LayerReport& layer : report.layers)
        json["layers"].push_back(layerJson(layer));
    return json;
}

void writeLayer(const LayerReport& report, const Session& session)
{
    constexpr std::array chinese = {"无图形", "点", "线", "面"};
    constexpr std::array english = {"no shapes", "points", "lines", "polygons"};
    const LayerInfo& info = report.info;
    const auto kind = static_cast<std::size_t>(info.kind);
    std::ostream& out = session.out();
    out << "  " << info.name << " · " << info.format << " · "
        << session.either(chinese.at(kind), english.at(kind)) << " · " << formatCount(report.rows)
        << session.either(" 行", " rows") << " · " << roleName(report.role) << '\n';
    out << session.either("    编码 ", "    encoding ") << info.encoding.encoding << " ("
        << encodingSourceName(info.encoding.source) << ")";
    if (info.kind != ShapeKind::None || info.crs)
        out << session.either("，坐标系 ", ", coordinate system ")
            << (info.crs ? label(*info.crs) : session.either("未知", "unknown")) << " ("
            << crsSourceName(info.crsSource) << ")";
    out << '\n' << session.either("    字段 ", "    columns ");
    for (std::size_t i = 0; i < info.columns.size(); ++i)
        out << (i == 0 ? "" : ", ") << info.columns[i].name;
    out << '\n';
    for (const Issue& issue : report.findings)
        out << (issue.severity == Severity::Note ? "    · " : "    ! ") << say(issue, session.language())
            << '\n';
}

void writeFile(const FileReport& report, const Session& session)
{
    session.out() << report.file << '\n';
    if (report.raster)
        session.out() << session.either("  栅格", "  raster") << '\n';
    for (const LayerReport& layer : report.layers)
        writeLayer(layer, session);
    if (report.error)
        session.out() << "  ✕ " << report.file << ": " << say(*report.error, session.language()) << '\n';
}

bool needsAttention(const FileReport& report)
{
    return std::any_of(report.layers.begin(), report.layers.end(), [](const LayerReport& layer) {
        return std::any_of(layer.findings.begin(), layer.findings.end(),
                           [](const Issue& issue) { return issue.severity != Severity::Note; });
    });
}

/// Every file is looked at whatever the others are like; the worst of them makes the exit code.
Exit runInspect(const Args& args, Session& session)
{
    Json files = Json::array();
    Exit worst = Exit::Done;
    for (const fs::path& file : filesOf(args.files)) {
        const FileReport report =
            session.timed("read", [&](const Progress& progress) { return inspectFile(file, progress); });
        if (report.error && report.error->code == Code::Cancelled)
            return session.failed(*report.error);
        if (session.json())
            files.push_back(fileJson(report));
        else
            writeFile(report, session);
        const Exit exit = report.error             ? Exit::BadInput
                          : needsAttention(report) ? Exit::Findings
                                                   : Exit::Done;
        worst = std::max(worst, exit);
    }
    return std::max(worst, session.done({{"command", "inspect"}, {"files", files}}));
}

} // namespace

void addInspect(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("inspect", "What is in files: layers, encoding, coordinate system, findings");
    command->add_option("file", args->files, "Files, or folders of files")->required();
    choose(*command, chosen, args, runInspect);
}

} // namespace yike::cli
