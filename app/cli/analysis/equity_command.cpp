// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli equity: reach by age group and pace.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/unit_labels.h"
#include "app/text/words.h"
#include "core/analysis/equity.h"
#include "core/standards/reading/keywords.h"

#include <ostream>

namespace yike::cli {

namespace {

struct EquityArgs : AnalysisArgs {
    std::vector<std::string> indicators;
    std::string paces; ///< empty: those that pacesFor() takes
    Level level = Level::City;
};

/// The rule's minutes are walked at the rule's pace, whoever is asked about.
struct Paces {
    double rule = 0;
    std::vector<double> others;
};

Result<Paces> pacesFor(const EquityArgs& args, const Prepared& prepared)
{
    const AskedPaces asked = askedPaces(prepared);
    Paces paces{asked.rule, {}};
    if (args.paces.empty()) { // elders walk 40 to 50 metres a minute
        paces.others = asked.profile ? std::vector{*asked.profile} : std::vector{50.0, 40.0};
        return paces;
    }
    auto said = pacesOf(args.paces);
    if (!said)
        return tl::unexpected(said.error());
    paces.others = std::move(*said);
    return paces;
}

Json agesJson(const std::vector<AgeSpan>& ages)
{
    Json json = Json::array();
    for (const AgeSpan& span : ages)
        json.push_back({{"from", span.from}, {"to", orNull(span.to)}});
    return json;
}

std::vector<std::string> groupsIn(const Plan& plan)
{
    return plan.demand ? groupsOf(*plan.demand) : std::vector<std::string>{};
}

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
    json["ages_without_group"] = agesJson(agesWithoutGroup(groupsIn(plan)));
    json["applies"] = {{"urban", indicator.appliesUrban}, {"rural", indicator.appliesRural}};
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

/// What the rows stand for, before the first of them.
void writeMeaning(const Paces& paces, const Plan& plan, const Session& session)
{
    std::vector<std::string> others;
    for (const double pace : paces.others)
        others.push_back(plainNumber(pace));
    const Language language = session.language();
    const std::string pace = plainNumber(paces.rule);
    session.out() << either(language,
                            "每类人群按每种步速各算一次：条文的时间不变，" + pace +
                                " 米/分是条文的步速，另试 " + listText(others, language) +
                                " 米/分，走得慢就到得近",
                            "Every group is asked at every pace: the rule's minutes stay, " + pace +
                                " m a minute is the rule's own pace, beside it " +
                                listText(others, language) + "; who walks slower gets less far")
                  << '\n';
    std::vector<std::string> ages;
    for (const AgeSpan& span : agesWithoutGroup(groupsIn(plan)))
        ages.push_back(ageText(span, language));
    if (!ages.empty())
        session.out() << either(language,
                                "数据没有 " + listText(ages, language) + " 的人数：这些居民只算在全部居民里",
                                "The data have no number of people of " + listText(ages, language) +
                                    ": they are counted in all residents only")
                      << '\n';
}

void writeText(const Equity& equity, const Indicator& indicator, const EquityArgs& args,
               const Prepared& prepared, const Session& session)
{
    const Language language = session.language();
    const Plan& plan = prepared.plan();
    session.out() << '\n'
                  << indicator.id << ' ' << in(language, indicator.name) << " · "
                  << formatDistance(indicator.reach.metres) << " · "
                  << formatMinutes(indicator.reach.metres / equity.rulePace, language) << " · "
                  << session.either("只计", "counted: ") << appliesText(indicator, prepared, session)
                  << session.either("的居民", "") << '\n';
    TextTable table({session.either("单元", "unit"), session.either("人群", "group"),
                     session.either("步速（米/分）", "pace (m/min)"), session.either("可走", "walked"),
                     session.either("可达（人）", "in reach (people)"),
                     session.either("全部（人）", "all (people)"), session.either("可达占比", "share"),
                     session.either("比全体居民（百分点）", "gap to all (points)")});
    const auto labels = unitLabels(plan.units, language);
    for (const UnitId id : plan.unitsAt(args.level)) {
        for (const EquityRow& row : equity.rows) {
            const EquityCell& cell = row.units.at(id.index());
            table.add({labels.at(id.index()), groupName(row.group, language),
                       plainNumber(row.metresPerMinute), formatDistance(row.metres),
                       formatPeople(cell.reached.within.count()), formatPeople(cell.reached.all.count()),
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

Exit runEquity(const EquityArgs& args, Session& session)
{
    if (const auto said = pacesOf(args.paces); !said && !args.paces.empty())
        return session.failed(said.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto rows = chosen(prepared->assessed.indicators, args.indicators, true);
    if (!rows)
        return session.failed(rows.error());
    const auto paces = pacesFor(args, *prepared);
    if (!paces)
        return session.failed(paces.error());
    const Plan& plan = prepared->plan();
    Study study(plan, prepared->walking, session.progress("equity"));
    Json json{{"command", "equity"}, {"indicators", Json::array()}};
    ExportTable table = emptyTable(session);
    if (!session.json()) {
        writeHeading(*prepared, session);
        writeMeaning(*paces, plan, session);
    }
    for (const Indicator& indicator : *rows) {
        const auto found = equity(indicator, paces->rule, paces->others, study);
        if (!found)
            return session.failed(found.error());
        if (session.json())
            json["indicators"].push_back(toJson(*found, indicator, plan));
        else
            writeText(*found, indicator, args, *prepared, session);
        addRows(table, *found, plan, session.language());
    }
    if (const auto written = writeBook(args.out, {{std::move(table)}, {}}, plan, session); !written)
        return session.failed(written.error());
    return session.done(json);
}

} // namespace

void addEquity(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<EquityArgs>();
    CLI::App* command = parent.add_subcommand("equity", "Who is in reach, by age group and pace");
    addAnalysisOptions(*command, *args);
    command
        ->add_option("--indicator", args->indicators, "A reach indicator, repeatable; all unless said: 18a")
        ->type_name("ID")
        ->allow_extra_args(false);
    command
        ->add_option("--paces", args->paces,
                     "Paces tried for every group beside the rule's own, metres a minute (default 50,40: "
                     "elders; with --profile that of the profile)")
        ->type_name("50,40");
    std::map<std::string, Level> levels;
    for (const auto& entry : kLevelWords)
        levels.emplace(entry.word, entry.value);
    command->add_option("--level", args->level, "Units in the table: city (default) ... community")
        ->transform(CLI::CheckedTransformer(levels))
        ->type_name("LEVEL");
    choose(*command, chosen, args, runEquity);
}

} // namespace yike::cli
