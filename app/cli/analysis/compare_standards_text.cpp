// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/compare_standards_result.h"
#include "app/cli/assess/assessment_table.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/unit_labels.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace yike::cli {

namespace {

const Indicator& rowOf(const Judged& judged, const std::string& id)
{
    return *std::find_if(judged.indicators.begin(), judged.indicators.end(),
                         [&](const Indicator& indicator) { return indicator.id == id; });
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
std::string rowText(const StandardsCompared& found, std::size_t standard, const std::string& id,
                    Language language)
{
    return markOf(standard, language) + " " + id + " " + in(language, rowOf(found.judged[standard], id).name);
}

/// "412 ㎡（需 600）": the value and what it is held against.
std::string sideText(const StandardsCompared& found, std::size_t standard, const std::string& id,
                     const Unit& unit, Language language)
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

void writePairs(const StandardsCompared& found, const Session& session)
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

void writeDisagreements(const StandardsCompared& found, const Plan& plan, const Session& session)
{
    const Language language = session.language();
    session.out() << '\n' << session.either("结论不同之处", "Where they disagree") << '\n';
    TextTable table({session.either("单元", "unit"), session.either("主题", "topic"),
                     session.either("前者：数值（目标）", "first: value (target)"),
                     session.either("后者：数值（目标）", "second: value (target)"),
                     session.either("未达标的一方", "the failing one")});
    const auto labels = unitLabels(plan.units, language);
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
            table.add({labels.at(unit.id.index()), topicText(pair.topic, language),
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

void writeAlone(const StandardsCompared& found, const Session& session)
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

} // namespace

void writeCompared(const StandardsCompared& found, const Prepared& prepared, const Session& session)
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

ExportTable comparedTable(const StandardsCompared& found, const Plan& plan, const Session& session)
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

} // namespace yike::cli
