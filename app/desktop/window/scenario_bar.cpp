// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/scenario_bar.h"

#include "app/desktop/document/edit_text.h"
#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/plan_fields.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>

#include <array>

namespace yike {

namespace {

void clearLater(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // it may be the one that was clicked
        if (item->widget())
            item->widget()->hide();
        delete item;
    }
}

} // namespace

ScenarioBar::ScenarioBar(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_tabs(new QHBoxLayout), m_chips(new QHBoxLayout),
      m_stamp(plainLabel({}))
{
    setObjectName(QStringLiteral("scenarioBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(7);
    row->addWidget(iconLabel(QStringLiteral("scenario"), 15, desk.theme()(ColourRole::Text2)));
    m_tabs->setSpacing(0);
    row->addLayout(m_tabs);
    m_chips->setSpacing(4);
    row->addLayout(m_chips);
    addSettings(*row);
    row->addStretch(1);
    m_stamp->setObjectName(QStringLiteral("ruleStamp"));
    row->addWidget(iconLabel(QStringLiteral("street"), 14, desk.theme()(ColourRole::Text2)));
    row->addWidget(m_stamp);
    connectDocument();
    refreshTabs();
    refreshStamp();
}

void ScenarioBar::addSettings(QHBoxLayout& row)
{
    row.addWidget(plainLabel(tr("Standard")));
    ElidingCombo* standard = standardField(m_desk);
    standard->setMinimumWidth(110);
    standard->setMinimumContentsLength(14);
    standard->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    standard->setMaximumWidth(230);
    row.addWidget(standard, 3);
    row.addWidget(plainLabel(tr("As of")));
    row.addWidget(dateField(m_desk));
}

void ScenarioBar::connectDocument()
{
    const PlanDocument& document = m_desk.document;
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::scenariosChanged,
                              &PlanDocument::stateActivated, &PlanDocument::planChanged})
        connect(&document, signal, this, &ScenarioBar::refreshTabs);
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::settingsChanged, &PlanDocument::assessed})
        connect(&document, signal, this, &ScenarioBar::refreshStamp);
}

void ScenarioBar::addTab(const QString& name, PlanState state)
{
    auto* tab = new QPushButton(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    tab->setProperty("segment", true);
    tab->setCheckable(true);
    tab->setChecked(m_desk.document.active() == state);
    tab->setMaximumWidth(150);
    tab->setToolTip(plainTip(name));
    connect(tab, &QPushButton::clicked, this, [this, state, tab] {
        tab->setChecked(true);
        m_desk.document.activate(state);
    });
    m_tabs->addWidget(tab);
}

void ScenarioBar::refreshTabs()
{
    clearLater(*m_tabs);
    clearLater(*m_chips);
    setEnabled(m_desk.document.isOpen());
    addTab(tr("Baseline"), kBaseline);
    const auto& scenarios = m_desk.document.project().scenarios;
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        addTab(qs(scenarios[i].name), i);
    auto* more = new QPushButton(QStringLiteral("+"));
    more->setProperty("segment", true);
    more->setToolTip(plainTip(tr("New scenario")));
    more->setAccessibleName(tr("New scenario"));
    connect(more, &QPushButton::clicked, this, &ScenarioBar::newScenarioWanted);
    m_tabs->addWidget(more);
    const Scenario* active = m_desk.document.activeScenario();
    if (!active)
        return;
    std::array<int, 3> counts{};
    for (const Edit& edit : active->edits)
        ++counts[std::size_t(editChange(edit))];
    const std::array<std::pair<QString, QString>, 3> kinds = {
        {{tr("+ new %1"), QStringLiteral("new")},
         {tr("~ changed %1"), QStringLiteral("changed")},
         {tr("× removed %1"), QStringLiteral("removed")}}};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (counts[i] > 0)
            m_chips->addWidget(chip(kinds[i].first.arg(counts[i]), kinds[i].second));
}

void ScenarioBar::refreshStamp()
{
    const auto assessment = m_desk.document.assessment();
    if (!assessment)
        return m_stamp->setText({});
    const QString pace = qs(formatNumber(assessment->paceMetresPerMinute, 0));
    m_stamp->setText(assessment->alongNetwork
                         ? tr("Streets · %1 m/min").arg(pace)
                         : tr("Straight line × %1").arg(qs(formatNumber(assessment->detourFactor, 1))));
}

} // namespace yike
