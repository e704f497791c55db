// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Layers of one request are measured against each other, so they must agree on whether their degrees are
// shifted: found out here once, for an import and for every command that names its files.
//
// What cannot be shifted (metres, OpenStreetMap, places outside China, layers whose offset the planner said)
// is the ground that the others are held against; where there is none, the first layer of areas, else of
// streets, is taken as it is. Rows that name their unit vote first, then places by streets; what was told
// becomes ground for the next.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "gis/import/mapping/import_request.h"

#include <string>
#include <vector>

namespace yike {

/// Sets the offset of every layer that the votes told, and says so. A layer that cannot be told stays as it
/// is and is named: advised to be looked at where it stands beside a layer that is surely not shifted. Layers
/// that lie far from the others are named too. Where all of them are degrees inside China a finding says that
/// they may be shifted alike. Errors: Cancelled; of a layer.
[[nodiscard]] Result<std::vector<Issue>> settleOffsets(ImportRequest& request, const Progress& progress);

/// What the planner said of single files: "facilities.shp=gcj02", bd09, wgs84 (not shifted) or EPSG:n. A file
/// may be named without its ending. Errors: OffsetWordBroken, SystemWithoutFiles; of checkSystem().
[[nodiscard]] Result<void> takeSystems(const std::vector<std::string>& words, ImportRequest& request);

/// Whether the coordinates of a layer can be in the system that the planner said, `word` as typed. Errors:
/// SystemNotDegrees, SystemNotMetres.
[[nodiscard]] Result<void> checkSystem(const LayerInfo& layer, const Crs& said, const std::string& word,
                                       const std::string& file);

} // namespace yike
