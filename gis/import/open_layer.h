// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A layer opened for the role it has: with the mapping it will be read by, and what places it.

#include "gis/import/mapping/import_request.h"
#include "gis/import/placed_layer.h"

#include <memory>
#include <optional>

namespace yike {

struct OpenLayer {
    const InputLayer* input = nullptr;
    std::unique_ptr<VectorReader> reader;
    LayerMapping mapping;
    Offset offset = Offset::None;
};
[[nodiscard]] Result<OpenLayer> openLayer(const InputLayer& input);

/// What places the layer in `working`; nothing for a table without coordinates. Error: ImportCrsMissing.
[[nodiscard]] Result<std::optional<Placer>> placerFor(const OpenLayer& layer, const Crs& working);

/// Degrees of its middle; nothing without a coordinate system.
[[nodiscard]] std::optional<LonLat> centreOf(const LayerInfo& info);

[[nodiscard]] bool isRaster(const std::filesystem::path& file);
[[nodiscard]] bool isOpenStreetMap(const std::filesystem::path& file);

} // namespace yike
