// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The map on screen. Blits the latest pictures, moved and scaled to the present view; pans, zooms and tells
// what happened to the pointer in places of the ground.

#include "app/desktop/document/desk.h"
#include "app/desktop/map/picture_maker.h"

#include <QTimer>
#include <QWidget>

namespace yike {

class MapCanvas : public QWidget {
    Q_OBJECT
public:
    explicit MapCanvas(Desk& desk, QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const MapScene> scene);
    void setNote(const QString& note);
    /// Dragging with the left button moves the ground, unless a tool takes what it starts on.
    void setGrab(std::function<bool(Point, QPointF)> grab) { m_grab = std::move(grab); }
    /// What a tool draws over the map, in screen coordinates.
    void setOverlay(std::function<void(QPainter&)> overlay);
    [[nodiscard]] const MapScene* scene() const { return m_scene.get(); }
    [[nodiscard]] const MapView& view() const { return m_desk.map.view(); }
    /// All pictures are of the present scene and view.
    [[nodiscard]] bool settled() const;

    void zoomBy(double factor);
    void zoomToFull();
    void zoomTo(const Box& box);

signals:
    void clicked(yike::Point world, QPointF screen, Qt::KeyboardModifiers modifiers);
    void doubleClicked(yike::Point world, QPointF screen);
    void pointed(yike::Point world, QPointF screen); ///< the pointer moved without a button
    void pointerLeft();
    void grabMoved(yike::Point world, QPointF screen);
    void grabReleased(yike::Point world, QPointF screen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    enum class Drag { None, Maybe, Pan, Grab };

    void blit(QPainter& painter, const MapPicture& picture) const;
    void requestPictures();
    void followView();
    [[nodiscard]] MapStyle style() const;

    Desk& m_desk;
    std::shared_ptr<const MapScene> m_scene;
    PictureMaker m_baseMaker;
    PictureMaker m_marksMaker;
    MapPicture m_base;
    MapPicture m_marks;
    QTimer m_requestSoon;
    QString m_note;
    std::function<bool(Point, QPointF)> m_grab;
    std::function<void(QPainter&)> m_overlay;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
};

} // namespace yike
