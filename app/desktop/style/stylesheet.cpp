// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/stylesheet.h"

namespace yike {

namespace {

const char* const kFrame = R"(
QMainWindow { background: @window@; }
QMainWindow::separator { background: @line@; width: 1px; height: 1px; }
QMenuBar { background: @window@; color: @text@; padding: 2px 8px; }
QMenuBar::item { padding: 3px 9px; background: transparent; border-radius: 3px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accent-bg@; }
QMenu { background: @panel@; border: 1px solid @line@; padding: 4px 0; }
QMenu::item { padding: 4px 28px 4px 28px; color: @text@; }
QMenu::item:selected { background: @accent-bg@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 0; }
QMenu::icon { padding-left: 6px; }
QToolBar { background: @window@; border: 0; border-bottom: 1px solid @line@; spacing: 2px; padding: 4px 8px; }
QToolBar::separator { background: @line@; width: 1px; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 4px; color: @text@; background: transparent; }
QToolButton:hover { background: @hover@; }
QToolButton:checked { background: @accent-bg@; border-color: @accent@; color: @accent@; }
QToolButton:disabled { color: @disabled@; }
QToolButton:focus { border: 2px solid @accent@; padding: 3px; }
QToolButton#toolBarExtension { padding: 0; }
QToolTip { background: @panel@; color: @text@; border: 1px solid @line@; padding: 4px 6px; }
QStatusBar { background: @header@; border-top: 1px solid @line@; min-height: 25px; max-height: 25px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: @text2@; font-size: 12px; padding: 0 8px; }
QStatusBar QLabel[divided="true"] { border-right: 1px solid @line@; }
QStatusBar QToolButton { padding: 1px 4px; font-size: 12px; color: @text2@; }
QStatusBar QToolButton#findingsButton { color: @warn@; }
QProgressBar { background: @line@; border: 0; border-radius: 2px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
QDockWidget { color: @text@; font-size: 12px; }
QWidget#dockTitle { background: @header@; border-bottom: 1px solid @line@; }
QWidget#dockTitle QLabel { font-size: 12px; color: @text2@; }
QWidget#dockTitle QLabel#dockName { color: @text@; font-weight: 700; }
QWidget#scenarioBar { background: @window@; border-bottom: 1px solid @line@; }
QWidget#scoreHead { background: @panel@; border-bottom: 1px solid @line@; }
QWidget#scoreBar { background: @window@; border-bottom: 1px solid @line@; }
QWidget#scoreBar QLabel { color: @text2@; font-size: 12px; }
QSplitter::handle { background: @line@; }
QWidget#scenarioBar QLabel { color: @text2@; font-size: 12px; }
)";

const char* const kInputs = R"(
QPushButton { background: @panel@; color: @text@; border: 1px solid @field@; border-radius: 3px; padding: 3px 12px; min-height: 18px; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @accent-bg@; }
QPushButton:focus { border: 2px solid @accent@; padding: 2px 11px; }
QPushButton:disabled { color: @disabled@; border-color: @line@; }
QPushButton[primary="true"] { background: @accent@; color: @on-accent@; border-color: @accent@; }
QPushButton[primary="true"]:disabled { background: @header@; color: @disabled@; border-color: @line@; }
QPushButton[small="true"] { padding: 1px 10px; min-height: 18px; font-size: 12px; }
QPushButton[segment="true"] { border-radius: 0; padding: 2px 10px; min-height: 17px; font-size: 12px; margin-right: -1px; }
QPushButton[segment="true"]:checked { background: @accent-bg@; border-color: @accent@; color: @accent@; font-weight: 700; }
QPushButton[link="true"] { border: 0; background: transparent; color: @accent@; padding: 0 2px; font-size: 12px; }
QComboBox, QDateEdit, QLineEdit, QSpinBox, QDoubleSpinBox { background: @panel@; color: @text@; border: 1px solid @field@; border-radius: 3px; padding: 1px 6px; min-height: 20px; selection-background-color: @accent-bg@; selection-color: @text@; }
QComboBox:focus, QDateEdit:focus, QLineEdit:focus, QDoubleSpinBox:focus, QSpinBox:focus { border: 2px solid @accent@; padding: 0 5px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border: 2px solid @error@; padding: 0 5px; }
QLineEdit:read-only { background: @sunken@; border-color: @line@; }
QComboBox:disabled, QDateEdit:disabled, QLineEdit:disabled, QDoubleSpinBox:disabled { color: @disabled@; border-color: @line@; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { padding: 4px 2px; background: @panel@; color: @text@; border: 1px solid @line@; selection-background-color: @accent-bg@; selection-color: @text@; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/style/chevron-@brightness@.svg); width: 12px; height: 12px; }
QDialog { background: @window@; }
QDialog QLabel { color: @text@; }
QLabel[hint="true"] { color: @text2@; font-size: 12px; }
QLabel[problem="true"] { color: @error@; font-size: 12px; }
QCheckBox, QRadioButton { color: @text@; spacing: 6px; }
)";

const char* const kViews = R"(
QAbstractItemView { background: @panel@; color: @text@; border: 0; outline: 0; font-size: 12.5px; alternate-background-color: @panel@; selection-background-color: @select-bg@; selection-color: @text@; }
QTreeView::item { height: 24px; border: 0; }
QTreeView::item:hover { background: @hover@; }
QTreeView::item:selected { background: @accent-bg@; color: @text@; }
QTreeView::branch { background: @panel@; }
QTableView { gridline-color: @line@; }
QHeaderView { background: @sunken@; border: 0; }
QHeaderView::section { background: @sunken@; color: @text2@; border: 0; border-right: 1px solid @line@; border-bottom: 1px solid @line@; padding: 3px 6px; font-size: 12px; font-weight: 400; }
QHeaderView::up-arrow { image: url(:/style/chevron-up-@brightness@.svg); subcontrol-position: top center; width: 9px; height: 9px; }
QHeaderView::down-arrow { image: url(:/style/chevron-@brightness@.svg); subcontrol-position: top center; width: 9px; height: 9px; }
QTableCornerButton::section { background: @sunken@; border: 0; }
QPlainTextEdit, QListWidget { background: @panel@; color: @text@; border: 1px solid @line@; selection-background-color: @accent-bg@; selection-color: @text@; }
QTabWidget::pane { border: 0; }
QTabBar { background: @header@; }
QTabBar::tab { background: @header@; color: @text2@; padding: 4px 12px; font-size: 12px; border: 0; border-right: 1px solid @line@; border-top: 2px solid transparent; min-height: 17px; }
QTabBar::tab:selected { background: @panel@; color: @text@; border-top: 2px solid @accent@; font-weight: 700; }
QTabBar::tab:hover:!selected { background: @hover@; }
QWidget#tabCorner { background: @header@; }
QWidget#tabCorner QLabel { color: @text2@; font-size: 12px; }
QScrollArea, QWidget#cardPage { background: @panel@; border: 0; }
QScrollBar:vertical { background: @panel@; width: 10px; margin: 0; }
QScrollBar:horizontal { background: @panel@; height: 10px; margin: 0; }
QScrollBar::handle { background: @line@; border-radius: 3px; min-height: 24px; min-width: 24px; margin: 2px; }
QScrollBar::handle:hover { background: @field@; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame#sunkenBox { background: @sunken@; border: 1px solid @line@; border-radius: 3px; }
QFrame#rule { background: @line@; max-height: 1px; min-height: 1px; border: 0; }
QLabel[chip="plain"] { background: @header@; color: @text2@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="tag"] { border: 1px solid @field@; color: @text2@; border-radius: 2px; padding: 0 3px; font-size: 11px; }
QLabel[chip="dashed"] { border: 1px dashed @field@; color: @text2@; border-radius: 2px; padding: 0 3px; font-size: 11px; }
QLabel[chip="warn"] { background: @warn-bg@; color: @warn@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="error"] { background: @error-bg@; color: @error@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="met"] { background: @met.chip@; color: @met.text@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="not-met"] { background: @not-met.chip@; color: @not-met.text@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="no-data"] { background: @no-data.chip@; color: @no-data.text@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="advisory"] { background: @advisory.chip@; color: @advisory.text@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="new"] { background: @new-bg@; color: @new@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="changed"] { background: @changed-bg@; color: @changed@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
QLabel[chip="removed"] { background: @removed-bg@; color: @removed@; border-radius: 2px; padding: 1px 6px; font-size: 11px; }
)";

} // namespace

QString stylesheet()
{
    return QString::fromUtf8(kFrame) + QString::fromUtf8(kInputs) + QString::fromUtf8(kViews);
}

} // namespace yike
