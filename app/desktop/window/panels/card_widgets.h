// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the inspector's card is put together from.

#include "app/desktop/models/card.h"

#include <QWidget>

class QGridLayout;
class QFrame;
class QVBoxLayout;

namespace yike {

/// The wide bar of a card.
class BarWidget : public QWidget {
public:
    BarWidget(const ValueBar& bar, Status status, const Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ValueBar m_bar;
    Status m_status;
    const Theme& m_theme;
};

/// The sunken box with figures: label, figure, what it means.
class FactBox {
public:
    explicit FactBox(const Theme& theme);
    void addFigure(const CardLine& line, const QString& chipText);
    [[nodiscard]] QWidget* take();

private:
    const Theme& m_theme;
    QFrame* m_frame;
    QGridLayout* m_grid;
};

/// Lines of label and sentence, a chip before or after.
class FactGrid {
public:
    explicit FactGrid(const Theme& theme);
    void add(const QString& label, const QString& sentence, const QString& chipText = {},
             const QString& kind = {});
    [[nodiscard]] QGridLayout* take();

private:
    const Theme& m_theme;
    QGridLayout* m_grid;
};

/// The other indicators, one painted line each: sign, number, name, value, target. Also by keyboard.
class OtherList : public QWidget {
    Q_OBJECT
public:
    OtherList(std::vector<OtherIndicator> others, const Theme& theme);

signals:
    void chosen(const std::string& indicator);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int kRow = 23;
    [[nodiscard]] int rowAt(double y) const;

    std::vector<OtherIndicator> m_others;
    const Theme& m_theme;
    int m_current = -1;
};

} // namespace yike
