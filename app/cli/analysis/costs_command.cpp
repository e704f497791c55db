// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli costs: what closing every gap costs, and in which order to begin.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/analysis/costs/sequence.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

struct Args : AnalysisArgs {
    std::string costs;
    SequenceBy by = SequenceBy::Verdicts;
};

struct Found {
    CostTable table;
    CostToClose result;
    std::vector<SequenceStep> steps;
};

std::string joined(const std::vector<std::string>& words, const Session& session)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : session.either("、", ", ")) + word;
    return text;
}

Json remedyJson(const Remedy& measure, const Plan& plan)
{
    Json json;
    json["measure"] = key(measure.kind);
    json["quantity"] = measure.quantity;
    json["per"] = key(measure.per);
    json["cost"] = measure.cost;
    json["yuan_per_unit"] = measure.yuanPerUnit;
    json["yuan"] = measure.yuan;
    json["yuan_per_year"] = measure.yuanPerYear;
    json["counts"] = measure.closes;
    json["facilities"] = Json::array();
    for (const FacilityId id : measure.facilities)
        json["facilities"].push_back(codeOf(plan, id));
    json["functions"] = measure.functions;
    return json;
}

Json closingJson(const Closing& closing, const Plan& plan)
{
    Json json = unitJson(plan.unit(closing.shortage.unit));
    json["indicators"] = closing.shortage.indicators;
    json["amount"] = closing.shortage.amount;
    json["residents"] = closing.residents.count();
    json["cheapest"] = closing.best ? Json(*closing.best) : Json(nullptr);
    json["measures"] = Json::array();
    for (const Remedy& measure : closing.remedies)
        json["measures"].push_back(remedyJson(measure, plan));
    return json;
}

Json tableJson(const CostTable& table)
{
    Json json{{"id", table.id}, {"years", table.years}, {"costs", Json::array()}};
    for (const UnitCost& cost : table.costs)
        json["costs"].push_back({{"id", cost.id},
                                 {"measure", key(cost.measure)},
                                 {"per", key(cost.per)},
                                 {"yuan", cost.yuan},
                                 {"basis", key(cost.basis)}});
    return json;
}

Json stepJson(const SequenceStep& step)
{
    return {{"closing", step.closing},
            {"yuan", step.yuan},
            {"verdicts", step.verdicts},
            {"residents", step.residents.count()},
            {"running_yuan", step.runningYuan},
            {"running_verdicts", step.runningVerdicts},
            {"running_residents", step.runningResidents.count()}};
}

Json toJson(const Found& found, const Args& args, const Plan& plan)
{
    Json json;
    json["command"] = "costs";
    json["cost_table"] = tableJson(found.table);
    json["yuan"] = found.result.yuan;
    json["yuan_per_year"] = found.result.yuanPerYear;
    json["closings"] = Json::array();
    for (const Closing& closing : found.result.closings)
        json["closings"].push_back(closingJson(closing, plan));
    json["unpriced"] = Json::array();
    for (const UnpricedGap& gap : found.result.unpriced) {
        Json row = unitJson(plan.unit(gap.unit));
        row["indicator"] = gap.indicator;
        row["why"] = key(gap.why);
        json["unpriced"].push_back(std::move(row));
    }
    json["units"] = Json::array();
    for (const UnitTotal& total : found.result.units) {
        Json row = unitJson(plan.unit(total.unit));
        row["yuan"] = total.yuan;
        row["yuan_per_year"] = total.yuanPerYear;
        row["gaps"] = total.gaps;
        row["unpriced"] = total.unpriced;
        json["units"].push_back(std::move(row));
    }
    json["sequence_by"] = args.by == SequenceBy::Verdicts ? "verdicts" : "residents";
    json["sequence"] = Json::array();
    for (const SequenceStep& step : found.steps)
        json["sequence"].push_back(stepJson(step));
    return json;
}

const UnitCost* costOf(const CostTable& table, const std::string& id)
{
    const auto found = std::find_if(table.costs.begin(), table.costs.end(),
                                    [&](const UnitCost& cost) { return cost.id == id; });
    return found == table.costs.end() ? nullptr : &*found;
}

/// "0.45 万元/㎡（占位数字）": what the figure rests on stands beside it.
std::string priceText(const Remedy& measure, const CostTable& table, Language language)
{
    const UnitCost* cost = costOf(table, measure.cost);
    const double wan = static_cast<double>(measure.yuanPerUnit) / 10'000;
    std::string text = language == Language::Chinese
                           ? formatNumber(wan, 2) + " 万元/" + word(measure.per, language)
                           : "CNY " + formatCount(measure.yuanPerUnit) + " / " + word(measure.per, language);
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

void writeSteps(const Found& found, const Plan& plan, const Session& session)
{
    const Language language = session.language();
    TextTable table({"", session.either("单元", "unit"), session.either("措施", "measure"),
                     session.either("单价", "price"), session.either("费用", "cost"),
                     session.either("达到的指标", "closes"), session.either("居民", "residents"),
                     session.either("累计", "running total")});
    int number = 0;
    for (const SequenceStep& step : found.steps) {
        const Closing& closing = found.result.closings[step.closing];
        const Remedy& measure = *closing.cheapest();
        table.add({formatCount(++number), plan.unit(closing.shortage.unit).name,
                   remedyText(measure, closing.shortage, plan, language),
                   priceText(measure, found.table, language), costText(measure, language),
                   joined(closing.shortage.indicators, session), formatNumber(step.residents.count(), 0),
                   formatYuan(step.runningYuan, language)});
    }
    table.write(session.out());
}

void writeUnpriced(const Found& found, const Plan& plan, const Session& session)
{
    if (found.result.unpriced.empty())
        return;
    session.out() << '\n' << session.either("没有计价的差距", "Gaps without a price") << '\n';
    TextTable table(
        {session.either("指标", "indicator"), session.either("单元", "unit"), session.either("原因", "why")});
    for (const UnpricedGap& gap : found.result.unpriced)
        table.add({gap.indicator, plan.unit(gap.unit).name, word(gap.why, session.language())});
    table.write(session.out());
}

std::string orderText(SequenceBy by, const Session& session)
{
    return by == SequenceBy::Residents
               ? session.either("按每万元新增达标居民排序", "most residents for the money first")
               : session.either("按每万元新增达标排序", "most verdicts turned for the money first");
}

void writeText(const Found& found, SequenceBy by, const Plan& plan, const Session& session)
{
    const Language language = session.language();
    session.out() << in(language, found.table.name) << '\n'
                  << session.either("一次性投入 ", "investment ") << formatYuan(found.result.yuan, language)
                  << session.either("，每年 ", ", a year ") << formatYuan(found.result.yuanPerYear, language)
                  << session.either("；", "; ") << orderText(by, session) << "\n\n";
    writeSteps(found, plan, session);
    writeUnpriced(found, plan, session);
}

std::vector<Column> columnsOf(const Session& session,
                              std::initializer_list<std::tuple<const char*, const char*, ColumnType>> heads)
{
    std::vector<Column> columns;
    for (const auto& [chinese, english, type] : heads)
        columns.push_back({session.either(chinese, english), type});
    return columns;
}

ExportTable sequenceTable(const Found& found, const Plan& plan, const Session& session)
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

ExportTable alternativesTable(const Found& found, const Plan& plan, const Session& session)
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

ExportTable totalsTable(const Found& found, const Plan& plan, const Session& session)
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

ExportTable unpricedTable(const Found& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("未计价", "without a price"),
                      columnsOf(session, {{"指标", "indicator", ColumnType::Text},
                                          {"代码", "code", ColumnType::Text},
                                          {"单元", "unit", ColumnType::Text},
                                          {"原因", "why", ColumnType::Text}}),
                      {},
                      {}};
    for (const UnpricedGap& gap : found.result.unpriced)
        table.rows.push_back({gap.indicator, plan.unit(gap.unit).code, plan.unit(gap.unit).name,
                              word(gap.why, session.language())});
    return table;
}

ExportBook bookOf(const Found& found, const Plan& plan, const Session& session)
{
    return {{sequenceTable(found, plan, session), totalsTable(found, plan, session),
             alternativesTable(found, plan, session), unpricedTable(found, plan, session)},
            {}};
}

Exit runCosts(const Args& args, Session& session)
{
    if (const auto fine = checkExportType(args.out); !fine)
        return session.failed(fine.error());
    auto table = findCosts(args.costs);
    if (!table)
        return session.failed(table.error());
    const auto assessed = assessPlan(args.plan, args.how, session);
    if (!assessed)
        return session.failed(assessed.error());
    const Plan& plan = assessed->project.baseline;
    Found found{std::move(*table), {}, {}};
    found.result = costToClose(plan, assessed->indicators, assessed->assessment(), found.table,
                               nextFacilityId(assessed->project));
    found.steps = sequence(found.result, args.by, plan);
    session.add(found.result.issues);
    if (const auto written = writeBook(args.out, bookOf(found, plan, session), plan, session); !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(found, args, plan));
    writeHeading(*assessed, assessed->assessment().alongNetwork, session);
    writeText(found, args.by, plan, session);
    return session.done({});
}

} // namespace

void addCosts(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("costs", "What closing every gap costs, and in which order to begin");
    addAnalysisOptions(*command, *args);
    command->add_option("--costs", args->costs, "Your unit costs (TOML); else the placeholders")
        ->type_name("FILE");
    const std::map<std::string, SequenceBy> orders{{"verdicts", SequenceBy::Verdicts},
                                                   {"residents", SequenceBy::Residents}};
    command->add_option("--by", args->by, "Gain that orders the works: verdicts turned (default), residents")
        ->transform(CLI::CheckedTransformer(orders))
        ->type_name("verdicts|residents");
    choose(*command, chosen, args, runCosts);
}

} // namespace yike::cli
