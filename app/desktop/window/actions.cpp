// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/actions.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace yike {

namespace {

struct Spec {
    const char* id;
    const char* text;
    const char* icon;
    const char* keys;
    bool checkable = false;
};

constexpr Spec kSpecs[] = {
    {action::kOpen, QT_TRANSLATE_NOOP("yike", "&Open project…"), "open", "Ctrl+O"},
    {action::kImport, QT_TRANSLATE_NOOP("yike", "&Import files…"), "import", "Ctrl+I"},
    {action::kSave, QT_TRANSLATE_NOOP("yike", "&Save"), "save", "Ctrl+S"},
    {action::kSaveAs, QT_TRANSLATE_NOOP("yike", "Save &as…"), "", "Ctrl+Shift+S"},
    {action::kReport, QT_TRANSLATE_NOOP("yike", "&Report"), "report", "Ctrl+P"},
    {action::kQuit, QT_TRANSLATE_NOOP("yike", "&Quit"), "", "Ctrl+Q"},
    {action::kUndo, QT_TRANSLATE_NOOP("yike", "&Undo"), "undo", "Ctrl+Z"},
    {action::kRedo, QT_TRANSLATE_NOOP("yike", "&Redo"), "redo", "Ctrl+Shift+Z"},
    {action::kZoomIn, QT_TRANSLATE_NOOP("yike", "Zoom &in"), "zoom-in", "Ctrl++"},
    {action::kZoomOut, QT_TRANSLATE_NOOP("yike", "Zoom &out"), "zoom-out", "Ctrl+-"},
    {action::kZoomFull, QT_TRANSLATE_NOOP("yike", "&Whole plan"), "zoom-full", "Ctrl+0"},
    {action::kZoomSelection, QT_TRANSLATE_NOOP("yike", "Zoom to &selection"), "locate", "Ctrl+J"},
    {action::kZoomPrevious, QT_TRANSLATE_NOOP("yike", "&Previous view"), "zoom-previous", "Alt+Left"},
    {action::kSelect, QT_TRANSLATE_NOOP("yike", "&Select and identify"), "identify", "V", true},
    {action::kAdd, QT_TRANSLATE_NOOP("yike", "&Add a facility"), "add-facility", "A", true},
    {action::kMove, QT_TRANSLATE_NOOP("yike", "&Move a facility"), "move-facility", "M", true},
    {action::kEnlarge, QT_TRANSLATE_NOOP("yike", "&Enlarge a facility"), "enlarge-facility", "E", true},
    {action::kClose, QT_TRANSLATE_NOOP("yike", "&Close a facility"), "remove-facility", "X", true},
    {action::kNewScenario, QT_TRANSLATE_NOOP("yike", "&New scenario"), "scenario", "Ctrl+N"},
    {action::kRemoveScenario, QT_TRANSLATE_NOOP("yike", "&Remove scenario"), "", ""},
    {action::kToBaseline, QT_TRANSLATE_NOOP("yike", "Back to the &baseline"), "", "Ctrl+B"},
    {action::kCompare, QT_TRANSLATE_NOOP("yike", "&Compare"), "compare", "Ctrl+D"},
    {action::kScorecard, QT_TRANSLATE_NOOP("yike", "&Assess"), "assess", "Ctrl+E", true},
    {action::kAssess, QT_TRANSLATE_NOOP("yike", "Compute &again"), "", "F5"},
    {action::kStandards, QT_TRANSLATE_NOOP("yike", "S&tandards…"), "settings", ""},
    {action::kChinese, QT_TRANSLATE_NOOP("yike", "中文"), "", "", true},
    {action::kEnglish, QT_TRANSLATE_NOOP("yike", "English"), "", "", true},
    {action::kDark, QT_TRANSLATE_NOOP("yike", "&Dark theme"), "", "", true},
    {action::kAbout, QT_TRANSLATE_NOOP("yike", "&About Yike"), "help", "F1"},
    {action::kCancelTool, QT_TRANSLATE_NOOP("yike", "Cancel the tool"), "", "Esc"},
};

void addAll(QMenu& menu, const Actions& actions, std::initializer_list<const char*> ids)
{
    for (const char* id : ids)
        id ? menu.addAction(actions[QLatin1String(id)]) : (void)menu.addSeparator();
}

/// The tip has no accelerator mark, and the shortcut behind it.
void addTip(QAction& made, const Spec& spec)
{
    QString text = made.text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
    if (const auto bracket = text.indexOf(QLatin1Char('(')); bracket > 0)
        text = text.left(bracket); // 打开(O)
    const QString keys = QKeySequence(QLatin1String(spec.keys)).toString(QKeySequence::NativeText);
    made.setToolTip(plainTip(keys.isEmpty() ? text : text + QStringLiteral("  ") + keys));
    made.setIconText(text);
}

} // namespace

Actions makeActions(QMainWindow& window, const Theme& theme)
{
    Actions actions;
    auto* tools = new QActionGroup(&window);
    auto* languages = new QActionGroup(&window);
    for (const Spec& spec : kSpecs) {
        auto* made = new QAction(tr(spec.text), &window);
        made->setObjectName(QLatin1String(spec.id));
        made->setCheckable(spec.checkable);
        if (*spec.icon)
            made->setIcon(icon(QLatin1String(spec.icon), theme));
        if (*spec.keys)
            made->setShortcut(QKeySequence(QLatin1String(spec.keys)));
        addTip(*made, spec);
        actions.insert(QLatin1String(spec.id), made);
        window.addAction(made);
    }
    for (const char* id : {action::kSelect, action::kAdd, action::kMove, action::kEnlarge, action::kClose})
        tools->addAction(actions[QLatin1String(id)]);
    for (const char* id : {action::kChinese, action::kEnglish})
        languages->addAction(actions[QLatin1String(id)]);
    return actions;
}

void makeMenus(QMainWindow& window, const Actions& actions)
{
    using namespace action;
    auto* bar = new QMenuBar;
    window.setMenuBar(bar);
    addAll(*bar->addMenu(tr("&File")), actions,
           {kOpen, kImport, nullptr, kSave, kSaveAs, nullptr, kReport, nullptr, kQuit});
    addAll(*bar->addMenu(tr("&Edit")), actions, {kUndo, kRedo});
    QMenu* view = bar->addMenu(tr("&View"));
    addAll(*view, actions, {kZoomIn, kZoomOut, kZoomFull, kZoomSelection, kZoomPrevious, nullptr, kDark});
    addAll(*view->addMenu(tr("&Language")), actions, {kChinese, kEnglish});
    addAll(*bar->addMenu(tr("&Assess")), actions,
           {kScorecard, kAssess, nullptr, kStandards, nullptr, kSelect});
    addAll(*bar->addMenu(tr("&Scenario")), actions,
           {kNewScenario, kRemoveScenario, kToBaseline, kCompare, nullptr, kAdd, kMove, kEnlarge, kClose});
    QMenu* windows = bar->addMenu(tr("&Window"));
    windows->setObjectName(QStringLiteral("windowMenu"));
    addAll(*bar->addMenu(tr("&Help")), actions, {kAbout});
}

void makeToolBar(QMainWindow& window, const Actions& actions)
{
    using namespace action;
    auto* bar = window.addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const char* id : {kOpen,
                           kImport,
                           kSave,
                           (const char*)nullptr,
                           kUndo,
                           kRedo,
                           (const char*)nullptr,
                           kZoomIn,
                           kZoomOut,
                           kZoomFull,
                           kZoomSelection,
                           kZoomPrevious,
                           (const char*)nullptr,
                           kSelect,
                           kAdd,
                           kMove,
                           kEnlarge,
                           kClose,
                           (const char*)nullptr,
                           kScorecard,
                           kNewScenario,
                           kCompare,
                           kReport}) {
        if (!id) {
            bar->addSeparator();
            continue;
        }
        bar->addAction(actions[QLatin1String(id)]);
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(actions[QLatin1String(id)]));
        button->setAccessibleName(actions[QLatin1String(id)]->iconText());
        if (id == kScorecard || id == kNewScenario || id == kCompare || id == kReport)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

} // namespace yike
