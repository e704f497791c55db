// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a layer came from, so that a report can be checked years later: name, size, time, SHA-256, encoding,
// coordinate system. Never the folder.

#include "core/base/result.h"
#include "core/model/plan.h"
#include "gis/import/mapping/import_request.h"

namespace yike {

/// The record of a file; layer facts are added by describeLayer().
[[nodiscard]] Result<Source> sourceOf(const std::filesystem::path& file, Role role, SourceId id);

void describeLayer(Source& source, const LayerInfo& layer, Offset offset, std::uint64_t rows);

/// Files beside a shapefile that its content depends on too (.dbf), as they stand on disk.
[[nodiscard]] std::vector<std::filesystem::path> companionFiles(const std::filesystem::path& file);

} // namespace yike
