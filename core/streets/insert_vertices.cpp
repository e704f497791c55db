// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streets/insert_vertices.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace yike {

namespace {

/// The street's shape and lengths anew, with the vertices of `added` (by segment, then share) among the old
/// ones.
void rebuild(Street& street, std::span<const NewVertex> added)
{
    Polyline shape{street.shape.front()};
    std::vector<std::uint32_t> lengths;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < street.lengthMm.size(); ++i) {
        std::uint32_t along = 0;
        const std::uint32_t whole = street.lengthMm[i];
        for (; next < added.size() && added[next].on.segment == i; ++next) {
            const NewVertex& vertex = added[next];
            if (vertex.at == shape.back() || vertex.at == street.shape[i] || vertex.at == street.shape[i + 1])
                continue;
            const auto to =
                static_cast<std::uint32_t>(std::llround(std::clamp(vertex.share, 0.0, 1.0) * whole));
            shape.push_back(vertex.at);
            lengths.push_back(to - along);
            along = to;
        }
        shape.push_back(street.shape[i + 1]);
        lengths.push_back(whole - along);
    }
    street.shape = std::move(shape);
    street.lengthMm = std::move(lengths);
}

} // namespace

void insertVertices(Streets& streets, std::vector<NewVertex> vertices)
{
    std::sort(vertices.begin(), vertices.end(), [](const NewVertex& a, const NewVertex& b) {
        return std::tie(a.on, a.share, a.at) < std::tie(b.on, b.share, b.at);
    });
    for (std::size_t first = 0, last = 0; first < vertices.size(); first = last) {
        while (last < vertices.size() && vertices[last].on.street == vertices[first].on.street)
            ++last;
        rebuild(streets[vertices[first].on.street], {vertices.data() + first, last - first});
    }
}

} // namespace yike
