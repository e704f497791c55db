// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placed_file.h"

#include "app/cli/plan_input.h"

namespace yike::cli {

Result<PlacedFile> openPlaced(const InputLayer& input, const Crs& crs)
{
    auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    const LayerInfo& info = (*reader)->layer();
    if (!info.crs)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    auto placer = Placer::of(*info.crs, input.offset.value_or(Offset::None), crs);
    if (!placer)
        return tl::unexpected(placer.error());
    LayerMapping mapping = input.mapping ? *input.mapping : guessMapping(input.role, (*reader)->columns());
    PlacedLayer placed(**reader, std::move(*placer));
    return PlacedFile{std::move(*reader), std::move(mapping), std::move(placed)};
}

Result<Crs> crsAround(const InputLayer& input)
{
    const auto reader = openVector(input.file, input.open);
    if (!reader)
        return tl::unexpected(reader.error());
    const LayerInfo& info = (*reader)->layer();
    const auto degrees = crsFromEpsg(kCgcs2000);
    if (!info.crs || !info.extent || !degrees)
        return fail(Code::ImportCrsMissing, {{"layer", info.name}});
    const auto transform = Transform::between(*info.crs, *degrees);
    if (!transform)
        return tl::unexpected(transform.error());
    const auto centre = (*transform)(info.extent->centre());
    if (!centre)
        return tl::unexpected(centre.error());
    return workingCrs({centre->x, centre->y});
}

Result<void> forEachPlaced(const std::string& file, Role role, Crs& crs, Session& session,
                           const Progress& progress, const std::function<Result<void>(PlacedFile&)>& use)
{
    auto request = requestFor(file, role, session, progress);
    if (!request)
        return tl::unexpected(request.error());
    for (const InputLayer& input : request->layers) {
        if (input.role != role)
            continue;
        if (crs.wkt.empty()) {
            auto around = crsAround(input);
            if (!around)
                return tl::unexpected(around.error());
            crs = std::move(*around);
        }
        auto layer = openPlaced(input, crs);
        if (!layer)
            return tl::unexpected(layer.error());
        session.add(layer->reader->issues());
        if (const auto used = use(*layer); !used)
            return used;
    }
    return {};
}

} // namespace yike::cli
