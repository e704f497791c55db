// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads what users type into options: dates, ID=VALUE, walking limits.

#include "core/base/date.h"
#include "core/base/quantity.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <vector>

namespace yike::cli {

/// Empty text is today (UTC). Errors: DateBroken.
[[nodiscard]] Result<Date> dateOf(const std::string& text);

/// "fitness-metres=800" ... ; the last of equal ids counts. Errors: OptionBroken.
[[nodiscard]] Result<std::map<std::string, std::string>> choicesOf(const std::vector<std::string>& texts);

/// How far is near: metres, or minutes that the pace turns into metres.
struct WalkLimit {
    std::string text; ///< as typed
    std::uint32_t mm = 0;
    [[nodiscard]] std::string key() const; ///< whole metres where it is so: "500", "1250.5"
};

/// "500m,1km,15min", a plain number means metres; ordered, each once. Errors: LimitBroken.
[[nodiscard]] Result<std::vector<WalkLimit>> limitsOf(const std::string& text, MetresPerMinute pace);

/// "a, b, c" for messages.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

} // namespace yike::cli
