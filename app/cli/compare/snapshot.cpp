// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare/snapshot.h"

#include "app/cli/assess/assess_run.h"
#include "app/text/words.h"
#include "core/standards/reading/keywords.h"
#include "gis/platform/file_info.h"

#include <filesystem>

namespace yike::cli {

namespace {

constexpr std::uint64_t kMostBytes = 2ULL << 30U;

std::optional<Status> statusNamed(const std::string& name)
{
    for (const Status status :
         {Status::Met, Status::NotMet, Status::NoData, Status::NotApplicable, Status::Advisory}) {
        if (key(status) == name)
            return status;
    }
    return std::nullopt;
}

std::optional<double> number(const Json& json, const char* name)
{
    const auto found = json.find(name);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional(found->get<double>());
}

/// What is broken; the parser's own exceptions are caught at the same place.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Unit unitFrom(const Json& json, UnitId id)
{
    Unit unit;
    unit.id = id;
    unit.code = json.at("unit").get<std::string>();
    unit.name = json.at("name").get<std::string>();
    const auto level = fromWord(kLevelWords, json.at("level").get<std::string>());
    if (!level)
        throw Broken("level");
    unit.level = *level;
    return unit;
}

/// Older files have no list of units; then the cells of the first indicator name them, without parents.
std::vector<Unit> unitsFrom(const Json& json)
{
    std::vector<Unit> units;
    const bool listed = json.contains("units");
    const Json none = Json::array();
    const Json& indicators = json.at("indicators");
    const Json& list = listed ? json.at("units") : indicators.empty() ? none : indicators.at(0).at("cells");
    for (const Json& entry : list) {
        units.push_back(unitFrom(entry, UnitId(static_cast<std::uint32_t>(units.size()))));
        const Json parent = entry.value("parent", Json());
        if (listed && !parent.is_null())
            units.back().parent = UnitId(parent.get<std::uint32_t>());
    }
    for (const Unit& unit : units) {
        if (unit.parent && unit.parent->index() >= units.size())
            throw Broken("parent");
    }
    return units;
}

Cell cellFrom(const Json& json)
{
    Cell cell;
    const auto status = statusNamed(json.at("status").get<std::string>());
    if (!status)
        throw Broken("status");
    cell.status = *status;
    cell.value = number(json, "value");
    cell.numerator = number(json, "numerator");
    cell.denominator = number(json, "denominator");
    cell.required = number(json, "required");
    cell.shortfall = number(json, "shortfall");
    return cell;
}

IndicatorResult resultFrom(const Json& json, std::size_t units)
{
    IndicatorResult result;
    result.indicator = json.at("id").get<std::string>();
    result.target = number(json, "target");
    const Json& cells = json.at("cells");
    if (cells.size() != units)
        throw Broken("cells");
    for (std::size_t i = 0; i < cells.size(); ++i)
        result.cells[UnitId(static_cast<std::uint32_t>(i))] = cellFrom(cells[i]);
    return result;
}

Snapshot readSnapshot(const Json& json)
{
    Snapshot snapshot;
    if (json.at("command") != "assess")
        throw Broken("command");
    snapshot.units = unitsFrom(json);
    Assessment& assessment = snapshot.assessment;
    assessment.standard = json.at("standard").at("id").get<std::string>();
    assessment.standardVersion = json.at("standard").at("version").get<std::string>();
    const auto date = parseDate(json.at("date").get<std::string>());
    if (!date)
        throw Broken("date");
    assessment.date = *date;
    assessment.options = json.at("options").get<std::map<std::string, std::string>>();
    assessment.alongNetwork = json.at("along_network").get<bool>();
    assessment.detourFactor = json.at("detour_factor").get<double>();
    assessment.paceMetresPerMinute = json.at("pace").get<double>();
    for (const Json& indicator : json.at("indicators")) {
        assessment.indicators.push_back(resultFrom(indicator, snapshot.units.size()));
        snapshot.names[assessment.indicators.back().indicator] = {
            indicator.at("name").at("zh").get<std::string>(),
            indicator.at("name").at("en").get<std::string>()};
        if (const Json label = indicator.value("unit_label", Json()); label.is_object()) // not in older files
            snapshot.unitLabels[assessment.indicators.back().indicator] = {label.value("zh", std::string()),
                                                                           label.value("en", std::string())};
    }
    return snapshot;
}

Result<Snapshot> ofProject(const std::string& file, const AssessInput& how, Session& session)
{
    PlanInput input;
    input.paths = {file};
    auto assessed = assessPlan(input, how, session);
    if (!assessed)
        return tl::unexpected(assessed.error());
    Snapshot snapshot{
        file, assessed->project.baseline.units, std::move(*assessed->project.lastAssessment), {}, {}};
    for (const Indicator& indicator : assessed->indicators)
        snapshot.names[indicator.id] = indicator.name;
    for (const Indicator& indicator : assessed->indicators)
        snapshot.unitLabels[indicator.id] = indicator.unitLabel;
    return snapshot;
}

} // namespace

Result<Snapshot> snapshotFromJson(const std::string& text, const std::string& file)
{
    try {
        Snapshot snapshot = readSnapshot(Json::parse(text));
        snapshot.file = file;
        return snapshot;
    } catch (const std::exception& error) {
        return fail(Code::SnapshotBroken, {{"file", file}, {"detail", std::string(error.what())}});
    }
}

Result<Snapshot> snapshotOf(const std::string& file, const AssessInput& how, Session& session)
{
    if (std::filesystem::path(file).extension() == ".yike")
        return ofProject(file, how, session);
    const auto text = session.timed("read", [&](const Progress&) { return readWholeFile(file, kMostBytes); });
    if (!text)
        return tl::unexpected(text.error());
    return snapshotFromJson(*text, file);
}

} // namespace yike::cli
