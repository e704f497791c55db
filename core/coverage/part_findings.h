// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a planner should know of streets that do not hang together: how many parts there are, and who lives on
// them and therefore reaches only what lies there.

#include "core/base/issue.h"
#include "core/network/snap.h"
#include "core/network/street_network.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

/// Appends Code::StreetsApart where the network has several parts, and Code::DemandOnIsland where demand is
/// joined to others than the main one: the one with most demand points is named, with the first of them as
/// its place.
void reportParts(const StreetNetwork& network, const Streets& streets,
                 std::span<const std::optional<Snapped>> joined, std::span<const Point> demand,
                 std::vector<Issue>& issues);

} // namespace yike
