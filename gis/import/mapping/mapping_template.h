// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The decisions of an import kept for the next delivery of the same department: which layer is for what,
// which column goes where, units, taught words. A TOML file for `--map` and for the import dialog.

#include "core/base/result.h"
#include "gis/import/mapping/import_request.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// One [[layer]] of a template.
struct LayerTemplate {
    std::string match; ///< file stem or layer name it is for; empty: every layer of its role
    LayerMapping mapping;
    std::string crs;      ///< where the planner chose one
    std::string encoding; ///< likewise
    std::optional<Offset> offset;
    std::string defaultCategory;
};

struct MappingTemplate {
    std::vector<LayerTemplate> layers;
};

/// Mistakes come back as TemplateInvalid with line and column.
[[nodiscard]] Result<MappingTemplate> loadTemplate(std::string_view text, const std::string& fileName);

/// A template that makes the same decisions again; loadTemplate() reads it back equal.
[[nodiscard]] std::string saveTemplate(const ImportRequest& request);

/// The template's decisions go before the guess; a field "ignore" drops its column; fields it does not name
/// stay guessed. Whether its columns exist shows when the layer is read.
void applyTemplate(const MappingTemplate& mappingTemplate, ImportRequest& request);

} // namespace yike
