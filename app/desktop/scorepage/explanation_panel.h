// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lower part of the scorecard page: the distribution of the chosen indicator and its figures in words,
// with the ways on to the map and to the list of those that fail.

#include "app/desktop/scorepage/distribution.h"
#include "app/desktop/scorepage/pace_view.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace yike {

class ExplanationPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExplanationPanel(Desk& desk, QWidget* parent = nullptr);

    /// Explains an indicator for an area; the unit of the selection stands in for it where `subject` is set.
    void show(const std::string& indicator, UnitId area, std::optional<UnitId> subject);
    void clear();
    [[nodiscard]] Distribution& distribution() { return *m_distribution; }
    [[nodiscard]] PaceView& pace() { return *m_pace; }
    [[nodiscard]] std::optional<UnitId> subject() const { return m_subject; }

signals:
    void unitChosen(yike::UnitId unit);
    void areaWanted(); ///< back from a unit to the area
    void mapWanted();
    void listWanted();

private:
    [[nodiscard]] QWidget* makeTitle();
    [[nodiscard]] QWidget* makePictures();
    void showPictures(bool walks);
    [[nodiscard]] QWidget* makeRight();
    [[nodiscard]] QWidget* makeFigures(const Explanation& explanation) const;

    Desk& m_desk;
    QWidget* m_sign;
    QWidget* m_firm; ///< chip of the verdict, where there is one
    QLabel* m_title;
    QLabel* m_detail;
    QLabel* m_standing;
    QWidget* m_segments; ///< which of the two pictures, for what has both
    QPushButton* m_byUnit;
    QPushButton* m_byPace;
    QStackedWidget* m_pictures;
    Distribution* m_distribution;
    PaceView* m_pace;
    QScrollArea* m_figures;
    QPushButton* m_map;
    QPushButton* m_list;
    QPushButton* m_back;
    std::optional<UnitId> m_subject;
};

} // namespace yike
