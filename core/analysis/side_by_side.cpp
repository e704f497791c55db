// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/side_by_side.h"

#include <algorithm>
#include <set>

namespace yike {

namespace {

using Question = Topic::Question;

/// What a row counts, where it names no categories of its own.
std::vector<std::string> subjectsOf(const Indicator& indicator)
{
    return indicator.categories.empty() ? indicator.numerator.keys : indicator.categories;
}

Question questionOf(const Indicator& indicator)
{
    switch (indicator.kind) {
    case Kind::Presence:
        return Question::Presence;
    case Kind::AreaRule:
    case Kind::MinimumSize:
        return Question::Size;
    case Kind::Reach:
        return indicator.reach.allCategories && indicator.categories.size() > 1 ? Question::Several
                                                                                : Question::Nearness;
    case Kind::Functions:
        return Question::Functions;
    case Kind::Ratio:
    case Kind::Share:
    case Kind::Count:
    case Kind::StaffedRate:
        return indicator.numerator.of == Operand::Of::Value ? Question::Reported : Question::Rate;
    case Kind::Network:
    case Kind::Checklist:
    case Kind::Currency:
    case Kind::Flag:
    case Kind::Entered:
    case Kind::Narrative:
        break;
    }
    return Question::Reported;
}

const Indicator* rowOf(const Judged& judged, const std::string& id)
{
    const auto found = std::find_if(judged.indicators.begin(), judged.indicators.end(),
                                    [&](const Indicator& indicator) { return indicator.id == id; });
    return found == judged.indicators.end() ? nullptr : &*found;
}

bool isVerdict(Status status)
{
    return status == Status::Met || status == Status::NotMet;
}

/// Why one side says nothing or something else than a verdict.
Disagreement withoutVerdict(Status a, Status b)
{
    const auto either = [&](Status status) { return a == status || b == status; };
    if (a == b)
        return Disagreement::None;
    if (either(Status::NotApplicable))
        return Disagreement::OnlyOneApplies;
    return either(Status::NoData) ? Disagreement::OnlyOneHasData : Disagreement::OnlyOneJudges;
}

bool asksMore(std::optional<double> failing, std::optional<double> passing)
{
    return failing && passing && *failing > *passing;
}

/// Both give a verdict and one fails: what the failing row wants more of.
Disagreement whatBinds(const Indicator& failing, const Cell& failingCell, const Indicator& passing,
                       const Cell& passingCell, const Unit& unit)
{
    const bool walks = failing.kind == Kind::Reach && passing.kind == Kind::Reach;
    if (walks && failing.reach.metres < passing.reach.metres)
        return Disagreement::ShorterWalk;
    const auto mark = [&](const Indicator& indicator) {
        const bool rural = unit.setting == Setting::Rural && indicator.targetRural;
        return rural ? indicator.targetRural : indicator.target;
    };
    if (walks && failing.reach.weight == passing.reach.weight && asksMore(mark(failing), mark(passing)))
        return Disagreement::HigherMark;
    if (!walks && asksMore(failingCell.required, passingCell.required))
        return Disagreement::HigherDemand;
    return Disagreement::OtherBasis;
}

SideCell compared(const Indicator& first, const Cell& a, const Indicator& second, const Cell& b,
                  const Unit& unit)
{
    SideCell cell{unit.id, a.status, b.status, Disagreement::None};
    if (!isVerdict(a.status) || !isVerdict(b.status))
        cell.why = withoutVerdict(a.status, b.status);
    else if (a.status != b.status)
        cell.why = a.status == Status::NotMet ? whatBinds(first, a, second, b, unit)
                                              : whatBinds(second, b, first, a, unit);
    return cell;
}

void count(RowPair& pair, const SideCell& cell)
{
    if (!isVerdict(cell.first) || !isVerdict(cell.second)) {
        ++pair.notComparable;
        return;
    }
    if (cell.first == cell.second)
        ++(cell.first == Status::Met ? pair.bothMet : pair.bothFail);
    else
        ++(cell.first == Status::Met ? pair.onlyFirstMet : pair.onlySecondMet);
}

bool shareTopic(const Indicator& a, const Indicator& b, Topic& topic)
{
    const auto ours = topicsOf(a);
    const auto theirs = topicsOf(b);
    for (const Topic& one : ours) {
        if (std::find(theirs.begin(), theirs.end(), one) != theirs.end()) {
            topic = one;
            return true;
        }
    }
    return false;
}

/// Rows that judge different levels of units stand side by side without units.
void fillUnits(RowPair& pair, const Plan& plan, const Judged& first, const Judged& second)
{
    const Indicator& a = *rowOf(first, pair.first);
    const Indicator& b = *rowOf(second, pair.second);
    if (a.level != b.level)
        return;
    for (const Unit& unit : plan.units) {
        const Cell* one = first.assessment.cell(a.id, unit.id);
        const Cell* other = second.assessment.cell(b.id, unit.id);
        if (unit.level != a.level || one == nullptr || other == nullptr ||
            (one->status == Status::NotApplicable && other->status == Status::NotApplicable))
            continue;
        pair.units.push_back(compared(a, *one, b, *other, unit));
        count(pair, pair.units.back());
    }
}

} // namespace

std::vector<Topic> topicsOf(const Indicator& indicator)
{
    if (indicator.kind == Kind::Narrative)
        return {};
    const Question question = questionOf(indicator);
    if (question == Question::Several)
        return {{question, ""}};
    std::set<Topic> topics;
    for (const std::string& subject : subjectsOf(indicator))
        topics.insert({question, subject});
    return {topics.begin(), topics.end()};
}

SideBySide sideBySide(const Plan& plan, const std::vector<Judged>& judged)
{
    SideBySide result;
    std::vector<std::set<std::string>> paired(judged.size());
    for (std::size_t i = 0; i < judged.size(); ++i) {
        result.standards.push_back(judged[i].standard);
        for (std::size_t j = i + 1; j < judged.size(); ++j) {
            for (const Indicator& a : judged[i].indicators) {
                for (const Indicator& b : judged[j].indicators) {
                    RowPair pair{{}, i, j, a.id, b.id, {}};
                    if (!shareTopic(a, b, pair.topic))
                        continue;
                    fillUnits(pair, plan, judged[i], judged[j]);
                    paired[i].insert(a.id);
                    paired[j].insert(b.id);
                    result.pairs.push_back(std::move(pair));
                }
            }
        }
    }
    std::stable_sort(result.pairs.begin(), result.pairs.end(),
                     [](const RowPair& a, const RowPair& b) { return a.topic < b.topic; });
    for (std::size_t i = 0; i < judged.size(); ++i) {
        result.alone.emplace_back();
        for (const Indicator& indicator : judged[i].indicators) {
            if (indicator.kind != Kind::Narrative && !paired[i].contains(indicator.id))
                result.alone.back().push_back(indicator.id);
        }
    }
    return result;
}

} // namespace yike
