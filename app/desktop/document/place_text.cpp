// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/place_text.h"

#include "app/desktop/qt_conversions.h"
#include "gis/geo/transform.h"

#include <cmath>
#include <memory>

namespace yike {

namespace {

/// Whole tenths of a second, so that 59.96″ becomes the next minute.
QString sexagesimal(double degrees)
{
    const auto tenths = std::llround(std::fabs(degrees) * 36000);
    return QStringLiteral("%1°%2′%3.%4″")
        .arg(tenths / 36000)
        .arg(tenths / 600 % 60, 2, 10, QLatin1Char('0'))
        .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
        .arg(tenths % 10);
}

} // namespace

QString lonLatText(LonLat place)
{
    const QString ew = place.lon < 0 ? tr("W %1") : tr("E %1");
    const QString ns = place.lat < 0 ? tr("S %1") : tr("N %1");
    return ew.arg(sexagesimal(place.lon)) + QLatin1Char(' ') + ns.arg(sexagesimal(place.lat));
}

QString crsText(int epsg)
{
    const auto crs = crsFromEpsg(epsg);
    const QString number = QStringLiteral("EPSG:%1").arg(epsg);
    return crs ? qs(crs->name) + QStringLiteral(" · ") + number : number;
}

std::function<std::optional<LonLat>(Point)> lonLatOf(int epsg)
{
    const auto crs = crsFromEpsg(epsg);
    if (!crs)
        return {};
    auto projection = Projection::onto(*crs);
    if (!projection)
        return {};
    auto shared = std::make_shared<Projection>(std::move(*projection));
    return [shared](Point at) -> std::optional<LonLat> {
        const auto place = shared->toLonLat(at);
        return place ? std::optional(*place) : std::nullopt;
    };
}

} // namespace yike
