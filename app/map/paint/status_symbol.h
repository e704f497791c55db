// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The signs of the program, drawn as vectors by one function each, for map, table, tree, card, chart and
// report alike. Safe in any thread.

#include "app/map/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <string>

namespace yike {

/// The sign of a status inside `box` (a square): tick in a disc, cross in a square, ? in a dashed ring, bar,
/// ring. Outlines differ, so it survives printing in one colour.
void drawStatus(QPainter& painter, const QRectF& box, Status status, const Theme& theme);

/// A contribution to a ratio of a higher level: the advisory ring, never a verdict.
inline void drawContribution(QPainter& painter, const QRectF& box, const Theme& theme)
{
    drawStatus(painter, box, Status::Advisory, theme);
}

/// Fills `area` (device-independent pixels of `painter`) with the status colour and, over it, the hatch (no
/// data) or dots (not applicable), drawn as lines so that paper stays vector. `origin` anchors the pattern:
/// pass the screen place of a fixed point of the ground, so that neighbouring tiles join. Only `window` of
/// the pattern is drawn, all of it if empty.
void fillStatus(QPainter& painter, const QPainterPath& area, Status status, const Theme& theme,
                QPointF origin = {}, const QRectF& window = {});

/// As above for the screen: the pattern is a small picture, which is ten times as fast on thousands of units
/// but would be pixels on paper.
void fillStatusQuickly(QPainter& painter, const QPainterPath& area, Status status, const Theme& theme,
                       QPointF origin);

/// The legend's rectangle: map fill with its pattern and a thin border.
void drawSwatch(QPainter& painter, const QRectF& box, Status status, const Theme& theme);

/// A facility of `category`: disc with its glyph; planned with a dashed ring, closed grey and struck out.
/// Below 11 px the glyph is left out.
void drawFacility(QPainter& painter, QPointF centre, double diameter, const std::string& category,
                  FacilityStatus status, const Theme& theme);

/// An icon of resources/icons ("assess") in one colour inside `box`, as vectors.
void drawIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour);

/// The product mark with its own colours.
void drawMark(QPainter& painter, const QRectF& box);

/// What a scenario did to a thing: new +, changed ~, removed x.
enum class EditMark { New, Changed, Removed };
void drawBadge(QPainter& painter, QPointF centre, double diameter, EditMark change, const Theme& theme);

} // namespace yike
