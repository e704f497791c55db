// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Above the map: baseline or scenario, standard, evaluation date, and how near is measured.

#include "app/desktop/document/desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace yike {

class ScenarioBar : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioBar(Desk& desk, QWidget* parent = nullptr);

signals:
    void newScenarioWanted();

private:
    void addSettings(QHBoxLayout& row);
    void connectDocument();
    void refreshTabs();
    void refreshStamp();
    void addTab(const QString& name, PlanState state);

    Desk& m_desk;
    QHBoxLayout* m_tabs;
    QHBoxLayout* m_chips;
    QLabel* m_stamp;
};

} // namespace yike
