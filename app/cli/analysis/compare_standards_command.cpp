// SPDX-License-Identifier: GPL-3.0-or-later
// yike-cli compare-standards: the same city under two or more standards.
#include "app/cli/analysis/compare_standards_result.h"
#include "app/cli/choose.h"
#include "app/text/analysis_words.h"
#include "app/text/words.h"
#include "core/standards/change.h"
#include "gis/project/catalogues.h"

#include <set>
#include <sstream>

namespace yike::cli {

namespace {

struct SideBySideArgs : AnalysisArgs {
    std::string standards;
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

Result<void> judge(StandardsCompared& found, const std::string& id, const Prepared& prepared,
                   Session& session)
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

Result<StandardsCompared> compareAll(const std::vector<std::string>& ids, const Prepared& prepared,
                                     Session& session)
{
    StandardsCompared found;
    for (const std::string& id : ids) {
        if (const auto judged = judge(found, id, prepared, session); !judged)
            return tl::unexpected(judged.error());
    }
    found.sides = sideBySide(prepared.plan(), found.judged);
    return found;
}

Json sideJson(const Cell& cell)
{
    return {{"status", key(cell.status)},
            {"value", orNull(cell.value)},
            {"required", orNull(cell.required)},
            {"shortfall", orNull(cell.shortfall)}};
}

Json pairJson(const RowPair& pair, const StandardsCompared& found, const Plan& plan)
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

Json toJson(const StandardsCompared& found, const Plan& plan)
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

Exit runCompare(const SideBySideArgs& args, Session& session)
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
    if (const auto written = writeBook(args.out, {{comparedTable(*found, plan, session)}, {}}, plan, session);
        !written)
        return session.failed(written.error());
    if (session.json())
        return session.done(toJson(*found, plan));
    writeCompared(*found, *prepared, session);
    return session.done({});
}

} // namespace

void addCompareStandards(CLI::App& parent, Run& chosen)
{
    auto args = std::make_shared<SideBySideArgs>();
    CLI::App* command =
        parent.add_subcommand("compare-standards", "The same city under two or more standards");
    addAnalysisOptions(*command, *args);
    command->add_option("--standards", args->standards, "Two or more ids or files, with commas between them")
        ->type_name("A,B")
        ->required();
    choose(*command, chosen, args, runCompare);
}

} // namespace yike::cli
