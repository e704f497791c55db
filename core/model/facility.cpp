// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/facility.h"

#include <algorithm>

namespace yike {

bool Facility::has(const std::string& category) const
{
    return std::find(categories.begin(), categories.end(), category) != categories.end();
}

bool isOpen(const Facility& facility, Date day)
{
    if (facility.status == FacilityStatus::Planned)
        return false; // a plan is not a service, whatever date it names; opening it is an edit
    if (facility.status == FacilityStatus::Closed && !facility.closed)
        return false; // closed since nobody knows when
    return (!facility.opened || *facility.opened <= day) && (!facility.closed || day < *facility.closed);
}

} // namespace yike
