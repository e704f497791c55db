// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How cells look: signs before words, the yellow of the selected row with its bar, bars with target ticks.

#include "app/desktop/models/scorecard_model.h"

#include <QStyledItemDelegate>

namespace yike {

/// Table cells: sign, coloured or strong text, elided in the middle; linked selection in yellow.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TableDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// A scorecard line of two rows: sign, name, tag, value; bar with tick, target, share with data.
class ScorecardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ScorecardDelegate(const ScorecardModel& model, const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFirstLine(QPainter& painter, const QRectF& line, const ScorecardItem& item, bool chosen) const;
    void paintSecondLine(QPainter& painter, const QRectF& line, const ScorecardItem& item) const;

    const ScorecardModel& m_model;
    const Theme& m_theme;
};

/// The bar of a value: filled to it, the gap up to the target hatched, the target as a tick.
void paintValueBar(QPainter& painter, const QRectF& box, const ValueBar& bar, Status status,
                   const Theme& theme);

} // namespace yike
