// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "gis/import/offset/settle_offsets.h"
#include "gis/platform/file_info.h"

#include <algorithm>

namespace yike {

namespace {

Result<void> useCrs(PlanUnderWay& state, Result<Crs> crs)
{
    if (!crs)
        return tl::unexpected(crs.error());
    state.crs = std::move(*crs);
    state.plan.epsg = state.crs.epsg;
    return {};
}

/// Degrees of the first layer that has a place; areas go before points, which may have strays.
Result<std::optional<LonLat>> placeOf(const PlanUnderWay& state)
{
    for (const Role role : {Role::Communities, Role::Zones, Role::Buildings, Role::Demand, Role::Facilities,
                            Role::StreetLines, Role::Water, Role::Park, Role::Rail})
        for (const InputLayer* input : state.inputs(role)) {
            if (isRaster(input->file))
                continue;
            const auto layer = openLayer(*input);
            if (!layer)
                return tl::unexpected(layer.error());
            if (const auto centre = centreOf(layer->reader->layer()))
                return centre;
        }
    return std::nullopt;
}

} // namespace

Result<void> chooseCrs(PlanUnderWay& state)
{
    const auto& layers = state.request.layers;
    const auto used = [](const InputLayer& layer) { return layer.role != Role::Ignore; };
    if (std::none_of(layers.begin(), layers.end(), used))
        return fail(Code::ImportNothing);
    if (state.request.epsg != 0)
        return useCrs(state, crsFromEpsg(state.request.epsg));
    const auto place = placeOf(state);
    if (!place)
        return tl::unexpected(place.error());
    if (*place)
        return useCrs(state, workingCrs(**place));
    for (const InputLayer& input : layers)
        if (input.role != Role::UnitValues && used(input))
            return fail(Code::ImportCrsMissing, {{"layer", utf8(input.file.filename())}});
    return {}; // tables alone
}

Result<void> settleLayers(PlanUnderWay& state, const Progress& progress)
{
    auto issues = settleOffsets(state.request, progress);
    if (!issues)
        return tl::unexpected(issues.error());
    append(state.issues, std::move(*issues));
    return {};
}

} // namespace yike
