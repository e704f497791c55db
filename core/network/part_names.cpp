// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/part_names.h"

#include "core/network/vertex_ids.h"
#include "core/streets/millimetre.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace yike {

namespace {

/// Places of the parts other than the main one. Where parts of several levels share a place the lower one has
/// it.
std::map<Point, std::uint32_t> placesOfParts(const StreetNetwork& network, const Components& components,
                                             std::size_t main)
{
    std::map<Point, std::uint32_t> partAt;
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        const std::uint32_t part = components.ofNode[network.edges[edge].tail];
        if (part == main)
            continue;
        for (const Point p : network.shape(edge)) {
            const auto [place, isNew] = partAt.emplace(p, part);
            place->second = std::min(place->second, part);
        }
    }
    return partAt;
}

std::string placeName(Point p)
{
    return "E " + std::to_string(std::llround(p.x)) + " N " + std::to_string(std::llround(p.y));
}

} // namespace

std::vector<std::string> namesOfParts(const StreetNetwork& network, const Components& components,
                                      const Streets& streets)
{
    std::vector<std::string> names(components.all.size());
    if (names.size() < 2)
        return names;
    const std::size_t main = components.largest();
    const auto partAt = placesOfParts(network, components, main);
    std::vector<std::map<std::string, std::uint64_t>> metres(names.size());
    for (const Street& street : streets) {
        if (street.name.empty() || !isWalkable(street))
            continue;
        if (const auto place = partAt.find(onMillimetre(street.shape.front())); place != partAt.end())
            metres[place->second][street.name] +=
                std::accumulate(street.lengthMm.begin(), street.lengthMm.end(), std::uint64_t{0});
    }
    for (std::size_t part = 0; part < names.size(); ++part) {
        const auto longest =
            std::max_element(metres[part].begin(), metres[part].end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (part != main)
            names[part] = longest == metres[part].end() ? placeName(components.all[part].at) : longest->first;
    }
    return names;
}

} // namespace yike
