// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map/map_canvas.h"

#include "app/desktop/qt_conversions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QWheelEvent>

#include <cmath>

namespace yike {

namespace {

/// Pictures reach this far beyond the window, so that a short pan shows no blank edge.
constexpr double kMargin = 160;

MapView widened(const MapView& view)
{
    const QSizeF size = view.size() + QSizeF(2 * kMargin, 2 * kMargin);
    return {view.centre(), view.metresPerPixel(), size};
}

void paintMarksAndLabels(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    paintMarks(painter, scene, view, style);
    paintLabels(painter, scene, view, style);
}

} // namespace

MapCanvas::MapCanvas(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_baseMaker(paintBase, QImage::Format_RGB32),
      m_marksMaker(paintMarksAndLabels, QImage::Format_ARGB32_Premultiplied)
{
    setObjectName(QStringLiteral("mapCanvas"));
    setAccessibleName(tr("Map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(320, 200);
    m_requestSoon.setSingleShot(true);
    connect(&m_requestSoon, &QTimer::timeout, this, &MapCanvas::requestPictures);
    connect(&m_baseMaker, &PictureMaker::made, this, [this](const MapPicture& picture) {
        m_base = picture;
        update();
    });
    connect(&m_marksMaker, &PictureMaker::made, this, [this](const MapPicture& picture) {
        m_marks = picture;
        update();
    });
    connect(&desk.map, &MapState::viewChanged, this, &MapCanvas::followView);
    connect(&desk.selection(), &Selection::unitHovered, this, qOverload<>(&QWidget::update));
}

void MapCanvas::setScene(std::shared_ptr<const MapScene> scene)
{
    m_scene = std::move(scene);
    m_requestSoon.start(0);
    update();
}

void MapCanvas::setNote(const QString& note)
{
    m_note = note;
    update();
}

void MapCanvas::setOverlay(std::function<void(QPainter&)> overlay)
{
    m_overlay = std::move(overlay);
    update();
}

bool MapCanvas::settled() const
{
    return !m_requestSoon.isActive() && !m_baseMaker.busy() && !m_marksMaker.busy();
}

MapStyle MapCanvas::style() const
{
    MapStyle style = MapStyle::screen(m_desk.theme(), m_desk.language());
    style.note = toStd(m_note);
    return style;
}

void MapCanvas::requestPictures()
{
    if (!m_scene || !m_scene->geometry || view().size().isEmpty())
        return;
    const MapView wide = widened(view());
    m_baseMaker.request(m_scene, wide, style(), devicePixelRatioF());
    m_marksMaker.request(m_scene, wide, style(), devicePixelRatioF());
}

void MapCanvas::followView()
{
    if (!m_requestSoon.isActive())
        m_requestSoon.start(30);
    update();
}

/// The picture moved and scaled to where its ground now is.
void MapCanvas::blit(QPainter& painter, const MapPicture& picture) const
{
    if (picture.image.isNull())
        return;
    const double scale = picture.view.metresPerPixel() / view().metresPerPixel();
    const QPointF centre = view().toScreen(picture.view.centre());
    const QSizeF size = picture.view.size() * scale;
    const QPointF corner(centre.x() - size.width() / 2, centre.y() - size.height() / 2);
    if (std::abs(scale - 1) < 1e-9) {
        const double ratio = devicePixelRatioF(); // whole pixels: no blur while panning
        painter.drawImage(
            QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio),
            picture.image);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(corner, size), picture.image);
}

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     m_desk.theme()(m_desk.document.isOpen() ? ColourRole::Outside : ColourRole::Window));
    if (!m_scene || !m_scene->geometry)
        return;
    blit(painter, m_base);
    blit(painter, m_marks);
    painter.setRenderHint(QPainter::Antialiasing);
    const MapStyle look = style();
    if (const auto unit = m_desk.selection().hovered())
        paintHover(painter, *m_scene, *unit, view(), look);
    if (m_overlay)
        m_overlay(painter);
    paintFurniture(painter, view(), look);
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    const QSizeF size = event->size();
    const bool first = view().size().isEmpty() || !m_scene;
    m_desk.map.setView(view().resized(size), MapState::History::Pass);
    if (first && m_desk.map.geometry())
        zoomToFull();
}

void MapCanvas::zoomBy(double factor)
{
    m_desk.map.setView(view().zoomed(factor, QPointF(width() / 2.0, height() / 2.0)),
                       MapState::History::Keep);
}

void MapCanvas::zoomToFull()
{
    if (m_desk.map.geometry())
        zoomTo(m_desk.map.geometry()->extent);
}

void MapCanvas::zoomTo(const Box& box)
{
    m_desk.map.setView(MapView::fitted(box, size()), MapState::History::Keep);
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = m_lastAt = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        const bool grabbed = m_grab && m_grab(view().toWorld(event->position()), event->position());
        m_drag = grabbed ? Drag::Grab : Drag::Maybe;
    }
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None) {
        emit pointed(view().toWorld(at), at);
        return;
    }
    if (m_drag == Drag::Grab) {
        emit grabMoved(view().toWorld(at), at);
        return;
    }
    if (m_drag == Drag::Maybe && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag = Drag::Pan;
    m_desk.map.setView(view().panned(at - m_lastAt), MapState::History::Pass);
    m_lastAt = at;
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const Drag was = std::exchange(m_drag, Drag::None);
    if (was == Drag::Grab)
        emit grabReleased(view().toWorld(at), at);
    else if (was == Drag::Maybe)
        emit clicked(view().toWorld(at), at, event->modifiers());
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked(view().toWorld(event->position()), event->position());
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0)
        m_desk.map.setView(view().zoomed(std::pow(1.4, steps), event->position()), MapState::History::Pass);
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    constexpr double kStep = 80;
    const auto pan = [this](double x, double y) {
        m_desk.map.setView(view().panned({x, y}), MapState::History::Pass);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(kStep, 0);
    case Qt::Key_Right:
        return pan(-kStep, 0);
    case Qt::Key_Up:
        return pan(0, kStep);
    case Qt::Key_Down:
        return pan(0, -kStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(1.4);
    case Qt::Key_Minus:
        return zoomBy(1 / 1.4);
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapCanvas::leaveEvent(QEvent*)
{
    emit pointerLeft();
}

} // namespace yike
