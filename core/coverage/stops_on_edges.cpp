// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/stops_on_edges.h"

#include <algorithm>
#include <tuple>

namespace yike {

namespace {

bool standsBefore(EdgePlace a, EdgePlace b)
{
    return std::tie(a.edge, a.mm) < std::tie(b.edge, b.mm);
}

} // namespace

void StopsOnEdges::assign(std::span<const SnappedStop> stops, const WalkCosts& costs)
{
    m_entries.clear();
    for (const SnappedStop& stop : stops) {
        const EdgePlace place = stop.snapped.place;
        m_entries.push_back({place, costs.to(place), Label(stop.snapped.accessMm, stop.owner)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.place.edge, a.place.mm, a.access) < std::tie(b.place.edge, b.place.mm, b.access);
    });
    findBest();
}

void StopsOnEdges::findBest()
{
    const auto size = static_cast<std::uint32_t>(m_entries.size());
    const auto sameEdge = [this](std::uint32_t a, std::uint32_t b) {
        return m_entries[a].place.edge == m_entries[b].place.edge;
    };
    for (std::uint32_t i = 0; i < size; ++i) {
        const bool first = i == 0 || !sameEdge(i - 1, i);
        const std::uint32_t before = first ? i : m_entries[i - 1].bestBefore;
        m_entries[i].bestBefore = betterAhead(i, before) ? i : before;
    }
    for (std::uint32_t i = size; i-- > 0;) {
        const bool last = i + 1 == size || !sameEdge(i, i + 1);
        const std::uint32_t after = last ? i : m_entries[i + 1].bestAfter;
        m_entries[i].bestAfter = betterBehind(i, after) ? i : after;
    }
}

/// Whether entry `a` is nearer than `b` to every place after both.
bool StopsOnEdges::betterAhead(std::uint32_t a, std::uint32_t b) const
{
    const auto key = [this](std::uint32_t i) {
        const Entry& entry = m_entries[i];
        return std::pair(std::int64_t{entry.access.mm()} - entry.ways.fromTail, entry.access.owner());
    };
    return key(a) < key(b);
}

bool StopsOnEdges::betterBehind(std::uint32_t a, std::uint32_t b) const
{
    const auto key = [this](std::uint32_t i) {
        const Entry& entry = m_entries[i];
        return std::pair(std::int64_t{entry.access.mm()} - entry.ways.fromHead, entry.access.owner());
    };
    return key(a) < key(b);
}

std::size_t StopsOnEdges::firstOf(EdgeIndex edge) const
{
    const auto first =
        std::lower_bound(m_entries.begin(), m_entries.end(), EdgePlace{edge, 0},
                         [](const Entry& entry, EdgePlace p) { return standsBefore(entry.place, p); });
    return static_cast<std::size_t>(first - m_entries.begin());
}

std::vector<EdgeIndex> StopsOnEdges::edges() const
{
    std::vector<EdgeIndex> edges;
    for (const Entry& entry : m_entries) {
        if (edges.empty() || edges.back() != entry.place.edge)
            edges.push_back(entry.place.edge);
    }
    return edges;
}

Label StopsOnEdges::nearest(EdgePlace place, WaysTo ways) const
{
    const auto after =
        std::upper_bound(m_entries.begin(), m_entries.end(), place,
                         [](EdgePlace p, const Entry& entry) { return standsBefore(p, entry.place); });
    Label best;
    if (after != m_entries.begin() && std::prev(after)->place.edge == place.edge)
        best = std::min(best, ahead(m_entries[std::prev(after)->bestBefore], ways));
    if (after != m_entries.end() && after->place.edge == place.edge)
        best = std::min(best, behind(m_entries[after->bestAfter], ways));
    return best;
}

} // namespace yike
