// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a standard as the lines of a catalogue file: a key and what stands behind its `=`. Two
// standards are told apart by these lines; a file made of them reads back as the same standard.

#include "core/standards/standard.h"

#include <string>
#include <vector>

namespace yike {

struct CatalogueEntry {
    std::string key;
    std::string value; ///< as TOML
    bool operator==(const CatalogueEntry&) const = default;
};
using CatalogueEntries = std::vector<CatalogueEntry>;

/// Keys in the order of the shipped files; what has its default is left out.
[[nodiscard]] CatalogueEntries headEntries(const Standard& standard);
[[nodiscard]] CatalogueEntries entriesOf(const Group& group);
[[nodiscard]] CatalogueEntries entriesOf(const Field& field);
[[nodiscard]] CatalogueEntries entriesOf(const Option& option);
[[nodiscard]] CatalogueEntries entriesOf(const Indicator& indicator);

} // namespace yike
