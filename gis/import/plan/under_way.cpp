// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/under_way.h"

#include "gis/import/offset_vote.h"
#include "gis/import/source_record.h"
#include "gis/io/formats.h"

namespace yike {

namespace {

bool hasShapes(const LayerInfo& info)
{
    return info.kind != ShapeKind::None || info.crs || info.extent;
}

Result<std::optional<Placer>> placerFor(const OpenLayer& layer, Offset offset, const Crs& working)
{
    const LayerInfo& info = layer.reader->layer();
    if (!hasShapes(info) || layer.mapping.role == Role::UnitValues)
        return std::nullopt;
    if (!info.crs)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    auto placer = Placer::of(*info.crs, offset, working);
    if (!placer)
        return tl::unexpected(placer.error());
    return std::move(*placer);
}

/// Facilities that name their unit tell whether their degrees are shifted; only inside China.
Result<void> vote(OpenLayer& layer, PlanUnderWay& state, const Progress& progress)
{
    const LayerInfo& info = layer.reader->layer();
    const auto centre = centreOf(info);
    if (!info.crs || !info.crs->geographic || !centre || !isInChina(*centre) || state.plan.units.empty())
        return {};
    auto again = openLayer(*layer.input);
    if (!again)
        return tl::unexpected(again.error());
    auto placer = placerFor(*again, Offset::None, state.crs);
    if (!placer)
        return tl::unexpected(placer.error());
    PlacedLayer placed(*again->reader, std::move(*placer));
    const auto result = voteOnOffset(placed, again->mapping, state.plan.units, state.communities, progress);
    if (!result)
        return tl::unexpected(result.error());
    layer.offset = result->chosen;
    if (result->voters > 0)
        state.issues.push_back(voteIssue(*result, info.name));
    return {};
}

} // namespace

std::vector<const InputLayer*> PlanUnderWay::inputs(Role role) const
{
    std::vector<const InputLayer*> found;
    for (const InputLayer& input : request.layers)
        if (input.role == role)
            found.push_back(&input);
    return found;
}

SourceId PlanUnderWay::nextSource() const
{
    return SourceId(static_cast<std::uint32_t>(plan.sources.size()));
}

Result<void> PlanUnderWay::record(const std::filesystem::path& file, Role role)
{
    auto source = sourceOf(file, role, nextSource());
    if (!source)
        return tl::unexpected(source.error());
    plan.sources.push_back(std::move(*source));
    return {};
}

bool isRaster(const std::filesystem::path& file)
{
    const auto format = formatOf(file);
    return format && *format == Format::GeoTiff;
}

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

Result<std::unique_ptr<ReadyLayer>> readyLayer(const InputLayer& input, PlanUnderWay& state,
                                               const Progress& progress)
{
    auto opened = openLayer(input);
    if (!opened)
        return tl::unexpected(opened.error());
    auto ready = std::make_unique<ReadyLayer>();
    ready->layer = std::move(*opened);
    if (!input.offset && input.role == Role::Facilities)
        if (const auto voted = vote(ready->layer, state, progress); !voted)
            return tl::unexpected(voted.error());
    auto placer = placerFor(ready->layer, ready->layer.offset, state.crs);
    if (!placer)
        return tl::unexpected(placer.error());
    ready->placed.emplace(*ready->layer.reader, std::move(*placer));
    ready->source = state.nextSource();
    if (const auto recorded = state.record(input.file, input.role); !recorded)
        return tl::unexpected(recorded.error());
    append(state.issues, ready->layer.reader->issues());
    return ready;
}

Result<void> finishLayer(const ReadyLayer& ready, PlanUnderWay& state)
{
    const InputLayer& input = *ready.layer.input;
    const LayerInfo& info = ready.layer.reader->layer();
    describeLayer(state.plan.sources[ready.source.index()], info, ready.layer.offset,
                  ready.placed->rowsRead());
    for (const auto& beside : companionFiles(input.file)) {
        if (const auto recorded = state.record(beside, input.role); !recorded)
            return recorded;
        state.plan.sources.back().layer = info.name;
        state.plan.sources.back().encoding = info.encoding.encoding;
    }
    return {};
}

} // namespace yike
