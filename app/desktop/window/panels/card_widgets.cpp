// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/card_widgets.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/delegates.h"
#include "app/desktop/style/labels.h"
#include "app/map/paint/status_symbol.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace yike {

BarWidget::BarWidget(const ValueBar& bar, Status status, const Theme& theme)
    : m_bar(bar), m_status(status), m_theme(theme)
{
    setFixedHeight(16);
}

void BarWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintValueBar(painter, QRectF(0, 4, width(), 8), m_bar, m_status, m_theme);
}

FactBox::FactBox(const Theme& theme) : m_theme(theme), m_frame(new QFrame), m_grid(new QGridLayout(m_frame))
{
    m_frame->setObjectName(QStringLiteral("sunkenBox"));
    m_grid->setContentsMargins(10, 8, 10, 8);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 62);
}

void FactBox::addFigure(const CardLine& line, const QString& chipText)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(styledLabel(line.label, 12, m_theme(ColourRole::Text2)), row, 0, Qt::AlignTop);
    const QColor colour = line.gap ? m_theme.status(Status::NotMet).text : m_theme(ColourRole::Text);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(0);
    cell->addWidget(styledLabel(line.figure, 12.5, colour, true, true));
    if (!line.note.isEmpty())
        cell->addWidget(styledLabel(line.note, 12, m_theme(ColourRole::Text2), false, true));
    m_grid->addLayout(cell, row, 1);
    if (!chipText.isEmpty())
        m_grid->addWidget(chip(chipText, QStringLiteral("not-met")), row, 2,
                          Qt::AlignRight | Qt::AlignVCenter);
}

QWidget* FactBox::take()
{
    return m_frame;
}

FactGrid::FactGrid(const Theme& theme) : m_theme(theme), m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 62);
}

void FactGrid::add(const QString& label, const QString& sentence, const QString& chipText,
                   const QString& kind)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(styledLabel(label, 12, m_theme(ColourRole::Text2)), row, 0, Qt::AlignTop);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(2);
    if (!chipText.isEmpty()) {
        auto* line = new QHBoxLayout; // a chip alone must not hold the column as narrow as itself
        line->addWidget(chip(chipText, kind));
        line->addStretch();
        cell->addLayout(line);
    }
    if (!sentence.isEmpty())
        cell->addWidget(styledLabel(sentence, 12, m_theme(ColourRole::Text), false, true));
    m_grid->addLayout(cell, row, 1);
}

QGridLayout* FactGrid::take()
{
    return m_grid;
}

OtherList::OtherList(std::vector<OtherIndicator> others, const Theme& theme)
    : m_others(std::move(others)), m_theme(theme)
{
    setObjectName(QStringLiteral("otherIndicators"));
    setFixedHeight(int(m_others.size()) * kRow);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Other indicators of this unit"));
}

int OtherList::rowAt(double y) const
{
    const int row = int(y) / kRow;
    return row >= 0 && row < int(m_others.size()) ? row : -1;
}

void OtherList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int targetWidth = 64;
    const int valueWidth = 72;
    for (int i = 0; i < int(m_others.size()); ++i) {
        const OtherIndicator& other = m_others[std::size_t(i)];
        const QRectF line(0, i * kRow, width(), kRow);
        if (i == m_current)
            painter.fillRect(line, m_theme(ColourRole::Hover));
        drawStatus(painter, QRectF(0, line.center().y() - 6.5, 13, 13), other.status, m_theme);
        painter.setFont(uiFont(12));
        painter.setPen(m_theme(ColourRole::Text2));
        painter.drawText(line.adjusted(20, 0, 0, 0), Qt::AlignVCenter, qs(other.id));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, other.target);
        painter.setPen(m_theme(ColourRole::Text));
        const double room = width() - 54 - targetWidth - valueWidth;
        painter.drawText(line.adjusted(54, 0, 0, 0), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(other.name, Qt::ElideRight, int(room)));
        painter.setPen(m_theme.status(other.status).text);
        painter.drawText(line.adjusted(0, 0, -targetWidth, 0), Qt::AlignVCenter | Qt::AlignRight,
                         other.value);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme(ColourRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OtherList::mousePressEvent(QMouseEvent* event)
{
    if (const int row = rowAt(event->position().y()); row >= 0)
        emit chosen(m_others[std::size_t(row)].id);
}

void OtherList::mouseMoveEvent(QMouseEvent* event)
{
    m_current = rowAt(event->position().y());
    update();
}

void OtherList::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_others.size()) - 1;
    if (event->key() == Qt::Key_Down)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Up)
        m_current = std::max(0, m_current - 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && m_current >= 0)
        emit chosen(m_others[std::size_t(m_current)].id);
    else
        return QWidget::keyPressEvent(event);
    update();
}

bool OtherList::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(), row < 0 ? QString() : plainTip(m_others[std::size_t(row)].name),
                           this);
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_current = -1;
        update();
    }
    return QWidget::event(event);
}

} // namespace yike
