// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes the walking network from drawn streets.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/network/street_network.h"

namespace yike {

/// Wheelchairs and prams leave stairs out.
enum class Stairs { Walked, LeftOut };

/// Streets connect as vertex_ids.h says; excluded streets, zero-length segments and segments drawn twice (the
/// shorter stays) are left out; one-way is not known here, walkers ignore it. Chains of vertices with two
/// neighbours become one edge. The result does not depend on the order or direction of the streets.
/// Errors: Code::Cancelled, Code::NoWalkableStreets.
[[nodiscard]] Result<StreetNetwork> buildNetwork(const Streets& streets, const Progress& progress,
                                                 Stairs stairs = Stairs::Walked);

} // namespace yike
