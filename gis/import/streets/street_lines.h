// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From lines in degrees to streets: projected, put on the millimetre, measured, on all threads; it takes
// longer than reading them.

#include "core/coverage/search_pool.h"
#include "core/model/street.h"
#include "gis/import/placed_layer.h"

#include <optional>
#include <span>

namespace yike {

/// A line of a layer and the street it becomes.
struct StreetLine {
    const Path* degrees = nullptr;
    Street street; ///< shape and lengths come when it is laid
};

class StreetLayer {
public:
    /// Borrows the layer.
    explicit StreetLayer(const PlacedLayer& layer);

    /// Gives each street its shape and lengths; what cannot be projected, or is one place only, stays
    /// without.
    void lay(std::span<StreetLine> lines);

private:
    SearchPool<std::optional<Transform>> m_projectors; ///< each in one thread at a time
};

} // namespace yike
