// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a planner changed in a copy of a standard: rows added, left out, changed, line by line.

#include "core/standards/standard.h"

#include <optional>
#include <string>
#include <vector>

namespace yike {

/// A line of the catalogue file; nothing on the side that does not have it.
struct EntryChange {
    std::string key;                   ///< "target"
    std::optional<std::string> before; ///< as TOML
    std::optional<std::string> after;
    bool operator==(const EntryChange&) const = default;
};

struct PartChange {
    enum class What { Added, Removed, Changed };
    What what = What::Changed;
    std::string id;
    std::vector<EntryChange> entries; ///< of Changed only
    bool operator==(const PartChange&) const = default;
};

struct StandardDiff {
    std::vector<EntryChange> head;
    std::vector<PartChange> groups; ///< of each: by `before`, then what was added, in its order
    std::vector<PartChange> fields;
    std::vector<PartChange> options;
    std::vector<PartChange> indicators;
    [[nodiscard]] bool empty() const;
};

/// The order of parts does not count.
[[nodiscard]] StandardDiff diffStandards(const Standard& before, const Standard& after);

} // namespace yike
