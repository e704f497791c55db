// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/sensitivity_result.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"
#include "core/standards/option_range.h"
#include "core/standards/toml_text.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

/// "目标上调 7，户数偏多 7": how many verdicts each assumption turns.
std::string reasonsText(const Sensitivity& sensitivity, Language language)
{
    std::string text;
    for (const Assumption assumption : sensitivity.tried) {
        const auto turned =
            std::count_if(sensitivity.units.begin(), sensitivity.units.end(), [&](const Firmness& firmness) {
                const auto& by = firmness.flippedBy;
                return std::find(by.begin(), by.end(), assumption) != by.end();
            });
        if (turned > 0)
            text += (text.empty()                    ? ""
                     : language == Language::Chinese ? "，"
                                                     : ", ") +
                    word(assumption, language) + " " + formatCount(turned);
    }
    return text;
}

/// "45（老年人）": whose pace it is, where it is a profile's.
std::string paceText(double pace, const Prepared& prepared, Language language)
{
    const std::string text = plainNumber(pace);
    if (askedPaces(prepared).profile != pace)
        return text;
    const std::string who = word(*prepared.assessed.project.options.walk.profile, language);
    return text + either(language, "（" + who + "）", " (" + who + ")");
}

/// What was varied and by how much.
void writeTried(const SensitivityOptions& options, const Prepared& prepared, const Session& session)
{
    const Language language = session.language();
    const std::string rule = plainNumber(options.rulePace);
    const std::string slow = paceText(options.slowPace, prepared, language);
    const std::string fast = paceText(options.fastPace, prepared, language);
    const std::string percent = plainNumber(options.tolerance * 100);
    session.out() << either(language,
                            "逐项变动：步速 " + slow + "、" + fast + " 米/分（条文的步速 " + rule +
                                "），距离、目标、户数各 ±" + percent +
                                " %。稳健：哪一项变动都不改变结论；脆弱：至少一项会改变",
                            "Varied one by one: pace " + slow + " and " + fast +
                                " m a minute (the rule's is " + rule +
                                "), distances, targets and households by ±" + percent +
                                " % each. Robust: nothing turns the verdict; fragile: something does")
                  << '\n';
}

/// "18a 城市社区10分钟健身圈：没有结论可试，原文没有达标线……" for a row that was asked for by name.
void writeUnjudgedRow(const Sensitivity& row, const Indicator& indicator, const Standard& standard,
                      const Session& session)
{
    const Language language = session.language();
    const Option* option = passMarkOption(indicator, standard);
    session.out() << row.indicator << ' ' << in(language, indicator.name)
                  << session.either("：没有结论可试，", ": no verdict to try, ")
                  << word(row.unjudged, language);
    if (row.unjudged == Unjudged::NoPassMark && option != nullptr) {
        const NumberRange range = rangeOf(standard, *option);
        const std::string values = toml_text::number(range.least) + "–" + toml_text::number(range.most);
        session.out() << either(language, "；可用 --option " + option->id + "=数值 设定（" + values + "）",
                                "; set one with --option " + option->id + "=NUMBER (" + values + ")");
    }
    session.out() << '\n';
}

/// All rows without a verdict, by why, where nobody asked for one of them.
void writeUnjudged(const SensitivityFound& found, const Session& session)
{
    const Language language = session.language();
    for (const Unjudged why : {Unjudged::NoPassMark, Unjudged::NoData, Unjudged::Described}) {
        std::vector<std::string> ids;
        for (const Sensitivity& row : found.sensitivities) {
            if (row.unjudged == why)
                ids.push_back(row.indicator);
        }
        if (ids.empty())
            continue;
        const auto count = static_cast<std::int64_t>(ids.size());
        session.out() << either(language,
                                "没有结论可试的 " + formatCount(count) + " 行（" + word(why, language) +
                                    "）：",
                                "Without a verdict to try: " + formatNoun(count, "row", "rows") + " (" +
                                    word(why, language) + "): ")
                      << listText(ids, language) << '\n';
    }
}

void writeVerdicts(const SensitivityFound& found, const Session& session)
{
    const Language language = session.language();
    TextTable table({session.either("编号", "id"), session.either("指标", "indicator"),
                     session.either("结论", "verdicts"), session.either("稳健", "robust"),
                     session.either("脆弱", "fragile"), session.either("什么会改变结论", "what turns them")});
    for (std::size_t i = 0; i < found.sensitivities.size(); ++i) {
        const Sensitivity& row = found.sensitivities[i];
        if (row.units.empty())
            continue;
        const auto all = static_cast<std::int64_t>(row.units.size());
        const std::int64_t fragile = fragileIn(row);
        table.add({row.indicator, in(language, found.indicators[i].name), formatCount(all),
                   formatCount(all - fragile), formatCount(fragile), reasonsText(row, language)});
    }
    if (!table.empty())
        table.write(session.out());
}

void writeCurve(const PaceCurve& curve, const Indicator& indicator, const Prepared& prepared,
                const Session& session)
{
    const Language language = session.language();
    session.out() << '\n'
                  << indicator.id << ' ' << in(language, indicator.name) << " · "
                  << groupName(curve.weight, language) << " · " << session.either("只计", "counted: ")
                  << appliesText(indicator, prepared, session) << '\n';
    TextTable table({session.either("步速（米/分）", "pace (m/min)"), session.either("可走", "walked"),
                     session.either("可达（人）", "in reach (people)"),
                     session.either("全部（人）", "all (people)"), session.either("可达占比", "share"),
                     session.either("达标社区/有结论", "passing/judged")});
    for (const PacePoint& point : curve.points)
        table.add({plainNumber(point.metresPerMinute), formatDistance(point.metres),
                   formatPeople(point.residents.within.count()), formatPeople(point.residents.all.count()),
                   formatShare(point.residents.within.milli(), point.residents.all.milli()),
                   point.judged == 0 ? "—" : formatCount(point.passing) + "/" + formatCount(point.judged)});
    table.write(session.out());
}

ExportTable verdictsTable(const SensitivityFound& found, const Plan& plan, const Session& session)
{
    ExportTable table{session.either("敏感性", "sensitivity"), {}, {}, {}};
    for (const auto& [chinese, english] : {std::pair{"指标", "indicator"},
                                           {"层级", "level"},
                                           {"代码", "code"},
                                           {"单元", "unit"},
                                           {"结论", "status"},
                                           {"稳健性", "firmness"},
                                           {"什么会改变结论", "flipped by"}})
        table.columns.push_back({session.either(chinese, english), ColumnType::Text});
    const Language language = session.language();
    for (const Sensitivity& sensitivity : found.sensitivities) {
        for (const Firmness& firmness : sensitivity.units) {
            const Unit& unit = plan.unit(firmness.unit);
            std::string reasons;
            for (const Assumption assumption : firmness.flippedBy)
                reasons += (reasons.empty() ? "" : session.either("、", ", ")) + word(assumption, language);
            table.rows.push_back(
                {sensitivity.indicator, word(unit.level, language), unit.code, unit.name,
                 word(firmness.met ? Status::Met : Status::NotMet, language),
                 firmness.fragile() ? session.either("脆弱", "fragile") : session.either("稳健", "robust"),
                 reasons});
        }
    }
    return table;
}

ExportTable curvesTable(const SensitivityFound& found, const Session& session)
{
    ExportTable table{session.either("步速曲线", "pace curve"),
                      {{session.either("指标", "indicator"), ColumnType::Text}},
                      {},
                      {}};
    for (const auto& [chinese, english] : {std::pair{"步速（米/分）", "pace (m/min)"},
                                           {"距离（米）", "metres"},
                                           {"可达居民", "in reach"},
                                           {"全部居民", "all"},
                                           {"达标社区", "passing"},
                                           {"有结论社区", "judged"}})
        table.columns.push_back({session.either(chinese, english), ColumnType::Real});
    for (const PaceCurve& curve : found.curves) {
        for (const PacePoint& point : curve.points)
            table.rows.push_back({curve.indicator, point.metresPerMinute, point.metres,
                                  point.residents.within.count(), point.residents.all.count(),
                                  static_cast<double>(point.passing), static_cast<double>(point.judged)});
    }
    return table;
}

} // namespace

std::int64_t fragileIn(const Sensitivity& sensitivity)
{
    return std::count_if(sensitivity.units.begin(), sensitivity.units.end(),
                         [](const Firmness& firmness) { return firmness.fragile(); });
}

void writeSensitivity(const SensitivityFound& found, const SensitivityOptions& options, Asked asked,
                      const Prepared& prepared, const Session& session)
{
    writeHeading(prepared, session);
    writeTried(options, prepared, session);
    writeVerdicts(found, session);
    for (std::size_t i = 0; i < found.sensitivities.size() && asked == Asked::ByName; ++i) {
        if (found.sensitivities[i].unjudged != Unjudged::None)
            writeUnjudgedRow(found.sensitivities[i], found.indicators[i], prepared.assessed.standard,
                             session);
    }
    if (asked == Asked::ForAll)
        writeUnjudged(found, session);
    for (const PaceCurve& curve : found.curves) {
        const auto row = std::find_if(found.indicators.begin(), found.indicators.end(),
                                      [&](const Indicator& i) { return i.id == curve.indicator; });
        writeCurve(curve, *row, prepared, session);
    }
}

ExportBook sensitivityBook(const SensitivityFound& found, const Plan& plan, const Session& session)
{
    return {{verdictsTable(found, plan, session), curvesTable(found, session)}, {}};
}

} // namespace yike::cli
