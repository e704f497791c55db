// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a dock of the window is made: fixed in its area, with our title bar or none.

#include "app/desktop/style/labels.h"

#include <QDockWidget>

namespace yike {

/// `title` null: the content brings its own tabs.
[[nodiscard]] inline QDockWidget* makeDock(const QString& id, const QString& name, QWidget* content,
                                           QWidget* title)
{
    auto* dock = new QDockWidget(name);
    dock->setObjectName(id);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(title ? title : new QWidget);
    dock->setWidget(content);
    return dock;
}

} // namespace yike
