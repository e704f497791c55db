// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/pace_view.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/painted.h"
#include "app/text/format.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr double kLeft = 58, kRight = 24, kTop = 46, kBottom = 24;

} // namespace

PaceView::PaceView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("paceView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(140);
    setPicture(std::nullopt);
}

void PaceView::setPicture(std::optional<PacePicture> picture)
{
    m_picture = std::move(picture);
    m_current.reset();
    if (m_picture) {
        const auto& marks = m_picture->marks;
        const auto at =
            std::min_element(marks.begin(), marks.end(), [&](const PaceMark& a, const PaceMark& b) {
                return std::fabs(a.pace - m_picture->pace) < std::fabs(b.pace - m_picture->pace);
            });
        m_current = std::size_t(at - marks.begin());
    }
    setAccessibleName(tr("Residents in reach by walking pace"));
    setAccessibleDescription(m_picture ? m_picture->summary : QString());
    update();
}

QRectF PaceView::plot() const
{
    return {kLeft, kTop, std::max(40.0, width() - kLeft - kRight), std::max(30.0, height() - kTop - kBottom)};
}

double PaceView::x(double pace) const
{
    const double least = m_picture->marks.front().pace;
    const double most = m_picture->marks.back().pace;
    return plot().left() + plot().width() * (pace - least) / std::max(1.0, most - least);
}

double PaceView::y(double share) const
{
    return plot().bottom() - plot().height() * share;
}

QPointF PaceView::placeOf(std::size_t mark) const
{
    const PaceMark& at = m_picture->marks.at(mark);
    return {x(at.pace), y(at.share)};
}

void PaceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme(ColourRole::Panel));
    if (!m_picture)
        return drawText(painter, QRectF(rect()),
                        tr("No curve: the walks are not known yet, or nobody lives here"),
                        m_theme(ColourRole::Text2), 12.5, false, Qt::AlignHCenter);
    const double room = width() - 24 - paintLegend(painter);
    drawText(painter, QRectF(12, 2, room, 20), elided(m_picture->title, 12, false, room),
             m_theme(ColourRole::Text2), 12, false, Qt::AlignLeft);
    paintGrid(painter);
    paintTarget(painter);
    paintCurves(painter);
    paintCurrent(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme(ColourRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PaceView::paintGrid(QPainter& painter) const
{
    const QRectF box = plot();
    const int step = box.height() < 100 ? 50 : 25;
    for (int percent = 0; percent <= 100; percent += step) {
        const double at = y(percent / 100.0);
        painter.setPen(QPen(m_theme(ColourRole::Line), 1));
        painter.drawLine(QPointF(box.left(), at), QPointF(box.right(), at));
        drawText(painter, QRectF(0, at - 8, kLeft - 8, 16), QStringLiteral("%1 %").arg(percent),
                 m_theme(ColourRole::Text2), 12, false, Qt::AlignRight);
    }
    for (const PaceMark& mark : m_picture->marks) {
        if (std::fmod(mark.pace, 10) != 0)
            continue;
        drawText(painter, QRectF(x(mark.pace) - 30, box.bottom() + 4, 60, 16), qs(formatNumber(mark.pace, 0)),
                 m_theme(ColourRole::Text2), 12, false, Qt::AlignHCenter);
    }
}

/// The pass mark lies across, the pace of the assessment stands upright.
void PaceView::paintTarget(QPainter& painter) const
{
    const QRectF box = plot();
    painter.setPen(QPen(m_theme(ColourRole::Text2), 1, Qt::DashLine));
    painter.drawLine(QPointF(x(m_picture->pace), box.top()), QPointF(x(m_picture->pace), box.bottom()));
    if (!m_picture->target)
        return;
    const double at = y(std::min(1.0, *m_picture->target));
    painter.setPen(QPen(m_theme(ColourRole::Text), 1.6));
    painter.drawLine(QPointF(box.left(), at), QPointF(box.right(), at));
    // at the end that the curve leaves free
    const bool atRight = std::fabs(m_picture->marks.back().share - *m_picture->target) >
                         std::fabs(m_picture->marks.front().share - *m_picture->target);
    const bool below = at < box.top() + 18;
    const double wide = textWidth(m_picture->targetText, 12, true) + 8;
    const QRectF label(atRight ? box.right() - wide : box.left() + 2, below ? at + 2 : at - 18, wide, 16);
    painter.fillRect(label, m_theme(ColourRole::Panel));
    drawText(painter, label, m_picture->targetText, m_theme(ColourRole::Text), 12, true, Qt::AlignHCenter);
}

QPen PaceView::residentsPen() const
{
    return {m_theme(ColourRole::Accent), 2};
}

QPen PaceView::communitiesPen() const
{
    return {m_theme.status(Status::Met).solid, 1.6, Qt::DashDotLine};
}

void PaceView::paintCurves(QPainter& painter) const
{
    QPainterPath residents, communities;
    for (const PaceMark& mark : m_picture->marks) {
        const QPointF at(x(mark.pace), y(mark.share));
        residents.elementCount() == 0 ? residents.moveTo(at) : residents.lineTo(at);
        if (!mark.passing)
            continue;
        const QPointF passes(x(mark.pace), y(*mark.passing));
        communities.elementCount() == 0 ? communities.moveTo(passes) : communities.lineTo(passes);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(communitiesPen());
    painter.drawPath(communities);
    painter.setPen(residentsPen());
    painter.drawPath(residents);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme(ColourRole::Accent));
    for (std::size_t i = 0; i < m_picture->marks.size(); ++i)
        painter.drawEllipse(placeOf(i), 2.6, 2.6);
}

/// Which line is which, at the right of the title; the room that takes. Nothing where there is one line.
double PaceView::paintLegend(QPainter& painter) const
{
    if (!m_picture->marks.back().passing)
        return 0;
    constexpr double kSample = 22, kGap = 6, kTop = 12;
    double right = width() - kRight;
    const auto add = [&](const QString& words, const QPen& pen) {
        const double wide = textWidth(words, 12, false) + 2;
        drawText(painter, QRectF(right - wide, kTop - 10, wide, 20), words, m_theme(ColourRole::Text2), 12,
                 false, Qt::AlignLeft);
        right -= wide + kGap;
        painter.setPen(pen);
        painter.drawLine(QPointF(right - kSample, kTop), QPointF(right, kTop));
        right -= kSample + 3 * kGap;
    };
    add(tr("communities that pass"), communitiesPen());
    add(tr("residents in reach"), residentsPen());
    return width() - right;
}

/// The chosen point with its words above the plot, where no line crosses them.
void PaceView::paintCurrent(QPainter& painter) const
{
    if (!m_current)
        return;
    const PaceMark& mark = m_picture->marks[*m_current];
    const QPointF at = placeOf(*m_current);
    painter.setPen(QPen(m_theme(ColourRole::Select), 3));
    painter.setBrush(m_theme(ColourRole::Accent));
    painter.drawEllipse(at, 5.5, 5.5);
    const bool assessed = std::fabs(mark.pace - m_picture->pace) < 1e-9;
    const QString words = assessed ? tr("As assessed: %1").arg(mark.words) : mark.words;
    drawText(painter, QRectF(12, 22, width() - 24, 18), elided(words, 12.5, true, width() - 24),
             m_theme(ColourRole::Accent), 12.5, true, Qt::AlignLeft);
}

std::size_t PaceView::nearest(double at) const
{
    const auto& marks = m_picture->marks;
    const auto found =
        std::min_element(marks.begin(), marks.end(), [&](const PaceMark& a, const PaceMark& b) {
            return std::fabs(x(a.pace) - at) < std::fabs(x(b.pace) - at);
        });
    return std::size_t(found - marks.begin());
}

void PaceView::choose(std::size_t mark)
{
    if (m_current == mark)
        return;
    m_current = mark;
    setAccessibleDescription(m_picture->marks[mark].words); // a screen reader reads it out again
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void PaceView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_picture)
        choose(nearest(event->position().x()));
}

void PaceView::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    if (!m_picture || !m_current)
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_picture->marks.size() - 1;
    if (back)
        choose(*m_current == 0 ? 0 : *m_current - 1);
    else if (forward)
        choose(std::min(last, *m_current + 1));
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(last);
    else
        QWidget::keyPressEvent(event);
}

bool PaceView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_picture)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), plainTip(m_picture->marks[nearest(help->pos().x())].words), this);
    return true;
}

} // namespace yike
