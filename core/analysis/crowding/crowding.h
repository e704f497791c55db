// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether places and beds suffice for those who can walk to them: supply against demand at every facility,
// and what is left for every home, community and larger unit.

#include "core/analysis/crowding/floating_catchment.h"
#include "core/analysis/study.h"

#include <string>
#include <vector>

namespace yike {

struct CrowdingQuestion {
    std::vector<std::string> categories; ///< "childcare"
    std::string capacity;                ///< "places" (托位), "beds" (床位)
    std::string weight;                  ///< who needs them: "population.0to3"
    Metres limit{1000};
    Decay decay;
};

struct CrowdedFacility {
    FacilityId facility;
    double supply = 0;
    Catchment catchment;
};

struct CrowdedUnit {
    UnitId unit;
    Weight demand;
    Weight withoutAny;            ///< of it: those who reach no place at all
    double supply = 0;            ///< places that the method hands to its residents
    std::optional<double> access; ///< places per head, weighted by demand; nothing where nobody needs any
};

struct Crowding {
    CrowdingQuestion question;
    bool alongNetwork = false;
    std::vector<CrowdedFacility> facilities; ///< open, placed, of known capacity; by id
    std::vector<FacilityId> unknownCapacity; ///< left out, not counted as 0
    std::vector<FacilityId> unplaced;        ///< of known capacity, but nobody can walk to them
    std::vector<CrowdedUnit> units;          ///< every unit of the plan, by id
    std::vector<double> access;              ///< per demand point
    double supply = 0;                       ///< of `facilities`
    double unused = 0;                       ///< of it: where nobody is in reach
    double handedOut = 0;                    ///< sum of access x demand = supply - unused
    std::vector<Issue> issues;
};

/// Demand outside all communities competes too, but belongs to no unit. Errors: DemandAbsent,
/// AnalysisWeightAbsent, AnalysisCategoryAbsent (one of which the plan has no facility), CapacityAbsent and
/// CapacitiesUnknown (no facility of the categories tells this capacity, or any), Cancelled.
[[nodiscard]] Result<Crowding> crowding(const Study& study, const CrowdingQuestion& question,
                                        const Progress& progress);

} // namespace yike
