// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/panels/tables_panel.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/app_style.h"
#include "app/desktop/style/delegates.h"
#include "app/desktop/style/labels.h"
#include "app/text/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabBar>
#include <QToolButton>

namespace yike {

namespace {

/// As planned, or as wide as the title asks where the language is longer, within reason.
int widthOf(const TableColumn& column)
{
    constexpr int kMost = 132;
    const int title = int(QFontMetricsF(uiFont(12)).horizontalAdvance(column.title)) + 26;
    return std::max(column.width, std::min(title, kMost));
}

} // namespace

void RowFilter::keep(Keep keep)
{
    m_keep = keep;
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_keep == Keep::NotMet)
        return index.data(TableModel::FailingRole).toBool();
    if (m_keep == Keep::WithGap)
        return index.data(TableModel::GapRole).toBool();
    return true;
}

LinkedTable::LinkedTable(const QString& name, const Theme& theme, QWidget* parent) : QTableView(parent)
{
    setObjectName(name);
    m_filter.setSourceModel(&m_model);
    m_filter.setSortRole(TableModel::SortRole);
    m_filter.setSortLocaleAware(true);
    setModel(&m_filter);
    setItemDelegate(new TableDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    verticalHeader()->setMinimumSectionSize(21);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    horizontalHeader()->setFixedHeight(25);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    const auto rowAt = [this](const QModelIndex& index) -> const TableRow& {
        return m_model.rows().at(std::size_t(m_filter.mapToSource(index).row()));
    };
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, rowAt](const QModelIndex& index) {
                if (index.isValid() && !m_following)
                    emit rowChosen(rowAt(index));
            });
    connect(this, &QTableView::activated, this,
            [this, rowAt](const QModelIndex& i) { emit rowActivated(rowAt(i)); });
}

void LinkedTable::setContents(TableContents contents)
{
    constexpr int kLeast = 40; // pixels
    const std::vector<TableColumn> columns = contents.columns;
    m_following = true;
    m_model.setTable(std::move(contents.columns), std::move(contents.rows));
    m_following = false;
    if (m_sized && columns.size() == std::size_t(horizontalHeader()->count()))
        return;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) // the last takes what is left
        setColumnWidth(int(i), widthOf(columns[i]));
    if (!columns.empty())
        setColumnWidth(int(columns.size()) - 1, kLeast);
    m_sized = true;
}

void LinkedTable::showRow(int row)
{
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter.mapFromSource(m_model.index(row, 0));
    m_following = true;
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    m_following = false;
}

TablesPanel::TablesPanel(Desk& desk, QWidget* parent)
    : QTabWidget(parent), m_desk(desk), m_units(new LinkedTable(QStringLiteral("unitTable"), desk.theme())),
      m_facilities(new LinkedTable(QStringLiteral("facilityTable"), desk.theme())),
      m_findings(new LinkedTable(QStringLiteral("findingTable"), desk.theme())), m_keep(new QComboBox),
      m_sum(plainLabel({})),
      m_clear(iconButton(QStringLiteral("cancel"), tr("Clear the filter"), desk.theme(), 14))
{
    setDocumentMode(true);
    addTab(m_units, icon(QStringLiteral("table"), desk.theme()), tr("Units"));
    addTab(m_facilities, icon(QStringLiteral("community-centre"), desk.theme()), tr("Facilities"));
    addTab(m_findings, icon(QStringLiteral("finding"), desk.theme()), tr("Findings"));
    setIconSize({14, 14});
    tabBar()->setDrawBase(false);
    constexpr int kGap = 5; // worst first, as the planner needs them
    m_units->sortByColumn(kGap, Qt::DescendingOrder);
    m_units->setAccessibleName(tr("Units"));
    m_facilities->setAccessibleName(tr("Facilities"));
    m_findings->setAccessibleName(tr("Findings"));
    setCornerWidget(makeCorner());
    connectRows();
    PlanDocument& document = desk.document;
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::planChanged, &PlanDocument::stateActivated,
          &PlanDocument::assessed, &PlanDocument::analysed})
        connect(&document, signal, this, &TablesPanel::refreshUnits);
    for (const auto signal :
         {&PlanDocument::opened, &PlanDocument::stateActivated, &PlanDocument::planChanged})
        connect(&document, signal, this, &TablesPanel::refreshFacilities);
    connect(&document, &PlanDocument::findingsChanged, this, &TablesPanel::refreshFindings);
    connect(&desk.selection(), &Selection::indicatorChosen, this, &TablesPanel::refreshUnits);
    for (const auto signal : {&Selection::unitSelected, &Selection::facilitySelected})
        connect(&desk.selection(), signal, this, &TablesPanel::followSelection);
    refreshUnits();
    refreshFacilities();
    refreshFindings();
}

QWidget* TablesPanel::makeCorner()
{
    auto* corner = new QWidget;
    corner->setObjectName(QStringLiteral("tabCorner"));
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(6, 1, 8, 1);
    row->setSpacing(6);
    row->addWidget(iconLabel(QStringLiteral("filter"), 14, m_desk.theme()(ColourRole::Text2)));
    m_keep->addItem(tr("all"), int(RowFilter::Keep::All));
    m_keep->addItem(tr("not met"), int(RowFilter::Keep::NotMet));
    m_keep->addItem(tr("with a gap"), int(RowFilter::Keep::WithGap));
    m_keep->setAccessibleName(tr("Filter of the unit table"));
    m_keep->setObjectName(QStringLiteral("unitFilter"));
    row->addWidget(m_keep);
    row->addWidget(m_clear);
    row->addWidget(m_sum);
    connect(m_keep, &QComboBox::currentIndexChanged, this, [this] {
        m_units->filter().keep(RowFilter::Keep(m_keep->currentData().toInt()));
        refreshCorner();
        followSelection();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_keep->setCurrentIndex(0); });
    return corner;
}

void TablesPanel::connectRows()
{
    connect(m_units, &LinkedTable::rowChosen, this, [this](const TableRow& row) {
        m_desk.selection().selectFacility(std::nullopt);
        m_desk.selection().selectUnit(row.unit);
    });
    connect(m_facilities, &LinkedTable::rowChosen, this, [this](const TableRow& row) {
        const auto id = row.facility;
        const auto found = m_desk.document.plan().facilities.find(*id);
        if (found != m_desk.document.plan().facilities.end())
            m_desk.selection().selectUnit(found->second.host);
        m_desk.selection().selectFacility(id);
    });
    connect(m_findings, &LinkedTable::rowChosen, this, [this](const TableRow& row) {
        if (row.at)
            emit placeWanted(*row.at);
    });
    connect(m_units, &LinkedTable::rowActivated, this, &TablesPanel::zoomWanted);
    connect(m_facilities, &LinkedTable::rowActivated, this, [this](const TableRow& row) {
        if (row.at)
            emit placeWanted(*row.at);
    });
}

void TablesPanel::showNotMet()
{
    setCurrentWidget(m_units);
    m_keep->setCurrentIndex(m_keep->findData(int(RowFilter::Keep::NotMet)));
}

void TablesPanel::refreshUnits()
{
    m_units->setContents(unitTable(m_desk));
    refreshCorner();
    followSelection();
}

void TablesPanel::refreshFacilities()
{
    m_facilities->setContents(facilityTable(m_desk));
    followSelection();
}

void TablesPanel::refreshFindings()
{
    m_findings->setContents(findingTable(m_desk));
    const int count = m_findings->model().rowCount();
    setTabText(indexOf(m_findings), count > 0 ? tr("Findings %1").arg(count) : tr("Findings"));
}

void TablesPanel::refreshCorner()
{
    const auto& rows = m_units->model().rows();
    const auto failing =
        std::count_if(rows.begin(), rows.end(), [](const TableRow& row) { return row.failing; });
    m_sum->setText(rows.empty() ? QString() : tr("not met %1 of %2").arg(failing).arg(rows.size()));
    m_clear->setVisible(m_units->filter().kept() != RowFilter::Keep::All);
}

void TablesPanel::followSelection()
{
    const auto unit = m_desk.selection().unit();
    m_units->showRow(unit ? m_units->model().rowOf(*unit) : -1);
    const auto facility = m_desk.selection().facility();
    m_facilities->showRow(facility ? m_facilities->model().rowOf(*facility) : -1);
}

} // namespace yike
