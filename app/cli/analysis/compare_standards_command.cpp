// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli compare-standards: the same city under two or more standards.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/assess/assessment_table.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/analysis/side_by_side.h"
#include "core/standards/change.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <sstream>

namespace yike::cli {

namespace {

struct Args : AnalysisArgs {
    std::string standards;
};

struct Found {
    std::vector<Standard> standards;
    std::vector<Judged> judged;
    SideBySide sides;
    bool alongNetwork = false;
};

Result<std::vector<std::string>> idsOf(const std::string& text)
{
    std::vector<std::string> ids;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');)
        ids.push_back(word);
    if (ids.size() < 2 || std::set<std::string>(ids.begin(), ids.end()).size() != ids.size())
        return fail(Code::StandardsNotTwo);
    return ids;
}

/// A choice counts for the standards that have its option.
std::map<std::string, std::string> choicesFor(const Standard& standard,
                                              const std::map<std::string, std::string>& chosen)
{
    std::map<std::string, std::string> own;
    for (const auto& [id, value] : chosen) {
        if (standard.option(id) != nullptr)
            own.emplace(id, value);
    }
    return own;
}

Result<void> judge(Found& found, const std::string& id, const Prepared& prepared, Session& session)
{
    auto standard = findStandard(id);
    if (!standard)
        return tl::unexpected(standard.error());
    session.add(std::move(standard->issues));
    AssessOptions options = prepared.assessed.project.options;
    options.options = choicesFor(standard->value, options.options);
    auto applied = withOptions(standard->value, options.options);
    if (!applied)
        return tl::unexpected(applied.error());
    auto assessment =
        assess(prepared.plan(), standard->value, options, session.progress("assess"), prepared.walking);
    if (!assessment)
        return tl::unexpected(assessment.error());
    found.alongNetwork = assessment->alongNetwork;
    found.judged.push_back({standard->value.id, std::move(applied->indicators), std::move(*assessment)});
    found.standards.push_back(std::move(standard->value));
    return {};
}

Result<Found> compareAll(const std::vector<std::string>& ids, const Prepared& prepared, Session& session)
{
    Found found;
    for (const std::string& id : ids) {
        if (const auto judged = judge(found, id, prepared, session); !judged)
            return tl::unexpected(judged.error());
    }
    found.sides = sideBySide(prepared.plan(), found.judged);
    return found;
}

const Indicator& rowOf(const Judged& judged, const std::string& id)
{
    return *std::find_if(judged.indicators.begin(), judged.indicators.end(),
                         [&](const Indicator& indicator) { return indicator.id == id; });
}

Json sideJson(const Cell& cell)
{
    return {{"status", key(cell.status)},
            {"value", orNull(cell.value)},
            {"required", orNull(cell.required)},
            {"shortfall", orNull(cell.shortfall)}};
}

Json pairJson(const RowPair& pair, const Found& found, const Plan& plan)
{
    Json json;
    json["topic"] = {{"question", key(pair.topic.question)}, {"subject", pair.topic.subject}};
    json["first"] = {{"standard", found.sides.standards[pair.firstStandard]}, {"indicator", pair.first}};
    json["second"] = {{"standard", found.sides.standards[pair.secondStandard]}, {"indicator", pair.second}};
    json["both_met"] = pair.bothMet;
    json["both_not_met"] = pair.bothFail;
    json["only_first_met"] = pair.onlyFirstMet;
    json["only_second_met"] = pair.onlySecondMet;
    json["not_comparable"] = pair.notComparable;
    json["units"] = Json::array();
    for (const SideCell& cell : pair.units) {
        Json row = unitJson(plan.unit(cell.unit));
        row["first"] = sideJson(*found.judged[pair.firstStandard].assessment.cell(pair.first, cell.unit));
        row["second"] = sideJson(*found.judged[pair.secondStandard].assessment.cell(pair.second, cell.unit));
        row["why"] = key(cell.why);
        json["units"].push_back(std::move(row));
    }
    return json;
}

Json toJson(const Found& found, const Plan& plan)
{
    Json json;
    json["command"] = "compare-standards";
    json["standards"] = found.sides.standards;
    json["pairs"] = Json::array();
    for (const RowPair& pair : found.sides.pairs)
        json["pairs"].push_back(pairJson(pair, found, plan));
    json["alone"] = Json::array();
    for (std::size_t i = 0; i < found.sides.alone.size(); ++i)
        json["alone"].push_back(
            {{"standard", found.sides.standards[i]}, {"indicators", found.sides.alone[i]}});
    return json;
}

std::string topicText(const Topic& topic, Language language)
{
    const std::string question = word(topic.question, language);
    return topic.subject.empty() ? question : categoryName(topic.subject, language) + " · " + question;
}

/// How a standard is called in the tables: 甲, 乙 ... or A, B ...
std::string markOf(std::size_t standard, Language language)
{
    constexpr std::array kStems = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    if (standard >= kStems.size())
        return std::to_string(standard + 1);
    return language == Language::Chinese
               ? kStems.at(standard)
               : std::string(1, static_cast<char>('A' + static_cast<char>(standard)));
}

/// "甲 34a 综合服务设施面积".
std::string rowText(const Found& found, std::size_t standard, const std::string& id, Language language)
{
    return markOf(standard, language) + " " + id + " " + in(language, rowOf(found.judged[standard], id).name);
}

/// "412 ㎡（需 600）": the value and what it is held against.
std::string sideText(const Found& found, std::size_t standard, const std::string& id, const Unit& unit,
                     Language language)
{
    const Judged& judged = found.judged[standard];
    const Indicator& indicator = rowOf(judged, id);
    const Cell& cell = *judged.assessment.cell(id, unit.id);
    std::string text = statusSymbol(cell.status) + " " + valueWithUnit(indicator, cell, unit, language);
    const std::string target = targetText(indicator, unit, language);
    if (cell.required && indicator.kind == Kind::AreaRule)
        return text + (language == Language::Chinese ? "（≥ " : " (≥ ") + formatMeasured(*cell.required) +
               (language == Language::Chinese ? "）" : ")");
    return text + (language == Language::Chinese ? "（" : " (") + target +
           (language == Language::Chinese ? "）" : ")");
}

void writePairs(const Found& found, const Session& session)
{
    const Language language = session.language();
    session.out() << session.either("双方都判定的单元，按结论计数",
                                    "Units that both judge, by their verdicts")
                  << '\n';
    TextTable table({session.either("主题", "topic"), session.either("前者", "first"),
                     session.either("后者", "second"), session.either("都达标", "both met"),
                     session.either("都未达标", "neither"), session.either("仅前者达标", "first only"),
                     session.either("仅后者达标", "second only"),
                     session.either("不可比", "not comparable")});
    for (const RowPair& pair : found.sides.pairs)
        table.add({topicText(pair.topic, language), rowText(found, pair.firstStandard, pair.first, language),
                   rowText(found, pair.secondStandard, pair.second, language), formatCount(pair.bothMet),
                   formatCount(pair.bothFail), formatCount(pair.onlyFirstMet),
                   formatCount(pair.onlySecondMet), formatCount(pair.notComparable)});
    table.write(session.out());
}

void writeDisagreements(const Found& found, const Plan& plan, const Session& session)
{
    const Language language = session.language();
    session.out() << '\n' << session.either("结论不同之处", "Where they disagree") << '\n';
    TextTable table({session.either("单元", "unit"), session.either("主题", "topic"),
                     session.either("前者：数值（目标）", "first: value (target)"),
                     session.either("后者：数值（目标）", "second: value (target)"),
                     session.either("未达标的一方", "the failing one")});
    for (const RowPair& pair : found.sides.pairs) {
        for (const SideCell& cell : pair.units) {
            const auto verdict = [](Status status) {
                return status == Status::Met || status == Status::NotMet;
            };
            if (cell.why == Disagreement::None || !verdict(cell.first) || !verdict(cell.second))
                continue;
            const Unit& unit = plan.unit(cell.unit);
            const bool first = cell.first == Status::NotMet;
            const std::string failing = markOf(first ? pair.firstStandard : pair.secondStandard, language) +
                                        " " + (first ? pair.first : pair.second);
            table.add({unit.name, topicText(pair.topic, language),
                       sideText(found, pair.firstStandard, pair.first, unit, language),
                       sideText(found, pair.secondStandard, pair.second, unit, language),
                       failing + " " + word(cell.why, language)});
        }
    }
    if (table.empty())
        session.out() << session.either("没有", "none") << '\n';
    else
        table.write(session.out());
}

void writeAlone(const Found& found, const Session& session)
{
    for (std::size_t i = 0; i < found.sides.alone.size(); ++i) {
        std::string ids;
        for (const std::string& id : found.sides.alone[i])
            ids += (ids.empty() ? "" : session.either("、", ", ")) + id;
        session.out() << '\n'
                      << session.either("只有这一标准有的指标：", "Rows of this standard only: ")
                      << markOf(i, session.language()) << ' '
                      << in(session.language(), found.standards[i].name) << '\n'
                      << "  " << (ids.empty() ? "—" : ids) << '\n';
    }
}

void writeText(const Found& found, const Prepared& prepared, const Session& session)
{
    const Plan& plan = prepared.plan();
    writeHeading(prepared.assessed, session.either("标准对照", "Standards compared"), found.alongNetwork,
                 session);
    for (std::size_t i = 0; i < found.standards.size(); ++i)
        session.out() << markOf(i, session.language()) << "  "
                      << in(session.language(), found.standards[i].name) << " · "
                      << found.standards[i].version << '\n';
    session.out() << '\n';
    writePairs(found, session);
    writeDisagreements(found, plan, session);
    writeAlone(found, session);
}

ExportTable matrixTable(const Found& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("对照", "matrix"), {}, {}, {}};
    for (const auto& [chinese, english] : {std::pair{"主题", "topic"},
                                           {"代码", "code"},
                                           {"单元", "unit"},
                                           {"甲标准", "first standard"},
                                           {"甲指标", "first row"},
                                           {"甲结论", "first status"},
                                           {"乙标准", "second standard"},
                                           {"乙指标", "second row"},
                                           {"乙结论", "second status"},
                                           {"差异原因", "why"}})
        table.columns.push_back({session.either(chinese, english), ColumnType::Text});
    const Language language = session.language();
    for (const RowPair& pair : found.sides.pairs) {
        for (const SideCell& cell : pair.units) {
            const Unit& unit = plan.unit(cell.unit);
            table.rows.push_back({topicText(pair.topic, language), unit.code, unit.name,
                                  found.sides.standards[pair.firstStandard],
                                  rowText(found, pair.firstStandard, pair.first, language),
                                  word(cell.first, language), found.sides.standards[pair.secondStandard],
                                  rowText(found, pair.secondStandard, pair.second, language),
                                  word(cell.second, language), word(cell.why, language)});
        }
    }
    return table;
}

Exit runCompare(const Args& args, Session& session)
{
    const auto ids = idsOf(args.standards);
    if (!ids)
        return session.failed(ids.error());
    for (const std::string& id : *ids) { // known before a city is read for nothing
        if (const auto standard = findStandard(id); !standard)
            return session.failed(standard.error());
    }
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto found = compareAll(*ids, *prepared, session);
    if (!found)
        return session.failed(found.error());
    const Plan& plan = prepared->plan();
    if (const auto written = writeBook(args.out, {{matrixTable(*found, plan, session)}, {}}, plan, session);
        !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, plan));
    writeText(*found, *prepared, session);
    return session.done({});
}

} // namespace

void addCompareStandards(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("compare-standards", "The same city under two or more standards");
    addAnalysisOptions(*command, *args);
    command->add_option("--standards", args->standards, "Two or more ids or files, with commas between them")
        ->type_name("A,B")
        ->required();
    choose(*command, chosen, args, runCompare);
}

} // namespace yike::cli
