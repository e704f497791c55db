// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assessment_json.h"

#include "app/text/walk_text.h"
#include "app/text/words.h"
#include "core/assessment/due.h"
#include "core/standards/reading/keywords.h"

namespace yike::cli {

namespace {

Json tallyJson(const Tally& tally)
{
    return {{"met", tally.met},
            {"not_met", tally.notMet},
            {"no_data", tally.noData},
            {"not_applicable", tally.notApplicable},
            {"advisory", tally.advisory}};
}

Json codesOf(const std::vector<FacilityId>& ids, const Plan& plan)
{
    Json codes = Json::array();
    for (const FacilityId id : ids) {
        const auto facility = plan.facilities.find(id);
        codes.push_back(facility == plan.facilities.end() || facility->second.code.empty()
                            ? std::to_string(id.value())
                            : facility->second.code);
    }
    return codes;
}

const char* bindingKey(Binding binding)
{
    switch (binding) {
    case Binding::FixedMinimum:
        return "fixed-minimum";
    case Binding::PerHousehold:
        return "per-household";
    case Binding::None:
        break;
    }
    return "none";
}

/// Units in the order of their cells; `parent` is a place in this list.
Json unitsJson(const Plan& plan)
{
    Json units = Json::array();
    for (const Unit& unit : plan.units)
        units.push_back({{"unit", unit.code},
                         {"name", unit.name},
                         {"level", key(unit.level)},
                         {"parent", unit.parent ? Json(unit.parent->value()) : Json(nullptr)}});
    return units;
}

Json dueJson(const Due& due)
{
    return {{"state", key(due.state)},
            {"day", due.day ? Json(toIso(*due.day)) : Json(nullptr)},
            {"days", due.days}};
}

Json cellJson(const Indicator& indicator, const Unit& unit, const Cell& cell, const Plan& plan)
{
    Json json;
    json["unit"] = unit.code;
    json["name"] = unit.name;
    json["level"] = key(unit.level);
    json["status"] = key(cell.status);
    json["value"] = orNull(cell.value);
    json["numerator"] = orNull(cell.numerator);
    json["denominator"] = orNull(cell.denominator);
    json["required"] = orNull(cell.required);
    json["shortfall"] = orNull(cell.shortfall);
    json["whole_shortfall"] = orNull(cell.wholeShortfall);
    json["due"] = key(dueOf(indicator, cell.status, plan.evaluationDate).state);
    json["cause"] = key(cell.cause);
    json["binding"] = bindingKey(cell.binding);
    json["contribution"] = cell.contribution;
    json["secondary_value"] = orNull(cell.secondaryValue);
    json["nearest_metres"] = orNull(cell.nearestMetres);
    json["missing"] = cell.missing;
    json["counted"] = codesOf(cell.counted, plan);
    json["related"] = codesOf(cell.related, plan);
    json["units_below"] = tallyJson(cell.tally);
    json["data_share"] = cell.dataShare;
    return json;
}

Json planJson(const Plan& plan)
{
    Json json;
    json["name"] = plan.name;
    json["epsg"] = plan.epsg;
    json["communities"] = plan.unitsAt(Level::Community).size();
    json["facilities"] = plan.facilities.size();
    json["streets"] = plan.streets ? plan.streets->size() : 0;
    json["demand_points"] = plan.demand ? plan.demand->size() : 0;
    json["demand_origin"] = plan.demand ? Json(key(plan.demand->origin)) : Json(nullptr);
    Json totals = Json::object(); // thousandths: exact
    if (plan.demand)
        for (const auto& [name, weights] : plan.demand->weights) {
            Weight sum;
            for (const Weight weight : weights)
                sum += weight;
            totals[name] = sum.milli();
        }
    json["demand_milli"] = totals;
    Json sources = Json::array();
    for (const Source& source : plan.sources)
        sources.push_back({{"file", source.file},
                           {"layer", source.layer},
                           {"role", source.role},
                           {"size", source.size},
                           {"sha256", source.sha256},
                           {"encoding", source.encoding},
                           {"crs", source.crs},
                           {"offset", source.offset},
                           {"rows", source.rows}});
    json["sources"] = sources;
    return json;
}

Json indicatorJson(const Indicator& indicator, const IndicatorResult& result, const Plan& plan)
{
    Json json = toJson(indicator);
    json["target"] = orNull(result.target);
    json["target_chosen"] = result.targetChosen;
    const auto cities = plan.unitsAt(Level::City);
    json["due"] =
        cities.empty()
            ? Json(nullptr)
            : dueJson(dueOf(indicator, result.cells.at(cities.front()).status, plan.evaluationDate));
    json["cells"] = Json::array();
    for (const auto& [id, cell] : result.cells)
        json["cells"].push_back(cellJson(indicator, plan.unit(id), cell, plan));
    return json;
}

} // namespace

Json toJson(const Text& text)
{
    return {{"zh", text.zh}, {"en", text.en}};
}

Json toJson(const Indicator& indicator)
{
    Json json;
    json["id"] = indicator.id;
    json["clause"] = indicator.clause;
    json["group"] = indicator.group;
    json["nature"] = toWord(kNatureWords, indicator.nature);
    json["name"] = toJson(indicator.name);
    json["unit_label"] = toJson(indicator.unitLabel);
    json["kind"] = toWord(kKindWords, indicator.kind);
    json["comparator"] = toWord(kComparatorWords, indicator.comparator);
    json["target"] = orNull(indicator.target);
    json["target_rural"] = orNull(indicator.targetRural);
    json["level"] = toWord(kLevelWords, indicator.level);
    json["target_inferred"] = indicator.targetInferred;
    json["deadline"] = indicator.deadline ? Json(toIso(*indicator.deadline)) : Json(nullptr);
    json["deadline_inferred"] = indicator.deadlineInferred;
    json["recurrence"] = toWord(kRecurrenceWords, indicator.recurrence);
    json["verification"] = toWord(kVerificationWords, indicator.verification);
    json["options"] = indicator.options;
    return json;
}

Json toJson(const Assessed& assessed)
{
    const Assessment& assessment = assessed.assessment();
    Json json;
    json["command"] = "assess";
    json["standard"] = {{"id", assessed.standard.id},
                        {"name", toJson(assessed.standard.name)},
                        {"version", assessed.standard.version}};
    json["date"] = toIso(assessment.date);
    json["along_network"] = assessment.alongNetwork;
    json["detour_factor"] = assessment.detourFactor;
    json["pace"] = assessment.paceMetresPerMinute;
    json["walk"] = toJson(assessment.walk);
    json["walk"]["rows"] = walkedRows(assessed.indicators);
    json["options"] = assessment.options;
    json["plan"] = planJson(assessed.project.baseline);
    addJson(assessed.gaps, assessed.project.baseline, json);
    json["units"] = unitsJson(assessed.project.baseline);
    json["indicators"] = Json::array();
    for (std::size_t i = 0; i < assessment.indicators.size(); ++i)
        json["indicators"].push_back(
            indicatorJson(assessed.indicators.at(i), assessment.indicators[i], assessed.project.baseline));
    return json;
}

} // namespace yike::cli
