// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries are looked at in pieces of at most 50 m: a piece belongs to the edge where a step across it
// leads into no area. So neighbours need not share vertices and no union is needed. O(b log b + n log b) for
// b pieces.
#include "core/coverage/edge_strip.h"

#include "core/base/parallel.h"
#include "core/geometry/box_tree.h"
#include "core/geometry/measure.h"
#include "core/geometry/unit_index.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr double kPiece = 50;       // metres
constexpr double kStepAcross = 5;   // metres: slivers narrower than this are no outside
constexpr double kShore = 50;       // metres: a ditch along the boundary is no sea
constexpr double kLoadedWithin = 2; // times the width: who loaded one facility there has loaded them all
constexpr std::size_t kPointsPerBlock = 4096;

UnitIndex indexOf(const std::vector<const MultiPolygon*>& shapes)
{
    std::vector<UnitShape> units;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        units.push_back({UnitId(static_cast<std::uint32_t>(i)), shapes[i]});
    return UnitIndex(units);
}

struct Piece {
    Point a;
    Point b;
};

class EdgeFinder {
public:
    EdgeFinder(const StudyArea& study, Metres width)
        : m_study(study), m_width(width.count()), m_areas(indexOf(study.areas)), m_water(indexOf(study.water))
    {
        for (const Point p : study.facilities) {
            if (!m_areas.unitAt(p))
                m_outside.push_back(p);
        }
        std::sort(m_outside.begin(), m_outside.end());
        std::vector<Box> boxes(m_outside.size());
        for (std::size_t i = 0; i < boxes.size(); ++i)
            boxes[i].add(m_outside[i]);
        m_outsideTree = BoxTree(std::move(boxes));
    }

    [[nodiscard]] Result<std::vector<Piece>> openPieces(const Progress& progress) const
    {
        std::vector<Piece> pieces;
        for (const MultiPolygon* area : m_study.areas) {
            if (progress.cancelled())
                return fail(Code::Cancelled);
            for (const Polygon& polygon : *area) {
                addRing(polygon.outer, pieces);
                for (const Ring& hole : polygon.holes)
                    addRing(hole, pieces);
            }
        }
        return pieces;
    }

private:
    void addRing(const Ring& ring, std::vector<Piece>& pieces) const
    {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const double metres = distance(ring[i - 1], ring[i]);
            const double count = std::max(1.0, std::ceil(metres / kPiece));
            for (double k = 0; metres > 0 && k < count; ++k) {
                const Piece piece{between(ring[i - 1], ring[i], k / count),
                                  between(ring[i - 1], ring[i], (k + 1) / count)};
                if (isOpen(piece))
                    pieces.push_back(piece);
            }
        }
    }

    [[nodiscard]] bool isOpen(const Piece& piece) const
    {
        const Point middle = between(piece.a, piece.b, 0.5);
        const double metres = distance(piece.a, piece.b);
        const Point left{(piece.a.y - piece.b.y) / metres, (piece.b.x - piece.a.x) / metres};
        for (const Point out : {left, Point{-left.x, -left.y}}) {
            const auto beyond = [&](double step) {
                return Point{middle.x + out.x * step, middle.y + out.y * step};
            };
            if (!m_areas.unitAt(beyond(kStepAcross)) && !isSea(beyond) && !hasFacilityNear(middle))
                return true;
        }
        return false;
    }

    template <class Beyond>
    [[nodiscard]] bool isSea(const Beyond& beyond) const
    {
        return !m_study.water.empty() && m_water.unitAt(beyond(std::min(kShore, m_width))) &&
               m_water.unitAt(beyond(m_width / 2)) && m_water.unitAt(beyond(m_width));
    }

    [[nodiscard]] bool hasFacilityNear(Point p) const
    {
        bool found = false;
        const double reach = kLoadedWithin * m_width;
        m_outsideTree.nearest(p, reach * reach, [&](std::size_t) {
            found = true;
            return -1.0;
        });
        return found;
    }

    const StudyArea& m_study;
    double m_width;
    UnitIndex m_areas;
    UnitIndex m_water;
    std::vector<Point> m_outside;
    BoxTree m_outsideTree;
};

BoxTree treeOf(const std::vector<Piece>& pieces)
{
    std::vector<Box> boxes(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        boxes[i].add(pieces[i].a);
        boxes[i].add(pieces[i].b);
    }
    return BoxTree(std::move(boxes));
}

} // namespace

Result<std::vector<std::uint32_t>> pointsNearOpenEdge(const StudyArea& study, std::span<const Point> demand,
                                                      Metres width, const Progress& progress)
{
    const auto pieces = EdgeFinder(study, width).openPieces(progress);
    if (!pieces)
        return tl::unexpected(pieces.error());
    const BoxTree tree = treeOf(*pieces);
    std::vector<char> near(demand.size(), 0);
    const double limit = width.count() * width.count();
    parallelBlocks(demand.size(), kPointsPerBlock, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last && !progress.cancelled(); ++i)
            tree.nearest(demand[i], limit, [&](std::size_t k) {
                if (nearestOnSegment((*pieces)[k].a, (*pieces)[k].b, demand[i]).metres <= width.count())
                    near[i] = 1;
                return near[i] != 0 ? -1.0 : limit;
            });
    });
    if (progress.cancelled())
        return fail(Code::Cancelled);
    std::vector<std::uint32_t> points;
    for (std::uint32_t i = 0; i < near.size(); ++i) {
        if (near[i] != 0)
            points.push_back(i);
    }
    return points;
}

} // namespace yike
