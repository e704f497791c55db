// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli sensitivity: which verdicts hold, and how many pass at which pace.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/words.h"
#include "core/analysis/pace_curve.h"
#include "core/analysis/sensitivity.h"
#include "core/standards/option_range.h"
#include "core/standards/toml_text.h"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace yike::cli {

namespace {

struct Args : AnalysisArgs {
    std::vector<std::string> indicators;
    std::string paces; ///< empty: a sixth slower and a ninth faster than the rule's
    double tolerance = 10;
};

struct Found {
    std::vector<Indicator> indicators;
    std::vector<Sensitivity> sensitivities;
    std::vector<PaceCurve> curves; ///< of the reach indicators
};

Result<SensitivityOptions> optionsOf(const Args& args, double rulePace)
{
    SensitivityOptions options{rulePace, 0, 0, args.tolerance / 100};
    if (args.paces.empty()) {
        const SensitivityOptions usual; // 50 and 67 around 60
        options.slowPace = std::round(rulePace * usual.slowPace / usual.rulePace);
        options.fastPace = std::round(rulePace * usual.fastPace / usual.rulePace);
        return options;
    }
    const auto paces = pacesOf(args.paces);
    if (!paces)
        return tl::unexpected(paces.error());
    const auto [slowest, fastest] = std::minmax_element(paces->begin(), paces->end());
    if (*slowest > rulePace || *fastest < rulePace || *slowest == *fastest)
        return fail(Code::PacesOneSided, {{"value", args.paces}, {"pace", rulePace}});
    options.slowPace = *slowest;
    options.fastPace = *fastest;
    return options;
}

Result<Found> analyse(const Args& args, const SensitivityOptions& options, const Prepared& prepared,
                      Session& session)
{
    Found found;
    auto rows = chosen(prepared.assessed.indicators, args.indicators, false);
    if (!rows)
        return tl::unexpected(rows.error());
    found.indicators = std::move(*rows);
    Study study(prepared.plan(), prepared.walking, session.progress("sensitivity"));
    auto verdicts = session.timed("sensitivity", [&](const Progress& progress) {
        return sensitivity(found.indicators, options, study, progress);
    });
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    found.sensitivities = std::move(*verdicts);
    for (const Indicator& indicator : found.indicators) {
        if (indicator.kind != Kind::Reach)
            continue;
        auto curve = paceCurve(indicator, options.rulePace, usualPaces(), study);
        if (!curve)
            return tl::unexpected(curve.error());
        found.curves.push_back(std::move(*curve));
    }
    return found;
}

Json keysOf(const std::vector<Assumption>& assumptions)
{
    Json keys = Json::array();
    for (const Assumption assumption : assumptions)
        keys.push_back(key(assumption));
    return keys;
}

std::int64_t fragileIn(const Sensitivity& sensitivity)
{
    return std::count_if(sensitivity.units.begin(), sensitivity.units.end(),
                         [](const Firmness& firmness) { return firmness.fragile(); });
}

Json toJson(const Sensitivity& sensitivity, const Plan& plan)
{
    Json json;
    json["id"] = sensitivity.indicator;
    json["tried"] = keysOf(sensitivity.tried);
    json["unjudged"] = key(sensitivity.unjudged);
    json["fragile"] = fragileIn(sensitivity);
    json["robust"] = static_cast<std::int64_t>(sensitivity.units.size()) - fragileIn(sensitivity);
    json["units"] = Json::array();
    for (const Firmness& firmness : sensitivity.units) {
        Json row = unitJson(plan.unit(firmness.unit));
        row["status"] = key(firmness.met ? Status::Met : Status::NotMet);
        row["fragile"] = firmness.fragile();
        row["flipped_by"] = keysOf(firmness.flippedBy);
        json["units"].push_back(std::move(row));
    }
    return json;
}

Json toJson(const PaceCurve& curve)
{
    Json json;
    json["id"] = curve.indicator;
    json["weight"] = curve.weight;
    json["minutes"] = curve.minutes;
    json["points"] = Json::array();
    for (const PacePoint& point : curve.points)
        json["points"].push_back({{"pace", point.metresPerMinute},
                                  {"metres", point.metres},
                                  {"within", point.residents.within.count()},
                                  {"all", point.residents.all.count()},
                                  {"percent", orNull(point.residents.percent())},
                                  {"passing", point.passing},
                                  {"judged", point.judged}});
    return json;
}

Json toJson(const Found& found, const SensitivityOptions& options, const Plan& plan)
{
    Json json;
    json["command"] = "sensitivity";
    json["paces"] = {{"rule", options.rulePace}, {"slow", options.slowPace}, {"fast", options.fastPace}};
    json["tolerance_percent"] = options.tolerance * 100;
    json["indicators"] = Json::array();
    for (const Sensitivity& sensitivity : found.sensitivities)
        json["indicators"].push_back(toJson(sensitivity, plan));
    json["pace_curves"] = Json::array();
    for (const PaceCurve& curve : found.curves)
        json["pace_curves"].push_back(toJson(curve));
    return json;
}

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

/// What was varied and by how much.
void writeTried(const SensitivityOptions& options, const Session& session)
{
    const std::string rule = plainNumber(options.rulePace);
    const std::string slow = plainNumber(options.slowPace);
    const std::string fast = plainNumber(options.fastPace);
    const std::string percent = plainNumber(options.tolerance * 100);
    session.out() << either(session.language(),
                            "逐项变动：步速 " + slow + " 和 " + fast + " 米/分（条文 " + rule +
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
void writeUnjudged(const Found& found, const Session& session)
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

void writeVerdicts(const Found& found, const Session& session)
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

ExportTable verdictsTable(const Found& found, const Plan& plan, const Session& session)
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

ExportTable curvesTable(const Found& found, const Session& session)
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

void writeText(const Found& found, const SensitivityOptions& options, const Args& args,
               const Prepared& prepared, const Session& session)
{
    writeHeading(prepared, session);
    writeTried(options, session);
    writeVerdicts(found, session);
    for (std::size_t i = 0; i < found.sensitivities.size() && !args.indicators.empty(); ++i) {
        if (found.sensitivities[i].unjudged != Unjudged::None)
            writeUnjudgedRow(found.sensitivities[i], found.indicators[i], prepared.assessed.standard,
                             session);
    }
    if (args.indicators.empty())
        writeUnjudged(found, session);
    for (const PaceCurve& curve : found.curves) {
        const auto row = std::find_if(found.indicators.begin(), found.indicators.end(),
                                      [&](const Indicator& i) { return i.id == curve.indicator; });
        writeCurve(curve, *row, prepared, session);
    }
}

Exit runSensitivity(const Args& args, Session& session)
{
    if (const auto paces = pacesOf(args.paces); !paces && !args.paces.empty())
        return session.failed(paces.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto options = optionsOf(args, prepared->rulePace());
    if (!options)
        return session.failed(options.error());
    const auto found = analyse(args, *options, *prepared, session);
    if (!found)
        return session.failed(found.error());
    ExportBook book{{verdictsTable(*found, prepared->plan(), session), curvesTable(*found, session)}, {}};
    if (const auto written = writeBook(args.out, std::move(book), prepared->plan(), session); !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, *options, prepared->plan()));
    writeText(*found, *options, args, *prepared, session);
    return session.done({});
}

} // namespace

void addSensitivity(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<Args>();
    CLI::App* command =
        parent.add_subcommand("sensitivity", "Which verdicts hold, which hang on an assumption; pace curve");
    addAnalysisOptions(*command, *args);
    command->add_option("--indicator", args->indicators, "An indicator, repeatable; all unless said")
        ->type_name("ID")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--paces", args->paces,
            "Slowest and fastest pace that verdicts are tried at, metres a minute (default 50,67 around "
            "60); the curve of each walked row always runs from 40 to 120")
        ->type_name("50,67");
    command
        ->add_option("--tolerance", args->tolerance,
                     "Per cent by which targets, distances and households vary, up and down (default 10)")
        ->check(CLI::Range(0.1, 90.0));
    choose(*command, chosen, args, runSensitivity);
}

} // namespace yike::cli
