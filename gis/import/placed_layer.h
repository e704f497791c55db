// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A layer pulled batch by batch with its shapes already where the plan computes: offset taken off the
// degrees, then projected.

#include "gis/geo/datum_shift.h"
#include "gis/geo/transform.h"
#include "gis/io/first_row.h"
#include "gis/io/vector_reader.h"

#include <memory>
#include <optional>
#include <string>

namespace yike {

/// From the coordinates of a file to true degrees and to the plan's metres.
class Placer {
public:
    [[nodiscard]] static Result<Placer> of(const Crs& layer, Offset offset, const Crs& working);

    /// In place; false where a coordinate cannot be converted.
    [[nodiscard]] bool toDegrees(Shape& shape) const;
    [[nodiscard]] bool toWorking(Shape& shape) const;
    /// From true degrees to the plan's metres.
    [[nodiscard]] bool project(Shape& degrees) const;
    [[nodiscard]] std::optional<Point> project(LonLat degrees) const;
    /// What project() does, to be used in another thread.
    [[nodiscard]] Transform projector() const { return m_fromDegrees.copy(); }

private:
    Placer(Offset offset, Transform toDegrees, Transform fromDegrees, Transform direct)
        : m_offset(offset), m_toDegrees(std::move(toDegrees)), m_fromDegrees(std::move(fromDegrees)),
          m_direct(std::move(direct))
    {
    }

    Offset m_offset;
    Transform m_toDegrees;
    Transform m_fromDegrees;
    Transform m_direct;
};

/// A reader with its placing. Rows whose coordinates cannot be placed lose their shape and are counted.
class PlacedLayer {
public:
    PlacedLayer(VectorReader& reader, std::optional<Placer> placer)
        : m_reader(&reader), m_placer(std::move(placer))
    {
    }

    [[nodiscard]] const LayerInfo& info() const { return m_reader->layer(); }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_reader->columns(); }
    [[nodiscard]] const std::string& name() const { return m_reader->layer().name; }

    /// Shapes in working coordinates.
    [[nodiscard]] Result<std::optional<FeatureBatch>> next();
    /// Shapes as true degrees instead; for a layer without coordinates the same as next().
    [[nodiscard]] Result<std::optional<FeatureBatch>> nextInDegrees();
    /// From true degrees to working coordinates, for what nextInDegrees() gave.
    [[nodiscard]] bool project(Shape& degrees) const;
    [[nodiscard]] std::optional<Point> project(LonLat degrees) const;
    /// What project() does, to be used in another thread; nothing for a layer without coordinates.
    [[nodiscard]] std::optional<Transform> projector() const;

    [[nodiscard]] std::uint64_t rowsRead() const { return m_rows; }
    /// Findings of the reader's batches, and the count of shapes that could not be placed.
    [[nodiscard]] std::vector<Issue> takeIssues();

private:
    enum class Into { Working, Degrees };
    [[nodiscard]] Result<std::optional<FeatureBatch>> pull(Into into);

    VectorReader* m_reader;
    std::optional<Placer> m_placer;
    std::vector<Issue> m_issues;
    std::uint64_t m_rows = 0;
    FirstRow m_unplaced;
};

} // namespace yike
