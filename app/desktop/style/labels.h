// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small pieces that cards, bars and dialogs are put together from. All text is plain text: what comes from
// data is never markup.

#include "app/map/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLayout;
class QToolButton;

namespace yike {

[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);
/// Sized and coloured; wraps where `wrap`.
[[nodiscard]] QLabel* styledLabel(const QString& text, double px, const QColor& colour, bool strong = false,
                                  bool wrap = false);
/// `kind` names a style of the stylesheet: "met", "warn", "error", "tag", "plain" ...
[[nodiscard]] QLabel* chip(const QString& text, const QString& kind);
/// "met", "not-met" ... : the chip style of a status.
[[nodiscard]] QString chipKind(Status status);
[[nodiscard]] QWidget* rule(QWidget* parent = nullptr);
/// Takes all out and deletes it at once: not for what may be the sender of the running signal.
void clear(QLayout& layout);

/// The sign of a status as a widget.
class StatusSign : public QWidget {
public:
    StatusSign(Status status, int size, const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status m_status;
    const Theme& m_theme;
};

/// A combo whose choice ends in … where it has no room, and is the tooltip.
class ElidingCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

/// An icon as a label.
[[nodiscard]] QLabel* iconLabel(const QString& name, int size, const QColor& colour);

/// A dock's title: icon, name, and what the dock adds at the right. `detail` follows the name in grey.
class DockTitle : public QWidget {
public:
    DockTitle(const QString& iconName, const QString& name, const Theme& theme, QWidget* parent = nullptr);
    void setDetail(const QString& detail);
    void add(QWidget* widget);
    [[nodiscard]] QSize sizeHint() const override { return {100, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, kHeight}; }

private:
    static constexpr int kHeight = 27;
    QLabel* m_detail;
    QHBoxLayout* m_row;
};

/// A flat button with an icon, a tooltip and an accessible name.
[[nodiscard]] QToolButton* iconButton(const QString& name, const QString& tip, const Theme& theme,
                                      int size = 16);

/// One grey icon, one sentence, and buttons under it: how an empty view looks.
class EmptyState : public QWidget {
public:
    EmptyState(const QString& iconName, const QString& sentence, const Theme& theme,
               QWidget* parent = nullptr);
    void add(QWidget* button);
    void setSentence(const QString& sentence);

private:
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace yike
