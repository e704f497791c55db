// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What clicking and dragging on the map does: select, or try something. Every what-if tool ends in edits of
// the document, in a scenario; none touches the baseline.

#include "app/desktop/map/map_canvas.h"

namespace yike {

enum class MapTool { Select, Add, Move, Close, Enlarge };

class MapTools : public QObject {
    Q_OBJECT
public:
    MapTools(Desk& desk, MapCanvas& canvas, QWidget* parent);

    [[nodiscard]] MapTool current() const { return m_tool; }
    void choose(MapTool tool);
    /// Esc: gives up what is under way, then the tool.
    void cancel();

    /// What the forms end in; also used by the inspector's "try" and by tests.
    void addFacility(Facility facility);
    void moveFacility(FacilityId id, Point to);
    void closeFacility(FacilityId id);
    void reopenFacility(FacilityId id);
    void resizeFacility(FacilityId id, std::optional<SquareMetres> floor,
                        std::optional<SquareMetres> activity);
    /// One step of undo for all of them.
    void tryEdits(const std::vector<Edit>& edits);

signals:
    void chosen(yike::MapTool tool);
    /// One line for the status bar: what to do next, or why something was refused.
    void said(const QString& sentence);

private:
    void click(Point world, QPointF screen);
    void select(QPointF screen);
    [[nodiscard]] std::optional<FacilityId> facilityAt(QPointF screen) const;
    [[nodiscard]] bool grab(Point world, QPointF screen);
    void drop(Point world);
    void askForNew(Point world);
    void askForSize(FacilityId id);
    void drawDragged(QPainter& painter) const;
    [[nodiscard]] QString hint() const;

    Desk& m_desk;
    MapCanvas& m_canvas;
    QWidget* m_window;
    MapTool m_tool = MapTool::Select;
    std::optional<FacilityId> m_dragged;
    QPointF m_draggedAt;
};

} // namespace yike
