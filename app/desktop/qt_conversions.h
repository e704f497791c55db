// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The only bridge between the strings of core and those of Qt, and the translation of free functions.

#include "core/base/date.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <string>
#include <string_view>

namespace yike {

[[nodiscard]] inline QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Texts of the program outside classes; within a class with Q_OBJECT its own tr() comes first.
[[nodiscard]] inline QString tr(const char* text)
{
    return QCoreApplication::translate("yike", text);
}

[[nodiscard]] inline std::string toStd(const QString& text)
{
    return text.toStdString();
}

/// A tooltip that shows `text` as it stands: what comes from data is never markup.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    return text.isEmpty() ? text : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

[[nodiscard]] inline QDate toQt(Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

[[nodiscard]] inline Date toDate(QDate date)
{
    return Date{std::chrono::year(date.year()), std::chrono::month(unsigned(date.month())),
                std::chrono::day(unsigned(date.day()))};
}

} // namespace yike
