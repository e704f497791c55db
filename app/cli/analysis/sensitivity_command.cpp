// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli sensitivity: which verdicts hold, and how many pass at which pace.
#include "app/cli/analysis/analysis_run.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"
#include "app/text/words.h"
#include "core/analysis/pace_curve.h"
#include "core/analysis/sensitivity.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

struct Args : AnalysisArgs {
    std::vector<std::string> indicators;
    std::string paces = "50,67";
    double tolerance = 10;
};

struct Found {
    std::vector<Indicator> indicators;
    std::vector<Sensitivity> sensitivities;
    std::vector<PaceCurve> curves; ///< of the reach indicators
};

Result<SensitivityOptions> optionsOf(const Args& args, double rulePace)
{
    const auto paces = pacesOf(args.paces);
    if (!paces)
        return tl::unexpected(paces.error());
    const auto [slowest, fastest] = std::minmax_element(paces->begin(), paces->end());
    return SensitivityOptions{rulePace, *slowest, *fastest, args.tolerance / 100};
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
    table.write(session.out());
}

void writeCurve(const PaceCurve& curve, const Indicator& indicator, const Session& session)
{
    const Language language = session.language();
    session.out() << '\n'
                  << indicator.id << ' ' << in(language, indicator.name) << " · "
                  << groupName(curve.weight, language) << '\n';
    TextTable table({session.either("步速 m/分", "pace m/min"), session.either("可走", "walked"),
                     session.either("可达居民", "in reach"), session.either("达标社区", "passing")});
    for (const PacePoint& point : curve.points)
        table.add({formatNumber(point.metresPerMinute, 0), formatMetres(point.metres),
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

void writeText(const Found& found, const Prepared& prepared, const Session& session)
{
    writeHeading(prepared, session);
    writeVerdicts(found, session);
    for (const PaceCurve& curve : found.curves) {
        const auto row = std::find_if(found.indicators.begin(), found.indicators.end(),
                                      [&](const Indicator& i) { return i.id == curve.indicator; });
        writeCurve(curve, *row, session);
    }
}

Exit runSensitivity(const Args& args, Session& session)
{
    if (const auto paces = pacesOf(args.paces); !paces)
        return session.failed(paces.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto options = optionsOf(args, prepared->rulePace());
    const auto found = analyse(args, *options, *prepared, session);
    if (!found)
        return session.failed(found.error());
    ExportBook book{{verdictsTable(*found, prepared->plan(), session), curvesTable(*found, session)}, {}};
    if (const auto written = writeBook(args.out, std::move(book), prepared->plan(), session); !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, *options, prepared->plan()));
    writeText(*found, *prepared, session);
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
    command->add_option("--paces", args->paces, "Slowest and fastest pace tried (default 50,67)");
    command
        ->add_option("--tolerance", args->tolerance,
                     "Per cent by which targets, distances and households vary (default 10)")
        ->check(CLI::Range(0.1, 90.0));
    choose(*command, chosen, args, runSensitivity);
}

} // namespace yike::cli
