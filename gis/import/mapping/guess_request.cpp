// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/mapping/guess_request.h"

#include "core/model/names.h"
#include "gis/import/cells/header_text.h"
#include "gis/io/companion_file.h"
#include "gis/io/formats.h"
#include "gis/io/table/cell_text.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace yike {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 4;
constexpr std::size_t kMostFiles = 2000;

bool isProject(const fs::path& file)
{
    return plainName(utf8(file.extension())) == ".yike";
}

bool isWorkFile(const fs::path& file)
{
    const std::string name = utf8(file.filename());
    return name.starts_with('.') || name.starts_with("~$");
}

/// A folder's files as they are looked through.
struct Found {
    std::vector<fs::path> files;
    std::vector<fs::path> projects; ///< of ours, beside the files that they were made of
};

/// Regular files of a format we read; files named by the planner are kept whatever they are. A part of a
/// shapefile stands for the whole.
void collect(const fs::path& path, int depth, Found& found)
{
    std::error_code error;
    const auto format = formatOf(path);
    if (!fs::is_directory(path, error) || format) { // a .gdb folder is one source
        if (depth == 0)
            found.files.push_back(mainFileOf(path).value_or(path));
        else if (isProject(path))
            found.projects.push_back(path);
        else if (format && !mainFileOf(path) && !isWorkFile(path))
            found.files.push_back(path);
        return;
    }
    if (depth >= kDeepest)
        return;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries)
        if (found.files.size() < kMostFiles)
            collect(entry, depth + 1, found);
}

/// "澄湾市" of "澄湾市社区基本情况统计表": what stands before the first 市, if that is two to six characters.
std::string cityIn(std::string_view title)
{
    constexpr std::string_view mark = "市";
    const std::size_t end = title.find(mark);
    const bool fits = end != std::string_view::npos && end >= 6 && end <= 18;
    const bool hanzi = fits && std::all_of(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(end),
                                           [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return hanzi ? std::string(title.substr(0, end + mark.size())) : std::string();
}

/// The first cell of a sheet, above its header: departments put the city and the table's name there.
std::string titleOf(const fs::path& file, const std::string& sheet)
{
    OpenOptions options;
    options.layer = sheet;
    options.headerRows = 0;
    const auto reader = openVector(file, options);
    if (!reader)
        return {};
    const auto batch = (*reader)->next();
    if (!batch || !*batch || (*batch)->rows() == 0 || (*batch)->values[0].empty())
        return {};
    const auto* text = std::get_if<std::string>(&(*batch)->values[0][0]);
    return text == nullptr ? std::string() : std::string(trimmedCell(*text));
}

bool isSheet(Format format)
{
    return format == Format::Xlsx || format == Format::Xls || format == Format::Ods;
}

/// "人口_100m.tif", "GHS_POP_E2020.tif", "chn_ppp_2020.tif" hold people; other rasters heights.
Role rasterRole(const fs::path& file)
{
    const std::string name = foldText(utf8(file.stem()));
    for (const char* word : {"人口", "pop", "ppp", "people", "residents"})
        if (name.find(word) != std::string::npos)
            return Role::Demand;
    return Role::Terrain;
}

/// The layers of a project that hold what was once read; the others are made from them.
Role roleInProject(std::string_view table)
{
    constexpr std::array kTables = {
        std::pair{"communities", Role::Communities}, std::pair{"facilities", Role::Facilities},
        std::pair{"demand", Role::Demand},           std::pair{"streets", Role::StreetLines},
        std::pair{"barriers", Role::Barriers},       std::pair{"gates", Role::Barriers},
        std::pair{"buildings", Role::Buildings}};
    for (const auto& [name, role] : kTables)
        if (table == name)
            return role;
    return Role::Ignore;
}

class Guess {
public:
    void addFile(const fs::path& file)
    {
        const auto format = formatOf(file);
        if (!format) {
            report(format.error());
            return;
        }
        if (*format == Format::GeoTiff) {
            m_request.layers.push_back({file, {}, rasterRole(file), std::nullopt, std::nullopt, {}, false});
            return;
        }
        if (*format == Format::MbTiles)
            return; // a background map
        const auto layers = listLayers(file);
        if (!layers) {
            report(layers.error());
            return;
        }
        for (const std::string& layer : *layers)
            addLayer(file, layer, layers->size(), *format);
    }

    Loaded<ImportRequest> finish()
    {
        stepBackForOwnData();
        keepOneCommunityLayer();
        return {std::move(m_request), std::move(m_issues)};
    }

    /// What a project holds was made of files like these.
    void passOver(const fs::path& project)
    {
        m_issues.push_back(
            {Code::FileIsProject, Severity::Note, {{"file", utf8(project.filename())}}, {}, 1});
    }

    void setName(const fs::path& path)
    {
        const fs::path plain = path.has_filename() ? path : path.parent_path();
        m_request.name = utf8(fs::is_directory(plain) ? plain.filename() : plain.stem());
    }

private:
    void addLayer(const fs::path& file, const std::string& name, std::size_t ofLayers, Format format)
    {
        OpenOptions options;
        if (ofLayers > 1)
            options.layer = name;
        const auto reader = openVector(file, options);
        if (!reader) {
            report(reader.error());
            return;
        }
        const LayerInfo& info = (*reader)->layer();
        const Role role = guessRoleOf(file, info, ofLayers);
        if (role == Role::Ignore)
            m_issues.push_back(
                {Code::ImportFileUnused,
                 Severity::Note,
                 {{"file", ofLayers > 1 ? utf8(file.filename()) + " / " + name : utf8(file.filename())}},
                 {name, {}, {}, {}},
                 1});
        if (role == Role::UnitValues && isSheet(format) && m_request.cityName.empty())
            m_request.cityName = cityIn(titleOf(file, options.layer));
        m_rows.push_back(info.rows.value_or(0));
        m_parents.push_back(namesParents(info));
        m_layerOf.push_back(m_request.layers.size());
        m_isOsm.push_back(format == Format::Osm);
        m_request.layers.push_back(
            {file, options, role, guessMapping(role, info.columns), std::nullopt, {}, format == Format::Osm});
    }

    static bool namesParents(const LayerInfo& info)
    {
        const LayerMapping mapping = guessMapping(Role::Communities, info.columns);
        for (const char* field : {"subdistrict.code", "subdistrict.name", "county.code", "county.name"})
            if (mapping.field(field) != nullptr)
                return true;
        return false;
    }

    /// OpenStreetMap fills in for what the planner has not got: its places, buildings and boundaries are used
    /// where no other layer has their role. Its boundaries of all levels lie in each other: never
    /// communities.
    void stepBackForOwnData()
    {
        for (std::size_t i = 0; i < m_layerOf.size(); ++i) {
            if (!m_isOsm[i] || role(i) == Role::StreetLines || role(i) == Role::Ignore)
                continue;
            bool own = role(i) == Role::Communities;
            for (std::size_t k = 0; k < m_layerOf.size(); ++k)
                own = own || (!m_isOsm[k] && (role(k) == role(i) ||
                                              (role(i) == Role::Buildings && role(k) == Role::Demand)));
            if (own)
                setRole(i, Role::Ignore);
        }
    }

    void setRole(std::size_t i, Role role)
    {
        InputLayer& layer = m_request.layers[m_layerOf[i]];
        layer.role = role;
        if (layer.mapping)
            layer.mapping->role = role;
    }

    /// Of several polygon layers that could be communities the one that names parents, else the one with most
    /// rows is; the others group them.
    void keepOneCommunityLayer()
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_layerOf.size(); ++i)
            if (role(i) == Role::Communities &&
                (!best || std::pair(m_parents[i], m_rows[i]) > std::pair(m_parents[*best], m_rows[*best])))
                best = i;
        for (std::size_t i = 0; i < m_layerOf.size(); ++i) {
            if (!best || i == *best || role(i) != Role::Communities)
                continue;
            if (m_parents[i] == m_parents[*best] && m_parents[i])
                continue; // districts delivered one file each
            setRole(i, Role::Zones);
        }
    }

    [[nodiscard]] Role role(std::size_t i) const { return m_request.layers[m_layerOf[i]].role; }

    void report(const Error& error)
    {
        m_issues.push_back({error.code, Severity::Advised, error.args, {}, 1});
    }

    ImportRequest m_request;
    std::vector<std::int64_t> m_rows;
    std::vector<bool> m_parents;
    std::vector<bool> m_isOsm;
    std::vector<std::size_t> m_layerOf; ///< place in the request of each layer that was opened
    std::vector<Issue> m_issues;
};

} // namespace

Role guessRoleOf(const fs::path& file, const LayerInfo& layer, std::size_t ofLayers)
{
    if (isProject(file))
        return roleInProject(layer.name);
    return guessRole(layer, ofLayers > 1 ? std::string() : utf8(file.stem()));
}

Result<Loaded<ImportRequest>> guessRequest(std::span<const fs::path> paths, const Progress& progress)
{
    Found found;
    for (const fs::path& path : paths)
        collect(path, 0, found);
    std::vector<fs::path>& files = found.files;
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    Guess guess;
    if (!paths.empty())
        guess.setName(paths.front());
    for (const fs::path& project : found.projects)
        guess.passOver(project);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        guess.addFile(files[i]);
        progress.report(static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    return guess.finish();
}

} // namespace yike
