// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/unit_labels.h"

#include "app/text/phrases.h"

#include <map>

namespace yike {

namespace {

/// A name repeats where it is there more than once.
std::map<std::string, int> timesOf(const std::vector<std::string>& names)
{
    std::map<std::string, int> times;
    for (const std::string& name : names)
        ++times[name];
    return times;
}

std::string withMark(const std::string& name, const std::string& mark, Language language)
{
    return mark.empty() ? name : name + either(language, "（", " (") + mark + either(language, "）", ")");
}

std::string parentName(const Unit& unit, const std::vector<Unit>& units)
{
    return unit.parent ? units.at(unit.parent->index()).name : std::string();
}

} // namespace

std::vector<std::string> unitLabels(const std::vector<Unit>& units, Language language)
{
    std::vector<std::string> names;
    for (const Unit& unit : units)
        names.push_back(unit.name);
    const auto named = timesOf(names);
    std::vector<std::string> labels = names;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (named.at(names[i]) > 1)
            labels[i] = withMark(names[i], parentName(units[i], units), language);
    }
    const auto labelled = timesOf(labels);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (labelled.at(labels[i]) > 1)
            labels[i] = withMark(names[i], units[i].code, language);
    }
    return labels;
}

} // namespace yike
