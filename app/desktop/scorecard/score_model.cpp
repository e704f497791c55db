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

/// Invalid where there is nothing to sort by.
QVariant ScoreModel::sortKey(const ScoreRow& row, ScoreColumn column) const
{
    const auto text = [](const QString& words) { return words.isEmpty() ? QVariant() : QVariant(words); };
    const auto number = [](const std::optional<double>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    switch (column) {
    case ScoreColumn::Id:
        return int(&row - m_sheet.rows.data()); // as the standard orders them: 9 before 10a
    case ScoreColumn::Name:
        return row.name;
    case ScoreColumn::Coverage:
        return text(row.coverage);
    case ScoreColumn::Target:
        return number(row.targetSort);
    case ScoreColumn::Deadline:
        return row.due == DueState::None || row.due == DueState::Continuous ? QVariant() : QVariant(row.days);
    case ScoreColumn::Data:
        return row.data.isEmpty() || !row.computable ? QVariant() : QVariant(row.dataShare);
    default:
        return number(cell(row, column)->sort);
    }
}

/// Verdicts, then figures without one, then what only adds up elsewhere, then what is missing: each group
/// keeps its place whichever way a column is sorted.
int ScoreModel::sortRank(const ScoreRow& row, ScoreColumn column) const
{
    enum { Figure, NoVerdict, Contribution, Missing };
    const ScoreCell* level = cell(row, column);
    if (level && level->shows == ScoreCell::Shows::Contribution)
        return Contribution;
    if (!sortKey(row, column).isValid())
        return Missing;
    const bool unjudged =
        level && level->shows == ScoreCell::Shows::Tally && level->status == Status::Advisory;
    return unjudged ? NoVerdict : Figure;
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
    if (level && !level->firmness.isEmpty())
        return text(row, column) + QLatin1Char('\n') + level->firmness;
    return text(row, column);
}

/// For who does not see the cell: row, column, figure, and how firm it is.
QString ScoreModel::said(const ScoreRow& row, ScoreColumn column) const
{
    const QString head = headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString();
    QString words = row.name + QStringLiteral(", ") + head + QStringLiteral(": ") + text(row, column);
    if (const ScoreCell* level = cell(row, column); level && !level->firmness.isEmpty())
        words += QStringLiteral(", ") + level->firmness;
    return words;
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
        return said(shown, column);
    case SortRole:
        return sortKey(shown, column);
    case RankRole:
        return sortRank(shown, column);
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

} // namespace yike
