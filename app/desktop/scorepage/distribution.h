// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The two pictures below the scorecard, line by line side by side: a square for every unit by the larger unit
// it lies in, and their values as dots along an axis. Both choose the unit that is clicked.

#include "app/desktop/scorecard/explanation.h"

#include <QWidget>

namespace yike {

class Distribution : public QWidget {
    Q_OBJECT
public:
    explicit Distribution(const Theme& theme, QWidget* parent = nullptr);

    void setExplanation(Explanation explanation);
    void setSelected(std::optional<UnitId> unit);
    [[nodiscard]] const Explanation& explanation() const { return m_explanation; }
    /// Middle of a unit's square; nothing where it has none.
    [[nodiscard]] std::optional<QPointF> squareOf(UnitId unit) const;
    /// Middle of its dot.
    [[nodiscard]] std::optional<QPointF> dotOf(UnitId unit) const;

signals:
    void unitChosen(yike::UnitId unit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Geometry {
        double names = 0;   ///< width of the line names
        double square = 20; ///< side along the line
        double plotLeft = 0, plotRight = 0;
        double least = 0, most = 1; ///< of the axis
        [[nodiscard]] double x(double value) const
        {
            return plotLeft + (value - least) / (most - least) * (plotRight - plotLeft);
        }
    };
    [[nodiscard]] Geometry geometry() const;
    [[nodiscard]] QRectF squareBox(const Geometry& at, std::size_t line, std::size_t unit) const;
    [[nodiscard]] double radius(const UnitMark& mark) const;
    [[nodiscard]] const UnitMark* markAt(QPointF place) const;
    void paintSquares(QPainter& painter, const Geometry& at) const;
    void paintAxis(QPainter& painter, const Geometry& at) const;
    void paintDots(QPainter& painter, const Geometry& at) const;
    void paintHead(QPainter& painter, const Geometry& at) const;
    [[nodiscard]] double top() const;

    static constexpr int kHead = 22;
    static constexpr int kLine = 16;

    Explanation m_explanation;
    const Theme& m_theme;
    std::optional<UnitId> m_selected;
    double m_mostHouseholds = 1;
};

} // namespace yike
