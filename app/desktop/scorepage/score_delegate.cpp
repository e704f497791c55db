// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/score_delegate.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/painted.h"
#include "app/map/paint/status_symbol.h"

#include <QPainter>

#include <cmath>

namespace yike {

namespace {

/// Passing in the solid colour, the rest in that of what fails; shares without a verdict in violet on grey.
void paintParts(QPainter& painter, const QRectF& box, const ScoreCell& cell, const Theme& theme)
{
    const bool advisory = cell.status == Status::Advisory;
    painter.fillRect(box, advisory ? theme(ColourRole::Line) : theme.status(Status::NotMet).fill);
    QRectF part = box;
    part.setWidth(box.width() * cell.part);
    painter.fillRect(part, theme.status(advisory ? Status::Advisory : Status::Met).solid);
}

ChipLook dueLook(DueState state, const Theme& theme)
{
    switch (state) {
    case DueState::Overdue:
        return chipLook(ColourRole::Error, ColourRole::ErrorBg, theme);
    case DueState::Due:
        return chipLook(ColourRole::Warn, ColourRole::WarnBg, theme);
    case DueState::OnTime:
    case DueState::Met:
        return chipLook(Status::Met, theme);
    default:
        return chipLook(ColourRole::Text2, ColourRole::Header, theme);
    }
}

} // namespace

ScoreDelegate::ScoreDelegate(const ScoreModel& model, const ScoreFilter& filter, const Theme& theme,
                             QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_filter(filter), m_theme(theme)
{
}

QSize ScoreDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {40, 21};
}

int ScoreDelegate::valueWidth()
{
    constexpr double kPadding = 16, kSign = 21, kGap = 8;
    return int(std::ceil(kPadding + kSign + textWidth(QStringLiteral("99.9 %"), 12.5, true) + kGap +
                         chipWidth(tr("fragile"))));
}

void ScoreDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const ScoreRow* row = m_model.row(m_filter.mapToSource(index));
    if (!row)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = option.state & QStyle::State_Selected;
    if (current)
        painter->fillRect(option.rect, m_theme(ColourRole::SelectBg));
    paintCell(*painter, QRectF(option.rect).adjusted(8, 0, -8, 0), *row, ScoreColumn(index.column()));
    if (current) {
        painter->setPen(QPen(m_theme(ColourRole::Select), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ScoreDelegate::paintCell(QPainter& painter, const QRectF& box, const ScoreRow& row,
                              ScoreColumn column) const
{
    const QColor text = m_theme(row.computable ? ColourRole::Text : ColourRole::Text2);
    switch (column) {
    case ScoreColumn::Id:
        drawText(painter, box, elided(row.id, 12.5, false, box.width()), m_theme(ColourRole::Text2), 12.5,
                 false, Qt::AlignLeft);
        break;
    case ScoreColumn::Name:
        paintName(painter, box, row);
        break;
    case ScoreColumn::Coverage:
        if (!row.coverage.isEmpty())
            paintChip(painter, {box.left(), box.center().y()}, row.coverage, tagLook(m_theme));
        break;
    case ScoreColumn::Target:
        drawText(painter, box,
                 textWidth(row.target, 12.5, false) <= box.width() ? row.target : row.targetBrief, text, 12.5,
                 false, Qt::AlignRight);
        break;
    case ScoreColumn::Deadline:
        paintDeadline(painter, box, row);
        break;
    case ScoreColumn::Data:
        paintData(painter, box, row);
        break;
    default:
        paintLevel(painter, box, row, column);
    }
}

void ScoreDelegate::paintName(QPainter& painter, QRectF box, const ScoreRow& row) const
{
    struct Chip {
        QString text;
        ChipLook look;
    };
    std::vector<Chip> chips;
    if (row.chosen)
        chips.push_back({tr("number chosen by the planner"), chipLook(Status::Advisory, m_theme)});
    if (!row.doubt.isEmpty())
        chips.push_back({row.doubt, chipLook(ColourRole::Warn, ColourRole::WarnBg, m_theme)});
    double wanted = 0;
    for (const Chip& chip : chips)
        wanted += chipWidth(chip.text) + 5;
    constexpr double kLeastName = 90;
    if (box.width() - wanted < kLeastName) // the tooltip tells what has no room
        chips.clear(), wanted = 0;
    const QString name = elided(row.name, 12.5, false, box.width() - wanted);
    drawText(painter, box, name, m_theme(row.computable ? ColourRole::Text : ColourRole::Text2), 12.5, false,
             Qt::AlignLeft);
    double x = box.left() + textWidth(name, 12.5, false) + 7;
    for (const Chip& chip : chips)
        x += paintChip(painter, {x, box.center().y()}, chip.text, chip.look) + 5;
}

void ScoreDelegate::paintDeadline(QPainter& painter, QRectF box, const ScoreRow& row) const
{
    constexpr double kDate = 82; // 2025-12-31*
    const QString date = row.deadline.isEmpty() ? QStringLiteral("—") : row.deadline;
    drawText(painter, box, date, m_theme(ColourRole::Text2), 12.5, false, Qt::AlignLeft);
    if (row.deadlineChip.isEmpty())
        return;
    const double room = box.right() + 6 - (box.left() + kDate);
    if (chipWidth(row.deadlineChip) <= room)
        paintChip(painter, {box.left() + kDate, box.center().y()}, row.deadlineChip,
                  dueLook(row.due, m_theme));
}

void ScoreDelegate::paintLevel(QPainter& painter, QRectF box, const ScoreRow& row, ScoreColumn column) const
{
    const ScoreCell& cell = *ScoreModel::cell(row, column);
    if (cell.status == Status::NotApplicable) {
        drawText(painter, box, QStringLiteral("–"), m_theme(ColourRole::Text3), 12.5, false, Qt::AlignLeft);
        return;
    }
    drawStatus(painter, QRectF(box.left(), box.center().y() - 6.5, 13, 13), cell.status, m_theme);
    box.setLeft(box.left() + 21);
    constexpr double kMostBar = 64;
    const QString fragile = tr("fragile");
    const double chip = cell.fragile ? chipWidth(fragile) + 8 : 0;
    const bool fits = cell.brief.isEmpty() || textWidth(cell.text, 12.5, true) + chip <= box.width();
    const QString& full = fits ? cell.text : cell.brief;
    const double wide = textWidth(full, 12.5, true);
    const double room = box.width() - std::max(wide, 56.0) - 8;
    const bool bar = cell.shows == ScoreCell::Shows::Tally && room >= 20;
    const bool strong =
        cell.shows != ScoreCell::Shows::Contribution && cell.shows != ScoreCell::Shows::Nothing;
    const QString text = elided(full, 12.5, strong, box.width(), Qt::ElideMiddle);
    drawText(painter, box, text, m_theme.status(cell.status).text, 12.5, strong, Qt::AlignLeft);
    if (bar) {
        const double width = std::min(room, kMostBar);
        paintParts(painter, QRectF(box.right() - width, box.center().y() - 3, width, 7), cell, m_theme);
    }
    if (cell.fragile && wide + chip <= box.width())
        paintChip(painter, {box.left() + wide + 8, box.center().y()}, fragile, dashedLook(m_theme));
}

void ScoreDelegate::paintData(QPainter& painter, QRectF box, const ScoreRow& row) const
{
    if (row.data.isEmpty() || !row.computable)
        return;
    const double text = 40;
    QRectF bar(box.left(), box.center().y() - 3, std::max(12.0, box.width() - text - 6), 7);
    painter.fillRect(bar, m_theme(ColourRole::Line));
    bar.setWidth(bar.width() * row.dataShare);
    painter.fillRect(bar, m_theme(ColourRole::Accent));
    drawText(painter, box, row.data, m_theme(ColourRole::Text), 12, false, Qt::AlignRight);
}

} // namespace yike
