// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/scorecard_model.h"

#include "app/desktop/qt_conversions.h"
#include "app/text/clause_text.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/assessment/due.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// Whole percents; 100 only where every unit has data.
QString dataShareText(double share)
{
    const int percent = share >= 1 ? 100 : std::min(99, int(std::lround(share * 100)));
    return QStringLiteral("%1 %").arg(percent);
}

void addDeadline(ScorecardItem& item, const Indicator& indicator, Date today, Language language)
{
    const Due due = dueOf(indicator, item.status, today);
    if (due.state == DueState::None || due.state == DueState::Continuous)
        return;
    item.deadline = qs(formatDue(due, language));
    item.overdue = due.state == DueState::Overdue;
    item.due = due.state == DueState::Due;
    item.days = due.days;
}

QString tipOf(const Indicator& indicator, const ScorecardItem& item, Language language)
{
    QStringList lines{qs(indicator.id) + QStringLiteral(" · ") + qs(clauseText(indicator.clause, language))};
    lines << item.name;
    if (!in(language, indicator.note).empty())
        lines << qs(in(language, indicator.note));
    if (!item.deadline.isEmpty())
        lines << item.deadline;
    lines << qs(word(indicator.verification, language));
    return lines.join(QLatin1Char('\n'));
}

ScorecardItem makeItem(const Desk& desk, const Indicator& indicator, const Cell& cell, const Unit& unit)
{
    const Language language = desk.language();
    ScorecardItem item;
    item.indicator = indicator.id;
    item.name = qs(in(language, indicator.name));
    item.coverage = coverageOf(indicator.kind);
    item.status = cell.contribution && cell.value ? Status::Advisory : cell.status;
    item.value = qs(valueText(indicator, cell, unit, language));
    item.target = qs(targetText(indicator, unit, language));
    item.data = dataShareText(cell.dataShare);
    item.bar = valueBar(indicator, cell, unit);
    addDeadline(item, indicator, desk.document.plan().evaluationDate, language);
    item.tip = tipOf(indicator, item, language);
    return item;
}

} // namespace

Coverage coverageOf(Kind kind)
{
    switch (kind) {
    case Kind::Reach:
        return Coverage::Spatial;
    case Kind::Presence:
    case Kind::Flag:
    case Kind::AreaRule:
    case Kind::MinimumSize:
    case Kind::Functions:
        return Coverage::Administrative;
    default:
        return Coverage::None;
    }
}

std::vector<ScorecardItem> scorecardItems(const Desk& desk)
{
    const PlanDocument& document = desk.document;
    const Standard* standard = document.applied();
    const auto assessment = document.assessment();
    const auto before = document.assessment(kBaseline);
    const auto scope = document.selection().scope();
    std::vector<ScorecardItem> items;
    if (!standard || !assessment || !scope || assessment->standard != standard->id)
        return items;
    const Unit& unit = document.plan().unit(*scope);
    for (const Indicator& indicator : standard->indicators) {
        const Cell* cell = assessment->cell(indicator.id, *scope);
        if (indicator.kind == Kind::Narrative || !cell)
            continue;
        ScorecardItem item = makeItem(desk, indicator, *cell, unit);
        if (document.active() && before && before->standard == standard->id) {
            const Cell* old = before->cell(indicator.id, *scope);
            item.change = valueChange(indicator, old, cell);
            item.baseline = old ? qs(valueText(indicator, *old, unit, desk.language())) : QString();
        }
        items.push_back(std::move(item));
    }
    return items;
}

ScorecardSummary summarise(const std::vector<ScorecardItem>& items)
{
    ScorecardSummary sum;
    for (const ScorecardItem& item : items) {
        sum.met += item.status == Status::Met;
        sum.notMet += item.status == Status::NotMet;
        sum.noData += item.status == Status::NoData;
        sum.advisory += item.status == Status::Advisory;
        sum.overdue += item.overdue;
        if (!item.due)
            continue;
        sum.dueInDays = sum.due == 0 ? item.days : std::min(sum.dueInDays, item.days);
        sum.allDueInDays = std::max(sum.allDueInDays, item.days);
        ++sum.due;
    }
    return sum;
}

QString dueWords(int nearestInDays, int lastInDays)
{
    if (lastInDays == 0)
        return tr("due today");
    if (nearestInDays == lastInDays)
        return tr("due in %1 d").arg(lastInDays);
    return nearestInDays == 0 ? tr("due, the next today") : tr("due, the next in %1 d").arg(nearestInDays);
}

void ScorecardModel::setItems(std::vector<ScorecardItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int ScorecardModel::rowOf(const std::string& indicator) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const ScorecardItem& item) { return item.indicator == indicator; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int ScorecardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant ScorecardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ScorecardItem& item = m_items[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return item.name;
    if (role == Qt::ToolTipRole)
        return plainTip(item.tip).replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, value %2, target %3").arg(item.name, item.value, item.target);
    return {};
}

} // namespace yike
