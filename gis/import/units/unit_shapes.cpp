// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/units/unit_shapes.h"

#include "core/geometry/box_tree.h"
#include "core/geometry/label_point.h"
#include "core/geometry/measure.h"
#include "gis/geo/overlay.h"
#include "gis/import/cells/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yike {

namespace {

constexpr double kSmallestOverlap = 10; // m2
constexpr double kSmallestOverlapShare = 0.001;
constexpr double kLargestGap = 5000; // m2
constexpr double kSmallestGap = 1;   // m2: below it is rounding

bool hasShape(const Unit& unit)
{
    return unit.level == Level::Community && !unit.shape.empty();
}

Issue issueAt(Code code, Severity severity, Args args, std::optional<Point> at)
{
    Issue issue{code, severity, std::move(args), {}, 1};
    issue.where.at = at;
    return issue;
}

double rounded(double area)
{
    return std::round(area * 10) / 10;
}

struct Boxed {
    const Unit* unit = nullptr;
    Box box;
    Shape shape;
};

/// Communities by the left side of their box, so that each meets only those that begin before it ends.
std::vector<Boxed> sweepOrder(const std::vector<Unit>& units)
{
    std::vector<Boxed> order;
    for (const Unit& unit : units)
        if (hasShape(unit))
            order.push_back({&unit, boundsOf(unit.shape), shapeOf(unit.shape)});
    std::stable_sort(order.begin(), order.end(),
                     [](const Boxed& a, const Boxed& b) { return a.box.min.x < b.box.min.x; });
    return order;
}

/// The place is the middle of what the boxes share: near enough to look at.
std::optional<Issue> overlapOf(const Boxed& a, const Boxed& b, ShapeTool& tool)
{
    const auto common = tool.commonArea(a.shape, b.shape);
    const double smaller = std::min(area(a.unit->shape).count(), area(b.unit->shape).count());
    if (!common || *common <= std::max(kSmallestOverlap, kSmallestOverlapShare * smaller))
        return std::nullopt;
    const Unit& first = a.unit->id < b.unit->id ? *a.unit : *b.unit;
    const Unit& second = a.unit->id < b.unit->id ? *b.unit : *a.unit;
    const Point low{std::max(a.box.min.x, b.box.min.x), std::max(a.box.min.y, b.box.min.y)};
    const Point high{std::min(a.box.max.x, b.box.max.x), std::min(a.box.max.y, b.box.max.y)};
    return issueAt(Code::UnitsOverlap, Severity::Advised,
                   {{"first", first.name}, {"second", second.name}, {"area", rounded(*common)}},
                   between(low, high, 0.5));
}

/// What GEOS can unite: a broken boundary takes part mended, its own stays as read.
Result<MultiPolygon> unitedOf(const std::vector<const Unit*>& members, ShapeTool& tool)
{
    std::vector<Shape> shapes;
    for (const Unit* member : members) {
        Shape shape = shapeOf(member->shape);
        if (tool.flawOf(shape)) {
            auto mended = tool.repaired(shape);
            if (!mended)
                return tl::unexpected(mended.error());
            shape = std::move(*mended);
        }
        shapes.push_back(std::move(shape));
    }
    const auto whole = tool.united(shapes);
    if (!whole)
        return tl::unexpected(whole.error());
    return polygonsOf(*whole);
}

/// Is `ancestor` above `unit`, by parents or by management?
bool belongs(const std::vector<Unit>& units, const Unit& unit, UnitId ancestor)
{
    if (unit.managedBy == ancestor)
        return true;
    for (std::optional<UnitId> up = unit.parent; up; up = units[up->index()].parent)
        if (*up == ancestor)
            return true;
    return false;
}

/// The community next to a place, to name where a gap is.
std::string nearestName(const std::vector<Boxed>& communities, Point p)
{
    double best = std::numeric_limits<double>::infinity();
    std::string name;
    for (const auto& [unit, box, shape] : communities) {
        if (squaredDistance(box, p) > best * best)
            continue;
        for (const Polygon& part : unit->shape)
            for (std::size_t i = 1; i < part.outer.size(); ++i)
                if (const double d = nearestOnSegment(part.outer[i - 1], part.outer[i], p).metres; d < best) {
                    best = d;
                    name = unit->name;
                }
    }
    return name;
}

std::vector<Issue> gapsIn(const std::vector<Unit>& units, const MultiPolygon& whole)
{
    std::vector<Issue> issues;
    const std::vector<Boxed> communities = sweepOrder(units);
    for (const Polygon& part : whole)
        for (const Ring& hole : part.holes) {
            const double size = std::abs(signedArea(hole));
            if (size <= kSmallestGap || size >= kLargestGap)
                continue;
            const Point at = insidePoint({Polygon{hole, {}}});
            issues.push_back(issueAt(Code::UnitsGap, Severity::Advised,
                                     {{"area", rounded(size)}, {"name", nearestName(communities, at)}}, at));
        }
    return issues;
}

} // namespace

std::vector<Issue> checkBoundaries(std::vector<Unit>& units, Repair repair)
{
    ShapeTool tool;
    std::vector<Issue> issues;
    for (Unit& unit : units) {
        if (!hasShape(unit))
            continue;
        const Shape shape = shapeOf(unit.shape);
        const auto flaw = tool.flawOf(shape);
        if (!flaw)
            continue;
        const Args args{{"name", unit.name}, {"detail", flaw->reason}};
        const Point at{flaw->at.x, flaw->at.y};
        const auto mended = repair == Repair::WithConsent ? tool.repaired(shape) : Result<Shape>(Shape());
        if (mended && mended->kind == ShapeKind::Polygon) {
            unit.shape = polygonsOf(*mended);
            issues.push_back(issueAt(Code::UnitShapeRepaired, Severity::Note, args, at));
        } else {
            issues.push_back(issueAt(Code::UnitShapeInvalid, Severity::Decide, args, at));
        }
    }
    return issues;
}

Result<std::vector<Issue>> findOverlaps(const std::vector<Unit>& units, const Progress& progress)
{
    ShapeTool tool;
    const std::vector<Boxed> order = sweepOrder(units);
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        for (std::size_t k = i + 1; k < order.size() && order[k].box.min.x <= order[i].box.max.x; ++k)
            if (order[i].box.touches(order[k].box))
                if (auto issue = overlapOf(order[i], order[k], tool))
                    issues.push_back(std::move(*issue));
        progress.report(static_cast<double>(i + 1) / static_cast<double>(order.size()));
    }
    return issues;
}

Result<std::vector<Issue>> dissolveParents(std::vector<Unit>& units, const Progress& progress)
{
    ShapeTool tool;
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (progress.cancelled())
            return fail(Code::Cancelled);
        Unit& unit = units[i];
        if (unit.level == Level::Community || !unit.shape.empty())
            continue;
        std::vector<const Unit*> members;
        for (const Unit& other : units)
            if (hasShape(other) && belongs(units, other, unit.id))
                members.push_back(&other);
        if (members.empty())
            continue;
        if (auto whole = unitedOf(members, tool))
            unit.shape = std::move(*whole);
        else
            issues.push_back(
                issueAt(Code::UnitsNotDissolved, Severity::Advised, {{"name", unit.name}}, std::nullopt));
        if (unit.level == Level::City) {
            std::vector<Issue> gaps = gapsIn(units, unit.shape);
            issues.insert(issues.end(), gaps.begin(), gaps.end());
        }
        progress.report(static_cast<double>(i + 1) / static_cast<double>(units.size()));
    }
    return issues;
}

} // namespace yike
