// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/map_painter.h"

namespace yike {

MapStyle MapStyle::screen(const Theme& theme, Language language)
{
    MapStyle style;
    style.theme = &theme;
    style.font = mapFont(false);
    style.language = language;
    return style;
}

MapStyle MapStyle::paper(Language language)
{
    MapStyle style;
    style.print = true;
    style.font = mapFont(true);
    style.language = language;
    return style;
}

void paintMap(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    paintBase(painter, scene, view, style);
    paintMarks(painter, scene, view, style);
    paintLabels(painter, scene, view, style);
    paintFurniture(painter, view, style);
}

} // namespace yike
