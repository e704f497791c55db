// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/inspector_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/labels.h"
#include "app/desktop/window/panels/card_widgets.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace yike {

InspectorPanel::InspectorPanel(Desk& desk, QWidget* parent) : QScrollArea(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("inspector"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::planChanged, &PlanDocument::stateActivated,
          &PlanDocument::assessed, &PlanDocument::analysed})
        connect(&desk.document, signal, this, &InspectorPanel::refresh);
    for (const auto signal :
         {&Selection::unitSelected, &Selection::facilitySelected, &Selection::indicatorChosen})
        connect(&desk.selection(), signal, this, &InspectorPanel::refresh);
    refresh();
}

void InspectorPanel::refresh()
{
    const auto unit = m_desk.selection().unit();
    const int scrolled = verticalScrollBar()->value();
    if (unit && m_desk.document.isOpen() && unit->index() < m_desk.document.plan().units.size())
        setWidget(makePage(*unit));
    else
        setWidget(new EmptyState(QStringLiteral("inspector"),
                                 tr("Choose a community on the map or in the table"), m_desk.theme()));
    verticalScrollBar()->setValue(scrolled);
}

QWidget* InspectorPanel::makePage(UnitId unit) const
{
    auto* widget = new QWidget;
    widget->setObjectName(QStringLiteral("cardPage"));
    auto* page = new QVBoxLayout(widget);
    page->setContentsMargins(12, 12, 12, 12);
    page->setSpacing(8);
    addHead(*page, unit);
    if (const auto facility = m_desk.selection().facility())
        addFacility(*page, *facility);
    const Indicator* indicator = m_desk.document.indicator();
    const auto assessment = m_desk.document.assessment();
    const Cell* cell = indicator && assessment ? assessment->cell(indicator->id, unit) : nullptr;
    if (cell) {
        page->addWidget(rule());
        addCard(*page, indicatorCard(m_desk, *indicator, *cell, unit));
        addFixes(*page, fixesFor(m_desk, *indicator, *cell, unit));
        page->addWidget(rule());
        addOthers(*page, otherIndicators(m_desk, unit));
    }
    page->addStretch();
    return widget;
}

void InspectorPanel::addHead(QVBoxLayout& page, UnitId unit) const
{
    const Theme& theme = m_desk.theme();
    const UnitHead head = unitHead(m_desk, unit);
    auto* title = new QHBoxLayout;
    title->addWidget(styledLabel(head.name, 17, theme(ColourRole::Text), true, true), 1);
    QToolButton* locate = iconButton(QStringLiteral("locate"), tr("Show on the map"), theme);
    connect(locate, &QToolButton::clicked, this, &InspectorPanel::zoomWanted);
    title->addWidget(locate);
    page.addLayout(title);
    page.addWidget(styledLabel(head.detail, 12, theme(ColourRole::Text2), false, true));
    auto* chips = new QHBoxLayout;
    chips->setSpacing(5);
    for (const auto& [status, count] : head.counts)
        if (count > 0)
            chips->addWidget(chip(qs(word(status, m_desk.language())) + QStringLiteral(" %1").arg(count),
                                  chipKind(status)));
    chips->addStretch();
    page.addLayout(chips);
}

void InspectorPanel::addCard(QVBoxLayout& page, const IndicatorCard& card) const
{
    const Theme& theme = m_desk.theme();
    page.addWidget(styledLabel(card.name, 13, theme(ColourRole::Text), true, true));
    page.addWidget(styledLabel(card.clause, 12, theme(ColourRole::Text2), false, true));
    auto* value = new QHBoxLayout;
    value->setSpacing(7);
    value->addWidget(new StatusSign(card.status, 20, theme));
    value->addWidget(styledLabel(card.value, 26, theme.status(card.status).text, true));
    value->addWidget(styledLabel(card.unit, 12, theme(ColourRole::Text2), false, true), 1, Qt::AlignBottom);
    value->addWidget(styledLabel(tr("target"), 12, theme(ColourRole::Text2)));
    value->addWidget(styledLabel(card.target, 15, theme(ColourRole::Text), true));
    page.addLayout(value);
    if (card.bar.value)
        page.addWidget(new BarWidget(card.bar, card.status, theme));
    addFigures(page, card);
    addFacts(page, card);
}

void InspectorPanel::addFigures(QVBoxLayout& page, const IndicatorCard& card) const
{
    if (card.lines.empty())
        return;
    const Theme& theme = m_desk.theme();
    FactBox box(theme);
    for (const CardLine& line : card.lines)
        box.addFigure(line, line.gap ? card.gapShare : QString());
    page.addWidget(box.take());
}

void InspectorPanel::addFacts(QVBoxLayout& page, const IndicatorCard& card) const
{
    FactGrid grid(m_desk.theme());
    if (!card.cause.isEmpty())
        grid.add(tr("Cause"), card.causeSentence, card.cause, QStringLiteral("not-met"));
    if (card.firmness)
        grid.add(tr("Firmness"), card.firmness->sentence, card.firmness->chip, chipKind(*card.firmness));
    if (!card.rule.isEmpty())
        grid.add(tr("Rule"), card.rule);
    if (!card.deadline.isEmpty())
        grid.add(tr("Deadline"), card.deadline, card.deadlineChip, card.deadlineKind);
    if (!card.options.isEmpty())
        grid.add(tr("Chosen"), card.options, tr("chosen by the planner"), QStringLiteral("advisory"));
    grid.add(tr("Clause"), card.clause, card.verification,
             card.verified ? QStringLiteral("met") : QStringLiteral("warn"));
    if (!card.source.isEmpty())
        grid.add(tr("Data"), card.source);
    if (!card.note.isEmpty())
        grid.add(tr("Note"), card.note);
    page.addLayout(grid.take());
}

void InspectorPanel::addFixes(QVBoxLayout& page, const std::vector<Fix>& fixes) const
{
    if (fixes.empty())
        return;
    const Theme& theme = m_desk.theme();
    page.addWidget(rule());
    page.addWidget(styledLabel(tr("What would fix it"), 13, theme(ColourRole::Text), true));
    for (const Fix& fix : fixes) {
        auto* row = new QHBoxLayout;
        row->addWidget(iconLabel(fix.icon, 18, theme(ColourRole::Text)), 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(styledLabel(fix.text, 13, theme(ColourRole::Text), false, true));
        texts->addWidget(styledLabel(fix.note, 12, theme(ColourRole::Text2), false, true));
        row->addLayout(texts, 1);
        auto* button = new QPushButton(tr("Try"));
        button->setProperty("small", true);
        button->setAccessibleName(tr("Try: %1").arg(fix.text));
        connect(
            button, &QPushButton::clicked, this,
            [this, edits = fix.edits] { const_cast<InspectorPanel*>(this)->tryWanted(edits); },
            Qt::QueuedConnection); // trying rebuilds this card
        row->addWidget(button, 0, Qt::AlignVCenter);
        page.addLayout(row);
    }
}

void InspectorPanel::addFacility(QVBoxLayout& page, FacilityId id) const
{
    const auto found = m_desk.document.plan().facilities.find(id);
    if (found == m_desk.document.plan().facilities.end())
        return;
    const Facility& facility = found->second;
    const Theme& theme = m_desk.theme();
    page.addWidget(rule());
    auto* row = new QHBoxLayout;
    const std::string category = facility.categories.empty() ? std::string() : facility.categories.front();
    auto* disc = new QLabel;
    disc->setPixmap(categoryDisc(category, theme).pixmap(20, 20));
    row->addWidget(disc);
    row->addWidget(styledLabel(qs(facility.name), 13, theme(ColourRole::Text), true, true), 1);
    row->addWidget(chip(qs(word(facility.status, m_desk.language())), QStringLiteral("plain")));
    page.addLayout(row);
    QStringList parts{qs(categoryName(category, m_desk.language()))};
    if (facility.floorArea)
        parts << qs(formatArea(facility.floorArea->count()));
    for (const std::string& function : facility.functions)
        parts << qs(function);
    if (!facility.position)
        parts << tr("not placed");
    page.addWidget(styledLabel(parts.join(QStringLiteral(" · ")), 12, theme(ColourRole::Text2), false, true));
}

void InspectorPanel::addOthers(QVBoxLayout& page, const std::vector<OtherIndicator>& others) const
{
    const Theme& theme = m_desk.theme();
    auto* head = new QHBoxLayout;
    head->addWidget(
        styledLabel(tr("Other indicators: %1").arg(others.size()), 13, theme(ColourRole::Text), true), 1);
    head->addWidget(styledLabel(tr("value"), 12, theme(ColourRole::Text2)));
    head->addWidget(styledLabel(tr("target"), 12, theme(ColourRole::Text2)));
    page.addLayout(head);
    auto* list = new OtherList(others, theme);
    connect(
        list, &OtherList::chosen, this,
        [this](const std::string& id) { m_desk.selection().chooseIndicator(id); }, Qt::QueuedConnection);
    page.addWidget(list);
}

} // namespace yike
