// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one way from files to a plan.

#include "core/base/progress.h"
#include "core/model/plan.h"
#include "gis/import/built_in.h"
#include "gis/import/mapping/import_request.h"

namespace yike {

/// Reads every layer of the request and puts the plan together. Findings come back as issues, at most 200 of
/// a kind by themselves and the rest as one count; the first file that cannot be read at all is the error.
[[nodiscard]] Result<Loaded<Plan>> buildPlan(const ImportRequest& request, const Taxonomy& taxonomy,
                                             const Progress& progress);

/// Water, parks and rail say GroundKind; nothing for other roles.
[[nodiscard]] std::optional<GroundKind> groundKindOf(Role role);

} // namespace yike
