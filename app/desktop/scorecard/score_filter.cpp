// SPDX-License-Identifier: GPL-3.0-or-later
// What of the scorecard is shown, and in which order.
#include "app/desktop/scorecard/score_model.h"

namespace yike {

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
           row.clause.contains(m_wanted.text, Qt::CaseInsensitive) ||
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
    const int leftRank = left.data(ScoreModel::RankRole).toInt();
    const int rightRank = right.data(ScoreModel::RankRole).toInt();
    if (leftRank != rightRank) // what has no figure stays below, in both directions
        return (leftRank < rightRank) == (sortOrder() == Qt::AscendingOrder);
    const QVariant a = left.data(ScoreModel::SortRole);
    const QVariant b = right.data(ScoreModel::SortRole);
    if (a.typeId() == QMetaType::QString) {
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    }
    return a.toDouble() < b.toDouble();
}

} // namespace yike
