// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/labels.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/map/paint/status_symbol.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace yike {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* styledLabel(const QString& text, double px, const QColor& colour, bool strong, bool wrap)
{
    QLabel* label = plainLabel(text);
    label->setStyleSheet(QStringLiteral("font-size: %1px; color: %2; font-weight: %3;")
                             .arg(px)
                             .arg(colour.name())
                             .arg(strong ? 700 : 400));
    label->setWordWrap(wrap);
    return label;
}

QLabel* chip(const QString& text, const QString& kind)
{
    QLabel* label = plainLabel(text);
    label->setProperty("chip", kind);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    return label;
}

QString chipKind(Status status)
{
    switch (status) {
    case Status::Met:
        return QStringLiteral("met");
    case Status::NotMet:
        return QStringLiteral("not-met");
    case Status::NoData:
        return QStringLiteral("no-data");
    case Status::NotApplicable:
        return QStringLiteral("plain");
    case Status::Advisory:
        break;
    }
    return QStringLiteral("advisory");
}

QWidget* rule(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("rule"));
    return line;
}

void clear(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

StatusSign::StatusSign(Status status, int size, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_status(status), m_theme(theme)
{
    setFixedSize(size, size);
}

void StatusSign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStatus(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_status, m_theme);
}

void ElidingCombo::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - 6);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool ElidingCombo::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(plainTip(currentText()));
    return QComboBox::event(event);
}

QLabel* iconLabel(const QString& name, int size, const QColor& colour)
{
    auto* label = new QLabel;
    label->setPixmap(tintedIcon(name, colour).pixmap(size, size));
    label->setFixedWidth(size);
    return label;
}

DockTitle::DockTitle(const QString& iconName, const QString& name, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_detail(plainLabel({})), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("dockTitle"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    m_row->setContentsMargins(10, 0, 4, 0);
    m_row->setSpacing(6);
    m_row->addWidget(iconLabel(iconName, 15, theme(ColourRole::Text2)));
    QLabel* title = plainLabel(name);
    title->setObjectName(QStringLiteral("dockName"));
    m_row->addWidget(title);
    m_detail->setMinimumWidth(1);
    m_row->addWidget(m_detail, 1);
}

void DockTitle::setDetail(const QString& detail)
{
    m_detail->setText(detail.isEmpty() ? detail : QStringLiteral("· ") + detail);
}

void DockTitle::add(QWidget* widget)
{
    m_row->addWidget(widget);
}

QToolButton* iconButton(const QString& name, const QString& tip, const Theme& theme, int size)
{
    auto* button = new QToolButton;
    button->setIcon(icon(name, theme));
    button->setIconSize({size, size});
    button->setToolTip(plainTip(tip));
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_sentence(styledLabel(sentence, 13, theme(ColourRole::Text2), false, true)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("cardPage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(iconLabel(iconName, 36, theme(ColourRole::Field)), 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_sentence);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    column->addStretch(3);
    column->setSpacing(10);
}

void EmptyState::add(QWidget* button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

} // namespace yike
