// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unit.h"

#include "core/model/names.h"

namespace yike {

std::string shortName(const Unit& unit)
{
    return nameStem(unit.name);
}

} // namespace yike
