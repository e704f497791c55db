// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/compare.h"

#include "core/model/names.h"

#include <algorithm>
#include <set>

namespace yike {

namespace {

Movement movementOf(const Cell& before, const Cell& after)
{
    if (before.status == after.status)
        return before.value == after.value && before.numerator == after.numerator ? Movement::Same
                                                                                  : Movement::Moved;
    if (before.status == Status::NoData)
        return after.status == Status::NotApplicable ? Movement::Other : Movement::GotData;
    if (after.status == Status::NoData)
        return before.status == Status::NotApplicable ? Movement::Other : Movement::LostData;
    if (before.status == Status::NotMet && after.status == Status::Met)
        return Movement::Improved;
    if (before.status == Status::Met && after.status == Status::NotMet)
        return Movement::FellBack;
    return Movement::Other;
}

Difference differenceOf(const std::string& indicator, UnitId unit, const Cell& before, const Cell& after)
{
    return {indicator,    unit,        movementOf(before, after), before.status,  after.status,
            before.value, after.value, before.shortfall,          after.shortfall};
}

std::string parentName(const std::vector<Unit>& units, const Unit& unit)
{
    return unit.parent && unit.parent->index() < units.size() ? units[unit.parent->index()].name
                                                              : std::string();
}

const Unit* onlyCity(const std::vector<Unit>& units)
{
    const auto isCity = [](const Unit& unit) { return unit.level == Level::City; };
    return std::count_if(units.begin(), units.end(), isCity) == 1
               ? &*std::find_if(units.begin(), units.end(), isCity)
               : nullptr;
}

/// A file without a column for the city takes another name for it, so the only city of each is one, if codes
/// do not say otherwise and at least one unit below was found again.
void matchOnlyCities(const std::vector<Unit>& before, const std::vector<Unit>& after, SameUnits& same)
{
    const Unit* was = onlyCity(before);
    const Unit* is = onlyCity(after);
    if (was == nullptr || is == nullptr || same[was->id.index()])
        return;
    const bool otherCodes = !was->code.empty() && !is->code.empty() && was->code != is->code;
    const bool sharesUnits =
        before.size() == 1 ||
        std::any_of(same.begin(), same.end(), [](const auto& unit) { return unit.has_value(); });
    if (!otherCodes && sharesUnits)
        same[was->id.index()] = is->id;
}

template <class SameUnit>
std::vector<Difference> compareBy(const Assessment& before, const Assessment& after, const SameUnit& sameUnit)
{
    std::vector<Difference> differences;
    for (const IndicatorResult& result : before.indicators) {
        const IndicatorResult* later = after.find(result.indicator);
        if (later == nullptr)
            continue;
        for (const auto& [unit, cell] : result.cells) {
            const std::optional<UnitId> same = sameUnit(unit);
            const auto now = same ? later->cells.find(*same) : later->cells.end();
            if (now != later->cells.end())
                differences.push_back(differenceOf(result.indicator, unit, cell, now->second));
        }
    }
    return differences;
}

} // namespace

std::optional<double> Difference::change() const
{
    return valueBefore && valueAfter ? std::optional(*valueAfter - *valueBefore) : std::nullopt;
}

std::optional<double> Difference::gapClosed() const
{
    if (!shortfallBefore && !shortfallAfter)
        return std::nullopt;
    return shortfallBefore.value_or(0) - shortfallAfter.value_or(0);
}

SameUnits sameUnits(const std::vector<Unit>& before, const std::vector<Unit>& after)
{
    std::map<Level, UnitDirectory> directories;
    for (const Level level : {Level::Community, Level::SubDistrict, Level::County, Level::City})
        directories.emplace(level, UnitDirectory(after, level));
    std::set<UnitId> taken;
    SameUnits same(before.size());
    // Codes go first, so that a namesake never takes the place of the unit that has the code.
    for (const bool byCode : {true, false}) {
        for (const Unit& unit : before) {
            if (same[unit.id.index()])
                continue;
            const UnitMatch match =
                directories.at(unit.level).find({unit.code, parentName(before, unit), unit.name});
            if (match.unit && (match.kind == MatchKind::Code) == byCode && taken.insert(*match.unit).second)
                same[unit.id.index()] = match.unit;
        }
    }
    matchOnlyCities(before, after, same);
    return same;
}

std::vector<Difference> compare(const Assessment& before, const Assessment& after)
{
    return compareBy(before, after, [](UnitId unit) { return std::optional(unit); });
}

std::vector<Difference> compare(const Assessment& before, const Assessment& after, const SameUnits& same)
{
    return compareBy(before, after, [&](UnitId unit) {
        return unit.index() < same.size() ? same[unit.index()] : std::nullopt;
    });
}

std::vector<Difference> changedStatus(const std::vector<Difference>& differences)
{
    std::vector<Difference> changed;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(changed),
                 [](const Difference& difference) { return difference.before != difference.after; });
    return changed;
}

std::map<std::string, MovementCounts> countMovements(const std::vector<Difference>& differences)
{
    std::map<std::string, MovementCounts> counts;
    for (const Difference& difference : differences)
        ++counts[difference.indicator][difference.movement];
    return counts;
}

} // namespace yike
