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

StopsOnEdges::StopsOnEdges(std::vector<SnappedStop> stops)
{
    for (const SnappedStop& stop : stops)
        m_entries.push_back({stop.snapped.place, Label(stop.snapped.accessMm, stop.owner)});
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.place.edge, a.place.mm, a.access) < std::tie(b.place.edge, b.place.mm, b.access);
    });
    const auto size = static_cast<std::uint32_t>(m_entries.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        const bool first = i == 0 || m_entries[i - 1].place.edge != m_entries[i].place.edge;
        m_entries[i].bestBefore =
            first || betterAhead(i, m_entries[i - 1].bestBefore) ? i : m_entries[i - 1].bestBefore;
    }
    for (std::uint32_t i = size; i-- > 0;) {
        const bool last = i + 1 == size || m_entries[i + 1].place.edge != m_entries[i].place.edge;
        m_entries[i].bestAfter =
            last || betterBehind(i, m_entries[i + 1].bestAfter) ? i : m_entries[i + 1].bestAfter;
    }
}

/// Whether entry `a` is nearer than `b` to every place after both.
bool StopsOnEdges::betterAhead(std::uint32_t a, std::uint32_t b) const
{
    const auto key = [this](std::uint32_t i) {
        const Entry& entry = m_entries[i];
        return std::pair(std::int64_t{entry.access.mm()} - entry.place.mm, entry.access.owner());
    };
    return key(a) < key(b);
}

bool StopsOnEdges::betterBehind(std::uint32_t a, std::uint32_t b) const
{
    const auto key = [this](std::uint32_t i) {
        const Entry& entry = m_entries[i];
        return std::pair(std::int64_t{entry.access.mm()} + entry.place.mm, entry.access.owner());
    };
    return key(a) < key(b);
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

Label StopsOnEdges::nearest(EdgePlace place) const
{
    const auto after =
        std::upper_bound(m_entries.begin(), m_entries.end(), place,
                         [](EdgePlace p, const Entry& entry) { return standsBefore(p, entry.place); });
    Label best;
    if (after != m_entries.begin() && std::prev(after)->place.edge == place.edge) {
        const Entry& entry = m_entries[std::prev(after)->bestBefore];
        best = std::min(best, entry.access.plus(place.mm - entry.place.mm));
    }
    if (after != m_entries.end() && after->place.edge == place.edge) {
        const Entry& entry = m_entries[after->bestAfter];
        best = std::min(best, entry.access.plus(entry.place.mm - place.mm));
    }
    return best;
}

} // namespace yike
