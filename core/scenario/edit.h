// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A change to the plan is data: ids and values, no pointers, with an inverse. It alone serves undo,
// scenarios, the project file and later the journal (design.md 7).

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <variant>
#include <vector>

namespace yike {

struct AddFacility {
    Facility facility; ///< its id must be free
    bool operator==(const AddFacility&) const = default;
};
struct RemoveFacility {
    FacilityId id;
    bool operator==(const RemoveFacility&) const = default;
};
struct MoveFacility {
    FacilityId id;
    std::optional<Point> to;           ///< nothing: not placed
    std::optional<UnitId> host;        ///< the community it then belongs to
    std::vector<Point> entrances = {}; ///< at the new place; the old ones do not move along
    bool operator==(const MoveFacility&) const = default;
};
struct SetFacilityStatus { ///< close, reopen, open a planned one
    FacilityId id;
    FacilityStatus status = FacilityStatus::Closed;
    std::optional<Date> opened = std::nullopt;
    std::optional<Date> closed = std::nullopt;
    bool operator==(const SetFacilityStatus&) const = default;
};
struct ResizeFacility {
    FacilityId id;
    std::optional<SquareMetres> floorArea;
    std::optional<SquareMetres> activityArea;
    bool operator==(const ResizeFacility&) const = default;
};
struct SetUnitValue {
    UnitId unit;
    std::string key;
    std::optional<Value> value; ///< nothing: no data
    bool operator==(const SetUnitValue&) const = default;
};

using Edit =
    std::variant<AddFacility, RemoveFacility, MoveFacility, SetFacilityStatus, ResizeFacility, SetUnitValue>;

/// Changes `plan` and returns the edit that undoes it to the digit. On error the plan is unchanged.
[[nodiscard]] Result<Edit> applyEdit(Plan& plan, const Edit& edit);

/// A named list of edits on the baseline.
struct Scenario {
    std::string name;
    std::vector<Edit> edits;
};

/// The baseline with the scenario's edits applied in order.
[[nodiscard]] Result<Plan> withScenario(Plan baseline, const Scenario& scenario);

} // namespace yike
