// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli costs: what closing every gap costs, and in which order to begin.
#include "app/cli/analysis/costs_result.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/words.h"
#include "gis/project/catalogues.h"

#include <algorithm>
#include <ostream>

namespace yike::cli {

namespace {

struct CostsArgs : AnalysisArgs {
    std::string costs;
    SequenceBy by = SequenceBy::Verdicts;
};

Json remedyJson(const Remedy& measure, const Plan& plan)
{
    Json json;
    json["measure"] = key(measure.kind);
    json["quantity"] = measure.quantity;
    json["per"] = key(measure.per);
    json["rooms_m2"] = measure.rooms;
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

Json missingJson(const MissingPrice& line)
{
    return {{"measure", key(line.measure)},
            {"categories", line.categories},
            {"capacity", line.capacity},
            {"value", line.value}};
}

Json toJson(const CostsFound& found, const CostsArgs& args, const Plan& plan)
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
        row["missing_prices"] = Json::array();
        for (const MissingPrice& line : gap.missing)
            row["missing_prices"].push_back(missingJson(line));
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

Exit runCosts(const CostsArgs& args, Session& session)
{
    if (const auto fine = checkExportType(args.out, args.plan.files()); !fine)
        return session.failed(fine.error());
    auto table = findCosts(args.costs);
    if (!table)
        return session.failed(table.error());
    const auto assessed = assessPlan(args.plan, args.how, session);
    if (!assessed)
        return session.failed(assessed.error());
    const Plan& plan = assessed->project.baseline;
    CostsFound found{std::move(*table), {}, {}};
    found.result = costToClose(plan, assessed->indicators, assessed->assessment(), found.table,
                               nextFacilityId(assessed->project));
    found.steps = sequence(found.result, args.by, plan);
    session.add(found.result.issues);
    if (const auto written = writeBook(args.out, costsBook(found, plan, session), plan, session); !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(found, args, plan));
    writeHeading(*assessed, assessed->assessment().alongNetwork, session);
    writeCosts(found, args.by, *assessed, session);
    return session.done({});
}

} // namespace

void addCosts(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<CostsArgs>();
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
