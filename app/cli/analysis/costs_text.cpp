// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/costs_result.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/unit_labels.h"
#include "app/text/words.h"
#include "gis/import/built_in.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

/// What one of it is: people are trained one by one, not by the place.
std::string perText(const Remedy& measure, const UnitCost* cost, Language language)
{
    const bool ofValue = measure.kind == RemedyKind::RaiseValue && measure.per == Per::Each;
    const Field* field = ofValue && cost != nullptr && !cost->values.empty()
                             ? builtInFields().find(cost->values.front())
                             : nullptr;
    if (field == nullptr || in(language, field->unit).empty())
        return word(measure.per, language);
    return singular(in(language, field->unit));
}

/// "0.45 万元/㎡（占位数字）": what the figure rests on stands beside it.
std::string priceText(const Remedy& measure, const CostTable& table, Language language)
{
    const UnitCost* cost = costOf(table, measure.cost);
    const std::string per = perText(measure, cost, language);
    const double wan = static_cast<double>(measure.yuanPerUnit) / 10'000;
    std::string text = language == Language::Chinese
                           ? plainNumber(wan) + " 万元/" + per
                           : "CNY " + formatCount(measure.yuanPerUnit) + " / " + per;
    if (cost != nullptr && cost->basis != PriceBasis::Planner)
        text += (language == Language::Chinese ? "（" : " (") + word(cost->basis, language) +
                (language == Language::Chinese ? "）" : ")");
    return text;
}

std::string costText(const Remedy& measure, Language language)
{
    if (measure.yuanPerYear == 0)
        return formatYuan(measure.yuan, language);
    return formatYuan(measure.yuanPerYear, language) + (language == Language::Chinese ? "/年" : " a year");
}

void writeSteps(const CostsFound& found, const Plan& plan, const Session& session)
{
    const Language language = session.language();
    TextTable table({"", session.either("单元", "unit"), session.either("措施", "measure"),
                     session.either("单价", "price"), session.either("费用", "cost"),
                     session.either("达到的指标", "closes"), session.either("居民", "residents"),
                     session.either("累计", "running total")});
    const auto labels = unitLabels(plan.units, language);
    int number = 0;
    for (const SequenceStep& step : found.steps) {
        const Closing& closing = found.result.closings[step.closing];
        const Remedy& measure = *closing.cheapest();
        table.add({formatCount(++number), labels.at(closing.shortage.unit.index()),
                   remedyText(measure, closing.shortage, plan, language),
                   priceText(measure, found.table, language), costText(measure, language),
                   joined(closing.shortage.indicators, session), formatPeople(step.residents.count()),
                   formatYuan(step.runningYuan, language)});
    }
    table.write(session.out());
}

/// Gaps of a row that stay for the same reason are one line.
struct UnpricedRow {
    std::string indicator;
    const UnpricedGap* gap = nullptr;
    std::vector<UnitId> units;
};

std::vector<UnpricedRow> unpricedRows(const std::vector<UnpricedGap>& gaps)
{
    std::vector<UnpricedRow> rows;
    for (const UnpricedGap& gap : gaps) {
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const UnpricedRow& row) {
            return row.indicator == gap.indicator && row.gap->why == gap.why &&
                   row.gap->missing == gap.missing;
        });
        if (same == rows.end())
            rows.push_back({gap.indicator, &gap, {gap.unit}});
        else
            same->units.push_back(gap.unit);
    }
    return rows;
}

/// "和平社区、南山社区等 48 个单元"
std::string unitsText(const std::vector<UnitId>& units, const std::vector<std::string>& labels,
                      const Session& session)
{
    constexpr std::size_t kMost = 2;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < units.size() && i < kMost; ++i)
        names.push_back(labels.at(units[i].index()));
    const std::string text = joined(names, session);
    if (units.size() <= kMost)
        return text;
    const std::string count = formatCount(std::int64_t(units.size()));
    return text + (session.language() == Language::Chinese
                       ? "等 " + count + " 个单元"
                       : " and " + formatCount(std::int64_t(units.size() - kMost)) + " more");
}

void writeUnpriced(const CostsFound& found, const Assessed& assessed, const Session& session)
{
    if (found.result.unpriced.empty())
        return;
    const Language language = session.language();
    session.out() << '\n'
                  << session.either(
                         "没有计入费用的差距（每个单元一行见 --out 和 --json）",
                         "Gaps that are not in the costs (--out and --json have a row for each unit)")
                  << '\n';
    TextTable table({session.either("编号", "id"), session.either("指标", "indicator"),
                     session.either("单元", "units"), session.either("原因", "why"),
                     session.either("怎么办", "what to do")});
    const auto labels = unitLabels(assessed.project.baseline.units, language);
    for (const UnpricedRow& row : unpricedRows(found.result.unpriced)) {
        const Indicator* indicator = assessed.standard.find(row.indicator);
        table.add({row.indicator, indicator == nullptr ? std::string() : in(language, indicator->name),
                   unitsText(row.units, labels, session), word(row.gap->why, language),
                   adviceText(*row.gap, language)});
    }
    table.write(session.out());
}

std::string orderText(SequenceBy by, const Session& session)
{
    return by == SequenceBy::Residents
               ? session.either("按每万元新增达标居民排序", "most residents for the money first")
               : session.either("按每万元新增达标排序", "most verdicts turned for the money first");
}

/// What the running total and its residents are sums of.
std::string runningText(int years, const Session& session)
{
    const std::string count = formatCount(years);
    return session.language() == Language::Chinese
               ? "累计 = 一次性费用 + " + count + " 年运行费用；居民为该单元全部居民"
               : "Running total = investment + running costs of " + formatNoun(years, "year", "years") +
                     "; residents are all who live in the unit";
}

} // namespace

const UnitCost* costOf(const CostTable& table, const std::string& id)
{
    const auto found = std::find_if(table.costs.begin(), table.costs.end(),
                                    [&](const UnitCost& cost) { return cost.id == id; });
    return found == table.costs.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& words, const Session& session)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : session.either("、", ", ")) + word;
    return text;
}

void writeCosts(const CostsFound& found, SequenceBy by, const Assessed& assessed, const Session& session)
{
    const Language language = session.language();
    session.out() << in(language, found.table.name) << '\n'
                  << session.either("一次性投入 ", "Investment ") << formatYuan(found.result.yuan, language)
                  << session.either("，每年 ", ", a year ") << formatYuan(found.result.yuanPerYear, language)
                  << session.either("；", "; ") << orderText(by, session) << '\n'
                  << runningText(found.table.years, session) << "\n\n";
    writeSteps(found, assessed.project.baseline, session);
    writeUnpriced(found, assessed, session);
}

} // namespace yike::cli
