// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/area_clip.h"

#include "core/geometry/measure.h"
#include "gis/import/cells/figures.h"

#include <algorithm>

namespace yike {

namespace {

/// Only the polygons that can matter: overlay costs all it is given.
Shape partsNear(const MultiPolygon& polygons, const Box& box)
{
    MultiPolygon near;
    std::copy_if(polygons.begin(), polygons.end(), std::back_inserter(near),
                 [&](const Polygon& polygon) { return boundsOf(polygon).touches(box); });
    return shapeOf(near);
}

Result<MultiPolygon> polygonsOf(Result<Shape> shape)
{
    if (!shape)
        return tl::unexpected(shape.error());
    return yike::polygonsOf(*shape);
}

} // namespace

Result<MultiPolygon> AreaClip::tidied(ShapeTool& tool, const MultiPolygon& polygons)
{
    std::vector<Shape> whole;
    for (const Polygon& polygon : polygons) {
        Shape shape = shapeOf(MultiPolygon{polygon});
        if (tool.flawOf(shape)) {
            auto repaired = tool.repaired(shape);
            if (!repaired)
                return tl::unexpected(repaired.error());
            shape = std::move(*repaired);
        }
        if (!shape.parts.empty())
            whole.push_back(std::move(shape));
    }
    return whole.empty() ? Result<MultiPolygon>(MultiPolygon()) : polygonsOf(tool.united(whole));
}

Result<AreaClip> AreaClip::make(const MultiPolygon& water, const MultiPolygon& boundary)
{
    AreaClip clip;
    auto dry = tidied(*clip.m_tool, water);
    auto bounds = tidied(*clip.m_tool, boundary);
    if (!dry || !bounds)
        return tl::unexpected(dry ? bounds.error() : dry.error());
    clip.m_water = std::move(*dry);
    clip.m_boundary = std::move(*bounds);
    clip.m_bounded = !boundary.empty();
    return clip;
}

Result<MultiPolygon> AreaClip::clipped(const MultiPolygon& area)
{
    if (area.empty())
        return area;
    Result<MultiPolygon> left = area;
    const Box box = boundsOf(area);
    if (const Shape water = partsNear(m_water, box); !water.parts.empty())
        left = polygonsOf(m_tool->without(shapeOf(*left), water));
    if (!left || !m_bounded || left->empty())
        return left;
    const Shape boundary = partsNear(m_boundary, box);
    if (boundary.parts.empty())
        return MultiPolygon();
    return polygonsOf(m_tool->common(shapeOf(*left), boundary));
}

Result<MultiPolygon> AreaClip::band(const MultiPolygon& whole, const MultiPolygon& inner)
{
    if (whole.empty() || inner.empty())
        return whole;
    auto left = polygonsOf(m_tool->without(shapeOf(whole), shapeOf(inner)));
    if (left)
        std::erase_if(*left, [](const Polygon& polygon) { return area(polygon).count() < 1; });
    return left;
}

std::optional<ShapeFlaw> AreaClip::flawOf(const MultiPolygon& area)
{
    return area.empty() ? std::nullopt : m_tool->flawOf(shapeOf(area));
}

} // namespace yike
