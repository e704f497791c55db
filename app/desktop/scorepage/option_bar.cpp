// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/option_bar.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorecard/score_rows.h"
#include "app/desktop/style/plan_fields.h"
#include "app/text/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace yike {

OptionBar::OptionBar(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_area(new ElidingCombo), m_options(new QHBoxLayout),
      m_all(new QPushButton)
{
    setObjectName(QStringLiteral("scoreBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(7);
    addStandard(*row);
    addArea(*row);
    m_options->setSpacing(7);
    row->addLayout(m_options);
    m_all->setObjectName(QStringLiteral("allOptions"));
    m_all->setProperty("link", true);
    row->addWidget(m_all);
    row->addStretch(1);
    connect(m_all, &QPushButton::clicked, this, &OptionBar::showAll);
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::settingsChanged, &PlanDocument::standardsChanged})
        connect(&desk.document, signal, this, &OptionBar::refresh);
    connect(&desk.selection(), &Selection::scopeChosen, this, &OptionBar::refresh);
    refresh();
}

void OptionBar::addStandard(QHBoxLayout& row)
{
    row.addWidget(plainLabel(tr("Standard")));
    ElidingCombo* standard = standardField(m_desk);
    standard->setObjectName(QStringLiteral("scoreStandard"));
    standard->setMinimumContentsLength(16);
    standard->setMaximumWidth(420);
    row.addWidget(standard, 2);
    auto* manage = new QPushButton(tr("Standards…"));
    manage->setObjectName(QStringLiteral("manageStandards"));
    manage->setProperty("link", true);
    manage->setToolTip(plainTip(tr("List, copy, edit and compare standards")));
    connect(manage, &QPushButton::clicked, this, &OptionBar::standardsWanted);
    row.addWidget(manage);
}

void OptionBar::addArea(QHBoxLayout& row)
{
    row.addWidget(plainLabel(tr("Area")));
    m_area->setMaximumWidth(190);
    m_area->setObjectName(QStringLiteral("scoreArea"));
    m_area->setAccessibleName(tr("County, leading zone or city that the counts are of"));
    connect(m_area, &QComboBox::activated, this,
            [this](int i) { m_desk.selection().setScope(UnitId(m_area->itemData(i).toUInt())); });
    row.addWidget(m_area);
}

void OptionBar::showAll()
{
    auto* sheet = new OptionSheet(m_desk, window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void OptionBar::refresh()
{
    const QSignalBlocker quietArea(m_area);
    m_area->clear();
    const Plan& plan = m_desk.document.plan();
    for (const UnitId id : scoreAreas(plan)) {
        const bool zone = plan.unit(id).countyKind == CountyKind::LeadingZone;
        m_area->addItem(zone ? tr("%1 (leading zone)").arg(qs(plan.unit(id).name)) : qs(plan.unit(id).name),
                        quint32(id.index()));
    }
    const auto scope = m_desk.selection().scope();
    const int at = scope ? m_area->findData(quint32(scope->index())) : 0;
    m_area->setCurrentIndex(std::max(0, at));
    refreshOptions();
}

/// One or two where the window is narrow: the sheet has them all.
int OptionBar::roomFor() const
{
    return width() >= 2200 ? 5 : width() >= 1700 ? 3 : width() >= 1380 ? 2 : width() >= 1200 ? 1 : 0;
}

void OptionBar::refreshOptions()
{
    while (QLayoutItem* item = m_options->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was changed
        }
        delete item;
    }
    const Standard* standard = m_desk.document.standard();
    const int most = roomFor();
    m_shown = most;
    const std::size_t all = standard ? standard->options.size() : 0;
    m_all->setVisible(all > 0);
    m_all->setText(tr("All options: %1…").arg(all));
    if (!standard)
        return;
    int shown = 0;
    for (const Option* option : optionsByUse(*standard)) {
        if (option->choices.size() < 2 || shown >= most)
            continue;
        m_options->addWidget(plainLabel(qs(in(m_desk.language(), option->name))));
        QWidget* editor = optionEditor(m_desk, *option, this);
        if (auto* combo = qobject_cast<QComboBox*>(editor); combo && width() >= 1700)
            combo->setMinimumContentsLength(16);
        m_options->addWidget(editor);
        ++shown;
    }
}

void OptionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (roomFor() != m_shown)
        refreshOptions();
}

} // namespace yike
