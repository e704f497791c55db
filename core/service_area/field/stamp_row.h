// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The innermost loops of the service areas, alone in a file so that it can be compiled for speed: several
// nodes at once, with nothing but sums, products and minima.

#include <cstddef>
#include <cstdint>

namespace yike {

/// A straight street seen from the nodes of one grid row: distances are from its start.
struct RowStamp {
    float alongX = 0; ///< unit vector along the street
    float alongY = 0;
    float length = 0; ///< metres
    float dy = 0;     ///< of the row
};

/// Lowers each of the `count` squared distances to that of the node at (dx[i], stamp.dy) from the street.
void stampRow(float* squared, const float* dx, std::size_t count, const RowStamp& stamp);

/// 1 where the squared distance is at most `level`, else 0.
void markWithin(const float* squared, std::size_t count, float level, std::uint8_t* within);

/// Per cell of the row: its corners within, bit 0 lower left, 1 lower right, 2 upper right, 3 upper left.
/// `lower` and `upper` have one node more than there are cells. Returns whether any cell has corners of both
/// kinds.
[[nodiscard]] bool cellCases(const std::uint8_t* lower, const std::uint8_t* upper, std::size_t cells,
                             std::uint8_t* cases);

} // namespace yike
