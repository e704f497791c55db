// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/screenshot.h"

#include "app/desktop/dialogs/import_dialog.h"
#include "app/desktop/qt_conversions.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

namespace yike {

bool waitUntilSettled(const MainWindow& window, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    int calm = 0; // several looks in a row: a result may start the next job
    while (calm < 3 && clock.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        calm = window.settled() ? calm + 1 : 0;
        QThread::msleep(5);
    }
    return calm >= 3;
}

int takeScreenshot(MainWindow& window, Desk& desk, const std::vector<std::filesystem::path>& files,
                   const ScreenshotRequest& request)
{
    QString problem;
    QObject::connect(&window.files(), &FileWork::failed, &window,
                     [&problem](const QString& text) { problem = text; });
    if (request.size.isValid())
        window.resize(request.size);
    window.show();
    window.files().openAny(files);
    if (!waitUntilSettled(window) || !problem.isEmpty()) {
        std::fprintf(stderr, "yike: %s\n", qPrintable(problem));
        return 3;
    }
    auto* sheet = window.findChild<ImportDialog*>();
    if (sheet && !request.importNow) {
        QApplication::processEvents();
        return sheet->grab().save(request.file) ? 0 : 3;
    }
    if (sheet) {
        sheet->takeProposal();
        if (!waitUntilSettled(window) || !problem.isEmpty()) {
            std::fprintf(stderr, "yike: %s\n", qPrintable(problem));
            return 3;
        }
    }
    if (desk.document.isOpen() && !request.indicator.isEmpty())
        desk.selection().chooseIndicator(toStd(request.indicator));
    if (desk.document.isOpen() && !request.unitCode.isEmpty())
        desk.selection().selectUnit(desk.document.plan().unitByCode(toStd(request.unitCode)));
    window.showScorecard(request.scorecard);
    window.activateWindow();
    if (!waitUntilSettled(window))
        return 3;
    return window.grab().save(request.file) ? 0 : 3;
}

} // namespace yike
