// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/standard.h"

#include <algorithm>

namespace yike {

const Indicator* Standard::find(std::string_view wanted) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](const Indicator& indicator) { return indicator.id == wanted; });
    return found == indicators.end() ? nullptr : &*found;
}

const Option* Standard::option(std::string_view wanted) const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.id == wanted; });
    return found == options.end() ? nullptr : &*found;
}

const Group* Standard::group(std::string_view wanted) const
{
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.id == wanted; });
    return found == groups.end() ? nullptr : &*found;
}

} // namespace yike
