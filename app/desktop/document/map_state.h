// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the map shows apart from the plan: which layers, which part of the ground, and the shapes made ready
// for drawing. Outlives the map widget, which is built anew when the language changes.

#include "app/map/map_scene.h"
#include "app/map/map_view.h"

#include <QObject>

#include <vector>

namespace yike {

class MapState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const LayerVisibility& layers() const { return m_layers; }
    [[nodiscard]] const MapView& view() const { return m_view; }
    [[nodiscard]] const std::shared_ptr<const MapGeometry>& geometry() const { return m_geometry; }
    [[nodiscard]] bool hasPrevious() const { return !m_earlier.empty(); }

    void setLayers(const LayerVisibility& layers);
    /// `Keep` remembers the view left behind for "previous"; panning and zooming by steps do not.
    enum class History { Keep, Pass };
    void setView(const MapView& view, History history);
    void goBack();
    void setGeometry(std::shared_ptr<const MapGeometry> geometry);

signals:
    void layersChanged();
    void viewChanged();
    void geometryReady();

private:
    LayerVisibility m_layers;
    MapView m_view;
    std::vector<MapView> m_earlier;
    std::shared_ptr<const MapGeometry> m_geometry;
};

} // namespace yike
