// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/main_window.h"

#include "app/desktop/map/map_pane.h"
#include "app/desktop/map/map_tools.h"
#include "app/desktop/models/words/fixes.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/window/panels/compare_panel.h"
#include "app/desktop/window/panels/docks.h"
#include "app/desktop/window/panels/inspector_panel.h"
#include "app/desktop/window/panels/layers_panel.h"
#include "app/desktop/window/panels/scorecard_panel.h"
#include "app/desktop/window/panels/tables_panel.h"
#include "app/desktop/window/scenario_bar.h"
#include "app/desktop/window/status_line.h"

#include <QApplication>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace yike {

MainWindow::MainWindow(Desk& desk, Assessor& assessor, QWidget* parent)
    : QMainWindow(parent), m_desk(desk), m_assessor(assessor), m_analyst(desk.document, desk.jobs, assessor),
      m_files(desk, this)
{
    setWindowIcon(markIcon());
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1440, 900);
    connectDocument();
    build();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_laidOut, true))
        layOut();
}

/// Once per window: these outlive a rebuild because they go through members.
void MainWindow::connectDocument()
{
    PlanDocument& document = m_desk.document;
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::modifiedChanged, &PlanDocument::stateActivated})
        connect(&document, signal, this, &MainWindow::updateTitle);
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::scenariosChanged, &PlanDocument::stateActivated,
          &PlanDocument::planChanged, &PlanDocument::modifiedChanged, &PlanDocument::assessed})
        connect(&document, signal, this, &MainWindow::updateActions);
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::stateActivated})
        connect(&document, signal, this, &MainWindow::updateCompare);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_desk.selection(), &Selection::unitSelected, this, &MainWindow::updateActions);
    connect(&m_desk.map, &MapState::viewChanged, this, &MainWindow::updateActions);
    connect(&m_files, &FileWork::said, this, [this](const QString& text) { m_status->say(text); });
    connect(&m_files, &FileWork::failed, this, [this](const QString& text) { m_status->sayProblem(text); });
    const auto tell = [this](const Error& error) {
        if (error.code != Code::Cancelled)
            m_status->sayProblem(m_files.sentence(error));
    };
    connect(&m_assessor, &Assessor::failed, this, tell);
    connect(&m_analyst, &Analyst::failed, this, tell);
    // Later: the menu that asked for it must have closed before it goes away.
    for (const auto signal : {&Preferences::languageChanged, &Preferences::themeChanged})
        connect(&m_desk.preferences, signal, this, [this] {
            m_rebuilding = true;
            QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
        });
}

void MainWindow::rebuild()
{
    const bool scorecard = onScorecard();
    const QByteArray layout = scorecard ? m_mapLayout : saveState();
    const int tab = m_tables->currentIndex();
    delete m_tools;
    for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        delete dock;
    for (QToolBar* bar : findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
        delete bar;
    for (QAction* made : std::as_const(m_actions))
        delete made;
    m_actions.clear();
    build();
    restoreState(layout);
    m_tables->setCurrentIndex(tab);
    showScorecard(scorecard);
    m_rebuilding = false;
}

void MainWindow::build()
{
    installTranslations(m_desk.language());
    applyStyle(*qApp, m_desk.theme());
    m_actions = makeActions(*this, m_desk.theme());
    makeMenus(*this, m_actions);
    makeToolBar(*this, m_actions);
    createCentre();
    createDocks();
    createStatusBar();
    connectActions();
    fillWindowMenu();
    updateTitle();
    updateActions();
    updateCompare();
}

void MainWindow::createCentre()
{
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new ScenarioBar(m_desk);
    m_map = new MapPane(m_desk);
    column->addWidget(bar);
    column->addWidget(m_map, 1);
    m_mapPage = centre;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_mapPage);
    setCentralWidget(m_pages);
    createScorePage();
    m_tools = new MapTools(m_desk, m_map->canvas(), this);
    connect(bar, &ScenarioBar::newScenarioWanted, this, &MainWindow::newScenario, Qt::QueuedConnection);
    connect(m_map, &MapPane::importWanted, &m_files, &FileWork::askImport);
    connect(m_map, &MapPane::openWanted, &m_files, &FileWork::askOpen);
    connect(m_map, &MapPane::sampleWanted, &m_files, &FileWork::openSample);
}

void MainWindow::createDocks()
{
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    createLeftDocks();
    createRightDock();
    createBottomDock();
}

void MainWindow::createLeftDocks()
{
    const Theme& theme = m_desk.theme();
    addDockWidget(Qt::LeftDockWidgetArea,
                  makeDock(QStringLiteral("layersDock"), tr("Layers"), new LayersPanel(m_desk),
                           new DockTitle(QStringLiteral("layers"), tr("Layers"), theme)));
    m_scorecard = new ScorecardPanel(m_desk);
    auto* title = new DockTitle(QStringLiteral("scorecard"), tr("Standard scorecard"), theme);
    title->setDetail(m_scorecard->scopeName());
    title->add(m_scorecard->makeScopeButton());
    connect(m_scorecard, &ScorecardPanel::refreshed, title,
            [this, title] { title->setDetail(m_scorecard->scopeName()); });
    addDockWidget(Qt::LeftDockWidgetArea,
                  makeDock(QStringLiteral("scorecardDock"), tr("Standard scorecard"), m_scorecard, title));
}

void MainWindow::createRightDock()
{
    auto* inspector = new InspectorPanel(m_desk);
    m_compare = new ComparePanel(m_desk);
    m_right = new QTabWidget;
    m_right->setObjectName(QStringLiteral("rightTabs"));
    m_right->setDocumentMode(true);
    m_right->tabBar()->setDrawBase(false);
    m_right->setIconSize({14, 14});
    m_right->addTab(inspector, icon(QStringLiteral("inspector"), m_desk.theme()), tr("Inspector"));
    m_right->addTab(m_compare, icon(QStringLiteral("compare"), m_desk.theme()), tr("Before and after"));
    addDockWidget(Qt::RightDockWidgetArea,
                  makeDock(QStringLiteral("rightDock"), tr("Inspector"), m_right, nullptr));
    connect(inspector, &InspectorPanel::tryWanted, this,
            [this](const std::vector<Edit>& edits) { m_tools->tryEdits(edits); });
    connect(inspector, &InspectorPanel::zoomWanted, m_map, &MapPane::zoomToSelection);
    connect(m_compare, &ComparePanel::removeScenarioWanted, this, &MainWindow::removeScenario);
    connect(m_compare, &ComparePanel::compareReportWanted, &m_files, &FileWork::askReport);
}

void MainWindow::createBottomDock()
{
    m_tables = new TablesPanel(m_desk);
    addDockWidget(Qt::BottomDockWidgetArea,
                  makeDock(QStringLiteral("tablesDock"), tr("Tables"), m_tables, nullptr));
    connect(m_tables, &TablesPanel::placeWanted, this, &MainWindow::showPlace);
    connect(m_tables, &TablesPanel::zoomWanted, m_map, &MapPane::zoomToSelection);
}

void MainWindow::createStatusBar()
{
    m_status = new StatusLine(m_desk);
    setStatusBar(m_status);
    connect(m_map, &MapPane::placePointed, m_status, &StatusLine::showPlace);
    connect(m_tools, &MapTools::said, m_status, &StatusLine::say);
    connect(m_tools, &MapTools::chosen, this, &MainWindow::updateActions);
    connect(m_status, &StatusLine::findingsWanted, this, [this] {
        findChild<QDockWidget*>(QStringLiteral("tablesDock"))->show();
        m_tables->showFindings();
    });
}

/// Sizes of look/README 3, by the width of the window.
void MainWindow::layOut()
{
    const bool small = width() < 1400;
    const bool large = width() >= 2200;
    const int left = small ? 248 : large ? 360 : 292;
    const int right = small ? 304 : large ? 400 : 344;
    const int bottom = small ? 168 : large ? 320 : 214;
    auto* layers = findChild<QDockWidget*>(QStringLiteral("layersDock"));
    auto* scorecard = findChild<QDockWidget*>(QStringLiteral("scorecardDock"));
    if (large)
        splitDockWidget(layers, scorecard, Qt::Horizontal);
    resizeDocks({layers}, {left}, Qt::Horizontal);
    resizeDocks({findChild<QDockWidget*>(QStringLiteral("rightDock"))}, {right}, Qt::Horizontal);
    if (large)
        resizeDocks({layers, scorecard}, {left, 360}, Qt::Horizontal);
    else
        resizeDocks({layers, scorecard}, {380, 400}, Qt::Vertical);
    auto* tables = findChild<QDockWidget*>(QStringLiteral("tablesDock"));
    tables->setVisible(!small);
    resizeDocks({tables}, {bottom}, Qt::Vertical);
}

bool MainWindow::settled() const
{
    return !m_rebuilding && m_desk.jobs.idle() && m_assessor.settled() && m_analyst.settled() &&
           (!m_desk.document.isOpen() || m_map->settled());
}

} // namespace yike
