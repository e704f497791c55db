// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The active scenario beside the baseline: two bars of statuses, its edits, the indicators of the scope
// before and after, the communities it changes.

#include "app/desktop/window/panels/tables_panel.h"

#include <QWidget>

namespace yike {

/// Communities by status as one bar, baseline above scenario.
class StatusBars : public QWidget {
public:
    explicit StatusBars(Desk& desk);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRectF& box, const Assessment& assessment,
                  const Indicator& indicator) const;
    Desk& m_desk;
};

class ComparePanel : public QWidget {
    Q_OBJECT
public:
    explicit ComparePanel(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] LinkedTable& edits() { return *m_edits; }
    [[nodiscard]] LinkedTable& indicators() { return *m_indicators; }
    [[nodiscard]] LinkedTable& affected() { return *m_affected; }

signals:
    void removeScenarioWanted();
    void compareReportWanted();

private:
    void refresh();

    Desk& m_desk;
    QLabel* m_caption;
    StatusBars* m_bars;
    LinkedTable* m_edits;
    LinkedTable* m_indicators;
    LinkedTable* m_affected;
};

} // namespace yike
