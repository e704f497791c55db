// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/plan/under_way.h"

#include "gis/import/source_record.h"

namespace yike {

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

Result<std::unique_ptr<ReadyLayer>> readyLayer(const InputLayer& input, PlanUnderWay& state)
{
    auto opened = openLayer(input);
    if (!opened)
        return tl::unexpected(opened.error());
    auto ready = std::make_unique<ReadyLayer>();
    ready->layer = std::move(*opened);
    auto placer = placerFor(ready->layer, state.crs);
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
