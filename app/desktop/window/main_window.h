// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window: a list of calls. Its contents are built anew when language or theme change; the document, the
// map's state and the jobs stay.

#include "app/desktop/document/desk.h"
#include "app/desktop/jobs/analyst.h"
#include "app/desktop/jobs/file_work.h"
#include "app/desktop/window/actions.h"

#include <QMainWindow>

class QStackedWidget;
class QTabWidget;

namespace yike {

class ComparePanel;
class MapPane;
class MapTools;
class ScorePage;
class ScorecardPanel;
class StatusLine;
class TablesPanel;
enum class MapTool;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Desk& desk, Assessor& assessor, QWidget* parent = nullptr);

    [[nodiscard]] FileWork& files() { return m_files; }
    [[nodiscard]] MapTools& tools() { return *m_tools; }
    [[nodiscard]] MapPane& map() { return *m_map; }
    [[nodiscard]] TablesPanel& tables() { return *m_tables; }
    [[nodiscard]] ComparePanel& comparison() { return *m_compare; }
    [[nodiscard]] ScorePage& scores() { return *m_scores; }
    /// The page of the scorecard in place of the map and its docks, or back.
    void showScorecard(bool scorecard);
    [[nodiscard]] bool onScorecard() const;
    [[nodiscard]] QAction* action(const char* id) const { return m_actions[QLatin1String(id)]; }
    /// No job, no picture and no rebuild is under way.
    [[nodiscard]] bool settled() const;

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void rebuild();
    void build();
    void createCentre();
    void createScorePage();
    void showStandards();
    void createDocks();
    void createLeftDocks();
    void createRightDock();
    void createBottomDock();
    void createStatusBar();
    void connectActions();
    void connectDocument();
    void layOut();
    void fillWindowMenu();
    void updateActions();
    void updateTitle();
    void updateCompare();
    void showPlace(Point place);
    void chooseTool(MapTool tool);
    void setLanguage(Language language);
    void newScenario();
    void removeScenario();
    void about();
    [[nodiscard]] bool mayDiscard();

    Desk& m_desk;
    Assessor& m_assessor;
    Analyst m_analyst;
    FileWork m_files;
    Actions m_actions;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_mapPage = nullptr;
    ScorePage* m_scores = nullptr;
    MapPane* m_map = nullptr;
    MapTools* m_tools = nullptr;
    TablesPanel* m_tables = nullptr;
    ComparePanel* m_compare = nullptr;
    ScorecardPanel* m_scorecard = nullptr;
    StatusLine* m_status = nullptr;
    QTabWidget* m_right = nullptr;
    QByteArray m_mapLayout; ///< of the docks, while the scorecard has the window
    bool m_rebuilding = false;
    bool m_laidOut = false;
};

} // namespace yike
