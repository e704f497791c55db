// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/delegates.h"

#include "app/desktop/models/table_model.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/painted.h"
#include "app/map/paint/status_symbol.h"

#include <QPainter>
#include <QPainterPath>

namespace yike {

namespace {

QColor textColour(const QModelIndex& index, const Theme& theme)
{
    if (const QVariant status = index.data(TableModel::ToneStatusRole); status.isValid())
        return theme.status(Status(status.toInt())).text;
    if (const QVariant tone = index.data(TableModel::ToneRole); tone.isValid())
        return theme(ColourRole(tone.toInt()));
    if (const QVariant status = index.data(TableModel::StatusRole); status.isValid())
        return theme.status(Status(status.toInt())).text;
    return theme(ColourRole::Text);
}

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const Theme& theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, theme(ColourRole::SelectBg));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme(ColourRole::Hover));
    if (selected && index.column() == 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme(ColourRole::Select));
}

} // namespace

TableDelegate::TableDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, index, m_theme);
    QRectF box = QRectF(option.rect).adjusted(7, 0, -7, 0);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text = index.data().toString();
    const bool strong = index.data(TableModel::StrongRole).toBool();
    const QFontMetricsF metrics(uiFont(12.5, strong));
    if (const QVariant status = index.data(TableModel::StatusRole); status.isValid()) {
        const double left =
            alignment & Qt::AlignRight ? box.right() - metrics.horizontalAdvance(text) - 18 : box.left();
        drawStatus(*painter, QRectF(std::max(left, box.left()), box.center().y() - 6.5, 13, 13),
                   Status(status.toInt()), m_theme);
        box.setLeft(box.left() + 18);
    }
    drawText(*painter, box, metrics.elidedText(text, Qt::ElideMiddle, box.width()),
             textColour(index, m_theme), 12.5, strong, alignment & Qt::AlignHorizontal_Mask);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), 24};
}

void paintValueBar(QPainter& painter, const QRectF& box, const ValueBar& bar, Status status,
                   const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.fillRect(box, theme(ColourRole::Line));
    if (!bar.value)
        return;
    const QColor solid = theme.status(status).solid;
    const double end = box.left() + box.width() * *bar.value;
    painter.fillRect(QRectF(box.topLeft(), QPointF(end, box.bottom())), solid);
    if (!bar.target)
        return;
    const double tick = box.left() + box.width() * *bar.target;
    if (tick > end + 1) { // the gap, hatched
        painter.save();
        painter.setClipRect(QRectF(end, box.top(), tick - end, box.height()));
        painter.fillRect(box, theme.status(status).chip);
        painter.setPen(QPen(solid, 1));
        for (double x = end - box.height(); x < tick; x += 4)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        painter.restore();
    }
    painter.fillRect(QRectF(tick - 1, box.top() - 3, 2, box.height() + 6), theme(ColourRole::Text));
}

ScorecardDelegate::ScorecardDelegate(const ScorecardModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

void ScorecardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const ScorecardItem& item = m_model.items().at(std::size_t(index.row()));
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen)
        painter->fillRect(option.rect, m_theme(ColourRole::AccentBg));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme(ColourRole::Hover));
    const QRectF box = QRectF(option.rect).adjusted(8, 4, -8, -4);
    paintFirstLine(*painter, QRectF(box.left(), box.top(), box.width(), 19), item, chosen);
    paintSecondLine(*painter, QRectF(box.left() + 20, box.top() + 19, box.width() - 20, 17), item);
    painter->setPen(m_theme(ColourRole::Line));
    painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5),
                      QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5));
    painter->restore();
}

void ScorecardDelegate::paintFirstLine(QPainter& painter, const QRectF& line, const ScorecardItem& item,
                                       bool chosen) const
{
    drawStatus(painter, QRectF(line.left(), line.center().y() - 6.5, 13, 13), item.status, m_theme);
    const QString value = item.baseline.isEmpty() || item.change.amount == 0
                              ? item.value
                              : item.baseline + QStringLiteral(" → ") + item.value;
    drawText(painter, line, value, m_theme.status(item.status).text, 13, true, Qt::AlignRight);
    const QString tag = item.coverage == Coverage::Spatial          ? tr("Spa")
                        : item.coverage == Coverage::Administrative ? tr("Adm")
                                                                    : QString();
    const double tagWidth = tag.isEmpty() ? 0 : textWidth(tag, 11, false) + 14;
    const double room = line.width() - 20 - tagWidth - textWidth(value, 13, true) - 8;
    const QString name = QFontMetricsF(uiFont(12.5, chosen)).elidedText(item.name, Qt::ElideRight, room);
    drawText(painter, line.adjusted(20, 0, 0, 0), name, m_theme(ColourRole::Text), 12.5, chosen,
             Qt::AlignLeft);
    if (!tag.isEmpty())
        paintChip(painter, {line.left() + 20 + textWidth(name, 12.5, chosen) + 6, line.center().y()}, tag,
                  tagLook(m_theme));
}

void ScorecardDelegate::paintSecondLine(QPainter& painter, const QRectF& line,
                                        const ScorecardItem& item) const
{
    const double barWidth = std::min(84.0, line.width() * 0.34);
    paintValueBar(painter, QRectF(line.left(), line.center().y() - 2.5, barWidth, 5), item.bar, item.status,
                  m_theme);
    const QString data = tr("data %1").arg(item.data);
    drawText(painter, line, data, m_theme(ColourRole::Text2), 11.5, false, Qt::AlignRight);
    if (!item.baseline.isEmpty() && item.change.amount != 0) {
        const QColor colour =
            item.change.tone ? m_theme.status(*item.change.tone).text : m_theme(ColourRole::Text2);
        drawText(painter, line.adjusted(barWidth + 10, 0, -60, 0), item.change.text, colour, 11.5, true,
                 Qt::AlignLeft);
        return;
    }
    const QRectF middle = line.adjusted(barWidth + 8, 0, -textWidth(data, 11.5, false) - 10, 0);
    if (item.overdue || (item.due && middle.width() > 190)) {
        const QString text = item.deadline;
        const double width = textWidth(text, 11, false) + 10;
        const QRectF box(middle.right() - width, middle.center().y() - 8, width, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme(item.overdue ? ColourRole::ErrorBg : ColourRole::WarnBg));
        if (width < middle.width() * 0.66) {
            painter.drawRoundedRect(box, 2, 2);
            drawText(painter, box, text, m_theme(item.overdue ? ColourRole::Error : ColourRole::Warn), 11,
                     false, Qt::AlignHCenter);
            drawText(painter, middle.adjusted(0, 0, -width - 6, 0), tr("target %1").arg(item.target),
                     m_theme(ColourRole::Text2), 11.5, false, Qt::AlignLeft);
            return;
        }
    }
    const QString spoken = tr("target %1").arg(item.target);
    const QString shown = textWidth(spoken, 11.5, false) <= middle.width() ? spoken : item.target;
    drawText(painter, middle, shown, m_theme(item.overdue ? ColourRole::Error : ColourRole::Text2), 11.5,
             false, Qt::AlignRight);
}

QSize ScorecardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, 45};
}

} // namespace yike
