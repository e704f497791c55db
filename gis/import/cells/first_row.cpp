// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/first_row.h"

#include <algorithm>

namespace yike {

std::optional<Coordinate> lowestVertex(const Shape& shape)
{
    std::optional<Coordinate> lowest;
    for (const auto& part : shape.parts)
        for (const Path& path : part)
            for (const Coordinate vertex : path)
                lowest = lowest ? std::min(*lowest, vertex) : vertex;
    return lowest;
}

bool FirstRow::offer(std::int64_t row, const Shape& shape)
{
    const bool isFirst = m_count++ == 0;
    const auto at = lowestVertex(shape);
    const bool isLower = at && (!m_at || *at < *m_at);
    if (!isFirst && !isLower)
        return false;
    m_row = row;
    m_at = at;
    return true;
}

} // namespace yike
