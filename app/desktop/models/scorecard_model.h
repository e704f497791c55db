// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The standard's indicators for the scope as the scorecard shows them, with the baseline beside the scenario.

#include "app/desktop/document/desk.h"
#include "app/desktop/models/value_bar.h"
#include "app/desktop/models/words/change_text.h"

#include <QAbstractListModel>

#include <vector>

namespace yike {

enum class Coverage { None, Administrative, Spatial };
/// Which of the two coverages an indicator of this kind demands.
[[nodiscard]] Coverage coverageOf(Kind kind);

struct ScorecardItem {
    std::string indicator;
    QString name;
    Coverage coverage = Coverage::None;
    Status status = Status::NoData; ///< Advisory for contributions
    QString value;
    QString target;
    QString data; ///< share of units with data
    QString deadline;
    bool overdue = false;
    bool due = false;
    int days = 0; ///< to the day it is due
    ValueBar bar;
    QString baseline; ///< empty unless a scenario is active
    ValueChange change;
    QString tip;
};

/// Narrative indicators are left out: there is nothing to show.
[[nodiscard]] std::vector<ScorecardItem> scorecardItems(const Desk& desk);

/// How many indicators of the scope stand how, for the line under the title.
struct ScorecardSummary {
    int met = 0, notMet = 0, noData = 0, advisory = 0;
    int overdue = 0;      ///< not met and past the deadline
    int due = 0;          ///< deadline ahead, or today
    int dueInDays = 0;    ///< the nearest of them
    int allDueInDays = 0; ///< the last of them
};
/// What is said of a number of indicators that are due: "due in 184 d", "due, the next today".
[[nodiscard]] QString dueWords(int nearestInDays, int lastInDays);
[[nodiscard]] ScorecardSummary summarise(const std::vector<ScorecardItem>& items);

class ScorecardModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<ScorecardItem> items);
    [[nodiscard]] const std::vector<ScorecardItem>& items() const { return m_items; }
    [[nodiscard]] int rowOf(const std::string& indicator) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ScorecardItem> m_items;
};

} // namespace yike
