// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/explanation_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/plan_fields.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yike {

namespace {

/// Label, figure and what the figure is, of one line.
void addFigure(QGridLayout& grid, const CardLine& line, const Theme& theme)
{
    const int row = grid.rowCount();
    grid.addWidget(styledLabel(line.label, 12, theme(ColourRole::Text2), false, true), row, 0, Qt::AlignTop);
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    const QColor colour = line.gap ? theme.status(Status::NotMet).text : theme(ColourRole::Text);
    words->addWidget(styledLabel(line.figure, 12.5, colour, true));
    words->addWidget(styledLabel(line.note, 12, theme(ColourRole::Text2), false, true), 1);
    grid.addLayout(words, row, 1);
}

void addFact(QGridLayout& grid, const ExplanationFact& fact, const Theme& theme)
{
    const int row = grid.rowCount();
    grid.addWidget(styledLabel(fact.label, 12, theme(ColourRole::Text2), false, true), row, 0, Qt::AlignTop);
    auto* words = new QHBoxLayout;
    words->setSpacing(8);
    if (!fact.chip.isEmpty()) {
        QLabel* made = chip(fact.chip, fact.kind);
        made->setToolTip(plainTip(fact.text));
        words->addWidget(made, 0, Qt::AlignTop);
    }
    words->addWidget(styledLabel(fact.text, 12, theme(ColourRole::Text), false, true), 1);
    grid.addLayout(words, row, 1);
}

/// Puts `fresh` in the place of `shown`.
void exchange(QWidget*& shown, QWidget* fresh)
{
    delete shown->parentWidget()->layout()->replaceWidget(shown, fresh);
    delete shown;
    shown = fresh;
}

/// Beside the title, where it is seen without scrolling; the tip says what turns the verdict.
QWidget* firmnessChip(const std::optional<FirmnessWords>& firmness)
{
    if (!firmness || firmness->chip.isEmpty())
        return new QWidget;
    QLabel* made = chip(firmness->chip, chipKind(*firmness));
    made->setToolTip(plainTip(firmness->sentence));
    made->setAccessibleDescription(firmness->sentence);
    return made;
}

} // namespace

ExplanationPanel::ExplanationPanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_sign(new QWidget), m_firm(new QWidget),
      m_title(styledLabel({}, 12.5, desk.theme()(ColourRole::Text), true)),
      m_detail(styledLabel({}, 12, desk.theme()(ColourRole::Text2))),
      m_standing(styledLabel({}, 12, desk.theme()(ColourRole::Text2))), m_segments(new QWidget),
      m_byUnit(segmentButton(QStringLiteral("byUnit"), tr("By unit"))),
      m_byPace(segmentButton(QStringLiteral("byPace"), tr("By walking pace"))),
      m_pictures(new QStackedWidget), m_distribution(new Distribution(desk.theme())),
      m_pace(new PaceView(desk.theme())), m_figures(new QScrollArea),
      m_map(new QPushButton(tr("Show on the map"))), m_list(new QPushButton), m_back(new QPushButton)
{
    setObjectName(QStringLiteral("explanation"));
    setMinimumHeight(150);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTitle());
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makePictures(), 5);
    body->addWidget(makeRight(), 3);
    column->addLayout(body, 1);
    connect(m_distribution, &Distribution::unitChosen, this, &ExplanationPanel::unitChosen);
    connect(m_map, &QPushButton::clicked, this, &ExplanationPanel::mapWanted);
    connect(m_list, &QPushButton::clicked, this, &ExplanationPanel::listWanted);
    connect(m_back, &QPushButton::clicked, this, &ExplanationPanel::areaWanted);
    clear();
}

QWidget* ExplanationPanel::makePictures()
{
    auto* units = new QScrollArea;
    units->setWidgetResizable(true);
    units->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    units->setWidget(m_distribution);
    connect(units->verticalScrollBar(), &QScrollBar::valueChanged, m_distribution,
            qOverload<>(&QWidget::update));
    m_pictures->addWidget(units);
    m_pictures->addWidget(m_pace);
    return m_pictures;
}

/// The figures in words, and the ways on.
QWidget* ExplanationPanel::makeRight()
{
    auto* right = new QWidget;
    right->setObjectName(QStringLiteral("cardPage"));
    right->setAttribute(Qt::WA_StyledBackground);
    auto* figures = new QVBoxLayout(right);
    figures->setContentsMargins(12, 6, 10, 8);
    figures->setSpacing(6);
    m_figures->setWidgetResizable(true);
    m_figures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    figures->addWidget(m_figures, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_map, m_list}) {
        button->setProperty("small", true);
        buttons->addWidget(button);
    }
    m_back->setProperty("link", true);
    buttons->addWidget(m_back);
    buttons->addStretch();
    m_map->setObjectName(QStringLiteral("showOnMap"));
    m_list->setObjectName(QStringLiteral("listNotMet"));
    m_back->setObjectName(QStringLiteral("backToArea"));
    figures->addLayout(buttons);
    return right;
}

QWidget* ExplanationPanel::makeTitle()
{
    auto* title = new QWidget;
    title->setObjectName(QStringLiteral("dockTitle"));
    title->setAttribute(Qt::WA_StyledBackground);
    title->setFixedHeight(27);
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_sign);
    row->addWidget(m_title);
    row->addWidget(m_firm);
    auto* segments = new QHBoxLayout(m_segments);
    segments->setContentsMargins(4, 0, 4, 0);
    segments->setSpacing(0);
    for (QPushButton* segment : {m_byUnit, m_byPace}) {
        segment->setAutoExclusive(true);
        segments->addWidget(segment);
    }
    m_byUnit->setChecked(true);
    connect(m_byPace, &QPushButton::toggled, this,
            [this](bool on) { m_pictures->setCurrentIndex(on ? 1 : 0); });
    row->addWidget(m_segments);
    m_detail->setMinimumWidth(1);
    row->addWidget(m_detail, 1);
    row->addWidget(m_standing);
    return title;
}

/// What is asked of walks has a second picture; the planner's choice of it outlives a look at other rows.
void ExplanationPanel::showPictures(bool walks)
{
    m_segments->setVisible(walks);
    m_pictures->setCurrentIndex(walks && m_byPace->isChecked() ? 1 : 0);
}

void ExplanationPanel::clear()
{
    showPictures(false);
    exchange(m_firm, new QWidget);
    m_subject.reset();
    m_title->setText(tr("Choose a cell to see it explained"));
    m_detail->clear();
    m_standing->clear();
    m_distribution->setExplanation({});
    m_figures->setWidget(new QWidget);
    for (QPushButton* button : {m_map, m_list, m_back})
        button->hide();
}

void ExplanationPanel::show(const std::string& indicator, UnitId area, std::optional<UnitId> subject)
{
    Explanation explanation = explain(m_desk, indicator, area, subject);
    if (explanation.title.isEmpty())
        return clear();
    m_subject = subject;
    exchange(m_sign, new StatusSign(explanation.status, 15, m_desk.theme()));
    exchange(m_firm, firmnessChip(explanation.firmness));
    m_title->setText(explanation.title);
    m_detail->setText(explanation.detail);
    m_detail->setToolTip(plainTip(explanation.detail));
    m_standing->setText(explanation.standing);
    m_figures->setWidget(makeFigures(explanation));
    m_list->setText(tr("List the %1 not met").arg(explanation.notMet));
    m_list->setVisible(explanation.notMet > 0);
    m_map->show();
    m_back->setText(tr("Back to %1").arg(explanation.areaName));
    m_back->setVisible(subject.has_value());
    showPictures(explanation.walks);
    m_pace->setPicture(std::move(explanation.pacePicture));
    m_distribution->setSelected(subject);
    m_distribution->setExplanation(std::move(explanation));
}

QWidget* ExplanationPanel::makeFigures(const Explanation& explanation) const
{
    const Theme& theme = m_desk.theme();
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("cardPage"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(1);
    grid->setColumnMinimumWidth(0, 84);
    grid->setColumnStretch(1, 1);
    for (const CardLine& line : explanation.figures)
        addFigure(*grid, line, theme);
    for (const ExplanationFact& fact : explanation.facts)
        addFact(*grid, fact, theme);
    column->addLayout(grid);
    column->addStretch();
    return page;
}

} // namespace yike
