// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The vocabulary of figures that departments report, with names, units and types: templates, the inspector
// and the printed formula all call them alike. Data too (resources/standards/fields.toml).

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <string>
#include <string_view>
#include <vector>

namespace yike {

struct FieldVocabulary {
    std::vector<Field> fields; ///< in the order of the file

    [[nodiscard]] const Field* find(std::string_view key) const;
};

/// Reads fields.toml; mistakes as in loadStandard().
[[nodiscard]] Result<FieldVocabulary> loadFields(std::string_view text, const std::string& fileName);

/// The vocabulary with the standard's own fields behind it; where both have a key, the standard's holds.
[[nodiscard]] FieldVocabulary withFieldsOf(const FieldVocabulary& common, const Standard& standard);

/// The value keys that an indicator reads, each once, in the order of its formula.
[[nodiscard]] std::vector<std::string> valueKeysOf(const Indicator& indicator);

/// Those of all indicators, and what the choices of options would read instead; each once.
[[nodiscard]] std::vector<std::string> valueKeysOf(const Standard& standard);

/// What to fill in for a standard at a level, in the order in which its indicators ask for it.
[[nodiscard]] std::vector<Field> fieldsToFill(const Standard& standard, const FieldVocabulary& common,
                                              Level level);

/// A date as the number that Unit::values keeps, 20250630, and back; nothing where it is no date.
[[nodiscard]] double dateNumber(Date date);
[[nodiscard]] std::optional<Date> dateOfNumber(double number);

} // namespace yike
