// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/identify.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace yike {

Hit identify(const MapScene& scene, const MapView& view, QPointF at, double tolerance)
{
    Hit hit;
    double best = tolerance;
    for (const SceneFacility& facility : scene.facilities) {
        const QPointF away = view.toScreen(scene.geometry->toPlan(facility.at)) - at;
        const double distance = std::hypot(away.x(), away.y());
        const bool nearer =
            distance < best || (distance == best && (!hit.facility || facility.id < *hit.facility));
        if (scene.layers.facilities && nearer) {
            best = distance;
            hit.facility = facility.id;
        }
    }
    hit.unit = unitAt(*scene.geometry, scene.fillLevel, view.toWorld(at));
    return hit;
}

std::optional<UnitId> unitAt(const MapGeometry& geometry, Level level, Point world)
{
    return geometry.unitIndex[std::size_t(level)].unitAt(world);
}

std::vector<UnitId> unitsIn(const MapScene& scene, const MapView& view, const QRectF& frame)
{
    std::vector<UnitId> units;
    for (const SceneUnit& unit : scene.units) {
        const QPointF place = scene.geometry->unitLabel[unit.id.index()];
        if (frame.contains(view.toScreen(scene.geometry->toPlan(place))))
            units.push_back(unit.id);
    }
    return units;
}

} // namespace yike
