// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorepage/score_delegate.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/painted.h"
#include "app/map/paint/status_symbol.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yike {

ScoreTree::ScoreTree(const ScoreModel& model, const ScoreFilter& filter, const Theme& theme, QWidget* parent)
    : QTreeView(parent), m_model(model), m_filter(filter), m_theme(theme)
{
    setObjectName(QStringLiteral("scoreTree"));
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(false);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSortIndicatorClearable(true);
    header()->setFixedHeight(25);
    header()->setTextElideMode(Qt::ElideMiddle);
    header()->setMinimumSectionSize(40);
}

bool ScoreTree::isGroup(const QModelIndex& index) const
{
    return m_model.isGroup(m_filter.mapToSource(index));
}

/// The date and the longest of its chips.
int ScoreTree::deadlineWidth() const
{
    double chip = 74;
    for (const ScoreRow& row : m_model.sheet().rows)
        chip = std::max(chip, row.deadlineChip.isEmpty() ? 0 : chipWidth(row.deadlineChip));
    return int(8 + 82 + chip + 10);
}

void ScoreTree::fitColumns()
{
    const int room = viewport()->width();
    const double wide = room >= 2000 ? 1.5 : room < 1340 ? 0.92 : 1;
    const int widths[kScoreColumns] = {
        54, 0, 50, 104, deadlineWidth(), 152, 124, ScoreDelegate::valueWidth(), ScoreDelegate::valueWidth(),
        100};
    int taken = 0;
    for (int i = 0; i < kScoreColumns; ++i) {
        if (i == int(ScoreColumn::Name))
            continue;
        const bool fixed =
            i <= int(ScoreColumn::Deadline) || i == int(ScoreColumn::County) || i == int(ScoreColumn::City);
        const int planned = fixed && wide <= 1 ? widths[i] : int(widths[i] * wide);
        const QString head = m_filter.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        constexpr int kMost = 170; // of a head that is a name of the plan
        const int width = std::max(planned, std::min(kMost, int(textWidth(head, 12, false)) + 22));
        setColumnWidth(i, width);
        taken += width;
    }
    setColumnWidth(int(ScoreColumn::Name), std::max(170, room - taken));
}

void ScoreTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void ScoreTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRectF line = option.rect;
    if (!isGroup(index)) {
        const bool hovered = option.state & QStyle::State_MouseOver ||
                             (underMouse() && line.contains(viewport()->mapFromGlobal(QCursor::pos())));
        if (hovered)
            painter->fillRect(line, m_theme(ColourRole::Hover));
        QTreeView::drawRow(painter, option, index);
        painter->setPen(m_theme(ColourRole::Line));
        painter->drawLine(QPointF(line.left(), line.bottom() - 0.5),
                          QPointF(line.right(), line.bottom() - 0.5));
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(line, m_theme(ColourRole::Sunken));
    const QString sign = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    drawIcon(*painter, QRectF(line.left() + 6, line.center().y() - 6, 12, 12), sign,
             m_theme(ColourRole::Text2));
    const QString name = index.data().toString();
    drawText(*painter, line.adjusted(24, 0, 0, 0), name, m_theme(ColourRole::Text2), 12.5, true,
             Qt::AlignLeft);
    drawText(*painter, line.adjusted(24 + textWidth(name, 12.5, true) + 10, 0, 0, 0),
             m_model.groupDetail(m_filter.mapToSource(index).row()), m_theme(ColourRole::Text3), 12, false,
             Qt::AlignLeft);
    painter->setPen(m_theme(ColourRole::Line));
    painter->drawLine(QPointF(line.left(), line.bottom() - 0.5), QPointF(line.right(), line.bottom() - 0.5));
    if (hasFocus() && currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        painter->setPen(QPen(m_theme(ColourRole::Accent), 2));
        painter->drawRect(line.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ScoreTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && isGroup(index) && event->button() == Qt::LeftButton)
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    else
        QTreeView::mousePressEvent(event);
}

namespace {

/// To the next column that is shown, within the row: a tree would go up to the group instead.
void stepAside(QTreeView& tree, int by)
{
    const QModelIndex from = tree.currentIndex();
    const int columns = tree.model()->columnCount(from.parent());
    for (int column = from.column() + by; column >= 0 && column < columns; column += by) {
        if (!tree.isColumnHidden(column))
            return tree.setCurrentIndex(from.siblingAtColumn(column));
    }
}

} // namespace

void ScoreTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    const bool aside = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (aside && index.isValid() && !isGroup(index))
        return stepAside(*this, event->key() == Qt::Key_Left ? -1 : 1);
    const bool toggles = event->key() == Qt::Key_Return || event->key() == Qt::Key_Space;
    if (toggles && index.isValid() && isGroup(index))
        return setExpanded(index, !isExpanded(index));
    QTreeView::keyPressEvent(event);
}

} // namespace yike
