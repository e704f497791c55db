// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/first_row.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yike {

namespace {

constexpr char kBetweenCells = '\x1F';

std::string wordsOf(const CellValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value))
        return std::to_string(*real);
    return {};
}

} // namespace

RowKey RowKey::of(const Shape& shape)
{
    RowKey key;
    for (const auto& part : shape.parts)
        key.add(part);
    return key;
}

RowKey RowKey::of(const std::vector<std::string>& cells)
{
    RowKey key;
    for (const std::string& cell : cells)
        key.words += cell + kBetweenCells;
    return key;
}

RowKey RowKey::of(const std::vector<CellValue>& values)
{
    RowKey key;
    for (const CellValue& value : values)
        key.words += wordsOf(value) + kBetweenCells;
    return key;
}

void RowKey::add(const std::vector<Path>& paths)
{
    for (const Path& path : paths)
        for (const Coordinate vertex : path) {
            if (!std::isfinite(vertex.x) || !std::isfinite(vertex.y))
                continue;
            high = low ? std::max(high, vertex) : vertex;
            low = low ? std::min(*low, vertex) : vertex;
            ++vertices;
        }
}

bool RowKey::operator<(const RowKey& other) const
{
    if (low.has_value() != other.low.has_value())
        return low.has_value();
    return std::tie(low, high, vertices, words) <
           std::tie(other.low, other.high, other.vertices, other.words);
}

bool FirstRow::offer(const KeyedRow& row)
{
    const bool isFirst = m_count++ == 0;
    if (!isFirst && !(row.key < m_row.key))
        return false;
    m_row = row;
    return true;
}

} // namespace yike
