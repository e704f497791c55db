// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli equity: reach by age group and pace.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/analysis/equity.h"
#include "core/standards/reading/keywords.h"

#include <ostream>

namespace yike::cli {

namespace {

struct Args : AnalysisArgs {
    std::vector<std::string> indicators;
    std::string paces = "50,40";
    Level level = Level::City;
};

Json rowJson(const EquityRow& row, const Plan& plan)
{
    Json json;
    json["group"] = row.group;
    json["pace"] = row.metresPerMinute;
    json["metres"] = row.metres;
    json["units"] = Json::array();
    for (const Unit& unit : plan.units) {
        const EquityCell& cell = row.units.at(unit.id.index());
        Json one = unitJson(unit);
        one["within"] = cell.reached.within.count();
        one["all"] = cell.reached.all.count();
        one["percent"] = orNull(cell.percent);
        one["gap"] = orNull(cell.gap);
        json["units"].push_back(std::move(one));
    }
    return json;
}

Json toJson(const Equity& equity, const Indicator& indicator, const Plan& plan)
{
    Json json;
    json["id"] = equity.indicator;
    json["name"] = {{"zh", indicator.name.zh}, {"en", indicator.name.en}};
    json["metres"] = indicator.reach.metres;
    json["rule_pace"] = equity.rulePace;
    json["reference"] = equity.reference;
    json["known"] = equity.isKnown;
    json["rows"] = Json::array();
    for (const EquityRow& row : equity.rows)
        json["rows"].push_back(rowJson(row, plan));
    return json;
}

std::string gapOf(const EquityCell& cell)
{
    const bool above = cell.gap.value_or(0) > 0;
    return (above ? "+" : "") + formatNumber(cell.gap, 1);
}

void writeText(const Equity& equity, const Indicator& indicator, const Args& args, const Plan& plan,
               const Session& session)
{
    const Language language = session.language();
    session.out() << '\n'
                  << indicator.id << ' ' << in(language, indicator.name) << " · "
                  << formatWalk(indicator.reach.metres, equity.rulePace, language) << '\n';
    TextTable table({session.either("单元", "unit"), session.either("人群", "group"),
                     session.either("步速 m/分", "pace m/min"), session.either("可走", "walked"),
                     session.either("可达人数", "in reach"), session.either("全部", "all"), "%",
                     session.either("比全体居民（百分点）", "gap to all (points)")});
    for (const UnitId id : plan.unitsAt(args.level)) {
        for (const EquityRow& row : equity.rows) {
            const EquityCell& cell = row.units.at(id.index());
            table.add({plan.unit(id).name, groupName(row.group, language),
                       formatNumber(row.metresPerMinute, 0), formatMetres(row.metres),
                       formatNumber(cell.reached.within.count(), 0),
                       formatNumber(cell.reached.all.count(), 0),
                       formatShare(cell.reached.within.milli(), cell.reached.all.milli()), gapOf(cell)});
        }
    }
    table.write(session.out());
}

void addRows(ExportTable& table, const Equity& equity, const Plan& plan, Language language)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? CellValue(*value) : CellValue();
    };
    for (const UnitId id : fromCityDown(plan)) {
        for (const EquityRow& row : equity.rows) {
            const EquityCell& cell = row.units.at(id.index());
            table.rows.push_back({equity.indicator, word(plan.unit(id).level, language), plan.unit(id).code,
                                  plan.unit(id).name, groupName(row.group, language), row.metresPerMinute,
                                  row.metres, cell.reached.within.count(), cell.reached.all.count(),
                                  number(cell.percent), number(cell.gap)});
        }
    }
}

ExportTable emptyTable(const Session& session)
{
    ExportTable table{session.either("公平性", "equity"), {}, {}, {}};
    for (const auto& [chinese, english] : {std::pair{"指标", "indicator"},
                                           {"层级", "level"},
                                           {"代码", "code"},
                                           {"单元", "unit"},
                                           {"人群", "group"}})
        table.columns.push_back({session.either(chinese, english), ColumnType::Text});
    for (const auto& [chinese, english] : {std::pair{"步速（米/分）", "pace (m/min)"},
                                           {"距离（米）", "metres"},
                                           {"可达", "in reach"},
                                           {"全部", "all"},
                                           {"可达占比（%）", "percent"},
                                           {"与全体居民之差（百分点）", "gap (points)"}})
        table.columns.push_back({session.either(chinese, english), ColumnType::Real});
    return table;
}

Exit runEquity(const Args& args, Session& session)
{
    const auto paces = pacesOf(args.paces);
    if (!paces)
        return session.failed(paces.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto rows = chosen(prepared->assessed.indicators, args.indicators, true);
    if (!rows)
        return session.failed(rows.error());
    const Plan& plan = prepared->plan();
    Study study(plan, prepared->walking, session.progress("equity"));
    Json json{{"command", "equity"}, {"indicators", Json::array()}};
    ExportTable table = emptyTable(session);
    if (!session.json())
        writeHeading(*prepared, session);
    for (const Indicator& indicator : *rows) {
        const auto found = equity(indicator, prepared->rulePace(), *paces, study);
        if (!found)
            return session.failed(found.error());
        if (session.json())
            json["indicators"].push_back(toJson(*found, indicator, plan));
        else
            writeText(*found, indicator, args, plan, session);
        addRows(table, *found, plan, session.language());
    }
    if (const auto written = writeBook(args.out, {{std::move(table)}, {}}, plan, session); !written)
        return session.failed(written.error());
    return session.done(json);
}

} // namespace

void addEquity(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command = parent.add_subcommand("equity", "Who is in reach, by age group and pace");
    addAnalysisOptions(*command, *args);
    command
        ->add_option("--indicator", args->indicators, "A reach indicator, repeatable; all unless said: 18a")
        ->type_name("ID")
        ->allow_extra_args(false);
    command->add_option("--paces", args->paces,
                        "Metres a minute beside the rule's own (default 50,40: elders)");
    std::map<std::string, Level> levels;
    for (const auto& entry : kLevelWords)
        levels.emplace(entry.word, entry.value);
    command->add_option("--level", args->level, "Units in the table: city (default) ... community")
        ->transform(CLI::CheckedTransformer(levels))
        ->type_name("LEVEL");
    choose(*command, chosen, args, runEquity);
}

} // namespace yike::cli
