// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/compare_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/map/paint/status_symbol.h"
#include "app/text/words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace yike {

StatusBars::StatusBars(Desk& desk) : m_desk(desk)
{
    setFixedHeight(74);
    setAccessibleName(
        QCoreApplication::translate("ComparePanel", "Communities by status, baseline and scenario"));
}

void StatusBars::paintEvent(QPaintEvent*)
{
    const PlanDocument& document = m_desk.document;
    const Indicator* indicator = document.indicator();
    const auto before = document.assessment(kBaseline);
    const auto after = document.assessment();
    if (!indicator || !before)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = 76;
    painter.setFont(uiFont(12));
    painter.setPen(m_desk.theme()(ColourRole::Text2));
    const QString names[] = {QCoreApplication::translate("ComparePanel", "Baseline"),
                             document.activeScenario() ? qs(document.activeScenario()->name) : QString()};
    const Assessment* results[] = {before.get(), after.get()};
    for (int i = 0; i < 2; ++i) {
        const QRectF row(0, 8 + i * 32, width(), 24);
        painter.setFont(uiFont(12));
        painter.setPen(m_desk.theme()(ColourRole::Text2));
        painter.drawText(row, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(names[i], Qt::ElideMiddle, int(left) - 8));
        if (results[i])
            paintBar(painter, row.adjusted(left, 2, 0, -2), *results[i], *indicator);
    }
}

void StatusBars::paintBar(QPainter& painter, const QRectF& box, const Assessment& assessment,
                          const Indicator& indicator) const
{
    std::array<int, 5> counts{};
    int all = 0;
    for (const UnitId id : m_desk.document.plan().unitsAt(fillLevel(&indicator)))
        if (const Cell* cell = assessment.cell(indicator.id, id)) {
            ++counts[std::size_t(cell->contribution && cell->value ? Status::Advisory : cell->status)];
            ++all;
        }
    double left = box.left();
    const Theme& theme = m_desk.theme();
    for (const Status status :
         {Status::Met, Status::NotMet, Status::NoData, Status::NotApplicable, Status::Advisory}) {
        const int count = counts[std::size_t(status)];
        if (count == 0)
            continue;
        const QRectF part(left, box.top(), box.width() * count / all, box.height());
        QPainterPath path;
        path.addRect(part);
        fillStatus(painter, path, status, theme, part.topLeft());
        painter.setPen(QPen(theme(ColourRole::Panel), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(part);
        if (part.width() > 34)
            drawStatus(painter, QRectF(part.left() + 4, part.center().y() - 6, 12, 12), status, theme);
        painter.setFont(uiFont(12, true));
        painter.setPen(theme(ColourRole::Text));
        if (part.width() > 14)
            painter.drawText(part.adjusted(part.width() > 34 ? 20 : 2, 0, 0, 0), Qt::AlignVCenter,
                             QString::number(count));
        left += part.width();
    }
}

ComparePanel::ComparePanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_caption(styledLabel({}, 12, desk.theme()(ColourRole::Text2))),
      m_bars(new StatusBars(desk)), m_edits(new LinkedTable(QStringLiteral("editTable"), desk.theme())),
      m_indicators(new LinkedTable(QStringLiteral("comparisonTable"), desk.theme())),
      m_affected(new LinkedTable(QStringLiteral("affectedTable"), desk.theme()))
{
    setObjectName(QStringLiteral("cardPage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(m_bars);
    head->addWidget(m_caption);
    column->addLayout(head);
    const auto section = [&](const QString& title, LinkedTable* table, int stretch) {
        auto* label = styledLabel(title, 12, desk.theme()(ColourRole::Text), true);
        label->setContentsMargins(12, 4, 12, 2);
        column->addWidget(label);
        table->setAccessibleName(title);
        column->addWidget(table, stretch);
    };
    section(tr("Edits"), m_edits, 2);
    section(tr("Indicators"), m_indicators, 5);
    section(tr("Communities it changes"), m_affected, 3);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 0);
    auto* report = new QPushButton(tr("Comparison report…"));
    auto* remove = new QPushButton(tr("Remove scenario"));
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(report);
    column->addLayout(buttons);
    connect(remove, &QPushButton::clicked, this, &ComparePanel::removeScenarioWanted, Qt::QueuedConnection);
    connect(report, &QPushButton::clicked, this, &ComparePanel::compareReportWanted);
    connect(m_affected, &LinkedTable::rowChosen, this,
            [this](const TableRow& row) { m_desk.selection().selectUnit(row.unit); });
    connect(m_edits, &LinkedTable::rowChosen, this,
            [this](const TableRow& row) { m_desk.selection().selectFacility(row.facility); });
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::stateActivated,
                              &PlanDocument::planChanged, &PlanDocument::assessed})
        connect(&desk.document, signal, this, &ComparePanel::refresh);
    for (const auto signal : {&Selection::indicatorChosen, &Selection::scopeChosen})
        connect(&desk.selection(), signal, this, &ComparePanel::refresh);
    refresh();
}

void ComparePanel::refresh()
{
    m_edits->setContents(editTable(m_desk));
    m_indicators->setContents(comparisonTable(m_desk));
    m_affected->setContents(affectedTable(m_desk));
    const Indicator* indicator = m_desk.document.indicator();
    const auto name = indicator ? qs(in(m_desk.language(), indicator->name)) : QString();
    const auto units =
        m_desk.document.isOpen() ? m_desk.document.plan().unitsAt(fillLevel(indicator)).size() : 0;
    m_caption->setText(tr("%1 units · %2").arg(units).arg(name));
    m_bars->update();
}

} // namespace yike
