// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints a scene, in parts so that a canvas can keep the slow ones as tiles: base (ground, fills, streets,
// boundaries), marks (facilities, selection), labels (placed for the whole view), furniture. All are vectors,
// use no state but their arguments and are safe in any thread on a painter of that thread (QImage, QPicture,
// PDF).

#include "app/map/map_scene.h"
#include "app/map/map_view.h"
#include "app/map/paint/lettering.h"
#include "app/map/theme.h"

#include <QFont>
#include <QPainter>

#include <stop_token>
#include <string>

namespace yike {

/// Scale denominator from which facilities are discs with glyphs; farther out they are dots.
constexpr double kDiscsTo = 20000;

struct MapStyle {
    const Theme* theme = &Theme::light();
    bool print = false; ///< opaque halos, report font, no hover
    QFont font;         ///< of labels; sizes are set here. Default: mapFont(print)
    Language language = Language::Chinese;
    std::string note; ///< bottom right: "示例数据 · 审图号：（待填）"
    bool scaleBar = true;
    bool northArrow = true;
    std::stop_token stop; ///< asked between layers and every few thousand shapes

    [[nodiscard]] static MapStyle screen(const Theme& theme, Language language);
    [[nodiscard]] static MapStyle paper(Language language);
};

/// Ground, units by status, streets, buildings, rail, boundaries. May be called with the view of a tile:
/// patterns and lines of neighbouring tiles join.
void paintBase(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style);
/// Facilities with their scenario badges, then the selected units in ink and yellow.
void paintMarks(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style);
/// Status signs with names, placed without collisions: selected, failing, then by area. For the whole view.
void paintLabels(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style);
/// Scale bar, north arrow, note.
void paintFurniture(QPainter& painter, const MapView& view, const MapStyle& style);
/// All four in order.
void paintMap(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style);
/// The 1.6 px ink line of the unit under the pointer.
void paintHover(QPainter& painter, const MapScene& scene, UnitId unit, const MapView& view,
                const MapStyle& style);

} // namespace yike
