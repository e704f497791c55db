// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scorecard page's tree: sections with their indicators under them, or the indicators alone; and what of
// it is shown, in which order.

#include "app/desktop/scorecard/score_rows.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <set>

namespace yike {

class ScoreModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum ItemRole { SortRole = Qt::UserRole, RankRole, RowRole };
    using QAbstractItemModel::QAbstractItemModel;

    void setSheet(ScoreSheet sheet);
    [[nodiscard]] const ScoreSheet& sheet() const { return m_sheet; }
    void setGrouped(bool grouped);
    [[nodiscard]] bool grouped() const { return m_grouped; }
    /// Null for a section.
    [[nodiscard]] const ScoreRow* row(const QModelIndex& index) const;
    [[nodiscard]] bool isGroup(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& indicator, ScoreColumn column) const;
    /// "8 items · met 3 · not met 4"
    [[nodiscard]] QString groupDetail(int group) const;
    /// The cell of a level column; null in others.
    [[nodiscard]] static const ScoreCell* cell(const ScoreRow& row, ScoreColumn column);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    [[nodiscard]] QString text(const ScoreRow& row, ScoreColumn column) const;
    [[nodiscard]] QVariant sortKey(const ScoreRow& row, ScoreColumn column) const;
    [[nodiscard]] int sortRank(const ScoreRow& row, ScoreColumn column) const;
    [[nodiscard]] QString said(const ScoreRow& row, ScoreColumn column) const;
    [[nodiscard]] QString tip(const ScoreRow& row, ScoreColumn column) const;

    ScoreSheet m_sheet;
    bool m_grouped = true;
    std::vector<std::vector<int>> m_members; ///< rows of each group
};

class ScoreFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { Computable, All, NotMet };
    /// What is kept; an unset member keeps everything.
    struct Wanted {
        Show show = Show::Computable;
        std::optional<Status> status = {};
        std::optional<int> group = {};
        std::optional<Level> level = {};
        std::optional<DueState> due = {};
        QString text = {};
        [[nodiscard]] bool narrowed() const { return status || group || level || due || !text.isEmpty(); }
    };
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void want(Wanted wanted);
    [[nodiscard]] const Wanted& wanted() const { return m_wanted; }
    /// Indicators that are kept, sections not counted.
    [[nodiscard]] int kept() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] const ScoreModel& scores() const;
    [[nodiscard]] bool keeps(const ScoreRow& row) const;
    Wanted m_wanted;
};

} // namespace yike
