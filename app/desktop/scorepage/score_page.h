// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scorecard as a page of its own: every indicator at every level, and below it the chosen cell explained.

#include "app/desktop/scorecard/score_model.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace yike {

class EmptyState;
class ExplanationPanel;
class FilterBar;
class ScoreHead;
class ScoreTree;

class ScorePage : public QWidget {
    Q_OBJECT
public:
    explicit ScorePage(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] ScoreModel& model() { return m_model; }
    [[nodiscard]] ScoreFilter& filter() { return m_filter; }
    [[nodiscard]] ScoreTree& tree() { return *m_tree; }
    [[nodiscard]] ExplanationPanel& explanation() { return *m_explanation; }
    /// Chooses a cell as a click does.
    void choose(const std::string& indicator, ScoreColumn column);
    /// Only while it is seen does it follow what changes.
    void setFollowing(bool following);

signals:
    void mapWanted();
    void listWanted();
    void exportWanted();
    void standardsWanted();

private:
    void connectParts();
    void connectDocument();
    void refresh();
    void refreshSoon();
    void showCurrent();
    void followIndicator();
    void cellChosen(const QModelIndex& index);

    Desk& m_desk;
    ScoreModel m_model;
    ScoreFilter m_filter;
    ScoreHead* m_head;
    FilterBar* m_filters;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ScoreTree* m_tree;
    ExplanationPanel* m_explanation;
    ScoreColumn m_column = ScoreColumn::County;
    std::set<QString> m_closed; ///< sections the planner closed
    bool m_following = false;
    bool m_stale = true;
    bool m_choosing = false;
    bool m_laidOut = false;
};

} // namespace yike
