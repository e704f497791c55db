// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The root of a GeoJSON file: what it must be for anything in it to be found, and the system it may name.

#include "gis/io/json/json_tree.h"

#include <optional>
#include <string>

namespace yike {

/// What must be right about the root for anything in it to be found. Errors: JsonBareArray, JsonNotObject,
/// TopoJsonUnsupported and the codes of GeoJSON members, with `file` and line.
[[nodiscard]] Result<void> checkGeoJsonRoot(const JsonNode& root, const std::string& file);

/// What the member "crs" of GeoJSON 2008 names; nothing where it is not there or only links.
[[nodiscard]] std::optional<std::string> crsNameIn(const JsonNode& root);

} // namespace yike
