// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who walks, which way, and over which hills: the options that reach, assess, project and report share.

#include "app/cli/json.h"
#include "core/coverage/reach.h"
#include "core/network/walker.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace yike::cli {

struct WalkChoice {
    std::string profile;   ///< key of a WalkerKind; empty: not said
    std::string direction; ///< key of a Direction; empty: not said
    std::string terrain;   ///< GeoTIFF of heights; empty: none
    double pace = 0;       ///< metres a minute; 0: not said

    /// What was said, over `before`. Terrain switches slopes on.
    [[nodiscard]] WalkRule over(WalkRule before) const;
    /// The pace said, else that of the profile said, else `before`.
    [[nodiscard]] MetresPerMinute paceOver(MetresPerMinute before) const;
};

void addWalkOptions(CLI::App& command, WalkChoice& choice);

/// `profile`, `direction`, `slopes`.
[[nodiscard]] Json toJson(const WalkRule& rule);

} // namespace yike::cli
