// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which coordinate system a layer is in: what was chosen, what the file says, else what the magnitude of
// its coordinates tells. A guess is never silent, and what magnitude cannot tell is asked.

#include "core/base/result.h"
#include "gis/geo/crs.h"
#include "gis/geo/extent.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// How the coordinate system of a layer was found out.
enum class CrsSource { None, File, Format, Inferred, Chosen };

/// "none", "file", "format", "inferred", "chosen"
[[nodiscard]] std::string_view crsSourceName(CrsSource source);

/// What is known of a layer.
struct CrsQuestion {
    std::string layer;
    std::string chosen;     ///< by the planner; empty if not
    std::string definition; ///< what the file says; empty if nothing
    std::optional<Extent> extent;
    std::optional<LonLat> near; ///< where the data should lie
};

struct CrsDecision {
    std::optional<Crs> crs; ///< absent: the planner must choose
    CrsSource source = CrsSource::None;
    std::vector<Crs> candidates;
    std::vector<Issue> issues;
};

[[nodiscard]] CrsDecision decideCrs(const CrsQuestion& question);

/// The systems in which coordinates of this magnitude make sense: one if certain, most likely first if
/// several, none for a local system.
[[nodiscard]] std::vector<Crs> systemsOfMagnitude(const Extent& extent, std::optional<LonLat> near);

/// A corner of `extent` that no coordinate in `crs` can be: degrees beyond ±180 and ±90, or any where the
/// system is in metres and all of the extent lies within these.
[[nodiscard]] std::optional<Coordinate> impossibleIn(const Crs& crs, const Extent& extent);

} // namespace yike
