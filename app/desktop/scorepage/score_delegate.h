// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the cells of the scorecard page look: signs, counts with a bar of two parts, chips for deadlines and
// for what the planner chose.

#include "app/desktop/scorecard/score_model.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace yike {

class ScoreDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ScoreDelegate(const ScoreModel& model, const ScoreFilter& filter, const Theme& theme,
                  QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What a value takes with its sign and the chip of a fragile one.
    [[nodiscard]] static int valueWidth();

private:
    void paintCell(QPainter& painter, const QRectF& box, const ScoreRow& row, ScoreColumn column) const;
    void paintName(QPainter& painter, QRectF box, const ScoreRow& row) const;
    void paintDeadline(QPainter& painter, QRectF box, const ScoreRow& row) const;
    void paintLevel(QPainter& painter, QRectF box, const ScoreRow& row, ScoreColumn column) const;
    void paintData(QPainter& painter, QRectF box, const ScoreRow& row) const;

    const ScoreModel& m_model;
    const ScoreFilter& m_filter;
    const Theme& m_theme;
};

/// The tree with sections as bands across all columns; cells are chosen one by one, also by the arrow keys.
class ScoreTree : public QTreeView {
    Q_OBJECT
public:
    ScoreTree(const ScoreModel& model, const ScoreFilter& filter, const Theme& theme,
              QWidget* parent = nullptr);
    /// Gives the name what the other columns leave.
    void fitColumns();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool isGroup(const QModelIndex& index) const;
    [[nodiscard]] int deadlineWidth() const;

    const ScoreModel& m_model;
    const ScoreFilter& m_filter;
    const Theme& m_theme;
};

} // namespace yike
