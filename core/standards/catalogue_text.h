// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Changes single values in the text of a catalogue file and leaves everything else as the planner wrote it:
// order, comments, layout. So a form and a text editor can work on the same file.

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <optional>
#include <string>
#include <string_view>

namespace yike {

/// Which table of the file: its head, or the [[indicator]] or [[option]] with an id.
struct CataloguePlace {
    enum class Of { Head, Indicator, Option };
    Of of = Of::Head;
    std::string id = {};
};

/// The text with `key` of the table at `place` set to `value`, written as TOML (toml_text.h); nothing takes
/// the key out. A dotted key ("reach.metres") stands for a value in an inline table, which is made where
/// there is none. Errors: CatalogueSyntax with line and column; CatalogueKeyMissing where there is no such
/// table.
[[nodiscard]] Result<std::string> withValue(std::string_view text, const CataloguePlace& place,
                                            std::string_view key, const std::optional<std::string>& value);

/// The text as the start of an own standard: another id and name, with the old id as its parent.
[[nodiscard]] Result<std::string> asCopy(std::string_view text, const std::string& id, const Text& name);

} // namespace yike
