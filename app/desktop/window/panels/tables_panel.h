// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tables below the map: units, facilities, findings, in tabs; each linked both ways with the selection.

#include "app/desktop/models/rows.h"

#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>

class QComboBox;
class QLabel;
class QToolButton;

namespace yike {

/// Rows that fail, rows with a gap, rows whose text holds a word.
class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Keep { All, NotMet, WithGap };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void keep(Keep keep);
    [[nodiscard]] Keep kept() const { return m_keep; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Keep m_keep = Keep::All;
};

/// A table of the window's look with its model and filter.
class LinkedTable : public QTableView {
    Q_OBJECT
public:
    LinkedTable(const QString& name, const Theme& theme, QWidget* parent = nullptr);
    void setContents(TableContents contents);
    [[nodiscard]] TableModel& model() { return m_model; }
    [[nodiscard]] RowFilter& filter() { return m_filter; }
    /// Shows and selects a row of the model; -1 selects none.
    void showRow(int row);

signals:
    void rowChosen(const yike::TableRow& row);    ///< by the user
    void rowActivated(const yike::TableRow& row); ///< double click or Enter

private:
    TableModel m_model;
    RowFilter m_filter;
    bool m_following = false;
    bool m_sized = false;
};

class TablesPanel : public QTabWidget {
    Q_OBJECT
public:
    explicit TablesPanel(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] LinkedTable& units() { return *m_units; }
    [[nodiscard]] LinkedTable& facilities() { return *m_facilities; }
    [[nodiscard]] LinkedTable& findings() { return *m_findings; }
    void showFindings() { setCurrentWidget(m_findings); }
    /// The units that fail the chosen indicator.
    void showNotMet();

signals:
    void placeWanted(yike::Point place);
    void zoomWanted();

private:
    [[nodiscard]] QWidget* makeCorner();
    void connectRows();
    void refreshUnits();
    void refreshFacilities();
    void refreshFindings();
    void followSelection();
    void refreshCorner();

    Desk& m_desk;
    LinkedTable* m_units;
    LinkedTable* m_facilities;
    LinkedTable* m_findings;
    QComboBox* m_keep;
    QLabel* m_sum;
    QToolButton* m_clear;
};

} // namespace yike
