// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One thin model under every table of the window: rows of ready cells, made by the functions in *_rows.h.
// A row knows what it stands for, so that views can be linked.

#include "app/desktop/document/desk.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace yike {

struct TableColumn {
    QString title;
    int width = 90;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString tip = {};
};

struct TableCell {
    QString text;
    QVariant sort = {};                    ///< what it is sorted by; the text where invalid
    std::optional<Status> status = {};     ///< drawn as a sign before the text
    std::optional<ColourRole> tone = {};   ///< colour of the text
    std::optional<Status> toneStatus = {}; ///< or that of a status
    bool strong = false;
    QString tip = {}; ///< plain text
};

struct TableRow {
    std::vector<TableCell> cells;
    std::optional<UnitId> unit;
    std::optional<FacilityId> facility;
    std::optional<Point> at;
    bool failing = false; ///< for the filters
    bool gap = false;
};

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ItemRole {
        SortRole = Qt::UserRole,
        StatusRole,
        ToneRole,
        ToneStatusRole,
        StrongRole,
        FailingRole,
        GapRole
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(std::vector<TableColumn> columns, std::vector<TableRow> rows);
    [[nodiscard]] const std::vector<TableRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }
    /// The row that stands for it, -1 where none does.
    [[nodiscard]] int rowOf(UnitId unit) const;
    [[nodiscard]] int rowOf(FacilityId facility) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TableColumn> m_columns;
    std::vector<TableRow> m_rows;
};

} // namespace yike
