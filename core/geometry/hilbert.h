// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A curve that visits near places one after the other: arrays in its order keep neighbours in one cache line.

#include <cstdint>

namespace yike {

struct CellXY {
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    bool operator==(const CellXY&) const = default;
};

/// Place of a cell along the Hilbert curve through the 2^32 x 2^32 grid; one to one.
[[nodiscard]] std::uint64_t hilbertIndex(CellXY cell);
[[nodiscard]] CellXY hilbertCell(std::uint64_t index);

} // namespace yike
