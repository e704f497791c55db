// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/street_lines.h"

#include "core/base/parallel.h"
#include "core/streets/millimetre.h"
#include "gis/geo/geodesic.h"

#include <algorithm>
#include <limits>
#include <mutex>

namespace yike {

namespace {

constexpr std::uint64_t kLongestMm = std::numeric_limits<std::uint32_t>::max(); // about 4,295 km a segment
constexpr std::size_t kLinesPerBlock = 64;

std::uint32_t millimetres(Coordinate from, Coordinate to)
{
    return static_cast<std::uint32_t>(
        std::min(geodesicMillimetres(LonLat{from.x, from.y}, LonLat{to.x, to.y}), kLongestMm));
}

/// `path` is room for the projected line.
void layOne(const Transform& projector, Path& path, StreetLine& line)
{
    const Path& degrees = *line.degrees;
    path = degrees;
    if (path.size() < 2 || !projector.convert(path))
        return;
    Street& street = line.street;
    street.shape.reserve(path.size());
    street.lengthMm.reserve(path.size() - 1);
    street.shape.push_back(onMillimetre({path[0].x, path[0].y}));
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Point p = onMillimetre({path[i].x, path[i].y});
        if (p == street.shape.back())
            continue;
        street.shape.push_back(p);
        street.lengthMm.push_back(millimetres(degrees[i - 1], degrees[i]));
    }
    if (street.lengthMm.empty())
        street.shape.clear();
}

/// Copies one after the other: the layer's own must not be in use while it is copied.
std::function<std::unique_ptr<std::optional<Transform>>()> copiesFrom(const PlacedLayer& layer)
{
    return [&layer, mutex = std::make_shared<std::mutex>()] {
        const std::lock_guard lock(*mutex);
        return std::make_unique<std::optional<Transform>>(layer.projector());
    };
}

} // namespace

StreetLayer::StreetLayer(const PlacedLayer& layer) : m_projectors(copiesFrom(layer)) {}

void StreetLayer::lay(std::span<StreetLine> lines)
{
    parallelBlocks(lines.size(), kLinesPerBlock, [&](std::size_t first, std::size_t last) {
        m_projectors.with([&](const std::optional<Transform>& projector) {
            Path path;
            for (std::size_t i = first; projector && i < last; ++i)
                layOne(*projector, path, lines[i]);
            return true;
        });
    });
}

} // namespace yike
