// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/transform.h"

#include "gis/geo/proj_context.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace yike {

namespace {

bool isFinite(Coordinate c)
{
    return std::isfinite(c.x) && std::isfinite(c.y);
}

/// PROJ wraps longitudes and folds some latitudes over the pole; nobody's data means that.
bool isOnGlobe(Coordinate degrees)
{
    return std::abs(degrees.x) <= 360 && std::abs(degrees.y) <= 90;
}

/// From WGS 84 to CGCS2000 and the like, where PROJ finds nothing to do.
bool changesNothing(PJ* operation)
{
    const char* definition = proj_pj_info(operation).definition;
    return definition != nullptr && std::string_view(definition).starts_with("proj=noop");
}

template <class Test>
bool allOf(const Shape& shape, const Test& test)
{
    for (const auto& part : shape.parts) {
        for (const Path& path : part) {
            if (!std::all_of(path.begin(), path.end(), test))
                return false;
        }
    }
    return true;
}

ProjPtr fromDefinition(PJ_CONTEXT* context, const Crs& crs)
{
    if (crs.epsg != 0)
        return ProjPtr(proj_create_from_database(context, "EPSG", std::to_string(crs.epsg).c_str(),
                                                 PJ_CATEGORY_CRS, 0, nullptr));
    return ProjPtr(proj_create(context, crs.wkt.c_str()));
}

} // namespace

Result<Transform> Transform::between(const Crs& from, const Crs& to)
{
    Transform result;
    result.m_fromDegrees = from.geographic;
    if (from == to)
        return result;
    result.m_context = makeProjContext();
    PJ_CONTEXT* context = result.m_context.get();
    const ProjPtr source = fromDefinition(context, from);
    const ProjPtr target = fromDefinition(context, to);
    ProjPtr operation(source && target ? proj_create_crs_to_crs_from_pj(context, source.get(), target.get(),
                                                                        nullptr, nullptr)
                                       : nullptr);
    if (operation)
        result.m_operation.reset(proj_normalize_for_visualization(context, operation.get()));
    if (!result.m_operation)
        return fail(Code::CrsNoTransform, {{"from", label(from)}, {"to", label(to)}});
    if (changesNothing(result.m_operation.get()))
        result.m_operation.reset();
    return result;
}

Transform Transform::copy() const
{
    Transform result;
    result.m_fromDegrees = m_fromDegrees;
    if (m_operation) {
        result.m_context = makeProjContext();
        result.m_operation.reset(proj_clone(result.m_context.get(), m_operation.get()));
    }
    return result;
}

/// Nothing where it cannot be converted.
std::optional<Coordinate> Transform::moved(Coordinate from) const
{
    if (!isFinite(from) || (m_fromDegrees && !isOnGlobe(from)))
        return std::nullopt;
    if (!m_operation)
        return from;
    const PJ_COORD to = proj_trans(m_operation.get(), PJ_FWD, proj_coord(from.x, from.y, 0, 0));
    return std::isfinite(to.xy.x) && std::isfinite(to.xy.y) ? std::optional(Coordinate{to.xy.x, to.xy.y})
                                                            : std::nullopt;
}

Result<Coordinate> Transform::operator()(Coordinate from) const
{
    if (const auto to = moved(from))
        return *to;
    return fail(Code::CoordinateUnusable, {{"x", from.x}, {"y", from.y}});
}

std::vector<std::size_t> Transform::apply(std::span<Coordinate> coordinates) const
{
    std::vector<std::size_t> failed;
    for (std::size_t i = 0; i < coordinates.size(); ++i) {
        if (const auto to = moved(coordinates[i]))
            coordinates[i] = *to;
        else
            failed.push_back(i);
    }
    return failed;
}

bool Transform::convert(Path& path) const
{
    for (Coordinate& coordinate : path) {
        const auto to = moved(coordinate);
        if (!to)
            return false;
        coordinate = *to;
    }
    return true;
}

bool Transform::apply(Shape& shape) const
{
    const auto isUsable = [&](Coordinate c) { return isFinite(c) && (!m_fromDegrees || isOnGlobe(c)); };
    if (!m_operation)
        return allOf(shape, isUsable);
    Shape moved = shape;
    for (auto& part : moved.parts) {
        for (Path& path : part) {
            if (!convert(path))
                return false;
        }
    }
    shape = std::move(moved);
    return true;
}

Result<Projection> Projection::onto(const Crs& working)
{
    const auto degrees = crsFromEpsg(kWgs84);
    if (!degrees)
        return tl::unexpected(degrees.error());
    auto forward = Transform::between(*degrees, working);
    auto backward = Transform::between(working, *degrees);
    if (!forward || !backward)
        return tl::unexpected(!forward ? forward.error() : backward.error());
    return Projection(working, std::move(*forward), std::move(*backward));
}

Result<Point> Projection::toPoint(LonLat place) const
{
    const auto moved = m_forward({place.lon, place.lat});
    if (!moved)
        return tl::unexpected(moved.error());
    return Point{moved->x, moved->y};
}

Result<LonLat> Projection::toLonLat(Point point) const
{
    const auto moved = m_backward({point.x, point.y});
    if (!moved)
        return tl::unexpected(moved.error());
    return LonLat{moved->x, moved->y};
}

} // namespace yike
