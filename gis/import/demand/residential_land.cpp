// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/residential_land.h"

#include "core/geometry/clip.h"
#include "core/geometry/contains.h"
#include "core/geometry/label_point.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace yike {

namespace {

bool startsWithDigit(std::string_view text)
{
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) != 0;
}

/// "r", "r2", "r21", "0701", "070102", "0703".
bool isResidentialCode(std::string_view word)
{
    if (word.starts_with('r') && (word.size() == 1 || startsWithDigit(word.substr(1))))
        return true;
    return word == "07" || word.starts_with("0701") || word.starts_with("0703");
}

struct Parcel {
    MultiPolygon area;
    BuildingUse use = BuildingUse::Unknown;
};

Issue about(Code code, Severity severity, const std::string& layer)
{
    return {code, severity, {{"layer", layer}}, {layer, {}, {}, {}}, 1};
}

/// Of a map that names uses, land without one is not taken for homes.
Loaded<std::vector<MultiPolygon>> residential(std::vector<Parcel> parcels, const std::string& layer)
{
    Loaded<std::vector<MultiPolygon>> loaded;
    const bool named = std::any_of(parcels.begin(), parcels.end(),
                                   [](const Parcel& parcel) { return parcel.use != BuildingUse::Unknown; });
    for (Parcel& parcel : parcels)
        if (parcel.use == BuildingUse::Home || !named)
            loaded.value.push_back(std::move(parcel.area));
    if (loaded.value.empty())
        loaded.issues.push_back(about(Code::LandNoHomes, Severity::Advised, layer));
    else if (!named)
        loaded.issues.push_back(about(Code::LandUseUnknown, Severity::Note, layer));
    return loaded;
}

} // namespace

BuildingUse parseLandUse(std::string_view text)
{
    constexpr std::array<std::string_view, 5> homes = {"居住", "住宅", "宅基地", "residential", "housing"};
    constexpr std::array<std::string_view, 3> notHomes = {"非居住", "非住宅", "社区服务"};
    const std::string word = foldText(text);
    if (word.empty())
        return BuildingUse::Unknown;
    const auto has = [&](std::string_view part) { return word.find(part) != std::string::npos; };
    if (std::any_of(notHomes.begin(), notHomes.end(), has))
        return BuildingUse::Other;
    return std::any_of(homes.begin(), homes.end(), has) || isResidentialCode(word) ? BuildingUse::Home
                                                                                   : BuildingUse::Other;
}

Result<Loaded<std::vector<MultiPolygon>>> readResidentialLand(PlacedLayer& layer, const LayerMapping& mapping,
                                                              const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<CellTrouble> troubles;
    std::vector<Parcel> parcels;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            Parcel parcel{polygonsOf(batch.shapes[i]),
                          parseLandUse(MappedRow(*columns, batch, i, troubles).text("use"))};
            if (!parcel.area.empty())
                parcels.push_back(std::move(parcel));
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    auto loaded = residential(std::move(parcels), layer.name());
    append(loaded.issues, layer.takeIssues());
    return loaded;
}

Places placesOf(const std::vector<MultiPolygon>& land, Metres cell)
{
    Places places;
    for (const MultiPolygon& parcel : land) {
        for (const GridCell& piece : cellsInside(parcel, cell)) {
            const bool inside = contains(parcel, piece.centre); // a concave piece's centre may lie beside it
            places.at.push_back(inside ? piece.centre : insidePoint(parcel));
            places.share.push_back(piece.inside.count());
        }
    }
    return places;
}

} // namespace yike
