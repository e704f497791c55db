// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/launch.h"

#include "app/desktop/document/standards_library.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/window/screenshot.h"
#include "app/text/sentences/sentence.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <cstdio>

namespace yike {

namespace {

struct Options {
    std::vector<std::filesystem::path> files;
    ScreenshotRequest screenshot;
    QString language;
    bool dark = false;
};

Options parse(const QApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Yike: who is served, where the gaps are, what would close them"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("A project, or files and folders to import."),
                                 QStringLiteral("[file...]"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Save a picture of the window, then quit."),
                                        QStringLiteral("png"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption select(QStringLiteral("select"), QStringLiteral("Select the unit of this code."),
                                    QStringLiteral("code"));
    const QCommandLineOption indicator(QStringLiteral("indicator"), QStringLiteral("Choose this indicator."),
                                       QStringLiteral("id"));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("zh or en."),
                                      QStringLiteral("language"));
    const QCommandLineOption scorecard(QStringLiteral("scorecard"),
                                       QStringLiteral("Show the page of the scorecard."));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Use the dark theme."));
    const QCommandLineOption import(
        QStringLiteral("import"),
        QStringLiteral("With --screenshot: import as proposed, then take the picture."));
    parser.addOptions({screenshot, import, size, select, indicator, language, dark, scorecard});
    parser.process(app);
    Options options;
    for (const QString& file : parser.positionalArguments())
        options.files.emplace_back(file.toStdString());
    options.screenshot = {parser.value(screenshot), {},
                          parser.value(select),     parser.value(indicator),
                          parser.isSet(scorecard),  parser.isSet(import)};
    const QStringList parts = parser.value(size).split(QLatin1Char('x'));
    if (parts.size() == 2)
        options.screenshot.size = QSize(parts[0].toInt(), parts[1].toInt());
    options.language = parser.value(language);
    options.dark = parser.isSet(dark);
    return options;
}

/// What the planner last chose, unless the command line says otherwise; kept when it changes.
void usePreferences(Preferences& preferences, const Options& options)
{
    const bool kept = options.screenshot.file.isEmpty();
    QSettings settings;
    const QString language = !options.language.isEmpty() ? options.language
                             : kept
                                 ? settings.value(QStringLiteral("language"), QStringLiteral("zh")).toString()
                                 : QStringLiteral("zh");
    preferences.setLanguage(language == QStringLiteral("en") ? Language::English : Language::Chinese);
    const bool dark = options.dark || (kept && settings.value(QStringLiteral("dark")).toBool());
    preferences.setBrightness(dark ? Brightness::Dark : Brightness::Light);
    if (!kept)
        return;
    QObject::connect(&preferences, &Preferences::languageChanged, &preferences, [&preferences] {
        QSettings().setValue(QStringLiteral("language"), preferences.language() == Language::English
                                                             ? QStringLiteral("en")
                                                             : QStringLiteral("zh"));
    });
    QObject::connect(&preferences, &Preferences::themeChanged, &preferences, [&preferences] {
        QSettings().setValue(QStringLiteral("dark"), preferences.theme().dark());
    });
}

} // namespace

int launch(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yike"));
    QApplication::setOrganizationName(QStringLiteral("yike"));
    QApplication::setApplicationVersion(QStringLiteral(YIKE_VERSION));
    const Options options = parse(app);
    auto standards = builtInStandards();
    if (!standards) {
        std::fprintf(stderr, "yike: %s\n", say(standards.error(), Language::English).c_str());
        return 3;
    }
    Preferences preferences;
    usePreferences(preferences, options);
    const auto library = standardsLibrary(ownStandardsFolder());
    PlanDocument document(usable(library));
    MapState map;
    JobQueue jobs; // before the window goes: its jobs are stopped and waited for
    Desk desk{document, map, preferences, jobs};
    Assessor assessor(document, jobs);
    MainWindow window(desk, assessor);
    if (!options.screenshot.file.isEmpty())
        return takeScreenshot(window, desk, options.files, options.screenshot);
    window.show();
    window.showScorecard(options.screenshot.scorecard);
    window.files().openAny(options.files);
    return QApplication::exec();
}

} // namespace yike
