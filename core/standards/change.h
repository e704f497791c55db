// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Options of a standard change its indicators: another distance, another number of households, another
// reading of a clause. A change names a field and what it becomes; nothing else of an indicator can move.

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace yike {

/// The fields a change may name.
[[nodiscard]] std::span<const std::string_view> changeFields();

/// Applies `change`; false where the field is unknown or the value does not fit it.
[[nodiscard]] bool applyChange(Indicator& indicator, const Change& change);

/// What an assessment applies: the indicators changed by the options, and each option with its choice.
struct AppliedStandard {
    std::vector<Indicator> indicators; ///< in the standard's order
    std::map<std::string, std::string> options;
};

/// `chosen` goes over the standard's defaults. Errors: an option or a choice that does not exist, a number
/// that is none or that the option does not accept (option_range.h).
[[nodiscard]] Result<AppliedStandard> withOptions(const Standard& standard,
                                                  const std::map<std::string, std::string>& chosen);

} // namespace yike
