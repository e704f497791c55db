// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one door to PROJ: x comes first whatever the definition says, and what PROJ cannot convert comes
// back as an error or a count, never as an infinite coordinate.

#include "core/base/feature_batch.h"
#include "core/base/result.h"
#include "gis/geo/crs.h"
#include "gis/handles.h"

#include <optional>
#include <span>
#include <vector>

namespace yike {

/// To be used in one thread at a time.
class Transform {
public:
    [[nodiscard]] static Result<Transform> between(const Crs& from, const Crs& to);

    [[nodiscard]] Result<Coordinate> operator()(Coordinate from) const;

    /// In place; returns the indices of those that cannot be converted, which are left as they were.
    [[nodiscard]] std::vector<std::size_t> apply(std::span<Coordinate> coordinates) const;
    /// In place. A shape with a coordinate that cannot be converted is left untouched and false comes back.
    [[nodiscard]] bool apply(Shape& shape) const;
    /// A line in place; half of it may be converted where false comes back.
    [[nodiscard]] bool convert(Path& path) const;

    /// For another thread: gives the same to the last bit. `this` must not be in use meanwhile.
    [[nodiscard]] Transform copy() const;

private:
    Transform() = default;
    [[nodiscard]] std::optional<Coordinate> moved(Coordinate from) const;

    ProjContextPtr m_context; ///< before m_operation, which must go first
    ProjPtr m_operation;      ///< null: coordinates stay as they are
    bool m_fromDegrees = false;
};

/// Between degrees on WGS 84 (taken as equal to CGCS2000, within a metre) and a plan's working system.
class Projection {
public:
    [[nodiscard]] static Result<Projection> onto(const Crs& working);

    [[nodiscard]] Result<Point> toPoint(LonLat place) const;
    [[nodiscard]] Result<LonLat> toLonLat(Point point) const;
    [[nodiscard]] const Crs& crs() const { return m_crs; }

private:
    Projection(Crs crs, Transform forward, Transform backward)
        : m_crs(std::move(crs)), m_forward(std::move(forward)), m_backward(std::move(backward))
    {
    }

    Crs m_crs;
    Transform m_forward;
    Transform m_backward;
};

} // namespace yike
