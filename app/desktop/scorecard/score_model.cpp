// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/score_model.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"

namespace yike {

namespace {

/// Indexes of sections carry 0, those of indicators 1 + their section; without sections kAlone.
constexpr quintptr kSection = 0;
constexpr quintptr kAlone = ~quintptr(0);

} // namespace

void ScoreModel::setSheet(ScoreSheet sheet)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    arrange();
    endResetModel();
}

void ScoreModel::setGrouped(bool grouped)
{
    if (grouped == m_grouped)
        return;
    beginResetModel();
    m_grouped = grouped;
    endResetModel();
}

void ScoreModel::arrange()
{
    m_members.assign(m_sheet.groups.size(), {});
    for (std::size_t i = 0; i < m_sheet.rows.size(); ++i)
        m_members.at(std::size_t(m_sheet.rows[i].group)).push_back(int(i));
}

bool ScoreModel::isGroup(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == kSection;
}

const ScoreRow* ScoreModel::row(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    if (index.internalId() == kAlone)
        return &m_sheet.rows.at(std::size_t(index.row()));
    return &m_sheet.rows.at(std::size_t(m_members.at(index.internalId() - 1).at(std::size_t(index.row()))));
}

QModelIndex ScoreModel::indexOf(const std::string& indicator, ScoreColumn column) const
{
    const ScoreRow* found = m_sheet.find(indicator);
    if (!found)
        return {};
    const int at = int(found - m_sheet.rows.data());
    if (!m_grouped)
        return index(at, int(column));
    const auto& members = m_members.at(std::size_t(found->group));
    const int place = int(std::lower_bound(members.begin(), members.end(), at) - members.begin());
    return index(place, int(column), index(found->group, 0));
}

QString ScoreModel::groupDetail(int group) const
{
    int met = 0, notMet = 0, noData = 0;
    const auto& members = m_members.at(std::size_t(group));
    for (const int i : members) {
        const ScoreRow& row = m_sheet.rows[std::size_t(i)];
        met += row.computable && row.status == Status::Met;
        notMet += row.computable && row.status == Status::NotMet;
        noData += row.computable && row.status == Status::NoData;
    }
    QStringList parts{members.size() == 1 ? tr("1 item") : tr("%1 items").arg(members.size())};
    if (met > 0)
        parts << tr("met %1").arg(met);
    if (notMet > 0)
        parts << tr("not met %1").arg(notMet);
    if (noData > 0)
        parts << tr("no data %1").arg(noData);
    return parts.join(QStringLiteral(" · "));
}

const ScoreCell* ScoreModel::cell(const ScoreRow& row, ScoreColumn column)
{
    switch (column) {
    case ScoreColumn::Community:
        return &row.community;
    case ScoreColumn::SubDistrict:
        return &row.subDistrict;
    case ScoreColumn::County:
        return &row.county;
    case ScoreColumn::City:
        return &row.city;
    default:
        return nullptr;
    }
}

QModelIndex ScoreModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (parent.isValid())
        return createIndex(row, column, quintptr(parent.row()) + 1);
    return createIndex(row, column, m_grouped ? kSection : kAlone);
}

QModelIndex ScoreModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kSection || index.internalId() == kAlone)
        return {};
    return createIndex(int(index.internalId() - 1), 0, kSection);
}

int ScoreModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_grouped ? int(m_sheet.groups.size()) : int(m_sheet.rows.size());
    if (!isGroup(parent) || parent.column() > 0)
        return 0;
    return int(m_members.at(std::size_t(parent.row())).size());
}

int ScoreModel::columnCount(const QModelIndex&) const
{
    return kScoreColumns;
}

QString ScoreModel::text(const ScoreRow& row, ScoreColumn column) const
{
    switch (column) {
    case ScoreColumn::Id:
        return row.id;
    case ScoreColumn::Name:
        return row.name;
    case ScoreColumn::Coverage:
        return row.coverage;
    case ScoreColumn::Target:
        return row.target;
    case ScoreColumn::Deadline:
        return row.deadline.isEmpty() ? QStringLiteral("—") : row.deadline;
    case ScoreColumn::Data:
        return row.data;
    default:
        return cell(row, column)->text;
    }
}

QVariant ScoreModel::sortKey(const ScoreRow& row, ScoreColumn column) const
{
    switch (column) {
    case ScoreColumn::Id:
        return int(&row - m_sheet.rows.data()); // as the standard orders them: 9 before 10a
    case ScoreColumn::Name:
        return row.name;
    case ScoreColumn::Coverage:
        return row.coverage;
    case ScoreColumn::Target:
        return row.targetSort;
    case ScoreColumn::Deadline:
        return row.due == DueState::None || row.due == DueState::Continuous ? std::numeric_limits<int>::max()
                                                                            : row.days;
    case ScoreColumn::Data:
        return row.dataShare;
    default:
        return cell(row, column)->sort;
    }
}

QString ScoreModel::tip(const ScoreRow& row, ScoreColumn column) const
{
    if (column == ScoreColumn::Id || column == ScoreColumn::Name)
        return row.tip;
    if (column == ScoreColumn::Deadline)
        return row.deadlineChip.isEmpty() ? row.deadline
                                          : row.deadline + QStringLiteral(" · ") + row.deadlineChip;
    if (column == ScoreColumn::Data)
        return tr("Share of the units asked that have data");
    const ScoreCell* level = cell(row, column);
    if (level && level->shows == ScoreCell::Shows::Contribution)
        return tr("Adds up to the larger unit: no verdict here");
    if (level && level->shows == ScoreCell::Shows::Tally && level->status == Status::Advisory)
        return tr("They have a value, but the text sets no pass mark");
    return text(row, column);
}

QVariant ScoreModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index)) {
        const QString& name = m_sheet.groups.at(std::size_t(index.row()));
        if (role == Qt::AccessibleTextRole)
            return QString(name + QStringLiteral(" ") + groupDetail(index.row()));
        return (role == Qt::DisplayRole && index.column() == 0) ? QVariant(name) : QVariant();
    }
    const ScoreRow& shown = *row(index);
    const auto column = ScoreColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return plainTip(tip(shown, column)).replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    case Qt::AccessibleTextRole:
        return QString(shown.name + QStringLiteral(", ") +
                       headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                       QStringLiteral(": ") + text(shown, column));
    case SortRole:
        return sortKey(shown, column);
    case RowRole:
        return QVariant::fromValue(static_cast<const void*>(&shown));
    default:
        return {};
    }
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kScoreColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == int(ScoreColumn::Target) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString heads[kScoreColumns] = {tr("No."),
                                          tr("Indicator"),
                                          tr("Kind"),
                                          tr("Target"),
                                          tr("Deadline"),
                                          tr("Communities met"),
                                          tr("Sub-districts met"),
                                          m_sheet.countyHead,
                                          m_sheet.cityHead,
                                          tr("Share with data")};
    if (role == Qt::DisplayRole)
        return heads[section];
    const bool counted = section >= int(ScoreColumn::Community) && section <= int(ScoreColumn::County);
    return plainTip(counted
                        ? heads[section] + QStringLiteral(": ") + tr("units that pass, of those with data")
                        : heads[section]);
}

void ScoreFilter::want(Wanted wanted)
{
    m_wanted = std::move(wanted);
    invalidateFilter();
}

const ScoreModel& ScoreFilter::scores() const
{
    return static_cast<const ScoreModel&>(*sourceModel());
}

int ScoreFilter::kept() const
{
    if (!scores().grouped())
        return rowCount();
    int count = 0;
    for (int group = 0; group < rowCount(); ++group)
        count += rowCount(index(group, 0));
    return count;
}

bool ScoreFilter::keeps(const ScoreRow& row) const
{
    if (m_wanted.show == Show::Computable && !row.computable)
        return false;
    if (m_wanted.show == Show::NotMet && row.status != Status::NotMet &&
        row.community.status != Status::NotMet && row.subDistrict.status != Status::NotMet)
        return false;
    if ((m_wanted.status && row.status != *m_wanted.status) ||
        (m_wanted.group && row.group != *m_wanted.group) ||
        (m_wanted.level && row.level != *m_wanted.level) || (m_wanted.due && row.due != *m_wanted.due))
        return false;
    return m_wanted.text.isEmpty() || row.name.contains(m_wanted.text, Qt::CaseInsensitive) ||
           row.id.contains(m_wanted.text, Qt::CaseInsensitive) ||
           row.tip.contains(m_wanted.text, Qt::CaseInsensitive);
}

bool ScoreFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (const ScoreRow* shown = scores().row(index))
        return keeps(*shown);
    for (int i = 0, n = sourceModel()->rowCount(index); i < n; ++i)
        if (keeps(*scores().row(sourceModel()->index(i, 0, index))))
            return true;
    return false;
}

bool ScoreFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (scores().isGroup(left)) // sections keep their order
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
    const QVariant a = left.data(ScoreModel::SortRole);
    const QVariant b = right.data(ScoreModel::SortRole);
    if (a.typeId() == QMetaType::QString) {
        const int order = QString::localeAwareCompare(a.toString(), b.toString());
        return order == 0 ? false : order < 0;
    }
    return a.toDouble() < b.toDouble();
}

} // namespace yike
