// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's commands do and when they can be used.
#include "app/desktop/map/map_pane.h"
#include "app/desktop/map/map_tools.h"
#include "app/desktop/models/words/fixes.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/window/main_window.h"
#include "app/desktop/window/panels/compare_panel.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTabWidget>

namespace yike {

namespace {

std::vector<std::filesystem::path> localFiles(const QMimeData& data)
{
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files.emplace_back(url.toLocalFile().toStdString());
    return files;
}

} // namespace

void MainWindow::connectActions()
{
    using namespace action;
    const auto on = [this](const char* id, auto&& body) {
        connect(m_actions[QLatin1String(id)], &QAction::triggered, this, std::forward<decltype(body)>(body));
    };
    on(kOpen, [this] { m_files.askOpen(); });
    on(kImport, [this] { m_files.askImport(); });
    on(kSave, [this] { m_files.save(); });
    on(kSaveAs, [this] { m_files.askSave(); });
    on(kReport, [this] { m_files.askReport(); });
    on(kQuit, [this] { close(); });
    on(kUndo, [this] { m_desk.document.undoStack().undo(); });
    on(kRedo, [this] { m_desk.document.undoStack().redo(); });
    on(kZoomIn, [this] { m_map->canvas().zoomBy(1.5); });
    on(kZoomOut, [this] { m_map->canvas().zoomBy(1 / 1.5); });
    on(kZoomFull, [this] { m_map->canvas().zoomToFull(); });
    on(kZoomSelection, [this] { m_map->zoomToSelection(); });
    on(kZoomPrevious, [this] { m_desk.map.goBack(); });
    on(kSelect, [this] { chooseTool(MapTool::Select); });
    on(kAdd, [this] { chooseTool(MapTool::Add); });
    on(kMove, [this] { chooseTool(MapTool::Move); });
    on(kEnlarge, [this] { chooseTool(MapTool::Enlarge); });
    on(kClose, [this] { chooseTool(MapTool::Close); });
    on(kNewScenario, [this] { newScenario(); });
    on(kRemoveScenario, [this] { removeScenario(); });
    on(action::kToBaseline, [this] { m_desk.document.activate(kBaseline); });
    on(kCompare, [this] { m_right->setCurrentWidget(m_compare); });
    on(kAssess, [this] { m_assessor.recompute(); });
    on(kStandards, [this] { showStandards(); });
    on(kScorecard, [this](bool shown) { showScorecard(shown); });
    on(kChinese, [this] { m_desk.preferences.setLanguage(Language::Chinese); });
    on(kEnglish, [this] { m_desk.preferences.setLanguage(Language::English); });
    on(kDark,
       [this](bool dark) { m_desk.preferences.setBrightness(dark ? Brightness::Dark : Brightness::Light); });
    on(kAbout, [this] { about(); });
    on(kCancelTool, [this] { m_tools->cancel(); });
}

void MainWindow::fillWindowMenu()
{
    auto* menu = findChild<QMenu*>(QStringLiteral("windowMenu"));
    for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        menu->addAction(dock->toggleViewAction());
}

void MainWindow::chooseTool(MapTool tool)
{
    m_tools->choose(tool);
    m_map->canvas().setFocus();
}

void MainWindow::newScenario()
{
    if (m_desk.document.isOpen())
        m_desk.document.addScenario(freshScenarioName(m_desk.document.project()));
}

void MainWindow::removeScenario()
{
    if (const PlanState active = m_desk.document.active())
        m_desk.document.removeScenario(*active);
}

void MainWindow::updateActions()
{
    using namespace action;
    if (m_actions.isEmpty())
        return;
    const PlanDocument& document = m_desk.document;
    QUndoStack& undo = m_desk.document.undoStack();
    const bool open = document.isOpen();
    const auto enable = [this](bool can, std::initializer_list<const char*> ids) {
        for (const char* id : ids)
            action(id)->setEnabled(can);
    };
    enable(open, {kSaveAs, kZoomIn, kZoomOut, kZoomFull, kSelect, kAdd, kMove, kEnlarge, kClose, kNewScenario,
                  kAssess, kScorecard});
    enable(open && document.assessment(kBaseline) != nullptr, {kReport});
    enable(document.isModified(), {kSave});
    enable(open && undo.canUndo(), {kUndo});
    enable(open && undo.canRedo(), {kRedo});
    enable(open && (m_desk.selection().unit() || m_desk.selection().facility()), {kZoomSelection});
    enable(m_desk.map.hasPrevious(), {kZoomPrevious});
    enable(document.active().has_value(), {kRemoveScenario, action::kToBaseline, kCompare});
    action(kUndo)->setText(undo.canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
    action(kRedo)->setText(undo.canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
    const std::pair<const char*, MapTool> tools[] = {{kSelect, MapTool::Select},
                                                     {kAdd, MapTool::Add},
                                                     {kMove, MapTool::Move},
                                                     {kEnlarge, MapTool::Enlarge},
                                                     {kClose, MapTool::Close}};
    for (const auto& [id, tool] : tools)
        action(id)->setChecked(m_tools && m_tools->current() == tool);
    action(kDark)->setChecked(m_desk.theme().dark());
    action(kChinese)->setChecked(m_desk.language() == Language::Chinese);
    action(kEnglish)->setChecked(m_desk.language() == Language::English);
}

void MainWindow::updateTitle()
{
    const PlanDocument& document = m_desk.document;
    if (!document.isOpen())
        return setWindowTitle(tr("Yike"));
    const QString file = QFileInfo(document.file()).fileName();
    QString title = file.isEmpty() ? qs(document.baseline().name) : file;
    title += document.isModified() ? QStringLiteral(" *") : QString();
    const Scenario* scenario = document.activeScenario();
    title += QStringLiteral(" · ") + (scenario ? qs(scenario->name) : tr("baseline"));
    title += tr(" — Yike");
    if (document.isSample())
        title += tr(" · sample data");
    setWindowTitle(title);
}

void MainWindow::updateCompare()
{
    if (!m_right)
        return;
    const bool scenario = m_desk.document.active().has_value();
    m_right->setTabVisible(1, scenario);
    if (scenario)
        m_right->setCurrentWidget(m_compare);
}

void MainWindow::showPlace(Point place)
{
    constexpr double kNear = 4; // metres per pixel: streets and buildings can be told apart
    const MapView& view = m_desk.map.view();
    m_desk.map.setView(MapView(place, std::min(view.metresPerPixel(), kNear), view.size()),
                       MapState::History::Keep);
}

bool MainWindow::mayDiscard()
{
    if (!m_desk.document.isModified())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"),
                    tr("The project has changes that are not saved. Close it all the same?"),
                    QMessageBox::NoButton, this);
    QPushButton* discard = box.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    box.addButton(tr("Keep working"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == static_cast<QAbstractButton*>(discard);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayDiscard())
        return event->ignore();
    m_desk.jobs.cancelAll();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).empty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_files.openAny(localFiles(*event->mimeData()));
}

void MainWindow::about()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Yike"),
                        tr("Yike %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Who is served, where the gaps are and why, and what would close them.\n"
                               "Free software under the GNU GPL, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace yike
