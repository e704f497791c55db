// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/distribution.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/painted.h"
#include "app/map/paint/status_symbol.h"
#include "app/text/format.h"
#include "app/text/words.h"

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

/// A round step that gives at most `most` ticks.
double tickStep(double range, int most)
{
    const double raw = range / most;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

} // namespace

Distribution::Distribution(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("distribution"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Units of the chosen indicator"));
}

void Distribution::setExplanation(Explanation explanation)
{
    m_explanation = std::move(explanation);
    m_mostHouseholds = 1;
    for (const MarkLine& line : m_explanation.lines)
        for (const UnitMark& mark : line.units)
            m_mostHouseholds = std::max(m_mostHouseholds, mark.households);
    setMinimumHeight(kHead + int(m_explanation.lines.size()) * kLine + 4);
    update();
}

void Distribution::setSelected(std::optional<UnitId> unit)
{
    m_selected = unit;
    update();
}

Distribution::Geometry Distribution::geometry() const
{
    Geometry at;
    std::size_t most = 1;
    bool first = true;
    for (const MarkLine& line : m_explanation.lines) {
        at.names = std::max(at.names, std::min(120.0, textWidth(line.name, 12, false)));
        most = std::max(most, line.units.size());
        for (const UnitMark& mark : line.units) {
            if (!mark.value)
                continue;
            at.least = first ? *mark.value : std::min(at.least, *mark.value);
            at.most = first ? *mark.value : std::max(at.most, *mark.value);
            first = false;
        }
    }
    if (m_explanation.target) {
        at.least = std::min(at.least, *m_explanation.target);
        at.most = std::max(at.most, *m_explanation.target);
    }
    if (at.most <= at.least)
        at.most = at.least + 1;
    const double squares = m_explanation.hasAxis ? width() * 0.52 : width() - 12.0;
    at.square = std::clamp((squares - at.names - 28) / double(most), 3.0, 26.0);
    at.plotLeft = at.names + 18 + at.square * double(most) + 34;
    at.plotRight = std::max(at.plotLeft + 60, width() - 22.0);
    return at;
}

double Distribution::top() const
{
    return kHead;
}

QRectF Distribution::squareBox(const Geometry& at, std::size_t line, std::size_t unit) const
{
    return {at.names + 18 + at.square * double(unit), top() + double(line) * kLine + 1.5, at.square - 1,
            kLine - 3};
}

double Distribution::radius(const UnitMark& mark) const
{
    return 2.4 + 3.8 * std::sqrt(std::max(0.0, mark.households) / m_mostHouseholds);
}

void Distribution::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme(ColourRole::Panel));
    if (m_explanation.lines.empty())
        return;
    const Geometry at = geometry();
    paintSquares(painter, at);
    if (m_explanation.hasAxis) {
        paintAxis(painter, at);
        paintDots(painter, at);
    }
    paintHead(painter, at);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme(ColourRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void Distribution::paintSquares(QPainter& painter, const Geometry& at) const
{
    for (std::size_t i = 0; i < m_explanation.lines.size(); ++i) {
        const MarkLine& line = m_explanation.lines[i];
        const QRectF name(4, top() + double(i) * kLine, at.names + 6, kLine);
        drawText(painter, name, elided(line.name, 12, false, at.names, Qt::ElideMiddle),
                 m_theme(ColourRole::Text), 12, false, Qt::AlignRight);
        for (std::size_t j = 0; j < line.units.size(); ++j) {
            const QRectF box = squareBox(at, i, j);
            QPainterPath path;
            path.addRect(box);
            fillStatusQuickly(painter, path, line.units[j].status, m_theme, box.topLeft());
            painter.setPen(QPen(m_theme.status(line.units[j].status).solid, 0.6));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
            if (line.units[j].status == Status::NotMet && at.square >= 14)
                drawStatus(painter, QRectF(box.center() - QPointF(4.5, 4.5), QSizeF(9, 9)), Status::NotMet,
                           m_theme);
            if (line.units[j].id == m_selected) {
                painter.setPen(QPen(m_theme(ColourRole::Select), 2.5));
                painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
            }
        }
    }
}

void Distribution::paintAxis(QPainter& painter, const Geometry& at) const
{
    const double bottom = top() + double(m_explanation.lines.size()) * kLine;
    const double step = tickStep(at.most - at.least, std::max(2, int((at.plotRight - at.plotLeft) / 70)));
    for (double tick = std::ceil(at.least / step) * step; tick <= at.most + step * 1e-6; tick += step) {
        const double x = at.x(tick);
        painter.setPen(QPen(m_theme(ColourRole::Line), 1));
        painter.drawLine(QPointF(x, top()), QPointF(x, bottom));
    }
    if (m_explanation.target) {
        painter.setPen(QPen(m_theme(ColourRole::Text), 1.6));
        const double x = at.x(*m_explanation.target);
        painter.drawLine(QPointF(x, top()), QPointF(x, bottom));
    }
}

void Distribution::paintDots(QPainter& painter, const Geometry& at) const
{
    for (std::size_t i = 0; i < m_explanation.lines.size(); ++i) {
        const MarkLine& line = m_explanation.lines[i];
        const double y = top() + (double(i) + 0.5) * kLine;
        for (const UnitMark& mark : line.units) {
            if (!mark.value)
                continue;
            const double r = radius(mark);
            const bool chosen = mark.id == m_selected;
            painter.setPen(
                QPen(chosen ? m_theme(ColourRole::Text) : m_theme.status(mark.status).solid, chosen ? 2 : 1));
            painter.setBrush(m_theme.status(mark.status).fill);
            painter.drawEllipse(QPointF(at.x(*mark.value), y), r, r);
        }
        if (line.value && *line.value >= at.least && *line.value <= at.most)
            painter.fillRect(QRectF(at.x(*line.value) - 1.2, y - 6.5, 2.4, 13), m_theme(ColourRole::Text));
    }
}

/// Stays at the top of what is seen, however far it is scrolled.
void Distribution::paintHead(QPainter& painter, const Geometry& at) const
{
    const double y = std::max(0, visibleRegion().boundingRect().top());
    const QRectF head(0, y, width(), kHead - 2);
    painter.fillRect(head, m_theme(ColourRole::Panel));
    const QString squares = m_explanation.level == Level::Community ? tr("One square a community")
                                                                    : tr("One square a sub-district");
    drawText(painter, QRectF(at.names + 18, y, 300, kHead - 2), squares, m_theme(ColourRole::Text2), 12,
             false, Qt::AlignLeft);
    if (!m_explanation.hasAxis)
        return;
    std::vector<std::pair<double, double>> taken;
    const auto put = [&](double x, const QString& text, bool strong, const QColor& colour) {
        const double half = textWidth(text, 12, strong) / 2;
        const double middle = std::min(x, width() - half - 4);
        for (const auto& [from, to] : taken)
            if (middle + half + 8 > from && middle - half - 8 < to)
                return false;
        taken.emplace_back(middle - half, middle + half);
        drawText(painter, QRectF(middle - half - 2, y, 2 * half + 4, kHead - 2), text, colour, 12, strong,
                 Qt::AlignHCenter);
        return true;
    };
    if (m_explanation.target)
        (void)put(at.x(*m_explanation.target), m_explanation.targetText, true, m_theme(ColourRole::Text));
    const double half = textWidth(m_explanation.axis, 12, false) / 2;
    if (!put(at.plotLeft + half - 14, m_explanation.axis, false, m_theme(ColourRole::Text2)))
        (void)put(at.plotRight, m_explanation.axis, false, m_theme(ColourRole::Text2));
    const double step = tickStep(at.most - at.least, std::max(2, int((at.plotRight - at.plotLeft) / 70)));
    const int decimals = step < 1 ? int(std::ceil(-std::log10(step))) : 0;
    for (double tick = std::ceil(at.least / step) * step; tick <= at.most + step * 1e-6; tick += step)
        (void)put(at.x(tick), qs(formatNumber(tick, decimals)), false, m_theme(ColourRole::Text2));
}

std::optional<QPointF> Distribution::squareOf(UnitId unit) const
{
    const Geometry at = geometry();
    for (std::size_t i = 0; i < m_explanation.lines.size(); ++i)
        for (std::size_t j = 0; j < m_explanation.lines[i].units.size(); ++j)
            if (m_explanation.lines[i].units[j].id == unit)
                return squareBox(at, i, j).center();
    return std::nullopt;
}

std::optional<QPointF> Distribution::dotOf(UnitId unit) const
{
    const Geometry at = geometry();
    for (std::size_t i = 0; i < m_explanation.lines.size(); ++i)
        for (const UnitMark& mark : m_explanation.lines[i].units)
            if (mark.id == unit && mark.value)
                return QPointF(at.x(*mark.value), top() + (double(i) + 0.5) * kLine);
    return std::nullopt;
}

const UnitMark* Distribution::markAt(QPointF place) const
{
    const double row = (place.y() - top()) / kLine;
    if (row < 0 || row >= double(m_explanation.lines.size()))
        return nullptr;
    const auto i = std::size_t(row);
    const auto& units = m_explanation.lines[i].units;
    const Geometry at = geometry();
    for (std::size_t j = 0; j < units.size(); ++j)
        if (squareBox(at, i, j).adjusted(-0.5, -2, 0.5, 2).contains(place))
            return &units[j];
    if (!m_explanation.hasAxis)
        return nullptr;
    for (auto mark = units.rbegin(); mark != units.rend(); ++mark) // the last is drawn on top
        if (mark->value && std::fabs(at.x(*mark->value) - place.x()) <= radius(*mark) + 1)
            return &*mark;
    return nullptr;
}

void Distribution::mousePressEvent(QMouseEvent* event)
{
    if (const UnitMark* mark = markAt(event->position()))
        emit unitChosen(mark->id);
}

void Distribution::keyPressEvent(QKeyEvent* event)
{
    std::vector<UnitId> order;
    for (const MarkLine& line : m_explanation.lines)
        for (const UnitMark& mark : line.units)
            order.push_back(mark.id);
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (order.empty() || (!forward && !back))
        return QWidget::keyPressEvent(event);
    const auto found = m_selected ? std::find(order.begin(), order.end(), *m_selected) : order.end();
    if (found == order.end())
        emit unitChosen(order.front());
    else if (forward && found + 1 != order.end())
        emit unitChosen(*(found + 1));
    else if (back && found != order.begin())
        emit unitChosen(*(found - 1));
}

bool Distribution::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const UnitMark* mark = markAt(help->pos());
        QToolTip::showText(help->globalPos(), mark ? plainTip(mark->tip) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace yike
