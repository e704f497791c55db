// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/scorecard_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/delegates.h"
#include "app/desktop/style/labels.h"
#include "app/text/format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace yike {

namespace {

/// Widest level first: the city, else the counties.
std::vector<UnitId> scopes(const Plan& plan)
{
    std::vector<UnitId> all;
    for (const Level level : {Level::City, Level::County, Level::SubDistrict})
        for (const UnitId id : plan.unitsAt(level))
            all.push_back(id);
    return all;
}

} // namespace

ScorecardPanel::ScorecardPanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_stack(new QStackedWidget), m_list(new QListView),
      m_empty(new EmptyState(QStringLiteral("scorecard"), {}, desk.theme())), m_summary(new QWidget)
{
    m_summary->setFixedHeight(27);
    auto* row = new QHBoxLayout(m_summary);
    row->setContentsMargins(10, 0, 8, 0);
    row->setSpacing(5);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(rule());
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("scorecard"));
    m_list->setAccessibleName(tr("Standard scorecard"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ScorecardDelegate(m_model, desk.theme(), m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    m_desk.selection().chooseIndicator(
                        m_model.items().at(std::size_t(index.row())).indicator);
            });
    for (const auto signal : {&PlanDocument::opened, &PlanDocument::stateActivated,
                              &PlanDocument::settingsChanged, &PlanDocument::assessed})
        connect(&desk.document, signal, this, &ScorecardPanel::refresh);
    connect(&desk.selection(), &Selection::scopeChosen, this, &ScorecardPanel::refresh);
    connect(&desk.selection(), &Selection::indicatorChosen, this, &ScorecardPanel::followIndicator);
    refresh();
}

void ScorecardPanel::ensureScope()
{
    const Plan& plan = m_desk.document.plan();
    if (!m_desk.document.isOpen() || m_desk.selection().scope())
        return;
    if (const auto all = scopes(plan); !all.empty())
        m_desk.selection().setScope(all.front());
}

void ScorecardPanel::refresh()
{
    ensureScope();
    const QSignalBlocker quiet(m_list->selectionModel());
    const auto at = m_list->indexAt(QPoint(2, 2)).row();
    m_model.setItems(scorecardItems(m_desk));
    m_stack->setCurrentIndex(m_model.items().empty() ? 0 : 1);
    m_empty->setSentence(m_desk.document.isOpen() ? tr("Assessing…")
                                                  : tr("Open a project to see where it stands"));
    if (m_desk.selection().indicator().empty() && !m_model.items().empty())
        m_desk.selection().chooseIndicator(m_model.rowOf("G3") >= 0 ? "G3"
                                                                    : m_model.items().front().indicator);
    followIndicator();
    if (at > 0)
        m_list->scrollTo(m_model.index(at), QAbstractItemView::PositionAtTop);
    refreshSummary();
    emit refreshed();
}

void ScorecardPanel::followIndicator()
{
    const int row = m_model.rowOf(m_desk.selection().indicator());
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->setCurrentIndex(m_model.index(row));
    m_list->viewport()->update();
}

void ScorecardPanel::refreshSummary()
{
    QLayout& row = *m_summary->layout();
    clear(row);
    auto& box = static_cast<QHBoxLayout&>(row);
    const Theme& theme = m_desk.theme();
    const auto& items = m_model.items();
    if (items.empty())
        return;
    const ScorecardSummary sum = summarise(items);
    const std::pair<Status, int> counts[] = {{Status::Met, sum.met},
                                             {Status::NotMet, sum.notMet},
                                             {Status::NoData, sum.noData},
                                             {Status::Advisory, sum.advisory}};
    for (const auto& [status, count] : counts) {
        box.addWidget(new StatusSign(status, 13, theme));
        box.addWidget(styledLabel(QString::number(count), 12, theme.status(status).text, true));
        box.addSpacing(5);
    }
    box.addStretch();
    if (sum.overdue > 0)
        box.addWidget(styledLabel(tr("%1 overdue").arg(sum.overdue), 12, theme(ColourRole::Error)));
    if (sum.due == 0)
        return;
    const QString count = tr("%1 due").arg(sum.due);
    const QString words = dueWords(sum.dueInDays, sum.allDueInDays);
    // English needs the room for its numbers
    const bool roomy = m_desk.language() == Language::Chinese && sum.dueInDays == sum.allDueInDays;
    QLabel* label =
        styledLabel(roomy ? words + QStringLiteral(" %1").arg(sum.due) : count, 12, theme(ColourRole::Warn));
    label->setToolTip(plainTip(QStringLiteral("%1 ").arg(sum.due) + words));
    box.addWidget(label);
}

QString ScorecardPanel::scopeName() const
{
    const auto scope = m_desk.selection().scope();
    return scope && m_desk.document.isOpen() ? qs(m_desk.document.plan().unit(*scope).name) : QString();
}

QToolButton* ScorecardPanel::makeScopeButton()
{
    QToolButton* button = iconButton(QStringLiteral("chevron-down"), tr("Choose the area"), m_desk.theme());
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const Plan& plan = m_desk.document.plan();
        for (const UnitId id : scopes(plan)) {
            const QString name = qs(plan.unit(id).name);
            QAction* action = menu->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
            connect(action, &QAction::triggered, this, [this, id] { m_desk.selection().setScope(id); });
        }
    });
    return button;
}

} // namespace yike
