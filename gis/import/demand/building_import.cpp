// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/building_import.h"

#include "core/geometry/label_point.h"
#include "core/geometry/measure.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yike {

namespace {

constexpr double kStoreyHeight = 3; // metres, GB 50096: dwellings 2.8 to 3.0
constexpr double kMostFloors = 200;

bool containsAny(std::string_view text, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

class BuildingReader {
public:
    void read(const MappedRow& row, const Shape& shape)
    {
        const MultiPolygon polygons = polygonsOf(shape);
        if (polygons.empty())
            return;
        m_buildings.footprints.insert(m_buildings.footprints.end(), polygons.begin(), polygons.end());
        const BuildingUse use = parseBuildingUse(row.text("use"));
        if (use == BuildingUse::Other)
            return;
        const double footprint = area(polygons).count();
        if (!(footprint > 0))
            return;
        m_unknownUse += use == BuildingUse::Unknown ? 1 : 0;
        m_buildings.homes.push_back({row.id(), insidePoint(polygons), footprint * floors(row)});
    }

    Loaded<Buildings> finish(const std::string& layer)
    {
        Loaded<Buildings> loaded{std::move(m_buildings), {}};
        const auto say = [&](Code code, std::int64_t count) {
            if (count > 0)
                loaded.issues.push_back(
                    {code, Severity::Note, {{"layer", layer}}, {layer, {}, {}, {}}, count});
        };
        say(Code::BuildingUseUnknown, m_unknownUse);
        say(Code::BuildingFloorsMissing, m_withoutFloors);
        if (loaded.value.homes.empty())
            loaded.issues.push_back(
                {Code::BuildingsNoHomes, Severity::Advised, {{"layer", layer}}, {layer, {}, {}, {}}, 1});
        return loaded;
    }

private:
    double floors(const MappedRow& row)
    {
        if (const auto said = parseFloors(row.text("floors")))
            return *said;
        ++m_withoutFloors;
        const auto height = parseFloors(row.text("height"));
        return height ? std::max(1.0, std::round(*height / kStoreyHeight)) : 1.0;
    }

    Buildings m_buildings;
    std::int64_t m_unknownUse = 0;
    std::int64_t m_withoutFloors = 0;
};

} // namespace

BuildingUse parseBuildingUse(std::string_view text)
{
    static constexpr std::array<std::string_view, 24> homes = {
        "住宅",      "居住",  "居民",     "宿舍",     "公寓",           "商住",
        "农房",      "民房",  "民居",     "别墅",     "自建房",         "residential",
        "apartment", "house", "detached", "terrace",  "dormitory",      "bungalow",
        "farmhouse", "cabin", "villa",    "dwelling", "static_caravan", "semi"};
    static constexpr std::array<std::string_view, 5> notHomes = {"greenhouse", "warehouse", "boathouse",
                                                                 "非住宅", "非居住"};
    const std::string word = foldText(text);
    if (word.empty() || word == "yes" || word == "building")
        return BuildingUse::Unknown;
    if (containsAny(word, notHomes))
        return BuildingUse::Other;
    return containsAny(word, homes) ? BuildingUse::Home : BuildingUse::Other;
}

std::optional<double> parseFloors(std::string_view text)
{
    const std::string folded = foldText(text);
    double number = 0;
    const auto [rest, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
    if (error != std::errc{} || !(number >= 1) || number > kMostFloors)
        return std::nullopt;
    return number;
}

Result<Loaded<Buildings>> readBuildings(PlacedLayer& layer, const LayerMapping& mapping,
                                        const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<CellTrouble> troubles;
    BuildingReader reader;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i)
            reader.read(MappedRow(*columns, batch, i, troubles), batch.shapes[i]);
    });
    if (!read)
        return tl::unexpected(read.error());
    Loaded<Buildings> loaded = reader.finish(layer.name());
    append(loaded.issues, layer.takeIssues());
    append(loaded.issues, troubleIssues(troubles, layer.name()));
    return loaded;
}

} // namespace yike
