// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/tables/result_tables.h"

#include "gis/project/issue_json.h"
#include "gis/project/schema.h"
#include "gis/project/tables/json_cell.h"

namespace yike {

namespace {

using Json = nlohmann::json;

constexpr EnumWords<Status, 5> kCellStatuses{{"met", "not-met", "no-data", "not-applicable", "advisory"}};
constexpr EnumWords<Cause, 12> kCauses{{"none", "no-facility", "too-small", "out-of-reach", "too-far",
                                        "capacity-exhausted", "outside-boundary", "not-open",
                                        "missing-function", "below-target", "above-target", "out-of-date"}};
constexpr EnumWords<Binding, 3> kBindings{{"none", "fixed-minimum", "per-household"}};

constexpr const char* kResultColumns =
    "indicator, unit, unit_code, status, value, numerator, denominator, required, shortfall, cause, binding, "
    "contribution, missing, counted, related, nearest_m, secondary_value, met, not_met, no_data, "
    "not_applicable, advisory, data_share";

std::string idsJson(const std::vector<FacilityId>& ids)
{
    Json list = Json::array();
    for (const FacilityId id : ids)
        list.push_back(id.value());
    return list.dump();
}

void writeCell(Statement& insert, const std::string& indicator, const Unit& unit, const Cell& cell)
{
    insert.bind(0, indicator)
        .bind(1, unit.id.value())
        .bind(2, unit.code)
        .bind(3, kCellStatuses.of(cell.status));
    insert.bind(4, cell.value).bind(5, cell.numerator).bind(6, cell.denominator);
    insert.bind(7, cell.required).bind(8, cell.shortfall);
    insert.bind(9, kCauses.of(cell.cause)).bind(10, kBindings.of(cell.binding));
    insert.bind(11, cell.contribution ? 1 : 0).bind(12, dump(cell.missing));
    insert.bind(13, idsJson(cell.counted)).bind(14, idsJson(cell.related));
    insert.bind(15, cell.nearestMetres).bind(16, cell.secondaryValue);
    insert.bind(17, cell.tally.met).bind(18, cell.tally.notMet).bind(19, cell.tally.noData);
    insert.bind(20, cell.tally.notApplicable).bind(21, cell.tally.advisory).bind(22, cell.dataShare).insert();
}

/// The indicators in their order, each with the target that was applied.
std::string indicatorsJson(const Assessment& assessment)
{
    Json list = Json::array();
    for (const IndicatorResult& result : assessment.indicators) {
        const Json target = result.target ? Json(*result.target) : Json();
        list.push_back({{"id", result.indicator}, {"target", target}, {"chosen", result.targetChosen}});
    }
    return dump(list);
}

/// [place of the indicator, unit, whole things] of every gap: files of before it was kept have none.
std::string wholeShortfallsJson(const Assessment& assessment)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < assessment.indicators.size(); ++i) {
        for (const auto& [unit, cell] : assessment.indicators[i].cells) {
            if (cell.wholeShortfall)
                list.push_back({i, unit.value(), *cell.wholeShortfall});
        }
    }
    return dump(list);
}

void readWholeShortfalls(const std::string& text, Assessment& assessment)
{
    for (const Json& entry : text.empty() ? Json::array() : Json::parse(text)) {
        IndicatorResult& result = assessment.indicators.at(entry.at(0).get<std::size_t>());
        const UnitId unit(entry.at(1).get<std::uint32_t>());
        if (result.cells.contains(unit))
            result.cells.at(unit).wholeShortfall = entry.at(2).get<std::int64_t>();
    }
}

void writeFacts(Database& database, const Assessment& assessment)
{
    const std::vector<std::pair<std::string_view, std::string>> facts = {
        {"standard", assessment.standard},
        {"standard-version", assessment.standardVersion},
        {"date", assessment.date.ok() ? toIso(assessment.date) : std::string()},
        {"options", dump(assessment.options)},
        {"along-network", assessment.alongNetwork ? "1" : "0"},
        {"detour-factor", dump(assessment.detourFactor)},
        {"pace-metres-per-minute", dump(assessment.paceMetresPerMinute)},
        {"walker-profile",
         assessment.walk.profile ? std::string(kProfiles.of(*assessment.walk.profile)) : ""},
        {"walk-direction", std::string(kDirections.of(assessment.walk.direction))},
        {"slopes", assessment.walk.slopes ? "1" : "0"},
        {"indicators", indicatorsJson(assessment)},
        {"issues", issuesToJson(assessment.issues)},
        {"whole-shortfalls", wholeShortfallsJson(assessment)},
    };
    Statement insert(database, "INSERT INTO yike_assessment (key, value) VALUES (?, ?)");
    for (const auto& [key, value] : facts)
        insert.bind(0, key).bind(1, value).insert();
}

std::vector<FacilityId> idsFrom(const std::string& text)
{
    std::vector<FacilityId> ids;
    for (const auto id : Json::parse(text).get<std::vector<std::uint32_t>>())
        ids.push_back(FacilityId(id));
    return ids;
}

/// Throws Json::exception for lists that are none.
std::optional<Cell> readCell(const Statement& row)
{
    const auto status = kCellStatuses.read(row.text(3));
    const auto cause = kCauses.read(row.text(9));
    const auto binding = kBindings.read(row.text(10));
    if (!status || !cause || !binding)
        return std::nullopt;
    Cell cell;
    cell.status = *status;
    cell.value = row.optionalReal(4);
    cell.numerator = row.optionalReal(5);
    cell.denominator = row.optionalReal(6);
    cell.required = row.optionalReal(7);
    cell.shortfall = row.optionalReal(8);
    cell.cause = *cause;
    cell.binding = *binding;
    cell.contribution = row.integer(11) != 0;
    cell.missing = Json::parse(row.text(12)).get<std::vector<std::string>>();
    cell.counted = idsFrom(row.text(13));
    cell.related = idsFrom(row.text(14));
    cell.nearestMetres = row.optionalReal(15);
    cell.secondaryValue = row.optionalReal(16);
    cell.tally = {row.integer(17), row.integer(18), row.integer(19), row.integer(20), row.integer(21)};
    cell.dataShare = row.real(22);
    return cell;
}

void readCells(Reading& reading, std::size_t units, Assessment& assessment)
{
    std::map<std::string, IndicatorResult*> results;
    for (IndicatorResult& result : assessment.indicators)
        results.emplace(result.indicator, &result);
    Statement rows(reading.database,
                   std::string("SELECT ") + kResultColumns + " FROM yike_results ORDER BY id");
    while (reading.good() && rows.next()) {
        const auto result = results.find(rows.text(0));
        const std::int64_t unit = rows.integer(1);
        const auto cell = readCell(rows);
        if (result == results.end() || !cell || unit < 0 || static_cast<std::size_t>(unit) >= units)
            return reading.refuse("yike_results", unit);
        result->second->cells.emplace(UnitId(static_cast<std::uint32_t>(unit)), *cell);
    }
}

std::map<std::string, std::string> readFacts(Reading& reading)
{
    std::map<std::string, std::string> facts;
    Statement rows(reading.database, "SELECT key, value FROM yike_assessment");
    while (rows.next())
        facts[rows.text(0)] = rows.text(1);
    return facts;
}

IndicatorResult indicatorFrom(const Json& json)
{
    IndicatorResult result;
    result.indicator = json.at("id").get<std::string>();
    if (!json.at("target").is_null())
        result.target = json.at("target").get<double>();
    result.targetChosen = json.at("chosen").get<bool>();
    return result;
}

Assessment readHead(std::map<std::string, std::string>& facts)
{
    Assessment assessment;
    assessment.standard = facts["standard"];
    assessment.standardVersion = facts["standard-version"];
    assessment.date = parseDate(facts["date"]).value_or(Date{});
    assessment.options = Json::parse(facts["options"]).get<std::map<std::string, std::string>>();
    assessment.alongNetwork = facts["along-network"] == "1";
    assessment.detourFactor = Json::parse(facts["detour-factor"]).get<double>();
    assessment.paceMetresPerMinute = Json::parse(facts["pace-metres-per-minute"]).get<double>();
    assessment.walk.profile = kProfiles.read(facts["walker-profile"]);
    assessment.walk.direction = kDirections.read(facts["walk-direction"]).value_or(Direction::ToFacility);
    assessment.walk.slopes = facts["slopes"] == "1";
    for (const Json& json : Json::parse(facts["indicators"]))
        assessment.indicators.push_back(indicatorFrom(json));
    assessment.issues = issuesFromJson(facts["issues"]);
    return assessment;
}

} // namespace

void writeResultTables(Database& database, const Assessment& assessment, const Plan& plan)
{
    createTable(database, tableSpec("yike_assessment"), 0);
    createTable(database, tableSpec("yike_results"), 0);
    writeFacts(database, assessment);
    Statement insert(database,
                     std::string("INSERT INTO yike_results (") + kResultColumns +
                         ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const IndicatorResult& result : assessment.indicators) {
        for (const auto& [unit, cell] : result.cells)
            writeCell(insert, result.indicator, plan.unit(unit), cell);
    }
}

std::optional<Assessment> readResultTables(Reading& reading, std::size_t units)
{
    if (!hasTable(reading.database, "yike_assessment") || !hasTable(reading.database, "yike_results"))
        return std::nullopt;
    try {
        auto facts = readFacts(reading);
        Assessment assessment = readHead(facts);
        readCells(reading, units, assessment);
        readWholeShortfalls(facts["whole-shortfalls"], assessment);
        return assessment;
    } catch (const std::exception&) { // broken JSON, or an indicator that is not there
        reading.refuse("yike_results", 0);
        return std::nullopt;
    }
}

} // namespace yike
