// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pulls the features of one layer out of an OpenStreetMap file.

#include "core/base/feature_batch.h"
#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace yike {

/// Places are points and, where they are drawn so, areas. Barriers are read by name only: nobody who loads a
/// street file has asked for them.
enum class OsmLayer { Streets, Buildings, Boundaries, Places, Barriers };

/// Those that are listed.
inline constexpr std::array kOsmLayers = {OsmLayer::Streets, OsmLayer::Buildings, OsmLayer::Boundaries,
                                          OsmLayer::Places};

/// "streets", "buildings", "boundaries", "places", "barriers"
[[nodiscard]] std::string_view osmLayerName(OsmLayer layer);

/// Tags that become columns, after "osm_id" and "category" (the telling tag as key=value; of streets none).
[[nodiscard]] std::span<const std::string_view> osmTags(OsmLayer layer);

/// What an object says, as far as its layer asks. Of a million ways few say anything new.
struct OsmTagSet {
    std::string category;
    std::vector<std::string> tags; ///< values in the order of osmTags()
};

struct OsmFeature {
    std::int64_t id = 0;
    std::uint32_t tagSet = 0; ///< in OsmFeatures
    Shape shape;              ///< degrees
};

struct OsmFeatures {
    std::vector<OsmFeature> rows;   ///< by id; of one id nodes before areas
    std::vector<OsmTagSet> tagSets; ///< each once
    std::int64_t missingNodes = 0;  ///< references of ways to nodes that are not in the file
    std::int64_t brokenAreas = 0;   ///< closed ways and relations that make no polygon
};

/// Errors: FileUnreadable with libosmium's own words.
[[nodiscard]] Result<OsmFeatures> readOsm(const std::filesystem::path& file, OsmLayer layer);

/// Which layers have anything in them, by one look at the tags.
[[nodiscard]] Result<std::vector<OsmLayer>> osmLayersIn(const std::filesystem::path& file);

} // namespace yike
