// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What of the scorecard is shown: computable, all, not met; by status, section, level, deadline and words.

#include "app/desktop/scorecard/score_model.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yike {

class FilterBar : public QWidget {
    Q_OBJECT
public:
    FilterBar(Desk& desk, ScoreModel& model, ScoreFilter& filter, QWidget* parent = nullptr);

    /// After the sheet changed: sections, counts.
    void refresh();
    void clear();

signals:
    void filtered();
    void groupingChanged();

private:
    [[nodiscard]] QPushButton* segment(const QString& name, ScoreFilter::Show show);
    void addFields(QHBoxLayout& row);
    void addSwitches(QHBoxLayout& row);
    void apply();
    void fillChoices();
    void connectFields();

    Desk& m_desk;
    ScoreModel& m_model;
    ScoreFilter& m_filter;
    std::vector<QPushButton*> m_shows;
    QLineEdit* m_text;
    QComboBox* m_status;
    QComboBox* m_group;
    QComboBox* m_level;
    QComboBox* m_due;
    QPushButton* m_clear;
    QPushButton* m_grouped;
    QLabel* m_count;
};

} // namespace yike
