// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads files of unit figures by themselves, for a plan that is there already.

#include "core/model/plan.h"
#include "gis/import/mapping/import_request.h"
#include "gis/import/values/values_join.h"

#include <span>
#include <vector>

namespace yike {

struct JoinedTable {
    std::string file; ///< name without folders
    std::string layer;
    JoinedValues joined;
};

/// Joins every layer of the request that has the role of unit values to the plan's units, in their order, and
/// records where the numbers came from. Layers whose mapping is not decided are guessed again with `more`,
/// the figures a standard declares for itself. Errors: ImportNothing where no layer has the role.
[[nodiscard]] Result<Loaded<std::vector<JoinedTable>>> joinValueFiles(const ImportRequest& request,
                                                                      Plan& plan, std::span<const Field> more,
                                                                      const Progress& progress);

} // namespace yike
