// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/project.h"

#include <algorithm>

namespace yike {

namespace {

/// One more than the facility id an edit brings in, 0 for edits that bring in none.
std::uint32_t afterAdded(const Edit& edit)
{
    const auto* add = std::get_if<AddFacility>(&edit);
    return add == nullptr ? 0 : add->facility.id.value() + 1;
}

} // namespace

FacilityId nextFacilityId(const Project& project)
{
    std::uint32_t next = project.baseline.nextFacilityId().value();
    for (const Scenario& scenario : project.scenarios) {
        for (const Edit& edit : scenario.edits)
            next = std::max(next, afterAdded(edit));
    }
    for (const DoneEdit& done : project.history)
        next = std::max({next, afterAdded(done.edit), afterAdded(done.inverse)});
    return FacilityId(next);
}

} // namespace yike
