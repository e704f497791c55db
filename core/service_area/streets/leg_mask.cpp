// SPDX-License-Identifier: GPL-3.0-or-later
// Sight from a point to a straight street: an obstacle hides those places of the street that lie behind it,
// one or two stretches bounded where the lines of sight through its ends, and its own line, meet the street.
// The nearest place left over is the foot of the perpendicular or an end of a hidden stretch.
// Cost: obstacles near the street, for each point.
#include "core/service_area/streets/leg_mask.h"

#include "core/geometry/hilbert.h"
#include "core/geometry/measure.h"
#include "core/geometry/orientation.h"
#include "core/geometry/unit_index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike {

namespace {

double cross(Point origin, Point a, Point b)
{
    return (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x);
}

Box boxOf(const ObstacleLine& line)
{
    Box box;
    box.add(line.a);
    box.add(line.b);
    return box;
}

Box grown(Box box, double metres)
{
    return {{box.min.x - metres, box.min.y - metres}, {box.max.x + metres, box.max.y + metres}};
}

void addLines(std::span<const Point> line, std::vector<ObstacleLine>& lines)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i - 1] != line[i])
            lines.push_back({line[i - 1], line[i]});
    }
}

std::uint64_t placeOf(const ObstacleLine& line, const Box& all)
{
    const double side = std::max({all.width(), all.height(), 1.0});
    const auto cell = [side](double from, double a, double b) {
        return static_cast<std::uint32_t>(((a + b) / 2 - from) / side * 4294967295.0);
    };
    return hilbertIndex({cell(all.min.x, line.a.x, line.b.x), cell(all.min.y, line.a.y, line.b.y)});
}

void sortByPlace(std::vector<ObstacleLine>& lines)
{
    Box all;
    for (const ObstacleLine& line : lines)
        all.add(boxOf(line));
    std::vector<std::pair<std::uint64_t, ObstacleLine>> keyed;
    for (const ObstacleLine& line : lines)
        keyed.emplace_back(placeOf(line, all), line);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(keyed.begin(), keyed.end(), lines.begin(), [](const auto& pair) { return pair.second; });
}

/// The share of a-b where it passes through the line.
double crossingShare(const ObstacleLine& line, Point a, Point b)
{
    const double here = cross(line.a, line.b, a);
    const double there = cross(line.a, line.b, b);
    return here / (here - there);
}

/// A stretch of the street, as shares of it.
struct Hidden {
    double from = 0;
    double to = 0;
};

/// Adds what `line` hides of a-b from `p`.
void addHidden(const ObstacleLine& line, Point a, Point b, Point p, std::vector<Hidden>& hidden)
{
    // All three are linear in the share of a-b: zero where the sight passes the line's ends, and where the
    // street crosses the line itself.
    const std::array<std::array<double, 2>, 3> values = {
        {{cross(p, line.a, a), cross(p, line.a, b)},
         {cross(p, line.b, a), cross(p, line.b, b)},
         {cross(line.a, line.b, a), cross(line.a, line.b, b)}}};
    const double here = cross(line.a, line.b, p);
    std::array<double, 5> cuts{0, 1, 1, 1, 1}; // ascending
    std::size_t count = 1;
    for (const auto& [first, last] : values) {
        const double share = first / (first - last);
        if (!(share > 0 && share < 1))
            continue;
        std::size_t place = count++;
        for (; cuts[place - 1] > share; --place)
            cuts[place] = cuts[place - 1];
        cuts[place] = share;
    }
    cuts[count] = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double middle = (cuts[i] + cuts[i + 1]) / 2;
        const auto at = [&](std::size_t which) {
            return values[which][0] + (values[which][1] - values[which][0]) * middle;
        };
        if (at(0) * at(1) < 0 && here * at(2) < 0)
            hidden.push_back({cuts[i], cuts[i + 1]});
    }
}

/// The place nearest to `wish` in none of the stretches. They are open: their ends are in sight.
std::optional<double> nearestOutside(double wish, std::vector<Hidden>& hidden)
{
    std::sort(hidden.begin(), hidden.end(), [](Hidden a, Hidden b) { return a.from < b.from; });
    std::optional<double> best;
    const auto offer = [&](double from, double to) {
        const double share = std::clamp(wish, from, to);
        if (!best || std::abs(share - wish) < std::abs(*best - wish))
            best = share;
    };
    double seen = 0; // everything before it is done
    for (const Hidden& stretch : hidden) {
        if (stretch.from > seen)
            offer(seen, stretch.from);
        seen = std::max(seen, stretch.to);
    }
    if (seen < 1)
        offer(seen, 1);
    return best;
}

} // namespace

bool crosses(const ObstacleLine& line, Point a, Point b)
{
    return sideOf(line.a, line.b, a) != sideOf(line.a, line.b, b) && sideOf(line.a, line.b, a) != Side::On &&
           sideOf(line.a, line.b, b) != Side::On && sideOf(a, b, line.a) != sideOf(a, b, line.b);
}

std::optional<NearestOnSegment> nearestInSight(Point a, Point b, Point p,
                                               std::span<const ObstacleLine> obstacles)
{
    const NearestOnSegment foot = nearestOnSegment(a, b, p);
    const Point place = between(a, b, foot.share);
    const auto hides = [&](const ObstacleLine& line) { return crosses(line, p, place); };
    if (std::none_of(obstacles.begin(), obstacles.end(), hides))
        return foot;
    if (a == b)
        return std::nullopt;
    std::vector<Hidden> hidden;
    for (const ObstacleLine& line : obstacles)
        addHidden(line, a, b, p, hidden);
    const auto share = nearestOutside(foot.share, hidden);
    if (!share)
        return std::nullopt;
    return NearestOnSegment{*share, distance(p, between(a, b, *share))};
}

LegMask::LegMask(const StreetNetwork& network, const MultiPolygon& water, std::span<const Polyline> barriers,
                 double reach)
{
    for (const Polygon& polygon : water) {
        addLines(polygon.outer, m_lines);
        for (const Ring& hole : polygon.holes)
            addLines(hole, m_lines);
    }
    for (const Polyline& barrier : barriers)
        addLines(barrier, m_lines);
    if (m_lines.empty())
        return;
    sortByPlace(m_lines);
    std::vector<Box> boxes;
    for (const ObstacleLine& line : m_lines)
        boxes.push_back(boxOf(line));
    m_tree = BoxTree(std::move(boxes));
    findNear(network, reach);
    findWet(network, water);
}

void LegMask::findNear(const StreetNetwork& network, double reach)
{
    m_near.assign(network.points.size(), false);
    for (std::uint32_t i = 0; i + 1 < network.points.size(); ++i) {
        const Box box = boxOf({network.points[i], network.points[i + 1]});
        m_tree.within(grown(box, reach), [&](std::size_t) { m_near[i] = true; });
    }
}

/// The parts that obstacles cut a street segment into. They end a millimetre before the obstacle, so that it
/// stands in the way of legs from there.
void LegMask::addParts(Point a, Point b, std::uint32_t segment,
                       std::vector<std::pair<std::uint32_t, DryPart>>& parts) const
{
    std::vector<double> cuts{0, 1};
    if (m_near[segment]) {
        for (const ObstacleLine& line : linesIn(boxOf({a, b}))) {
            if (crosses(line, a, b))
                cuts.push_back(crossingShare(line, a, b));
        }
        std::sort(cuts.begin(), cuts.end());
    }
    const double millimetre = 0.001 / std::max(0.001, distance(a, b));
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        const double from = cuts[i - 1] + (i == 1 ? 0 : millimetre);
        const double to = cuts[i] - (i + 1 == cuts.size() ? 0 : millimetre);
        if (from < to)
            parts.push_back({segment, {from, to}});
    }
}

void LegMask::findWet(const StreetNetwork& network, const MultiPolygon& water)
{
    if (water.empty())
        return;
    std::vector<std::pair<std::uint32_t, DryPart>> parts;
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge) {
        for (std::uint32_t i = network.firstPoint[edge]; i + 1 < network.firstPoint[edge + 1]; ++i)
            addParts(network.points[i], network.points[i + 1], i, parts);
    }
    std::vector<Point> middles;
    for (const auto& [segment, part] : parts)
        middles.push_back(
            between(network.points[segment], network.points[segment + 1], (part.from + part.to) / 2));
    const UnitShape shape{UnitId(0), &water};
    const auto inWater = UnitIndex(std::span(&shape, 1)).unitsAt(middles);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (inWater[i])
            m_dry[parts[i].first];
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (const auto wet = m_dry.find(parts[i].first); wet != m_dry.end() && !inWater[i])
            wet->second.push_back(parts[i].second);
    }
}

std::vector<ObstacleLine> LegMask::linesIn(const Box& window) const
{
    std::vector<ObstacleLine> lines;
    m_tree.within(window, [&](std::size_t i) { lines.push_back(m_lines[i]); });
    return lines;
}

template <class Meets>
std::optional<double> LegMask::first(Point a, Point b, const Meets& meets) const
{
    std::optional<double> nearest;
    m_tree.within(boxOf({a, b}), [&](std::size_t i) {
        if (!meets(m_lines[i]))
            return;
        const double share = crossingShare(m_lines[i], a, b);
        if (!nearest || share < *nearest)
            nearest = share;
    });
    return nearest;
}

std::optional<double> LegMask::firstCrossing(Point a, Point b) const
{
    return first(a, b, [&](const ObstacleLine& line) { return crosses(line, a, b); });
}

std::optional<double> LegMask::firstContact(Point a, Point b) const
{
    return first(a, b, [&](const ObstacleLine& line) {
        return sideOf(line.a, line.b, a) != sideOf(line.a, line.b, b) &&
               sideOf(a, b, line.a) != sideOf(a, b, line.b);
    });
}

} // namespace yike
