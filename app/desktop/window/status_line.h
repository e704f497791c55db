// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The status bar: where the pointer is, in which system, at what scale, what is selected; the job under way
// with its bar and its cross; the number of findings.

#include "app/desktop/document/desk.h"

#include <QStatusBar>

#include <functional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace yike {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(Desk& desk, QWidget* parent = nullptr);

    void showPlace(Point world);
    void say(const QString& sentence);
    /// A failed job stays until it is read.
    void sayProblem(const QString& sentence);

signals:
    void findingsWanted();

private:
    void refreshCrs();
    void refreshScale();
    void refreshSelection();
    void refreshJob();
    void refreshFindings();
    void addPart(QLabel* label);

    Desk& m_desk;
    /// Degrees of a place of the plan; nothing where the system is unknown.
    std::function<std::optional<LonLat>(Point)> m_toLonLat;
    QLabel* m_lonLat;
    QLabel* m_projected;
    QLabel* m_crs;
    QLabel* m_scale;
    QLabel* m_selected;
    QLabel* m_said;
    QLabel* m_job;
    QProgressBar* m_bar;
    QLabel* m_percent;
    QToolButton* m_cancel;
    QToolButton* m_findings;
    int m_jobId = 0;
};

} // namespace yike
