// SPDX-License-Identifier: GPL-3.0-or-later
// A hole belongs to the ring that bounds the ground to its left: at the westernmost place where the hole
// meets a grid row, the crossing before it on that row is of its own outer ring, or of a hole further west
// that has already found it. Points on a straight run are dropped by narrowing the wedge of directions that
// pass all of them closely (Imai and Iri 1988 call it the tolerance criterion); the border of two owners is
// thinned alike on both sides. Cost: n log n.
#include "core/service_area/outline/rings.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

namespace yike {

namespace {

/// Open: the first point is not repeated.
struct Boundary {
    Ring ring;
    std::vector<std::uint32_t> beyond; ///< per point, as of chains
};

void append(Chain& chain, Boundary& boundary)
{
    boundary.ring.insert(boundary.ring.end(), chain.points.begin(), chain.points.end());
    boundary.beyond.insert(boundary.beyond.end(), chain.beyond.begin(), chain.beyond.end());
}

std::vector<Boundary> joinChains(std::vector<Chain> chains)
{
    std::vector<Boundary> boundaries;
    std::map<GridWay, std::size_t> byStart;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (chains[i].start == chains[i].end)
            boundaries.push_back({std::move(chains[i].points), std::move(chains[i].beyond)});
        else
            byStart.emplace(chains[i].start, i);
    }
    while (!byStart.empty()) {
        Boundary boundary;
        for (auto next = byStart.begin(); next != byStart.end();) {
            Chain& chain = chains[next->second];
            append(chain, boundary);
            byStart.erase(next);
            next = byStart.find(chain.end);
        }
        boundaries.push_back(std::move(boundary));
    }
    return boundaries;
}

/// Its westernmost point first, the lowest of these.
void startInTheWest(Boundary& boundary)
{
    const auto west = std::min_element(boundary.ring.begin(), boundary.ring.end()) - boundary.ring.begin();
    std::rotate(boundary.ring.begin(), boundary.ring.begin() + west, boundary.ring.end());
    std::rotate(boundary.beyond.begin(), boundary.beyond.begin() + west, boundary.beyond.end());
}

/// Directions from an anchor that pass close to all points since.
class Wedge {
public:
    Wedge(Point anchor, double tolerance) : m_anchor(anchor), m_tolerance(tolerance) {}

    /// Whether the straight line to `p` passes close to the points before; `p` then narrows the wedge.
    bool takes(Point p)
    {
        const Point way{p.x - m_anchor.x, p.y - m_anchor.y};
        const double length = std::sqrt(way.x * way.x + way.y * way.y);
        if (length <= m_tolerance)
            return true;
        if (m_open && (cross(m_right, way) < 0 || cross(way, m_left) < 0 || length < m_farthest))
            return false;
        m_farthest = length;
        const double sine = std::min(1.0, m_tolerance / length);
        const double cosine = std::sqrt(1 - sine * sine);
        narrow({way.x * cosine + way.y * sine, way.y * cosine - way.x * sine},
               {way.x * cosine - way.y * sine, way.y * cosine + way.x * sine});
        return true;
    }

private:
    static double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
    void narrow(Point right, Point left)
    {
        if (!m_open || cross(m_right, right) > 0)
            m_right = right;
        if (!m_open || cross(m_left, left) < 0)
            m_left = left;
        m_open = true;
    }

    Point m_anchor;
    double m_tolerance;
    double m_farthest = 0;
    bool m_open = false; ///< whether there are borders yet
    Point m_right;
    Point m_left;
};

/// Appends the line without points on straight runs; both its ends stay.
void thin(std::span<const Point> line, double tolerance, Ring& kept)
{
    kept.push_back(line.front());
    Wedge wedge(line.front(), tolerance);
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (wedge.takes(line[i]))
            continue;
        kept.push_back(line[i - 1]);
        wedge = Wedge(line[i - 1], tolerance);
        wedge.takes(line[i]);
    }
    if (line.size() > 1)
        kept.push_back(line.back());
}

/// As thin(), from whichever end both neighbours of a border choose alike: they have it opposite ways.
void thinBorder(std::span<Point> line, double tolerance, Ring& kept)
{
    const bool turned = std::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end());
    if (!turned)
        return thin(line, tolerance, kept);
    std::reverse(line.begin(), line.end());
    const auto before = static_cast<std::ptrdiff_t>(kept.size());
    thin(line, tolerance, kept);
    std::reverse(kept.begin() + before, kept.end());
}

/// Closed, without points on straight runs. Borders are thinned from end to end, so that neighbours keep the
/// same points of them.
Ring straightened(const Boundary& boundary, double tolerance)
{
    const auto& [ring, beyond] = boundary;
    const std::size_t size = ring.size();
    const auto begins = [&, &across = beyond](std::size_t i) {
        const std::uint32_t here = across[i % size];
        return here == kMeetingPoint || here != across[(i + size - 1) % size];
    };
    std::size_t start = 0;
    while (start < size && !begins(start))
        ++start;
    const bool whole = start == size; // one neighbour all around, or none
    start %= size;
    Ring kept;
    Ring line;
    for (std::size_t first = start, last = 0; first < start + size; first = last) {
        line.clear();
        for (last = first; last < start + size && (last == first || whole || !begins(last)); ++last)
            line.push_back(ring[last % size]);
        if (whole)
            line.push_back(ring[start]);
        if (beyond[first % size] == kNobodysGround)
            thin(line, tolerance, kept);
        else
            thinBorder(line, tolerance, kept);
    }
    if (!whole) {
        std::rotate(kept.begin(), std::min_element(kept.begin(), kept.end()), kept.end());
        kept.push_back(kept.front());
    }
    return kept;
}

/// Rows of the grid.
class RowSet {
public:
    explicit RowSet(const std::vector<std::int32_t>& rows)
    {
        if (rows.empty())
            return;
        const auto [low, high] = std::minmax_element(rows.begin(), rows.end());
        m_lowest = *low;
        m_has.resize(static_cast<std::size_t>(*high - *low) + 1);
        for (const std::int32_t row : rows)
            m_has[static_cast<std::size_t>(row - m_lowest)] = true;
    }
    [[nodiscard]] bool has(std::int32_t row) const
    {
        const auto place = static_cast<std::size_t>(std::int64_t{row} - m_lowest);
        return place < m_has.size() && m_has[place];
    }

private:
    std::int32_t m_lowest = 0;
    std::vector<bool> m_has;
};

/// Which ring bounds the ground that each hole is cut out of.
class HoleOwners {
public:
    HoleOwners(const std::vector<Ring>& rings, const std::vector<bool>& isHole, const AreaGrid& grid)
        : m_grid(grid), m_west(rings.size())
    {
        std::vector<std::int32_t> rows;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            if (isHole[i]) {
                m_west[i] = westernmost(rings[i], i);
                rows.push_back(grid.before(std::get<0>(m_west[i])));
            }
        }
        const RowSet wanted(rows);
        for (std::size_t i = 0; i < rings.size(); ++i) {
            for (const Point& p : rings[i]) {
                if (isOnRow(p) && wanted.has(grid.before(p.y)))
                    m_crossings.push_back({p.y, p.x, i});
            }
        }
        std::sort(m_crossings.begin(), m_crossings.end());
    }

    /// The ring before the hole's westernmost crossing of a grid row.
    [[nodiscard]] std::size_t before(std::size_t hole) const
    {
        return std::get<2>(
            *std::prev(std::lower_bound(m_crossings.begin(), m_crossings.end(), m_west[hole])));
    }

private:
    using Crossing = std::tuple<double, double, std::size_t>; ///< y, x, ring

    [[nodiscard]] bool isOnRow(Point p) const { return m_grid.isLine(p.y); }
    [[nodiscard]] Crossing westernmost(const Ring& ring, std::size_t index) const
    {
        Crossing first{0, std::numeric_limits<double>::infinity(), index};
        for (const Point& p : ring) {
            if (isOnRow(p) && p.x < std::get<1>(first))
                first = {p.y, p.x, index};
        }
        return first;
    }

    const AreaGrid& m_grid;
    std::vector<Crossing> m_west;      ///< of holes
    std::vector<Crossing> m_crossings; ///< of all rings with the rows that these are on
};

/// Per ring the outer ring that it is or belongs to.
std::vector<std::size_t> outerOf(const std::vector<Ring>& rings, const std::vector<bool>& isHole,
                                 const AreaGrid& grid)
{
    std::vector<std::size_t> outer(rings.size());
    std::iota(outer.begin(), outer.end(), std::size_t{0});
    const auto outers = std::count(isHole.begin(), isHole.end(), false);
    const auto only =
        static_cast<std::size_t>(std::find(isHole.begin(), isHole.end(), false) - isHole.begin());
    if (outers == 1 || static_cast<std::size_t>(outers) == rings.size()) {
        for (std::size_t i = 0; outers == 1 && i < rings.size(); ++i)
            outer[i] = only;
        return outer;
    }
    const HoleOwners owners(rings, isHole, grid);
    std::vector<std::size_t> chain;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        std::size_t ring = i;
        for (chain.clear(); isHole[ring] && outer[ring] == ring; ring = owners.before(ring))
            chain.push_back(ring);
        for (const std::size_t hole : chain)
            outer[hole] = outer[ring];
    }
    return outer;
}

} // namespace

MultiPolygon polygonsOf(std::vector<Chain> chains, const AreaGrid& grid, const Progress& progress)
{
    std::vector<Boundary> boundaries = joinChains(std::move(chains));
    std::for_each(boundaries.begin(), boundaries.end(), startInTheWest);
    std::sort(boundaries.begin(), boundaries.end(),
              [](const Boundary& a, const Boundary& b) { return a.ring.front() < b.ring.front(); });
    std::vector<Ring> thinned;
    std::vector<Ring> rings;
    std::vector<bool> isHole;
    for (Boundary& boundary : boundaries) {
        if (progress.cancelled())
            return {};
        thinned.push_back(straightened(boundary, grid.spacing / 2500));
        rings.push_back(std::move(boundary.ring));
        isHole.push_back(signedArea(rings.back()) < 0);
    }
    const std::vector<std::size_t> outer = outerOf(rings, isHole, grid);
    MultiPolygon polygons;
    std::vector<std::size_t> place(rings.size());
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (isHole[i])
            continue;
        place[i] = polygons.size();
        polygons.push_back({std::move(thinned[i]), {}});
    }
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (isHole[i])
            polygons[place[outer[i]]].holes.push_back(std::move(thinned[i]));
    }
    return polygons;
}

} // namespace yike
