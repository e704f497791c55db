// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "core/streets/prepare_streets.h"
#include "core/streets/street_basis.h"
#include "gis/import/streets/barrier_import.h"
#include "gis/import/streets/street_import.h"

namespace yike {

namespace {

const WalkingRules& rulesOf(const ImportRequest& request)
{
    return request.walkingRules ? *request.walkingRules : builtInWalkingRules();
}

Result<Streets> drawnStreets(PlanUnderWay& state, const Progress& progress)
{
    Streets streets;
    const auto read = forEachLayer(
        state, Role::StreetLines, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readStreets(*ready.placed, ready.layer.mapping, part, rulesOf(state.request));
        },
        [&](Streets more, const ReadyLayer&) { addAll(streets, std::move(more)); });
    return read ? Result<Streets>(std::move(streets)) : tl::unexpected(read.error());
}

Result<Barriers> barriersOf(PlanUnderWay& state, const Progress& progress)
{
    Barriers barriers;
    const auto read = forEachLayer(
        state, Role::Barriers, progress,
        [&](ReadyLayer& ready, const Progress& part) {
            return readBarriers(*ready.placed, ready.layer.mapping, rulesOf(state.request),
                                barrierNamesOf(*ready.layer.input), part);
        },
        [&](Barriers more, const ReadyLayer&) { append(barriers, std::move(more)); });
    return read ? Result<Barriers>(std::move(barriers)) : tl::unexpected(read.error());
}

} // namespace

Result<void> addStreets(PlanUnderWay& state, const Progress& progress)
{
    auto streets = drawnStreets(state, progress.part(0, 0.7));
    if (!streets)
        return tl::unexpected(streets.error());
    if (streets->empty())
        return {};
    auto barriers = barriersOf(state, progress.part(0.7, 0.8));
    if (!barriers)
        return tl::unexpected(barriers.error());
    const StreetBasis basis{{}, std::move(*barriers), state.request.streets, rulesOf(state.request).ownText};
    auto issues = layStreets(std::move(*streets), basis, state.plan, progress.part(0.8, 1));
    if (!issues)
        return tl::unexpected(issues.error());
    append(state.issues, std::move(*issues));
    return {};
}

} // namespace yike
