// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/header_text.h"
#include "gis/import/offset/settle_offsets.h"
#include "gis/import/open_layer.h"
#include "gis/platform/file_info.h"

namespace yike {

namespace {

/// What a word of the planner's says of a layer.
struct SaidSystem {
    Offset offset = Offset::None;
    std::string crs; ///< empty: as the file says
};

std::optional<SaidSystem> systemNamed(const std::string& word)
{
    if (word == "wgs84")
        return SaidSystem{};
    for (const Offset offset : {Offset::Gcj02, Offset::Bd09})
        if (word == offsetName(offset))
            return SaidSystem{offset, {}};
    if (word.starts_with("epsg:") && crsFromText("EPSG:" + word.substr(5)))
        return SaidSystem{Offset::None, "EPSG:" + word.substr(5)};
    return std::nullopt;
}

bool isNamed(const std::filesystem::path& file, const std::string& name)
{
    return utf8(file.filename()) == name || utf8(file.stem()) == name;
}

std::string namesOf(const ImportRequest& request)
{
    std::string names;
    for (const InputLayer& input : request.layers) {
        const std::string name = utf8(input.file.filename());
        if (input.role != Role::Ignore && names.find(name) == std::string::npos)
            names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

/// Degrees said are held against WGS 84, which all kinds of them resemble.
Result<void> checkSaid(const InputLayer& input, const SaidSystem& said, const std::string& word)
{
    if (isOpenStreetMap(input.file)) // reading it only to learn that it is degrees would take long
        return {};
    const auto reader = openVector(input.file, input.open);
    const auto crs = crsFromText(said.crs.empty() ? "EPSG:" + std::to_string(kWgs84) : said.crs);
    if (!reader || !crs) // who reads the layer tells why it cannot be read
        return {};
    return checkSystem((*reader)->layer(), *crs, word, utf8(input.file.filename()));
}

} // namespace

Result<void> checkSystem(const LayerInfo& layer, const Crs& said, const std::string& word,
                         const std::string& file)
{
    const auto example = layer.extent ? impossibleIn(said, *layer.extent) : std::nullopt;
    if (!example)
        return {};
    return fail(said.geographic ? Code::SystemNotDegrees : Code::SystemNotMetres,
                {{"file", file}, {"system", word}, {"x", example->x}, {"y", example->y}});
}

Result<void> takeSystems(const std::vector<std::string>& words, ImportRequest& request)
{
    for (const std::string& word : words) {
        const std::size_t equals = word.rfind('=');
        const std::string name = word.substr(0, equals);
        const auto system =
            equals == std::string::npos ? std::nullopt : systemNamed(foldText(word.substr(equals + 1)));
        std::size_t taken = 0;
        for (InputLayer& input : request.layers) {
            if (!system || !isNamed(input.file, name))
                continue;
            input.offset = system->offset;
            if (!system->crs.empty())
                input.open.crs = system->crs;
            ++taken;
            if (const auto fits = checkSaid(input, *system, word.substr(equals + 1)); !fits)
                return fits;
        }
        const std::string files = namesOf(request);
        if (files.empty())
            return fail(Code::SystemWithoutFiles, {{"value", word}});
        if (taken == 0)
            return fail(Code::OffsetWordBroken, {{"value", word}, {"files", files}});
    }
    return {};
}

} // namespace yike
