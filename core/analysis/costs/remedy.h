// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What would close a shortage, as measures that can be priced and, where the plan knows them, as edits that
// can be tried at once. The inspector offers them, the cost table prices them.

#include "core/analysis/costs/cost_table.h"
#include "core/analysis/costs/shortage.h"
#include "core/scenario/edit.h"

namespace yike {

struct Remedy {
    RemedyKind kind = RemedyKind::Build;
    double quantity = 0; ///< in `per`
    Per per = Per::Each;
    std::vector<FacilityId> facilities; ///< that are enlarged, opened, shared
    std::vector<std::string> functions; ///< that are added
    std::vector<Edit> edits;            ///< empty where no edit can say it
    bool closes = true;                 ///< false: it serves, but the rule does not count it
    double rooms = 0;                   ///< of new floor area, m2 that must be open to residents; in `edits`
    Text costName = {};                 ///< as the cost table calls it
    std::string cost = {};              ///< id of the price; empty without a cost table
    std::int64_t yuanPerUnit = 0;
    std::int64_t yuan = 0; ///< once
    std::int64_t yuanPerYear = 0;
    [[nodiscard]] std::int64_t yuanOver(int years) const { return yuan + years * yuanPerYear; }
};

/// What every new or larger facility must look like so that no other row of the standard breaks.
struct BuildingRules {
    double least = 0;     ///< floor area of a new one, m2
    double roomShare = 0; ///< of its floor area open to residents, 0..1
};
[[nodiscard]] BuildingRules buildingRules(const std::vector<Indicator>& indicators,
                                          const std::vector<std::string>& categories);

/// All that apply, in the order of RemedyKind. With `costs` only those with a price, and no facility grows
/// beyond its limit; without, all of them, for somebody who decides without prices. What is added or built is
/// open to residents as `rules` ask, where the plan knows the rooms. `fresh` becomes the id
/// of a facility that is built, in the middle of its unit.
[[nodiscard]] std::vector<Remedy> remediesFor(const Shortage& shortage, const Plan& plan,
                                              const BuildingRules& rules, const CostTable* costs,
                                              FacilityId fresh);

/// The cheapest that closes over `years`; the first of equals; null where none does.
[[nodiscard]] const Remedy* cheapest(const std::vector<Remedy>& measures, int years);

} // namespace yike
