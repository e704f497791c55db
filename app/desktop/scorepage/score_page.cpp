// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorepage/score_page.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/scorepage/explanation_panel.h"
#include "app/desktop/scorepage/filter_bar.h"
#include "app/desktop/scorepage/option_bar.h"
#include "app/desktop/scorepage/score_delegate.h"
#include "app/desktop/scorepage/score_head.h"
#include "app/desktop/style/labels.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yike {

ScorePage::ScorePage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_head(new ScoreHead(desk)), m_filters(nullptr),
      m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("scorecard"), {}, desk.theme())),
      m_tree(nullptr), m_explanation(new ExplanationPanel(desk))
{
    setObjectName(QStringLiteral("scorePage"));
    m_filter.setSourceModel(&m_model);
    m_filter.setDynamicSortFilter(true);
    m_tree = new ScoreTree(m_model, m_filter, desk.theme());
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new ScoreDelegate(m_model, m_filter, desk.theme(), m_tree));
    m_tree->setAccessibleName(tr("Standard scorecard"));
    m_tree->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_tree->setSortingEnabled(true);
    m_filters = new FilterBar(desk, m_model, m_filter);
    auto* bar = new OptionBar(desk);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part :
         {static_cast<QWidget*>(m_head), static_cast<QWidget*>(bar), static_cast<QWidget*>(m_filters)})
        column->addWidget(part);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(3);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    split->addWidget(m_stack);
    split->addWidget(m_explanation);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setObjectName(QStringLiteral("scoreSplit"));
    column->addWidget(split, 1);
    connect(bar, &OptionBar::standardsWanted, this, &ScorePage::standardsWanted);
    connectParts();
    connectDocument();
}

void ScorePage::connectParts()
{
    connect(m_head, &ScoreHead::exportWanted, this, &ScorePage::exportWanted);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { cellChosen(index); });
    const auto opened = [this](const QModelIndex& index, bool open) {
        const QString name = index.data().toString();
        open ? (void)m_closed.erase(name) : (void)m_closed.insert(name);
    };
    connect(m_tree, &QTreeView::expanded, this, [opened](const QModelIndex& index) { opened(index, true); });
    connect(m_tree, &QTreeView::collapsed, this,
            [opened](const QModelIndex& index) { opened(index, false); });
    connect(m_filters, &FilterBar::filtered, this, &ScorePage::followIndicator);
    connect(m_filters, &FilterBar::groupingChanged, this, &ScorePage::followIndicator);
    connect(m_explanation, &ExplanationPanel::unitChosen, this,
            [this](UnitId unit) { m_desk.selection().selectUnit(unit); });
    connect(m_explanation, &ExplanationPanel::areaWanted, this,
            [this] { m_desk.selection().selectUnit(std::nullopt); });
    connect(m_explanation, &ExplanationPanel::mapWanted, this, &ScorePage::mapWanted);
    connect(m_explanation, &ExplanationPanel::listWanted, this, &ScorePage::listWanted);
}

void ScorePage::connectDocument()
{
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::stateActivated, &PlanDocument::settingsChanged,
          &PlanDocument::assessed, &PlanDocument::analysed})
        connect(&m_desk.document, signal, this, &ScorePage::refreshSoon);
    connect(&m_desk.selection(), &Selection::scopeChosen, this, &ScorePage::refreshSoon);
    connect(&m_desk.selection(), &Selection::indicatorChosen, this, &ScorePage::followIndicator);
    connect(&m_desk.selection(), &Selection::unitSelected, this, &ScorePage::showCurrent);
}

void ScorePage::setFollowing(bool following)
{
    m_following = following;
    if (following && !std::exchange(m_laidOut, true)) {
        constexpr int kLeast = 232, kMost = 330; // of the explanation
        const int below = std::clamp(height() / 4, kLeast, kMost);
        findChild<QSplitter*>(QStringLiteral("scoreSplit"))
            ->setSizes({std::max(100, height() - below), below});
    }
    if (following)
        m_tree->setFocus();
    if (m_following && m_stale)
        refresh();
    else if (m_following)
        followIndicator();
}

void ScorePage::refreshSoon()
{
    m_stale = true;
    if (m_following)
        refresh();
}

void ScorePage::refresh()
{
    m_stale = false;
    const int scrolled = m_tree->verticalScrollBar()->value();
    m_choosing = true;
    m_model.setSheet(scoreSheet(m_desk));
    m_choosing = false;
    const ScoreSheet& sheet = m_model.sheet();
    m_head->show(sheet);
    const PlanDocument& document = m_desk.document;
    m_empty->setSentence(!document.isOpen() ? tr("Open a project to see where it stands")
                         : !document.standard()
                             ? tr("The project was assessed by “%1”, which is not among the standards "
                                  "here. Choose another, or put its file into the folder of your own.")
                                   .arg(qs(document.project().standard))
                             : tr("Assessing…"));
    m_stack->setCurrentIndex(sheet.rows.empty() ? 0 : 1);
    m_tree->fitColumns();
    m_filters->refresh(); // and through it the tree
    m_tree->verticalScrollBar()->setValue(scrolled);
}

/// After every change of the model: opens the sections, keeps the chosen cell, explains it.
void ScorePage::followIndicator()
{
    if (!m_following)
        return;
    m_choosing = true;
    for (int i = 0; m_model.grouped() && i < m_filter.rowCount(); ++i) {
        const QModelIndex section = m_filter.index(i, 0);
        m_tree->setExpanded(section, !m_closed.contains(section.data().toString()));
    }
    const QModelIndex index =
        m_filter.mapFromSource(m_model.indexOf(m_desk.selection().indicator(), m_column));
    if (index.isValid() && index != m_tree->currentIndex()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    m_choosing = false;
    showCurrent();
}

void ScorePage::cellChosen(const QModelIndex& index)
{
    const ScoreRow* row = m_model.row(m_filter.mapToSource(index));
    if (m_choosing || !row)
        return;
    m_column = ScoreColumn(index.column());
    if (m_desk.selection().indicator() == row->indicator)
        showCurrent();
    else
        m_desk.selection().chooseIndicator(row->indicator);
}

void ScorePage::choose(const std::string& indicator, ScoreColumn column)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(indicator, column));
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void ScorePage::showCurrent()
{
    if (!m_following)
        return;
    const ScoreSheet& sheet = m_model.sheet();
    const ScoreRow* row = sheet.find(m_desk.selection().indicator());
    if (!row || !sheet.area)
        return m_explanation->clear();
    const bool city = m_column == ScoreColumn::City && row->city.unit;
    const UnitId area = city ? *row->city.unit : *sheet.area;
    const auto unit = m_desk.selection().unit();
    const bool own = unit && *unit != area && m_desk.document.plan().unit(*unit).level <= Level::SubDistrict;
    m_explanation->show(row->indicator, area, own ? unit : std::nullopt);
}

} // namespace yike
