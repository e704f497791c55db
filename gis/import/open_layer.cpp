// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/open_layer.h"

#include "gis/io/formats.h"

namespace yike {

namespace {

bool hasShapes(const LayerInfo& info)
{
    return info.kind != ShapeKind::None || info.crs || info.extent;
}

} // namespace

Result<OpenLayer> openLayer(const InputLayer& input)
{
    auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    OpenLayer layer{&input, std::move(*reader), {}, input.offset.value_or(Offset::None)};
    layer.mapping = input.mapping ? *input.mapping : guessMapping(input.role, layer.reader->columns());
    layer.mapping.role = input.role;
    return layer;
}

Result<std::optional<Placer>> placerFor(const OpenLayer& layer, const Crs& working)
{
    const LayerInfo& info = layer.reader->layer();
    if (!hasShapes(info) || layer.mapping.role == Role::UnitValues)
        return std::nullopt;
    if (!info.crs)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    auto placer = Placer::of(*info.crs, layer.offset, working);
    if (!placer)
        return tl::unexpected(placer.error());
    return std::move(*placer);
}

std::optional<LonLat> centreOf(const LayerInfo& info)
{
    if (!info.crs || !info.extent)
        return std::nullopt;
    const auto degrees = crsFromEpsg(kCgcs2000);
    const auto transform =
        degrees ? Transform::between(*info.crs, *degrees) : tl::unexpected(degrees.error());
    if (!transform)
        return std::nullopt;
    const auto centre = (*transform)(info.extent->centre());
    return centre ? std::optional(LonLat{centre->x, centre->y}) : std::nullopt;
}

bool isRaster(const std::filesystem::path& file)
{
    const auto format = formatOf(file);
    return format && *format == Format::GeoTiff;
}

bool isOpenStreetMap(const std::filesystem::path& file)
{
    const auto format = formatOf(file);
    return format && *format == Format::Osm;
}

} // namespace yike
