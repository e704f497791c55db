// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which part of the ground is seen, how large: the one place where metres become pixels.

#include "core/geometry/shapes.h"

#include <QPointF>
#include <QSizeF>

namespace yike {

/// Logical pixels of 1/96 inch; north is up. A value: panning and zooming give a new one.
class MapView {
public:
    MapView() = default;
    MapView(Point centre, double metresPerPixel, QSizeF size)
        : m_centre(centre), m_metresPerPixel(metresPerPixel), m_size(size)
    {
    }
    /// All of `box` with `margin` pixels around it; a point or an empty box gives 1 m per pixel.
    [[nodiscard]] static MapView fitted(const Box& box, QSizeF size, double margin = 12);

    [[nodiscard]] Point centre() const { return m_centre; }
    [[nodiscard]] double metresPerPixel() const { return m_metresPerPixel; }
    [[nodiscard]] QSizeF size() const { return m_size; }

    [[nodiscard]] QPointF toScreen(Point world) const;
    [[nodiscard]] Point toWorld(QPointF screen) const;
    [[nodiscard]] Box visible() const;
    /// 43500 for 1:43 500, at 96 pixels an inch.
    [[nodiscard]] double scaleDenominator() const;

    /// The ground moves by `pixels` with the pointer.
    [[nodiscard]] MapView panned(QPointF pixels) const;
    /// `factor` > 1 goes nearer; the place under `at` stays. Held between 0.05 and 2,000 metres per pixel.
    [[nodiscard]] MapView zoomed(double factor, QPointF at) const;
    [[nodiscard]] MapView resized(QSizeF size) const { return {m_centre, m_metresPerPixel, size}; }
    [[nodiscard]] MapView centredOn(Point centre) const { return {centre, m_metresPerPixel, m_size}; }

    bool operator==(const MapView&) const = default;

private:
    Point m_centre;
    double m_metresPerPixel = 10;
    QSizeF m_size{800, 600};
};

} // namespace yike
