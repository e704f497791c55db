// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// Area and first moments, about a local origin so that large eastings lose no digits.
struct Moments {
    double area = 0;
    double x = 0;
    double y = 0;

    void add(const Moments& other, double factor)
    {
        area += factor * other.area;
        x += factor * other.x;
        y += factor * other.y;
    }
};

Moments momentsOf(std::span<const Point> ring, Point origin)
{
    Moments sum;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a{ring[i].x - origin.x, ring[i].y - origin.y};
        const Point& next = ring[i + 1 == ring.size() ? 0 : i + 1];
        const Point b{next.x - origin.x, next.y - origin.y};
        const double cross = a.x * b.y - b.x * a.y;
        sum.area += cross / 2;
        sum.x += cross * (a.x + b.x) / 6;
        sum.y += cross * (a.y + b.y) / 6;
    }
    return sum;
}

void addRing(Moments& sum, std::span<const Point> ring, Point origin, double factor)
{
    const Moments ringMoments = momentsOf(ring, origin);
    sum.add(ringMoments, ringMoments.area < 0 ? -factor : factor);
}

Moments momentsOf(const Polygon& polygon, Point origin)
{
    Moments sum;
    addRing(sum, polygon.outer, origin, 1);
    for (const Ring& hole : polygon.holes)
        addRing(sum, hole, origin, -1);
    return sum;
}

Point middleOf(const Box& box)
{
    return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

Point centreOf(const Moments& sum, Point origin, const Box& box)
{
    const double smallest = 1e-12 * box.width() * box.height();
    if (!(sum.area > smallest))
        return middleOf(box);
    return {origin.x + sum.x / sum.area, origin.y + sum.y / sum.area};
}

} // namespace

double distance(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}

Metres length(const Polyline& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return Metres(sum);
}

double signedArea(std::span<const Point> ring)
{
    return ring.empty() ? 0 : momentsOf(ring, ring.front()).area;
}

SquareMetres area(const Polygon& polygon)
{
    double sum = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes)
        sum -= std::abs(signedArea(hole));
    return SquareMetres(std::max(0.0, sum));
}

SquareMetres area(const MultiPolygon& polygons)
{
    SquareMetres sum;
    for (const Polygon& polygon : polygons)
        sum = sum + area(polygon);
    return sum;
}

Point centroid(const Polygon& polygon)
{
    const Point origin = polygon.outer.front();
    return centreOf(momentsOf(polygon, origin), origin, boundsOf(polygon));
}

Point centroid(const MultiPolygon& polygons)
{
    const Point origin = polygons.front().outer.front();
    Moments sum;
    for (const Polygon& polygon : polygons)
        sum.add(momentsOf(polygon, origin), 1);
    return centreOf(sum, origin, boundsOf(polygons));
}

Box boundsOf(std::span<const Point> points)
{
    Box box;
    for (const Point& p : points)
        box.add(p);
    return box;
}

Box boundsOf(const Polygon& polygon)
{
    return boundsOf(polygon.outer);
}

Box boundsOf(const MultiPolygon& polygons)
{
    Box box;
    for (const Polygon& polygon : polygons)
        box.add(boundsOf(polygon));
    return box;
}

NearestOnSegment nearestOnSegment(Point a, Point b, Point p)
{
    const Point way{b.x - a.x, b.y - a.y};
    const double square = way.x * way.x + way.y * way.y;
    const double along = (p.x - a.x) * way.x + (p.y - a.y) * way.y;
    // At an end the end itself is measured, so that segments that share it tie exactly.
    if (!(along > 0))
        return {0, distance(a, p)};
    if (along >= square)
        return {1, distance(b, p)};
    const double share = along / square;
    return {share, distance(between(a, b, share), p)};
}

} // namespace yike
