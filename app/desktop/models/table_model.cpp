// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/table_model.h"

#include "app/desktop/qt_conversions.h"

#include <algorithm>

namespace yike {

namespace {

template <class Predicate>
int indexWhere(const std::vector<TableRow>& rows, Predicate predicate)
{
    const auto found = std::find_if(rows.begin(), rows.end(), predicate);
    return found == rows.end() ? -1 : int(found - rows.begin());
}

} // namespace

void TableModel::setTable(std::vector<TableColumn> columns, std::vector<TableRow> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int TableModel::rowOf(UnitId unit) const
{
    return indexWhere(m_rows, [&](const TableRow& row) { return row.unit == unit; });
}

int TableModel::rowOf(FacilityId facility) const
{
    return indexWhere(m_rows, [&](const TableRow& row) { return row.facility == facility; });
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow& row = m_rows[std::size_t(index.row())];
    const TableCell& cell = row.cells[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return plainTip(cell.tip.isEmpty() ? cell.text : cell.tip);
    case Qt::TextAlignmentRole:
        return int(m_columns[std::size_t(index.column())].alignment | Qt::AlignVCenter);
    case SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case StatusRole:
        return cell.status ? QVariant(int(*cell.status)) : QVariant();
    case ToneRole:
        return cell.tone ? QVariant(int(*cell.tone)) : QVariant();
    case ToneStatusRole:
        return cell.toneStatus ? QVariant(int(*cell.toneStatus)) : QVariant();
    case StrongRole:
        return cell.strong;
    case FailingRole:
        return row.failing;
    case GapRole:
        return row.gap;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole)
        return plainTip(column.tip.isEmpty() ? column.title : column.tip);
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment | Qt::AlignVCenter);
    return {};
}

} // namespace yike
