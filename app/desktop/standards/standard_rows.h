// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the tables of the standards sheet.

#include "app/desktop/document/standards_library.h"
#include "app/desktop/models/rows.h"

namespace yike {

/// What a kind of indicator is called: "share of units that have it".
[[nodiscard]] QString kindName(Kind kind);
/// Every standard: name, issuer, version, rows, those not verified, whose it is.
[[nodiscard]] TableContents libraryTable(const std::vector<LibraryEntry>& library, Language language);
/// The rows of one standard, in its order.
[[nodiscard]] TableContents standardTable(const Standard& standard, Language language);
/// What is added, left out and changed from `before` to `after`, a line a value.
[[nodiscard]] TableContents changeTable(const Standard& before, const Standard& after);

} // namespace yike
