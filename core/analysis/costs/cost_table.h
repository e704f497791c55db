// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a measure costs: a planner's own table, one price for each kind of measure and what it is done to.
// resources/standards/costs.toml says how one is written; the one that comes with the program holds
// placeholders, so that something ranks before a planner has set a single price.

#include "core/base/result.h"
#include "core/standards/standard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

/// What can be done about a gap, in the order in which equal costs are preferred.
enum class RemedyKind {
    Reopen,      ///< a closed or planned facility of the unit comes into use
    OpenRooms,   ///< rooms of a facility are given to residents
    Enlarge,     ///< an open facility grows
    AddFunction, ///< an open facility offers one more function
    AddPlaces,   ///< more places or beds
    RaiseValue,  ///< what a department reports: workers, terminals, organisations
    Build,       ///< a new facility
    Share        ///< a neighbour's facility serves the unit too; counts only where the standard says so
};

enum class Per { SquareMetre, Each, Place, PersonYear, Year };

/// Where a price comes from.
enum class PriceBasis { Placeholder, Planner, Published };

struct UnitCost {
    std::string id;
    Text name;
    RemedyKind measure = RemedyKind::Build;
    std::vector<std::string> categories; ///< empty: any
    std::vector<std::string> values;     ///< value keys, for RaiseValue
    std::string capacity;                ///< for AddPlaces
    Per per = Per::Each;
    std::int64_t yuan = 0;    ///< for one unit of `per`
    double limitFactor = 1.5; ///< Enlarge: no facility grows beyond this times its area
    double least = 0;         ///< Build: the smallest one worth building, m2
    PriceBasis basis = PriceBasis::Placeholder;
    Text source;
    [[nodiscard]] bool yearly() const { return per == Per::PersonYear || per == Per::Year; }
};

struct CostTable {
    std::string id;
    Text name;
    int years = 1; ///< of running costs that a comparison counts
    std::vector<UnitCost> costs;

    /// The first price for the measure on any of the categories, else the first that names none.
    [[nodiscard]] const UnitCost* find(RemedyKind measure, const std::vector<std::string>& categories) const;
    [[nodiscard]] const UnitCost* forPlaces(const std::string& capacity,
                                            const std::vector<std::string>& categories) const;
    [[nodiscard]] const UnitCost* forValue(const std::string& key) const;
};

/// The table in `text`; mistakes with line and column, the first with the others as its causes.
[[nodiscard]] Result<CostTable> loadCosts(std::string_view text, const std::string& fileName);

} // namespace yike
