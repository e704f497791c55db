// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What it would cost to close every gap of an assessment: unit by unit the cheapest measure for each
// shortage, what it closes, and what no price is known for.

#include "core/analysis/costs/remedy.h"
#include "core/base/weight.h"

#include <map>

namespace yike {

/// A shortage with the measures that would close it.
struct Closing {
    Shortage shortage;
    std::vector<Remedy> remedies;    ///< by kind; all have a price
    std::optional<std::size_t> best; ///< the cheapest of them that closes; nothing: no price
    Weight residents;                ///< who live in the unit
    [[nodiscard]] const Remedy* cheapest() const { return best ? &remedies[*best] : nullptr; }
};

/// Why a gap has no price.
enum class Unpriced {
    NoPrice,     ///< the cost table has none for what would close it
    NeedsSiting, ///< how many facilities are needed depends on where they stand
    NoMeasure,   ///< nothing that is built: an office that is no facility, a date, a list of yes and no
    NoAmount     ///< the failing row tells no number of things that are missing
};

/// A line that the cost table would need; what it is about besides the measure is empty where it needs none.
struct MissingPrice {
    RemedyKind measure = RemedyKind::Build;
    std::vector<std::string> categories;
    std::string capacity; ///< AddPlaces
    std::string value;    ///< RaiseValue
    bool operator==(const MissingPrice&) const = default;
};

struct UnpricedGap {
    std::string indicator;
    UnitId unit;
    Unpriced why = Unpriced::NoPrice;
    std::vector<MissingPrice> missing = {}; ///< NoPrice: any of these would do
    bool operator==(const UnpricedGap&) const = default;
};

struct UnitTotal {
    UnitId unit;
    std::int64_t yuan = 0;
    std::int64_t yuanPerYear = 0;
    int gaps = 0;     ///< verdicts that turn
    int unpriced = 0; ///< that stay
};

struct CostToClose {
    std::string costTable;
    int years = 1;
    std::vector<Closing> closings; ///< by unit, then as merged
    std::vector<UnpricedGap> unpriced;
    std::vector<UnitTotal> units;       ///< with a gap, by id
    std::map<UnitId, Weight> residents; ///< of the communities
    std::int64_t yuan = 0;
    std::int64_t yuanPerYear = 0;
    std::vector<Issue> issues;
};

/// Gaps are the failing cells at the level that gets the verdict; what larger units fail because of them is
/// not counted again. `firstFree` and on become ids of what is built. Sums are whole yuan.
[[nodiscard]] CostToClose costToClose(const Plan& plan, const std::vector<Indicator>& indicators,
                                      const Assessment& assessment, const CostTable& costs,
                                      FacilityId firstFree);

/// The edits of all cheapest measures, in order.
[[nodiscard]] std::vector<Edit> editsOf(const CostToClose& result);

} // namespace yike
