// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/vertex_ids.h"

#include "core/base/parallel_sort.h"
#include "core/geometry/hilbert.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

constexpr double kFarthestCoordinate = 1e9; ///< metres; anything beyond is not a place on the earth

/// Millimetre grid whose origin is the south-west corner of all vertices.
class MillimetreGrid {
public:
    explicit MillimetreGrid(std::span<const Street* const> streets)
    {
        Box box;
        for (const Street* street : streets) {
            for (const Point& p : street->shape)
                box.add(p);
        }
        if (box.empty())
            return;
        m_x = std::llround(box.min.x * 1000);
        m_y = std::llround(box.min.y * 1000);
        const auto span =
            std::max(std::llround(box.max.x * 1000) - m_x, std::llround(box.max.y * 1000) - m_y);
        while ((span >> m_shift) > std::numeric_limits<std::uint32_t>::max())
            ++m_shift;
    }
    [[nodiscard]] std::uint64_t key(Point p) const
    {
        return hilbertIndex({static_cast<std::uint32_t>((std::llround(p.x * 1000) - m_x) >> m_shift),
                             static_cast<std::uint32_t>((std::llround(p.y * 1000) - m_y) >> m_shift)});
    }
    [[nodiscard]] Point position(std::uint64_t key) const
    {
        const CellXY cell = hilbertCell(key);
        return {static_cast<double>((static_cast<long long>(cell.x) << m_shift) + m_x) / 1000,
                static_cast<double>((static_cast<long long>(cell.y) << m_shift) + m_y) / 1000};
    }

private:
    long long m_x = 0;
    long long m_y = 0;
    int m_shift = 0;
};

/// A street's vertex on its way to an id.
struct Visit {
    std::uint64_t key = 0;
    std::uint32_t vertex = 0;
    std::int16_t level = 0;
    bool end = false;
};

constexpr std::size_t kStreetsPerBlock = 4096;

void visit(const Street& street, const MillimetreGrid& grid, std::uint32_t first, std::vector<Visit>& visits)
{
    const auto level = static_cast<std::int16_t>(std::clamp(street.level, -32'000, 32'000));
    for (std::uint32_t i = 0; i < street.shape.size(); ++i) {
        const bool end = i == 0 || i + 1 == street.shape.size();
        visits[first + i] = {grid.key(street.shape[i]), first + i, level, end};
    }
}

std::vector<Visit> visitsOf(std::span<const Street* const> streets, const MillimetreGrid& grid,
                            const Progress& progress)
{
    std::vector<std::uint32_t> first{0};
    first.reserve(streets.size() + 1);
    for (const Street* street : streets)
        first.push_back(first.back() + static_cast<std::uint32_t>(street->shape.size()));
    std::vector<Visit> visits(first.back());
    parallelBlocks(streets.size(), kStreetsPerBlock, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            visit(*streets[i], grid, first[i], visits);
    });
    return visits;
}

/// Whether streets of different levels go through the place of `visits` and none ends there.
bool levelsPass(std::span<const Visit> visits)
{
    return visits.front().level != visits.back().level &&
           std::none_of(visits.begin(), visits.end(), [](const Visit& visit) { return visit.end; });
}

void numberPlace(std::span<const Visit> visits, Point position, VertexIds& ids)
{
    const bool apart = levelsPass(visits);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        if (i == 0 || (apart && visits[i].level != visits[i - 1].level))
            ids.at.push_back(position);
        ids.ofVertex[visits[i].vertex] = static_cast<std::uint32_t>(ids.at.size() - 1);
    }
}

} // namespace

bool isWalkable(const Street& street)
{
    return street.kind != StreetClass::Excluded && street.shape.size() >= 2 &&
           street.lengthMm.size() + 1 == street.shape.size() &&
           std::all_of(street.shape.begin(), street.shape.end(), [](Point p) {
               return std::abs(p.x) <= kFarthestCoordinate && std::abs(p.y) <= kFarthestCoordinate;
           });
}

std::optional<VertexIds> numberVertices(std::span<const Street* const> streets, const Progress& progress)
{
    const MillimetreGrid grid(streets);
    std::vector<Visit> visits = visitsOf(streets, grid, progress);
    const auto less = [](const Visit& a, const Visit& b) {
        return a.key != b.key ? a.key < b.key : a.level < b.level;
    };
    if (!parallelSort(visits, less, progress))
        return std::nullopt;
    VertexIds ids;
    ids.ofVertex.resize(visits.size());
    for (std::size_t first = 0, last = 0; first < visits.size(); first = last) {
        while (last < visits.size() && visits[last].key == visits[first].key)
            ++last;
        numberPlace({visits.data() + first, last - first}, grid.position(visits[first].key), ids);
    }
    return ids;
}

} // namespace yike
