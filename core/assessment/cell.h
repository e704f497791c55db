// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an indicator says of one unit, with everything needed to explain it.

#include "core/base/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// "No data" is never "not met" (design.md 3).
enum class Status { Met, NotMet, NoData, NotApplicable, Advisory };

/// Why a unit does not meet its target.
enum class Cause {
    None,
    NoFacility,
    TooSmall,          ///< by `shortfall`
    OutOfReach,        ///< near as the crow flies, not on foot
    TooFar,            ///< beyond the rule both ways
    CapacityExhausted, ///< too few places, beds or staff for the people
    OutsideBoundary,   ///< there is one, but only in a neighbour's area
    NotOpen,           ///< closed or not yet open on the evaluation date
    MissingFunction,
    BelowTarget, ///< a reported number is short, no facility is involved
    AboveTarget, ///< a reported number is too large
    OutOfDate    ///< what is dated was not renewed in time
};

/// Which bound of an area rule set the requirement.
enum class Binding { None, FixedMinimum, PerHousehold };

/// How the communities (or lower units with a verdict) of a unit stand.
struct Tally {
    std::int64_t met = 0;
    std::int64_t notMet = 0;
    std::int64_t noData = 0;
    std::int64_t notApplicable = 0;
    std::int64_t advisory = 0;
    [[nodiscard]] std::int64_t withData() const { return met + notMet + advisory; }
    [[nodiscard]] std::int64_t applicable() const { return withData() + noData; }
    bool operator==(const Tally&) const = default;
};

struct Cell {
    Status status = Status::NoData;
    std::optional<double>
        value; ///< exact, in the indicator's unit; shown values never round across the target
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> required;  ///< of the numerator, in its natural unit, to just meet the target
    std::optional<double> shortfall; ///< required - numerator where that is positive
    /// Whole things that close the gap: square metres, places, workers, facilities to add to the numerator
    /// (for at-most to take away), units that must come to have it; rounded up, unit by unit where each is
    /// judged.
    std::optional<std::int64_t> wholeShortfall;
    Cause cause = Cause::None;
    Binding binding = Binding::None;
    bool contribution = false;           ///< a city-level ratio below its level: never a verdict
    std::vector<std::string> missing;    ///< value keys that have no data, or wanted functions not there
    std::vector<FacilityId> counted;     ///< facilities in the numerator, by id
    std::vector<FacilityId> related;     ///< facilities behind the cause: closed, just outside, too far
    std::optional<double> nearestMetres; ///< weighted typical (median) distance on foot, for reach
    std::optional<double>
        secondaryValue;   ///< the other coverage where the text knows both (G1: residents in reach)
    Tally tally;          ///< of the units below that have a verdict
    double dataShare = 0; ///< share of applicable units with data, 0..1
    bool operator==(const Cell&) const = default;
};

} // namespace yike
