// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The share of residents in reach drawn over the pace at which they walk, with the pace of the assessment and
// the target marked. A point tells itself under the pointer or under the arrow keys.

#include "app/desktop/scorecard/pace_picture.h"

#include <QPen>
#include <QWidget>

namespace yike {

class PaceView : public QWidget {
    Q_OBJECT
public:
    explicit PaceView(const Theme& theme, QWidget* parent = nullptr);

    /// Without a picture it says so.
    void setPicture(std::optional<PacePicture> picture);
    [[nodiscard]] const std::optional<PacePicture>& picture() const { return m_picture; }
    /// The mark that tells itself, by pointer or keyboard: that of the assessment's pace at first.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    [[nodiscard]] QPointF placeOf(std::size_t mark) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double x(double pace) const;
    [[nodiscard]] double y(double share) const;
    [[nodiscard]] std::size_t nearest(double x) const;
    void choose(std::size_t mark);
    void paintGrid(QPainter& painter) const;
    void paintTarget(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;
    double paintLegend(QPainter& painter) const;
    [[nodiscard]] QPen residentsPen() const;
    [[nodiscard]] QPen communitiesPen() const;

    const Theme& m_theme;
    std::optional<PacePicture> m_picture;
    std::optional<std::size_t> m_current;
};

} // namespace yike
