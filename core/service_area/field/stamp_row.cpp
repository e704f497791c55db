// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service_area/field/stamp_row.h"

namespace yike {

namespace {

float lower(float a, float b)
{
    return b < a ? b : a;
}

float higher(float a, float b)
{
    return a < b ? b : a;
}

} // namespace

void stampRow(float* __restrict squared, const float* __restrict dx, std::size_t count, const RowStamp& stamp)
{
    const auto [alongX, alongY, length, dy] = stamp;
    const float rowAlong = dy * alongY;
    for (std::size_t i = 0; i < count; ++i) {
        const float along = lower(higher(dx[i] * alongX + rowAlong, 0), length);
        const float x = dx[i] - along * alongX;
        const float y = dy - along * alongY;
        squared[i] = lower(squared[i], x * x + y * y);
    }
}

void markWithin(const float* __restrict squared, std::size_t count, float level,
                std::uint8_t* __restrict within)
{
    for (std::size_t i = 0; i < count; ++i)
        within[i] = static_cast<std::uint8_t>(squared[i] <= level);
}

bool cellCases(const std::uint8_t* __restrict lower, const std::uint8_t* __restrict upper, std::size_t cells,
               std::uint8_t* __restrict cases)
{
    std::uint8_t any = 0;
    std::uint8_t all = 15;
    for (std::size_t i = 0; i < cells; ++i) {
        const auto corners =
            static_cast<std::uint8_t>(lower[i] | lower[i + 1] << 1 | upper[i + 1] << 2 | upper[i] << 3);
        cases[i] = corners;
        any = static_cast<std::uint8_t>(any | corners);
        all = static_cast<std::uint8_t>(all & corners);
    }
    return any != 0 && all != 15;
}

} // namespace yike
