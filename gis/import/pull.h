// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The loop every importer has: pull a batch, look whether the planner cancelled, hand the batch on.

#include "core/base/progress.h"
#include "gis/import/placed_layer.h"

#include <algorithm>
#include <iterator>

namespace yike {

enum class Pulled { Working, Degrees };

template <class Use>
[[nodiscard]] Result<void> forEachBatch(PlacedLayer& layer, const Progress& progress, Use&& use,
                                        Pulled pulled = Pulled::Working)
{
    const double total = static_cast<double>(std::max<std::int64_t>(1, layer.info().rows.value_or(1)));
    while (true) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        auto batch = pulled == Pulled::Working ? layer.next() : layer.nextInDegrees();
        if (!batch)
            return tl::unexpected(std::move(batch.error()));
        if (!*batch)
            return {};
        use(**batch);
        progress.report(std::min(1.0, static_cast<double>(layer.rowsRead()) / total));
    }
}

inline void append(std::vector<Issue>& issues, std::vector<Issue> more)
{
    issues.insert(issues.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace yike
