// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/field_names.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace yike {

namespace {

constexpr std::size_t kMostBytes = 10;

/// At most `bytes` bytes, without a piece of a character at the end.
std::string cut(std::string_view name, std::size_t bytes)
{
    std::size_t end = std::min(name.size(), bytes);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(name.substr(0, end));
}

/// Names that were given away; case does not tell them apart.
class Taken {
public:
    bool take(const std::string& name)
    {
        std::string folded = name;
        std::transform(folded.begin(), folded.end(), folded.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return m_names.insert(folded).second;
    }

private:
    std::set<std::string> m_names;
};

std::string shortened(const std::string& name, Taken& taken)
{
    const std::string stem = name.empty() ? "field" : name;
    std::string candidate = cut(stem, kMostBytes);
    for (int number = 2; !taken.take(candidate); ++number) {
        const std::string ending = "_" + std::to_string(number);
        candidate = cut(stem, kMostBytes - ending.size()) + ending;
    }
    return candidate;
}

} // namespace

std::vector<std::string> shapefileNames(const std::vector<Column>& columns)
{
    Taken taken;
    std::vector<std::string> names(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) // a name that fits belongs to its own column
        if (const std::string& name = columns[i].name; name.size() <= kMostBytes && !name.empty())
            names[i] = taken.take(name) ? name : std::string();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (names[i].empty())
            names[i] = shortened(columns[i].name, taken);
    return names;
}

} // namespace yike
