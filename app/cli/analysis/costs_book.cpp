// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/costs_result.h"
#include "app/text/analysis_words.h"
#include "app/text/words.h"

#include <initializer_list>
#include <tuple>

namespace yike::cli {

namespace {

std::vector<Column> columnsOf(const Session& session,
                              std::initializer_list<std::tuple<const char*, const char*, ColumnType>> heads)
{
    std::vector<Column> columns;
    for (const auto& [chinese, english, type] : heads)
        columns.push_back({session.either(chinese, english), type});
    return columns;
}

ExportTable sequenceTable(const CostsFound& found, const Plan& plan, const Session& session)
{
    constexpr auto kText = ColumnType::Text;
    constexpr auto kReal = ColumnType::Real;
    ExportTable table{session.either("实施顺序", "sequence"),
                      columnsOf(session, {{"序号", "step", kReal},
                                          {"代码", "code", kText},
                                          {"单元", "unit", kText},
                                          {"措施", "measure", kText},
                                          {"数量", "quantity", kReal},
                                          {"单位", "per", kText},
                                          {"单价（元）", "price (CNY)", kReal},
                                          {"单价来源", "basis", kText},
                                          {"一次性费用（元）", "cost (CNY)", kReal},
                                          {"每年费用（元）", "a year (CNY)", kReal},
                                          {"达到的指标", "closes", kText},
                                          {"居民", "residents", kReal},
                                          {"累计费用（元）", "running cost (CNY)", kReal},
                                          {"累计新增达标", "running verdicts", kReal},
                                          {"累计受益居民", "running residents", kReal}}),
                      {},
                      {}};
    const Language language = session.language();
    for (std::size_t i = 0; i < found.steps.size(); ++i) {
        const SequenceStep& step = found.steps[i];
        const Closing& closing = found.result.closings[step.closing];
        const Remedy& measure = *closing.cheapest();
        const Unit& unit = plan.unit(closing.shortage.unit);
        const UnitCost* cost = costOf(found.table, measure.cost);
        table.rows.push_back({static_cast<double>(i + 1), unit.code, unit.name,
                              remedyText(measure, closing.shortage, plan, language), measure.quantity,
                              word(measure.per, language), static_cast<double>(measure.yuanPerUnit),
                              cost == nullptr ? std::string() : word(cost->basis, language),
                              static_cast<double>(measure.yuan), static_cast<double>(measure.yuanPerYear),
                              joined(closing.shortage.indicators, session), step.residents.count(),
                              static_cast<double>(step.runningYuan),
                              static_cast<double>(step.runningVerdicts), step.runningResidents.count()});
    }
    return table;
}

ExportTable alternativesTable(const CostsFound& found, const Plan& plan, const Session& session)
{
    constexpr auto kText = ColumnType::Text;
    constexpr auto kReal = ColumnType::Real;
    ExportTable table{session.either("可选措施", "alternatives"),
                      columnsOf(session, {{"代码", "code", kText},
                                          {"单元", "unit", kText},
                                          {"达到的指标", "closes", kText},
                                          {"措施", "measure", kText},
                                          {"一次性费用（元）", "cost (CNY)", kReal},
                                          {"每年费用（元）", "a year (CNY)", kReal},
                                          {"是否计入达标", "counts", kText},
                                          {"选用", "chosen", kText}}),
                      {},
                      {}};
    for (const Closing& closing : found.result.closings) {
        const Unit& unit = plan.unit(closing.shortage.unit);
        for (const Remedy& measure : closing.remedies) {
            const bool best = closing.cheapest() == &measure;
            table.rows.push_back({unit.code, unit.name, joined(closing.shortage.indicators, session),
                                  remedyText(measure, closing.shortage, plan, session.language()),
                                  static_cast<double>(measure.yuan), static_cast<double>(measure.yuanPerYear),
                                  measure.closes ? session.either("是", "yes") : session.either("否", "no"),
                                  best ? std::string("✓") : std::string()});
        }
    }
    return table;
}

ExportTable totalsTable(const CostsFound& found, const Plan& plan, const Session& session)
{
    constexpr auto kText = ColumnType::Text;
    constexpr auto kReal = ColumnType::Real;
    ExportTable table{session.either("各单元合计", "totals"),
                      columnsOf(session, {{"层级", "level", kText},
                                          {"代码", "code", kText},
                                          {"单元", "unit", kText},
                                          {"一次性费用（元）", "cost (CNY)", kReal},
                                          {"每年费用（元）", "a year (CNY)", kReal},
                                          {"可达标的差距", "gaps closed", kReal},
                                          {"未计价的差距", "gaps without a price", kReal}}),
                      {},
                      {}};
    for (const UnitTotal& total : found.result.units) {
        const Unit& unit = plan.unit(total.unit);
        table.rows.push_back({word(unit.level, session.language()), unit.code, unit.name,
                              static_cast<double>(total.yuan), static_cast<double>(total.yuanPerYear),
                              static_cast<double>(total.gaps), static_cast<double>(total.unpriced)});
    }
    return table;
}

ExportTable unpricedTable(const CostsFound& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("未计价", "without a price"),
                      columnsOf(session, {{"指标", "indicator", ColumnType::Text},
                                          {"代码", "code", ColumnType::Text},
                                          {"单元", "unit", ColumnType::Text},
                                          {"原因", "why", ColumnType::Text},
                                          {"怎么办", "what to do", ColumnType::Text}}),
                      {},
                      {}};
    for (const UnpricedGap& gap : found.result.unpriced)
        table.rows.push_back({gap.indicator, plan.unit(gap.unit).code, plan.unit(gap.unit).name,
                              word(gap.why, session.language()), adviceText(gap, session.language())});
    return table;
}

} // namespace

ExportBook costsBook(const CostsFound& found, const Plan& plan, const Session& session)
{
    return {{sequenceTable(found, plan, session), totalsTable(found, plan, session),
             alternativesTable(found, plan, session), unpricedTable(found, plan, session)},
            {}};
}

} // namespace yike::cli
