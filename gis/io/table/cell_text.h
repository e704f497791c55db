// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cells as departments write them: "—" for missing, "1,234", "４００㎡", "60%". Shared by CSV and sheets, and
// by the importer for text columns that hold numbers.

#include "core/base/feature_batch.h"

#include <optional>
#include <string>
#include <string_view>

namespace yike {

/// Trims ASCII and full-width spaces, no-break spaces, byte order marks.
[[nodiscard]] std::string_view trimmedCell(std::string_view text);

/// Empty, or one of the ways to write "nothing here": — - / 空 N/A NULL ...
[[nodiscard]] bool isMissing(std::string_view text);

/// A number read from text, with the unit after it.
struct CellNumber {
    double value = 0;         ///< in the base unit: m2 for areas, households for 百户, fractions for %
    bool whole = false;       ///< written without a fraction, and exact
    bool leadingZero = false; ///< "007": more likely a code
    std::string unit;         ///< as written, empty if none
    double factor = 1;        ///< what the written figure was multiplied by
};

/// Reads thousands separators, full-width digits, signs, exponents and a known unit; nothing for other text.
[[nodiscard]] std::optional<CellNumber> parseCellNumber(std::string_view text);

/// Full-width letters, digits and punctuation as their ASCII forms, ideographic space as space.
[[nodiscard]] std::string halfWidth(std::string_view text);

} // namespace yike
