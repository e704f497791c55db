// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compare/comparison.h"

#include "app/text/words.h"
#include "core/model/names.h"

#include <algorithm>
#include <set>

namespace yike::cli {

namespace {

const char* keyOf(Movement movement)
{
    switch (movement) {
    case Movement::Same:
        return "same";
    case Movement::Moved:
        return "moved";
    case Movement::Improved:
        return "improved";
    case Movement::FellBack:
        return "fell_back";
    case Movement::GotData:
        return "got_data";
    case Movement::LostData:
        return "lost_data";
    case Movement::Other:
        break;
    }
    return "other";
}

Json countsJson(const std::vector<const Difference*>& ofIndicator)
{
    Json counts;
    for (const Movement movement : kMovements)
        counts[keyOf(movement)] = std::count_if(ofIndicator.begin(), ofIndicator.end(),
                                                [&](const Difference* d) { return d->movement == movement; });
    for (const auto& [course, key] : {std::pair{Course::Closer, "closer"}, {Course::Farther, "farther"}})
        counts[key] = std::count_if(ofIndicator.begin(), ofIndicator.end(),
                                    [&](const Difference* d) { return courseOf(*d) == course; });
    return counts;
}

Json changeJson(const Difference& difference, const Snapshot& before)
{
    const Unit& unit = before.units.at(difference.unit.index());
    Json json;
    json["unit"] = unit.code;
    json["name"] = unit.name;
    json["level"] = key(unit.level);
    json["movement"] = keyOf(difference.movement);
    json["before"] = key(difference.before);
    json["after"] = key(difference.after);
    json["value_before"] = orNull(difference.valueBefore);
    json["value_after"] = orNull(difference.valueAfter);
    json["change"] = orNull(difference.change());
    json["shortfall_before"] = orNull(difference.shortfallBefore);
    json["shortfall_after"] = orNull(difference.shortfallAfter);
    json["gap_closed"] = orNull(difference.gapClosed());
    return json;
}

Json snapshotJson(const Snapshot& snapshot)
{
    return {{"file", snapshot.file},
            {"standard", snapshot.assessment.standard},
            {"version", snapshot.assessment.standardVersion},
            {"date", toIso(snapshot.assessment.date)},
            {"options", snapshot.assessment.options}};
}

Json codesOf(const std::vector<const Unit*>& units)
{
    Json codes = Json::array();
    for (const Unit* unit : units)
        codes.push_back(unit->code.empty() ? unit->name : unit->code);
    return codes;
}

std::vector<const Unit*> gone(const Comparison& comparison)
{
    std::vector<const Unit*> units;
    for (const Unit& unit : comparison.before->units) {
        if (!comparison.same[unit.id.index()])
            units.push_back(&unit);
    }
    return units;
}

std::vector<const Unit*> added(const Comparison& comparison)
{
    std::set<UnitId> known;
    for (const auto& id : comparison.same) {
        if (id)
            known.insert(*id);
    }
    std::vector<const Unit*> units;
    for (const Unit& unit : comparison.after->units) {
        if (!known.contains(unit.id))
            units.push_back(&unit);
    }
    return units;
}

/// Standard, options and how walks were measured, in one line.
std::string basisOf(const Assessment& assessment)
{
    std::string basis = assessment.standard + " " + assessment.standardVersion;
    for (const auto& [id, choice] : assessment.options)
        basis += " " + id + "=" + choice;
    return basis + (assessment.alongNetwork ? " network" : " straight-line") + " " +
           std::to_string(static_cast<int>(assessment.paceMetresPerMinute));
}

/// What stands in one of them only, so that the reader is not handed two long equal lines.
std::string without(const std::string& text, const std::string& other)
{
    std::string left;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        const std::string word = text.substr(from, end - from);
        if ((" " + other + " ").find(" " + word + " ") == std::string::npos)
            left += (left.empty() ? "" : " ") + word;
        from = end + 1;
    }
    return left.empty() ? "—" : left;
}

/// Cities called otherwise, without a code that both have.
std::vector<Issue> cityIssues(const Comparison& comparison)
{
    std::vector<Issue> issues;
    for (const Unit& unit : comparison.before->units) {
        const auto& id = comparison.same[unit.id.index()];
        if (!id || unit.level != Level::City)
            continue;
        const Unit& now = comparison.after->units.at(id->index());
        const bool byCode = !unit.code.empty() && unit.code == now.code;
        if (!byCode && nameStem(unit.name) != nameStem(now.name))
            issues.push_back({Code::SnapshotsOneCity,
                              Severity::Note,
                              {{"before", unit.name}, {"after", now.name}},
                              {},
                              1});
    }
    return issues;
}

std::vector<Issue> basisIssues(const Comparison& comparison)
{
    const std::string before = basisOf(comparison.before->assessment);
    const std::string after = basisOf(comparison.after->assessment);
    if (before == after)
        return {};
    return {{Code::SnapshotsApart,
             Severity::Advised,
             {{"before", without(before, after)}, {"after", without(after, before)}},
             {},
             1}};
}

} // namespace

Comparison comparisonOf(const Snapshot& before, const Snapshot& after)
{
    Comparison comparison{&before, &after, sameUnits(before.units, after.units), {}};
    comparison.differences = compare(before.assessment, after.assessment, comparison.same);
    return comparison;
}

std::vector<Issue> apartIssues(const Comparison& comparison)
{
    std::vector<Issue> issues = basisIssues(comparison);
    for (Issue& issue : cityIssues(comparison))
        issues.push_back(std::move(issue));
    return issues;
}

Course courseOf(const Difference& difference)
{
    const auto closed = difference.gapClosed();
    if (difference.movement != Movement::Moved || !closed || *closed == 0)
        return Course::None;
    return *closed > 0 ? Course::Closer : Course::Farther;
}

Json toJson(const Comparison& comparison)
{
    std::map<std::string, std::vector<const Difference*>> byIndicator;
    for (const Difference& difference : comparison.differences)
        byIndicator[difference.indicator].push_back(&difference);
    Json json;
    json["before"] = snapshotJson(*comparison.before);
    json["after"] = snapshotJson(*comparison.after);
    json["units_gone"] = codesOf(gone(comparison));
    json["units_new"] = codesOf(added(comparison));
    json["indicators"] = Json::array();
    for (const IndicatorResult& result : comparison.before->assessment.indicators) {
        if (comparison.after->assessment.find(result.indicator) == nullptr)
            continue;
        const auto& ofIndicator = byIndicator[result.indicator];
        const Text& name = comparison.before->names.at(result.indicator);
        Json entry{{"id", result.indicator}, {"name", {{"zh", name.zh}, {"en", name.en}}}};
        entry["counts"] = countsJson(ofIndicator);
        entry["changes"] = Json::array();
        for (const Difference* difference : ofIndicator) {
            if (difference->movement != Movement::Same)
                entry["changes"].push_back(changeJson(*difference, *comparison.before));
        }
        json["indicators"].push_back(std::move(entry));
    }
    return json;
}

} // namespace yike::cli
