// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/stages.h"

#include "gis/import/ground_import.h"
#include "gis/import/plan_builder.h"

namespace yike {

Result<void> addGround(PlanUnderWay& state, const Progress& progress)
{
    auto ground = std::make_shared<std::vector<GroundFeature>>();
    for (const Role role : {Role::Water, Role::Park, Role::Rail}) {
        const auto read = forEachLayer(
            state, role, progress,
            [&](ReadyLayer& ready, const Progress& part) {
                return readGround(*ready.placed, ready.layer.mapping, *groundKindOf(role), part);
            },
            [&](std::vector<GroundFeature> more, const ReadyLayer&) { addAll(*ground, std::move(more)); });
        if (!read)
            return read;
    }
    if (!ground->empty())
        state.plan.ground = std::move(ground);
    for (const InputLayer* input : state.inputs(Role::Terrain))
        if (const auto recorded = state.record(input->file, Role::Terrain); !recorded)
            return recorded;
    return {};
}

std::optional<GroundKind> groundKindOf(Role role)
{
    switch (role) {
    case Role::Water:
        return GroundKind::Water;
    case Role::Park:
        return GroundKind::Park;
    case Role::Rail:
        return GroundKind::Rail;
    default:
        return std::nullopt;
    }
}

} // namespace yike
