// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/preferences.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void initTranslations()
{
    Q_INIT_RESOURCE(yike_translations);
}

namespace yike {

namespace {

/// Owned by the application; loaded again for each language.
QTranslator& translator(const char* name)
{
    auto* app = QCoreApplication::instance();
    auto* found = app->findChild<QTranslator*>(QString::fromLatin1(name));
    if (!found) {
        found = new QTranslator(app);
        found->setObjectName(QString::fromLatin1(name));
    }
    return *found;
}

} // namespace

void Preferences::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
}

void Preferences::setBrightness(Brightness brightness)
{
    if (brightness == m_brightness)
        return;
    m_brightness = brightness;
    emit themeChanged();
}

void installTranslations(Language language)
{
    initTranslations();
    QTranslator& ours = translator("yike");
    QTranslator& qt = translator("qtbase");
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qt);
    const QString code = language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(QLocale(code));
    if (qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    if (ours.load(QStringLiteral(":/i18n/yike_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&ours);
}

} // namespace yike
