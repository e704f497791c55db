// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Calls the parts of a street network by something a planner knows: an island has no name, its streets have.

#include "core/network/street_network.h"

#include <string>
#include <vector>

namespace yike {

/// Per component the name that most metres of its streets have, of equal ones the first; where none has a
/// name, its place ("E 379788 N 4309870"). The largest component is the main one and stays unnamed.
[[nodiscard]] std::vector<std::string> namesOfParts(const StreetNetwork& network,
                                                    const Components& components, const Streets& streets);

} // namespace yike
