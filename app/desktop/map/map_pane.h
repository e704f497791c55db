// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The middle of the window: makes the scene the canvas draws whenever plan, results, selection or layers
// change, and turns clicks and the pointer into selection.

#include "app/desktop/map/map_canvas.h"

#include <QStackedWidget>

namespace yike {

class MapPane : public QStackedWidget {
    Q_OBJECT
public:
    explicit MapPane(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] bool settled() const { return !m_sceneSoon.isActive() && m_canvas->settled(); }
    void zoomToSelection();

signals:
    void importWanted();
    void openWanted();
    void sampleWanted();
    void placePointed(yike::Point world);

private:
    [[nodiscard]] QWidget* makeEmptyState();
    void prepareGeometry();
    void rebuildScene();
    void hover(Point world, QPointF screen);
    void showPage();

    Desk& m_desk;
    MapCanvas* m_canvas;
    QTimer m_sceneSoon;
};

} // namespace yike
