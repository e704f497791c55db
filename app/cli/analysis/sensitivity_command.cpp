// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli sensitivity: which verdicts hold, and how many pass at which pace.
#include "app/cli/analysis/sensitivity_result.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/words.h"

#include <algorithm>
#include <cmath>

namespace yike::cli {

namespace {

struct SensitivityArgs : AnalysisArgs {
    std::vector<std::string> indicators;
    std::string paces; ///< empty: a sixth slower and a ninth faster than the rule's
    double tolerance = 10;
};

/// Around the rule's pace; who walks by a profile is the slower, or the faster, of the two tried.
SensitivityOptions usualOptions(const AskedPaces& asked, double tolerance)
{
    const SensitivityOptions usual; // 50 and 67 around 60
    SensitivityOptions options{asked.rule, std::round(asked.rule * usual.slowPace / usual.rulePace),
                               std::round(asked.rule * usual.fastPace / usual.rulePace), tolerance};
    if (asked.profile && *asked.profile < asked.rule)
        options.slowPace = *asked.profile;
    if (asked.profile && *asked.profile > asked.rule)
        options.fastPace = *asked.profile;
    return options;
}

Result<SensitivityOptions> optionsOf(const SensitivityArgs& args, const AskedPaces& asked)
{
    SensitivityOptions options = usualOptions(asked, args.tolerance / 100);
    if (args.paces.empty())
        return options;
    const auto paces = pacesOf(args.paces);
    if (!paces)
        return tl::unexpected(paces.error());
    const auto [slowest, fastest] = std::minmax_element(paces->begin(), paces->end());
    if (*slowest > asked.rule || *fastest < asked.rule || *slowest == *fastest)
        return fail(Code::PacesOneSided, {{"value", args.paces}, {"pace", asked.rule}});
    options.slowPace = *slowest;
    options.fastPace = *fastest;
    return options;
}

Result<SensitivityFound> analyse(const SensitivityArgs& args, const SensitivityOptions& options,
                                 const Prepared& prepared, Session& session)
{
    SensitivityFound found;
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

Json toJson(const SensitivityFound& found, const SensitivityOptions& options, const Plan& plan)
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

Exit runSensitivity(const SensitivityArgs& args, Session& session)
{
    if (const auto paces = pacesOf(args.paces); !paces && !args.paces.empty())
        return session.failed(paces.error());
    const auto prepared = prepare(args, session);
    if (!prepared)
        return session.failed(prepared.error());
    const auto options = optionsOf(args, askedPaces(*prepared));
    if (!options)
        return session.failed(options.error());
    const auto found = analyse(args, *options, *prepared, session);
    if (!found)
        return session.failed(found.error());
    if (const auto written = writeBook(args.out, sensitivityBook(*found, prepared->plan(), session),
                                       prepared->plan(), session);
        !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, *options, prepared->plan()));
    writeSensitivity(*found, *options, args.indicators.empty() ? Asked::ForAll : Asked::ByName, *prepared,
                     session);
    return session.done({});
}

} // namespace

void addSensitivity(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<SensitivityArgs>();
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
            "60; with --profile that of the profile); the curve of each walked row always runs from 40 to "
            "120")
        ->type_name("50,67");
    command
        ->add_option("--tolerance", args->tolerance,
                     "Per cent by which targets, distances and households vary, up and down (default 10)")
        ->check(CLI::Range(0.1, 90.0));
    choose(*command, chosen, args, runSensitivity);
}

} // namespace yike::cli
