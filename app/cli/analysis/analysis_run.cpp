// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis/analysis_run.h"

#include "app/cli/out_file.h"
#include "app/text/computed_how.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/walk_text.h"
#include "app/text/words.h"
#include "core/network/walker.h"
#include "gis/import/plan_builder.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <ostream>
#include <sstream>

namespace yike::cli {

namespace {

std::string idsOf(const std::vector<Indicator>& indicators, bool reachOnly)
{
    std::string ids;
    for (const Indicator& indicator : indicators) {
        if (!reachOnly || indicator.kind == Kind::Reach)
            ids += (ids.empty() ? "" : ", ") + indicator.id;
    }
    return ids;
}

} // namespace

void addAnalysisOptions(CLI::App& command, AnalysisArgs& args)
{
    addPlanOptions(command, args.plan);
    addAssessOptions(command, args.how);
    command.add_option("--out", args.out, "Result as .xlsx, .gpkg or .csv")->type_name("FILE");
}

Result<Prepared> prepare(const AnalysisArgs& args, Session& session)
{
    if (const auto fine = checkExportType(args.out, args.plan.files()); !fine)
        return tl::unexpected(fine.error());
    auto assessed = readPlan(args.plan, args.how, session);
    if (!assessed)
        return tl::unexpected(assessed.error());
    Prepared prepared{std::move(*assessed), nullptr};
    auto walking = session.timed("network", [&](const Progress& progress) {
        return walkingModelFor(prepared.plan(), prepared.assessed.project.options, progress);
    });
    if (!walking)
        return tl::unexpected(walking.error());
    session.add(std::move(walking->issues));
    prepared.walking = std::move(walking->value);
    return prepared;
}

AskedPaces askedPaces(const Prepared& prepared)
{
    const AssessOptions& options = prepared.assessed.project.options;
    const auto& profile = options.walk.profile;
    if (profile && walkerOf(*profile).pace.count() == options.paceMetresPerMinute)
        return {AssessOptions().paceMetresPerMinute, options.paceMetresPerMinute};
    return {options.paceMetresPerMinute, std::nullopt};
}

Result<std::vector<Indicator>> chosen(const std::vector<Indicator>& indicators,
                                      const std::vector<std::string>& ids, bool reachOnly)
{
    std::vector<Indicator> found;
    for (const Indicator& indicator : indicators) {
        if (ids.empty() && (!reachOnly || indicator.kind == Kind::Reach))
            found.push_back(indicator);
    }
    for (const std::string& id : ids) {
        const auto row = std::find_if(indicators.begin(), indicators.end(),
                                      [&](const Indicator& indicator) { return indicator.id == id; });
        if (row == indicators.end())
            return fail(Code::IndicatorUnknown, {{"id", id}, {"allowed", idsOf(indicators, reachOnly)}});
        if (reachOnly && row->kind != Kind::Reach)
            return fail(Code::IndicatorNotReach, {{"id", id}, {"allowed", idsOf(indicators, reachOnly)}});
        found.push_back(*row);
    }
    return found;
}

Result<std::vector<double>> pacesOf(const std::string& text)
{
    constexpr double kSlowest = 20;
    constexpr double kFastest = 200;
    std::vector<double> paces;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        double pace = 0;
        const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), pace);
        if (error != std::errc() || rest != word.data() + word.size() || !(pace >= kSlowest) ||
            !(pace <= kFastest))
            return fail(Code::PacesBroken, {{"value", text}});
        paces.push_back(pace);
    }
    if (paces.empty())
        return fail(Code::PacesBroken, {{"value", text}});
    return paces;
}

std::string appliesText(const Indicator& indicator, const Prepared& prepared, const Session& session)
{
    return computedHow(indicator, prepared.assessed.standard, builtInFields(), session.language()).applies;
}

const Option* passMarkOption(const Indicator& indicator, const Standard& standard)
{
    for (const std::string& id : indicator.options) {
        const Option* option = standard.option(id);
        if (option != nullptr && option->sets == "target")
            return option;
    }
    return nullptr;
}

std::vector<UnitId> fromCityDown(const Plan& plan)
{
    std::vector<UnitId> units;
    for (const Level level : {Level::City, Level::County, Level::SubDistrict, Level::Community}) {
        const auto ids = plan.unitsAt(level);
        units.insert(units.end(), ids.begin(), ids.end());
    }
    return units;
}

Json unitJson(const Unit& unit)
{
    return {{"unit", unit.code}, {"name", unit.name}, {"level", key(unit.level)}};
}

std::string codeOf(const Plan& plan, FacilityId id)
{
    const auto found = plan.facilities.find(id);
    return found == plan.facilities.end() || found->second.code.empty() ? std::to_string(id.value())
                                                                        : found->second.code;
}

std::string nameOf(const Plan& plan, FacilityId id)
{
    const auto found = plan.facilities.find(id);
    return found == plan.facilities.end() ? std::string() : found->second.name;
}

void writeHeading(const Assessed& assessed, bool alongNetwork, const Session& session)
{
    writeHeading(assessed, in(session.language(), assessed.standard.name), alongNetwork, session);
}

void writeHeading(const Assessed& assessed, const std::string& subject, bool alongNetwork,
                  const Session& session)
{
    const Plan& plan = assessed.project.baseline;
    std::ostream& out = session.out();
    for (const UnitId id : plan.unitsAt(Level::City))
        out << plan.unit(id).name << " · ";
    out << subject << " · " << toIso(plan.evaluationDate);
    if (assessed.project.sample)
        out << session.either(" · 示例数据", " · sample data");
    out << '\n';
    if (!alongNetwork)
        out << session.either("距离为直线 × ", "Distances: straight line × ")
            << plainNumber(assessed.project.options.detourFactor) << '\n';
    const AssessOptions& options = assessed.project.options;
    const std::string walks = walkEffectText(options.walk, options.paceMetresPerMinute, alongNetwork,
                                             assessed.indicators, session.language());
    if (!walks.empty())
        out << session.either("步行：", "Walks: ") << walks << '\n';
}

void writeHeading(const Prepared& prepared, const Session& session)
{
    writeHeading(prepared.assessed, prepared.walking != nullptr && prepared.walking->alongNetwork(), session);
}

Result<void> writeBook(const std::string& file, ExportBook book, const Plan& plan, Session& session)
{
    if (file.empty())
        return {};
    if (plan.epsg != 0) {
        auto crs = crsFromEpsg(plan.epsg);
        if (!crs)
            return tl::unexpected(crs.error());
        book.crs = std::move(*crs);
    }
    return writeOut(file, book, session);
}

Result<void> checkExportType(const std::string& file, const std::vector<std::string>& inputs)
{
    return checkOut(file, {".gpkg", ".xlsx", ".csv"}, inputs);
}

} // namespace yike::cli
