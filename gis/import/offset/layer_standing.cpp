// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/offset/layer_standing.h"

#include "gis/geo/geodesic.h"
#include "gis/platform/file_info.h"

namespace yike {

namespace {

/// Corners are enough to tell cities apart.
std::optional<Extent> degreesOf(const LayerInfo& info)
{
    const auto system = crsFromEpsg(kCgcs2000);
    const auto transform = system ? Transform::between(*info.crs, *system) : tl::unexpected(system.error());
    std::optional<Extent> degrees;
    for (const Coordinate corner : {info.extent->low, info.extent->high})
        if (const auto at = transform ? (*transform)(corner) : tl::unexpected(transform.error()))
            extend(degrees, *at);
    return degrees;
}

} // namespace

Result<std::optional<Standing>> standingOf(InputLayer& input)
{
    Standing standing{{&input, ShapeKind::None, utf8(input.file.filename())}, false, {}, {}};
    if (isOpenStreetMap(input.file)) // reading it only to learn that it is as it is would take long
        return std::optional(standing);
    const auto opened = openLayer(input);
    if (!opened)
        return tl::unexpected(opened.error());
    const LayerInfo& info = opened->reader->layer();
    const auto centre = centreOf(info);
    const auto degrees = centre ? degreesOf(info) : std::nullopt;
    if (!degrees)
        return std::nullopt;
    standing.layer.kind = info.kind;
    standing.centre = *centre;
    standing.degrees = degrees;
    standing.doubtful = !input.offset && info.crs->geographic && isInChina(*centre);
    return standing;
}

double kilometresApart(const Extent& a, const Extent& b)
{
    const auto between = [](double low, double high, double otherLow, double otherHigh) {
        return otherLow > high   ? std::pair(high, otherLow)
               : low > otherHigh ? std::pair(low, otherHigh)
                                 : std::pair(low, low);
    };
    const auto lon = between(a.low.x, a.high.x, b.low.x, b.high.x);
    const auto lat = between(a.low.y, a.high.y, b.low.y, b.high.y);
    return geodesicDistance({lon.first, lat.first}, {lon.second, lat.second}).count() / 1000;
}

} // namespace yike
