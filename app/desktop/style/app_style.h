// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The look of every widget: Fusion, one palette, one stylesheet, all from the theme's roles.

#include "app/map/theme.h"

#include <QApplication>
#include <QFont>
#include <QIcon>

namespace yike {

void applyStyle(QApplication& app, const Theme& theme);

/// Fills @panel@, @met.text@ and the like in `sheet` with the theme's colours.
[[nodiscard]] QString themed(QString sheet, const Theme& theme);

/// An icon of resources/icons tinted for normal, checked and disabled.
[[nodiscard]] QIcon icon(const QString& name, const Theme& theme);
[[nodiscard]] QIcon tintedIcon(const QString& name, const QColor& colour);
[[nodiscard]] QIcon statusIcon(Status status, const Theme& theme);
[[nodiscard]] QIcon categoryDisc(const std::string& category, const Theme& theme);
/// The product mark.
[[nodiscard]] QIcon markIcon();

/// The interface font at `px`; `strong` for the one thing that matters in a line.
[[nodiscard]] QFont uiFont(double px, bool strong = false);

} // namespace yike
