// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The head of the scorecard page: whose it is, how many indicators stand how, on which date, of which plan.

#include "app/desktop/scorecard/score_rows.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace yike {

class ScoreHead : public QWidget {
    Q_OBJECT
public:
    explicit ScoreHead(Desk& desk, QWidget* parent = nullptr);
    void show(const ScoreSheet& sheet);

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void exportWanted();

private:
    void addTile(QWidget* sign, const QString& number, const QColor& colour, const QString& word);
    void refreshSettings();
    void fitWords();

    Desk& m_desk;
    QLabel* m_detail;
    QHBoxLayout* m_tiles;
    std::vector<QLabel*> m_words; ///< those that a sign says too
    QComboBox* m_state;
    QPushButton* m_export;
};

} // namespace yike
