// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the numerator and the denominator of an indicator are, in words and units.

#include "app/text/language.h"
#include "core/model/unit.h"
#include "core/standards/standard.h"

#include <QString>

#include <string>
#include <vector>

namespace yike {

struct FigureWords {
    QString numerator; ///< "建筑面积，在用设施"
    QString numeratorUnit;
    QString denominator;
    QString denominatorUnit;
};

[[nodiscard]] FigureWords figureWords(const Indicator& indicator, Level level, Language language);

/// "households.resident" -> 常住户数; a key without a name stays as it is.
[[nodiscard]] QString valueKeyName(const std::string& key, Language language);
/// How a row is computed, in words: "… ÷ … × 100".
[[nodiscard]] QString formulaWords(const Indicator& indicator, const Standard& standard, Language language);
/// Value keys that have no data, or functions that are not there, as a list.
[[nodiscard]] QString missingWords(const std::vector<std::string>& missing, Language language);

} // namespace yike
