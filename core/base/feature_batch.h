// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a layer as a reader hands them over: columns, shapes and issues as plain values, no callbacks and
// no library types, so that reading can move into another process.

#include "core/base/issue.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace yike {

enum class ColumnType { Text, Integer, Real, Day };

struct Column {
    std::string name; ///< valid UTF-8
    ColumnType type = ColumnType::Text;
};

/// A blank cell is monostate, never 0 or "". Dates are ISO text.
using CellValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A position as it stands in the file: x first (easting or longitude), finite. Units are the layer's.
struct Coordinate {
    double x = 0;
    double y = 0;
    auto operator<=>(const Coordinate&) const = default;
};

enum class ShapeKind { None, Point, Line, Polygon };

using Path = std::vector<Coordinate>;

/// A geometry of one kind. A point is a part of one path of one coordinate; a line part is one path; a
/// polygon part is its outer ring followed by its holes, rings closed (first = last).
struct Shape {
    ShapeKind kind = ShapeKind::None;
    std::vector<std::vector<Path>> parts;
};

/// Up to kMaxRows rows. values[row][column] matches the reader's columns.
struct FeatureBatch {
    static constexpr std::size_t kMaxRows = 4096;

    std::vector<std::int64_t> ids; ///< feature ids in the source
    std::vector<std::vector<CellValue>> values;
    std::vector<Shape> shapes;
    std::vector<Issue> issues;

    [[nodiscard]] std::size_t rows() const { return ids.size(); }
};

} // namespace yike
