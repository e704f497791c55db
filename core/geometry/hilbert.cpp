// SPDX-License-Identifier: GPL-3.0-or-later
// The four rotations of the curve as a table of states (Moore's and Lawder's form), one bit of x and y at a
// time; from it the compiler makes the tables for four bits at a time that are looked up.
#include "core/geometry/hilbert.h"

#include <array>

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

constexpr unsigned kBits = 4;
constexpr std::size_t kCells = 1U << (2 * kBits);
/// [state][x bits * 16 + y bits] -> place on the curve 0..255; and back: place -> x bits * 16 + y bits.
using Table = std::array<std::array<Step, kCells>, 4>;

constexpr Step walk(std::size_t state, std::size_t cell)
{
    unsigned place = 0;
    for (unsigned bit = kBits; bit-- > 0;) {
        const Step step = kForward[state][((cell >> (kBits + bit)) & 1U) * 2 + ((cell >> bit) & 1U)];
        place = place << 2U | step.place;
        state = step.next;
    }
    return {static_cast<std::uint8_t>(place), static_cast<std::uint8_t>(state)};
}
constexpr Table forwardTable()
{
    Table table{};
    for (std::size_t state = 0; state < 4; ++state) {
        for (std::size_t cell = 0; cell < kCells; ++cell)
            table[state][cell] = walk(state, cell);
    }
    return table;
}
constexpr Table backwardTable()
{
    Table table{};
    for (std::size_t state = 0; state < 4; ++state) {
        for (std::size_t cell = 0; cell < kCells; ++cell) {
            const Step step = walk(state, cell);
            table[state][step.place] = {static_cast<std::uint8_t>(cell), step.next};
        }
    }
    return table;
}
constexpr Table kForwardBy4 = forwardTable();
constexpr Table kBackwardBy4 = backwardTable();
constexpr unsigned kMask = (1U << kBits) - 1;

} // namespace

std::uint64_t hilbertIndex(CellXY cell)
{
    std::uint64_t index = 0;
    std::size_t state = 0;
    for (unsigned bit = 32; bit > 0;) {
        bit -= kBits;
        const Step step = kForwardBy4[state][((cell.x >> bit) & kMask) << kBits | ((cell.y >> bit) & kMask)];
        index = index << (2 * kBits) | step.place;
        state = step.next;
    }
    return index;
}

CellXY hilbertCell(std::uint64_t index)
{
    CellXY cell;
    std::size_t state = 0;
    for (unsigned bit = 32; bit > 0;) {
        bit -= kBits;
        const Step step = kBackwardBy4[state][(index >> (2 * bit)) & (kCells - 1)];
        cell.x = cell.x << kBits | static_cast<std::uint32_t>(step.place) >> kBits;
        cell.y = cell.y << kBits | (step.place & kMask);
        state = step.next;
    }
    return cell;
}

} // namespace yike
