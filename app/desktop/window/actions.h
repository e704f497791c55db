// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every command of the window in one list: text id, words, icon, shortcut. Menus and tool bar are made of
// these; what is enabled is decided in one place (MainWindow::updateActions).

#include "app/map/theme.h"

#include <QAction>
#include <QMap>
#include <QString>

class QMainWindow;

namespace yike {

namespace action {
inline constexpr auto kOpen = "open";
inline constexpr auto kImport = "import";
inline constexpr auto kSave = "save";
inline constexpr auto kSaveAs = "save-as";
inline constexpr auto kReport = "report";
inline constexpr auto kQuit = "quit";
inline constexpr auto kUndo = "undo";
inline constexpr auto kRedo = "redo";
inline constexpr auto kZoomIn = "zoom-in";
inline constexpr auto kZoomOut = "zoom-out";
inline constexpr auto kZoomFull = "zoom-full";
inline constexpr auto kZoomSelection = "zoom-selection";
inline constexpr auto kZoomPrevious = "zoom-previous";
inline constexpr auto kSelect = "select";
inline constexpr auto kAdd = "add-facility";
inline constexpr auto kMove = "move-facility";
inline constexpr auto kEnlarge = "enlarge-facility";
inline constexpr auto kClose = "close-facility";
inline constexpr auto kNewScenario = "new-scenario";
inline constexpr auto kRemoveScenario = "remove-scenario";
inline constexpr auto kToBaseline = "baseline";
inline constexpr auto kCompare = "compare";
inline constexpr auto kScorecard = "scorecard";
inline constexpr auto kAssess = "assess";
inline constexpr auto kStandards = "standards";
inline constexpr auto kChinese = "chinese";
inline constexpr auto kEnglish = "english";
inline constexpr auto kDark = "dark";
inline constexpr auto kAbout = "about";
inline constexpr auto kCancelTool = "cancel-tool";
} // namespace action

using Actions = QMap<QString, QAction*>;

/// Owned by `window`.
[[nodiscard]] Actions makeActions(QMainWindow& window, const Theme& theme);
void makeMenus(QMainWindow& window, const Actions& actions);
void makeToolBar(QMainWindow& window, const Actions& actions);

} // namespace yike
