// SPDX-License-Identifier: GPL-3.0-or-later
// The main of tests with real widgets, without a display. The platform is set here and not by ctest, because
// ctest asks the program for its cases while it builds.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
