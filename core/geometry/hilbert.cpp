// SPDX-License-Identifier: GPL-3.0-or-later
// Two bits a level, the four rotations of the curve as a table of states (Moore's and Lawder's form).
#include "core/geometry/hilbert.h"

#include <array>
#include <utility>

namespace yike {

namespace {

// [state][quadrant = x bit * 2 + y bit] -> place on the curve 0..3, and the state inside that quadrant.
struct Step {
    std::uint8_t place;
    std::uint8_t next;
};
constexpr std::array<std::array<Step, 4>, 4> kForward = {{
    {{{0, 1}, {1, 0}, {3, 3}, {2, 0}}},
    {{{0, 0}, {3, 2}, {1, 1}, {2, 1}}},
    {{{2, 2}, {3, 1}, {1, 2}, {0, 3}}},
    {{{2, 3}, {1, 3}, {3, 0}, {0, 2}}},
}};

struct Back {
    std::uint8_t quadrant;
    std::uint8_t next;
};
constexpr std::array<std::array<Back, 4>, 4> invert()
{
    std::array<std::array<Back, 4>, 4> back{};
    for (std::size_t state = 0; state < 4; ++state) {
        for (std::size_t quadrant = 0; quadrant < 4; ++quadrant) {
            const Step step = kForward[state][quadrant];
            back[state][step.place] = {static_cast<std::uint8_t>(quadrant), step.next};
        }
    }
    return back;
}
constexpr auto kBackward = invert();

} // namespace

std::uint64_t hilbertIndex(CellXY cell)
{
    std::uint64_t index = 0;
    std::size_t state = 0;
    for (int bit = 31; bit >= 0; --bit) {
        const auto quadrant = ((cell.x >> bit) & 1U) * 2 + ((cell.y >> bit) & 1U);
        const Step step = kForward[state][quadrant];
        index = index << 2 | step.place;
        state = step.next;
    }
    return index;
}

CellXY hilbertCell(std::uint64_t index)
{
    CellXY cell;
    std::size_t state = 0;
    for (int bit = 31; bit >= 0; --bit) {
        const Back back = kBackward[state][(index >> (2 * bit)) & 3U];
        cell.x = cell.x << 1 | static_cast<std::uint32_t>(back.quadrant >> 1);
        cell.y = cell.y << 1 | (back.quadrant & 1U);
        state = back.next;
    }
    return cell;
}

} // namespace yike
