// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an option of a standard accepts, so that nobody assesses a city by a distance of 9 metres: its
// choices, or the numbers between the bounds that the catalogue states.

#include "core/base/issue.h"
#include "core/standards/standard.h"

#include <map>
#include <string>
#include <vector>

namespace yike {

/// Of an option without choices.
struct NumberRange {
    double least = 0;
    double most = 0;
    bool whole = false; ///< counts things
    bool none = false;  ///< "none" takes the pass mark away
    bool operator==(const NumberRange&) const = default;
};

/// As the file states it; where it is silent what makes sense for the field that the option sets, and the
/// option's own default in any case.
[[nodiscard]] NumberRange rangeOf(const Standard& standard, const Option& option);

/// Whether the option can take the value.
[[nodiscard]] bool accepts(const Standard& standard, const Option& option, const std::string& value);

/// "administrative, spatial", "100–3000", "0–100, none": for messages and listings.
[[nodiscard]] std::string allowedValues(const Standard& standard, const Option& option);

/// Takes out of `chosen`, such as an older project has it, what the standard does not know or not accept (any
/// more), so that the default holds; one issue for each.
[[nodiscard]] std::vector<Issue> dropUnfit(const Standard& standard,
                                           std::map<std::string, std::string>& chosen);

} // namespace yike
