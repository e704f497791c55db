// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Language and theme of the window. Changing one builds the window's contents anew on the same document, so
// no label can be left behind in the other language.

#include "app/map/theme.h"
#include "app/text/language.h"

#include <QObject>

namespace yike {

class Preferences : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const Theme& theme() const { return Theme::of(m_brightness); }

    void setLanguage(Language language);
    void setBrightness(Brightness brightness);

signals:
    void languageChanged();
    void themeChanged();

private:
    Language m_language = Language::Chinese;
    Brightness m_brightness = Brightness::Light;
};

/// Texts of the program and of Qt itself in `language`; replaces what was installed before.
void installTranslations(Language language);

} // namespace yike
