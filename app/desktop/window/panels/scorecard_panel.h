// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standard's indicators for the scope; a click chooses what the map shows.

#include "app/desktop/models/scorecard_model.h"
#include "app/desktop/style/labels.h"

#include <QListView>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace yike {

class ScorecardPanel : public QWidget {
    Q_OBJECT
public:
    explicit ScorecardPanel(Desk& desk, QWidget* parent = nullptr);

    /// Opens the menu of counties and cities; stands in the dock's title.
    [[nodiscard]] QToolButton* makeScopeButton();
    [[nodiscard]] QString scopeName() const;
    [[nodiscard]] ScorecardModel& model() { return m_model; }

signals:
    void refreshed();

private:
    void refresh();
    void refreshSummary();
    void ensureScope();
    void followIndicator();

    Desk& m_desk;
    ScorecardModel m_model;
    QStackedWidget* m_stack;
    QListView* m_list;
    EmptyState* m_empty;
    QWidget* m_summary;
};

} // namespace yike
