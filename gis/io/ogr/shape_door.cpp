// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/shape_door.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

constexpr double kFarthest = 1e9;                // no coordinate system goes that far
constexpr std::size_t kMostVertices = 5'000'000; // of one shape
constexpr int kDeepestCollection = 32;           // collections in collections

Path pathOf(OGRGeometryH line)
{
    Path path(static_cast<std::size_t>(std::max(0, OGR_G_GetPointCount(line))));
    constexpr int kStride = sizeof(Coordinate);
    if (!path.empty())
        OGR_G_GetPoints(line, &path[0].x, kStride, &path[0].y, kStride, nullptr, 0);
    return path;
}

std::vector<Path> ringsOf(OGRGeometryH polygon)
{
    std::vector<Path> rings;
    for (int i = 0; i < OGR_G_GetGeometryCount(polygon); ++i)
        rings.push_back(pathOf(OGR_G_GetGeometryRef(polygon, i)));
    return rings;
}

bool isFinite(Coordinate c)
{
    return std::abs(c.x) <= kFarthest && std::abs(c.y) <= kFarthest; // false for NaN too
}

std::size_t kindsIn(const ShapeDoor::Parts& parts)
{
    return std::size_t{!parts.points.empty()} + std::size_t{!parts.lines.empty()} +
           std::size_t{!parts.polygons.empty()};
}

bool collect(OGRGeometryH geometry, ShapeDoor::Parts& parts, int depth)
{
    switch (wkbFlatten(OGR_G_GetGeometryType(geometry))) {
    case wkbPoint:
        if (!OGR_G_IsEmpty(geometry))
            parts.points.push_back({{{OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0)}}});
        return true;
    case wkbLineString:
        if (!OGR_G_IsEmpty(geometry))
            parts.lines.push_back({pathOf(geometry)});
        return true;
    case wkbPolygon:
    case wkbTriangle:
        if (!OGR_G_IsEmpty(geometry))
            parts.polygons.push_back(ringsOf(geometry));
        return true;
    case wkbGeometryCollection:
        parts.isCollection = true;
        [[fallthrough]];
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbPolyhedralSurface:
    case wkbTIN:
        for (int i = 0; depth < kDeepestCollection && i < OGR_G_GetGeometryCount(geometry); ++i) {
            if (!collect(OGR_G_GetGeometryRef(geometry, i), parts, depth + 1))
                return false;
        }
        return depth < kDeepestCollection;
    default:
        return false;
    }
}

} // namespace

KeyedRow ShapeDoor::keyOf(std::int64_t row, const Parts& parts)
{
    KeyedRow keyed{row, {}};
    for (const auto* kind : {&parts.points, &parts.lines, &parts.polygons})
        for (const auto& part : *kind)
            keyed.key.add(part);
    return keyed;
}

void ShapeDoor::note(Code code, Severity severity, const KeyedRow& row, const Args& args,
                     std::optional<Coordinate> at)
{
    Noted& noted = m_noted[code];
    if (!noted.rows.offer(row))
        return;
    noted.issue = Issue{
        code, severity, {{"layer", m_layer}, {"row", std::to_string(row.id)}}, {m_layer, row.id, {}, {}}, 1};
    if (at)
        noted.issue.where.at = Point{at->x, at->y};
    noted.issue.args.insert(noted.issue.args.end(), args.begin(), args.end());
}

std::vector<Issue> ShapeDoor::takeIssues()
{
    std::vector<Issue> issues;
    for (auto& [code, noted] : m_noted) {
        noted.issue.count = noted.rows.count();
        noted.issue.args.emplace_back("count", noted.issue.count);
        issues.push_back(std::move(noted.issue));
    }
    m_noted.clear();
    return issues;
}

bool ShapeDoor::isUsable(const KeyedRow& row, std::vector<std::vector<Path>>& parts)
{
    std::size_t vertices = 0;
    for (const auto& part : parts) {
        for (const auto& path : part) {
            vertices += path.size();
            if (!std::all_of(path.begin(), path.end(), isFinite)) {
                note(Code::GeometryNotFinite, Severity::Advised, row);
                return false;
            }
        }
    }
    if (vertices > kMostVertices) {
        note(Code::GeometryTooLarge, Severity::Advised, row,
             {{"limit", static_cast<std::int64_t>(kMostVertices)}});
        return false;
    }
    return true;
}

void ShapeDoor::mend(const KeyedRow& row, std::vector<std::vector<Path>>& polygons)
{
    constexpr std::size_t kTriangle = 4;
    for (auto& rings : polygons) {
        for (auto& ring : rings) {
            if (ring.size() >= kTriangle - 1 && ring.front() != ring.back()) {
                note(Code::RingUnclosed, Severity::Advised, row, {}, ring.back());
                ring.push_back(ring.front());
            }
        }
        // A polygon whose outer ring is gone has no inside for its holes to be in.
        const bool hasOuter = !rings.empty() && rings.front().size() >= kTriangle;
        const auto isShort = [&](const Path& ring) { return !hasOuter || ring.size() < kTriangle; };
        if (std::any_of(rings.begin(), rings.end(), isShort))
            note(Code::GeometryPartTooShort, Severity::Advised, row);
        std::erase_if(rings, isShort);
    }
    std::erase_if(polygons, [](const auto& rings) { return rings.empty(); });
}

void ShapeDoor::dropShort(const KeyedRow& row, std::vector<std::vector<Path>>& lines)
{
    const auto isShort = [](const std::vector<Path>& part) {
        return part.empty() || part.front().size() < 2;
    };
    if (std::any_of(lines.begin(), lines.end(), isShort))
        note(Code::GeometryPartTooShort, Severity::Advised, row);
    std::erase_if(lines, isShort);
}

Shape ShapeDoor::admit(std::int64_t row, Parts parts)
{
    KeyedRow keyed = keyOf(row, parts);
    return admit(keyed, std::move(parts));
}

Shape ShapeDoor::admit(const KeyedRow& row, Parts parts)
{
    if (kindsIn(parts) > 1)
        note(Code::GeometryKindsMixed, Severity::Advised, row);
    else if (parts.isCollection)
        note(Code::GeometryCollectionUnpacked, Severity::Note, row);

    Shape shape;
    if (!parts.polygons.empty() && isUsable(row, parts.polygons)) {
        mend(row, parts.polygons);
        shape = {ShapeKind::Polygon, std::move(parts.polygons)};
    } else if (parts.polygons.empty() && !parts.lines.empty() && isUsable(row, parts.lines)) {
        dropShort(row, parts.lines);
        shape = {ShapeKind::Line, std::move(parts.lines)};
    } else if (parts.polygons.empty() && parts.lines.empty() && !parts.points.empty() &&
               isUsable(row, parts.points)) {
        shape = {ShapeKind::Point, std::move(parts.points)};
    }
    return shape.parts.empty() ? Shape{} : shape;
}

Shape ShapeDoor::admit(std::int64_t row, OGRGeometryH geometry)
{
    if (geometry == nullptr)
        return {};
    const auto type = OGR_G_GetGeometryType(geometry);
    const bool curved = OGR_G_HasCurveGeometry(geometry, 0) != 0;
    OgrGeometryPtr linear;
    if (curved) {
        linear.reset(OGR_G_GetLinearGeometry(geometry, 0, nullptr));
        geometry = linear.get();
    }
    Parts parts;
    const bool known = geometry != nullptr && collect(geometry, parts, 0);
    const KeyedRow keyed = keyOf(row, parts);
    if (curved)
        note(Code::CurvesMadeLinear, Severity::Note, keyed);
    if (OGR_GT_HasZ(type) || OGR_GT_HasM(type))
        note(Code::HeightsLeftOut, Severity::Note, keyed);
    if (!known) {
        note(Code::GeometryKindUnknown, Severity::Advised, keyed);
        return {};
    }
    return admit(keyed, std::move(parts));
}

void mergeIssues(std::vector<Issue>& issues)
{
    const auto keyOf = [](const Issue& issue) {
        Args key = issue.args;
        std::erase_if(key, [](const auto& arg) { return arg.first == "row" || arg.first == "count"; });
        return key;
    };
    std::vector<Issue> merged;
    for (auto& issue : issues) {
        const auto same = std::find_if(merged.begin(), merged.end(), [&](const Issue& other) {
            return other.code == issue.code && other.where.layer == issue.where.layer &&
                   keyOf(other) == keyOf(issue);
        });
        if (same == merged.end()) {
            merged.push_back(std::move(issue));
            continue;
        }
        same->count += issue.count;
        for (auto& [name, value] : same->args) {
            if (name == "count")
                value = same->count;
        }
    }
    issues = std::move(merged);
}

} // namespace yike
