// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The formula of an indicator with its numerator and denominator by name.

#include "app/text/language.h"
#include "core/standards/reading/fields.h"

#include <string>

namespace yike {

/// "社区综合服务设施的建筑面积 ÷ 常住户数 × 100". Ends without a full stop.
[[nodiscard]] std::string formulaText(const Indicator& indicator, const FieldVocabulary& fields,
                                      Language language);

} // namespace yike
