// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the stages of an import share while a plan grows (plan_builder.h), and how each of them opens and
// records the layers of its role.

#include "core/base/progress.h"
#include "core/geometry/unit_index.h"
#include "core/model/plan.h"
#include "core/standards/taxonomy.h"
#include "gis/import/facilities/facility_import.h"
#include "gis/import/mapping/import_request.h"
#include "gis/import/open_layer.h"
#include "gis/import/pull.h"

#include <memory>
#include <optional>
#include <vector>

namespace yike {

struct PlanUnderWay {
    ImportRequest request; ///< the offsets of its layers settled on the way
    const Taxonomy& taxonomy;
    Crs crs;
    Plan plan;
    UnitIndex communities;                 ///< by their shapes
    std::vector<FacilityRow> facilityRows; ///< until the streets tell where areas are entered
    std::vector<Issue> issues;

    [[nodiscard]] std::vector<const InputLayer*> inputs(Role role) const;
    [[nodiscard]] SourceId nextSource() const;
    /// Records a file that no layer is pulled from.
    [[nodiscard]] Result<void> record(const std::filesystem::path& file, Role role);
    /// The 3-degree zones of CGCS2000 are chosen inside China only.
    [[nodiscard]] bool isChinese() const { return plan.epsg >= 4513 && plan.epsg <= 4554; }
};

/// A layer ready to be pulled: its offset and placing settled.
struct ReadyLayer {
    OpenLayer layer;
    std::optional<PlacedLayer> placed;
    SourceId source;
};
/// Its record is added to the plan's sources.
[[nodiscard]] Result<std::unique_ptr<ReadyLayer>> readyLayer(const InputLayer& input, PlanUnderWay& state);
/// Completes the record of a layer that has been read; the .dbf of a shapefile gets its own.
[[nodiscard]] Result<void> finishLayer(const ReadyLayer& ready, PlanUnderWay& state);

/// Opens every vector layer of a role, lets `read` pull it and keeps its findings; `read` gives a Loaded,
/// whose value goes to `keep`.
template <class Read, class Keep>
[[nodiscard]] Result<void> forEachLayer(PlanUnderWay& state, Role role, const Progress& progress,
                                        const Read& read, const Keep& keep)
{
    auto layers = state.inputs(role);
    std::erase_if(layers, [](const InputLayer* input) { return isRaster(input->file); });
    const double count = static_cast<double>(std::max<std::size_t>(1, layers.size()));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const Progress part =
            progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        auto ready = readyLayer(*layers[i], state);
        if (!ready)
            return tl::unexpected(ready.error());
        auto loaded = read(**ready, part);
        if (!loaded)
            return tl::unexpected(loaded.error());
        append(state.issues, std::move(loaded->issues));
        keep(std::move(loaded->value), **ready);
        if (const auto done = finishLayer(**ready, state); !done)
            return done;
    }
    return {};
}

/// Moves the items of one vector to the end of another.
template <class T>
void addAll(std::vector<T>& all, std::vector<T>&& more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace yike
