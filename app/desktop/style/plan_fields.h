// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fields that stand in several bars: the standard and the evaluation date as the document says them, lines to
// search with, switches.

#include "app/desktop/document/desk.h"
#include "app/desktop/style/labels.h"

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace yike {

/// The standards to choose from; the choice changes the document. As wide as its layout makes it.
[[nodiscard]] ElidingCombo* standardField(Desk& desk);
[[nodiscard]] QDateEdit* dateField(Desk& desk);
/// A line to search with: a glass before it, a cross that clears it, both of them named.
[[nodiscard]] QLineEdit* searchField(const QString& placeholder, const Theme& theme);
/// One of several buttons side by side, of which one is down.
[[nodiscard]] QPushButton* segmentButton(const QString& objectName, const QString& text);
/// Its text, with room for it in bold, which it is while the button is down.
void setSegmentText(QPushButton& segment, const QString& text);

} // namespace yike
