// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A look at a GeoPackage's schema before GDAL opens it: GDAL's SQLite comes with SpatiaLite, whose virtual
// tables (VirtualText, VirtualOGR ...) read any file they name, and a view can run for ever.

#include "core/base/result.h"
#include "gis/platform/process.h"

#include <filesystem>
#include <optional>

namespace yike {

/// A GeoPackage that is safe to open.
struct SafeGpkg {
    std::filesystem::path open;           ///< the file, or a copy of it and its -wal in `scratch`
    std::optional<ScratchFolder> scratch; ///< where a pending -wal had to be copied along
};

/// GpkgUnsafe for views and for virtual tables other than R-trees. Triggers may stay: they never fire on
/// reading. The file is read as immutable, so that SQLite makes no -shm or -wal beside it.
[[nodiscard]] Result<SafeGpkg> checkGpkg(const std::filesystem::path& file);

} // namespace yike
