// SPDX-License-Identifier: GPL-3.0-or-later
// The two pages of the window: the map with its docks, and the scorecard that needs all the room.
#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorepage/score_page.h"
#include "app/desktop/standards/standards_dialog.h"
#include "app/desktop/window/main_window.h"
#include "app/desktop/window/panels/tables_panel.h"

#include <QDockWidget>
#include <QStackedWidget>

namespace yike {

namespace {

/// A page that is not seen asks for no room, else the docks beside the other would have to give theirs.
void askForRoom(QWidget& page, bool seen)
{
    const auto policy = seen ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    page.setSizePolicy(policy, policy);
}

} // namespace

void MainWindow::createScorePage()
{
    m_scores = new ScorePage(m_desk);
    askForRoom(*m_scores, false);
    m_pages->addWidget(m_scores);
    connect(m_scores, &ScorePage::mapWanted, this, [this] {
        showScorecard(false);
        action(m_desk.selection().unit() ? action::kZoomSelection : action::kZoomFull)->trigger();
    });
    connect(m_scores, &ScorePage::listWanted, this, [this] {
        showScorecard(false);
        findChild<QDockWidget*>(QStringLiteral("tablesDock"))->show();
        m_tables->showNotMet();
    });
    connect(m_scores, &ScorePage::standardsWanted, this, &MainWindow::showStandards);
    connect(m_scores, &ScorePage::exportWanted, &m_files, &FileWork::askScorecard);
}

/// One sheet at a time; it stays beside the window while the planner looks at results.
void MainWindow::showStandards()
{
    auto* sheet = findChild<StandardsDialog*>();
    if (!sheet) {
        sheet = new StandardsDialog(m_desk, ownStandardsFolder(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
    }
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

bool MainWindow::onScorecard() const
{
    return m_pages->currentWidget() == m_scores;
}

void MainWindow::showScorecard(bool scorecard)
{
    action(action::kScorecard)->setChecked(scorecard);
    if (scorecard == onScorecard())
        return;
    if (scorecard) {
        m_mapLayout = saveState();
        for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
            dock->hide();
    }
    askForRoom(*m_scores, scorecard);
    m_pages->setCurrentWidget(scorecard ? static_cast<QWidget*>(m_scores) : m_mapPage);
    m_scores->setFollowing(scorecard);
    if (!scorecard)
        restoreState(m_mapLayout);
}

} // namespace yike
