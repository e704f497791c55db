// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/category_list.h"

#include <algorithm>

namespace yike {

namespace {

void add(std::vector<std::string>& all, const std::vector<std::string>& more)
{
    for (const std::string& key : more)
        if (std::find(all.begin(), all.end(), key) == all.end())
            all.push_back(key);
}

void addOf(std::vector<std::string>& all, const Indicator& indicator)
{
    add(all, indicator.categories);
    for (const Operand* operand : {&indicator.numerator, &indicator.denominator})
        if (operand->of != Operand::Of::Value && operand->of != Operand::Of::UnitCount)
            add(all, operand->keys);
}

} // namespace

std::vector<std::string> categoriesFor(const PlanDocument& document)
{
    std::vector<std::string> all;
    if (const Indicator* chosen = document.indicator())
        addOf(all, *chosen);
    if (const Standard* standard = document.applied())
        for (const Indicator& indicator : standard->indicators)
            addOf(all, indicator);
    for (const auto& [id, facility] : document.plan().facilities)
        add(all, facility.categories);
    return all;
}

} // namespace yike
