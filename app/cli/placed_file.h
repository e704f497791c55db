// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files that a command names for one use, their shapes placed in the command's working system.

#include "app/cli/session.h"
#include "gis/geo/crs.h"
#include "gis/import/mapping/import_request.h"
#include "gis/import/placed_layer.h"

#include <functional>
#include <memory>
#include <string>

namespace yike::cli {

/// A layer with its reader, which must live as long as it.
struct PlacedFile {
    std::unique_ptr<VectorReader> reader;
    LayerMapping mapping;
    PlacedLayer placed;
};

/// Errors: ImportCrsMissing; of the file.
[[nodiscard]] Result<PlacedFile> openPlaced(const InputLayer& input, const Crs& crs);

/// The working system around a layer (gis/geo/crs.h). Errors: ImportCrsMissing; of the file.
[[nodiscard]] Result<Crs> crsAround(const InputLayer& input);

/// Calls `use` for every layer of the file in its role; findings go to the session. A `crs` without
/// definition becomes that around the first layer.
[[nodiscard]] Result<void> forEachPlaced(const std::string& file, Role role, Crs& crs, Session& session,
                                         const Progress& progress,
                                         const std::function<Result<void>(PlacedFile&)>& use);

} // namespace yike::cli
