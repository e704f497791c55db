// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A picture of the window as a planner sees it, for the README and for checks.

#include "app/desktop/window/main_window.h"

namespace yike {

struct ScreenshotRequest {
    QString file;
    QSize size;
    QString unitCode; ///< selected, where not empty
    QString indicator;
    bool scorecard = false; ///< the page of the scorecard
    bool importNow = false; ///< take the import sheet as it is proposed
};

/// Runs the events until everything is up to date, for at most a minute. False where that was not enough.
[[nodiscard]] bool waitUntilSettled(const MainWindow& window, int milliseconds = 60'000);

/// Opens, assesses, selects, saves the picture. The exit code of the program.
[[nodiscard]] int takeScreenshot(MainWindow& window, Desk& desk,
                                 const std::vector<std::filesystem::path>& files,
                                 const ScreenshotRequest& request);

} // namespace yike
