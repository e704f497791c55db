// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A layer typed into a test: columns, rows of text (numbers where they look like one), shapes in EPSG:4550.

#include "gis/import/placed_layer.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace yike::test {

class MemoryReader : public VectorReader {
public:
    MemoryReader(std::string name, std::initializer_list<const char*> columns, int epsg = 4550)
    {
        m_layer.name = std::move(name);
        for (const char* column : columns)
            m_layer.columns.push_back({column, ColumnType::Text});
        m_layer.crs = *crsFromEpsg(epsg);
        m_layer.rows = 0;
    }

    /// "" is a blank cell; what reads as a number is one, but codes of six digits and more stay text.
    MemoryReader& row(std::initializer_list<const char*> cells, Shape shape = {})
    {
        std::vector<CellValue> values;
        for (const std::string cell : cells)
            values.push_back(valueOf(cell));
        m_batch.values.push_back(std::move(values));
        m_batch.ids.push_back(static_cast<std::int64_t>(m_batch.ids.size()));
        m_batch.shapes.push_back(std::move(shape));
        return *this;
    }

    Result<std::optional<FeatureBatch>> next() override
    {
        if (m_next >= m_batch.rows())
            return std::nullopt;
        FeatureBatch batch;
        for (std::size_t end = std::min(m_batch.rows(), m_next + rowsPerBatch); m_next < end; ++m_next) {
            batch.values.push_back(m_batch.values[m_next]);
            batch.ids.push_back(m_batch.ids[m_next]);
            batch.shapes.push_back(m_batch.shapes[m_next]);
        }
        return batch;
    }

    std::size_t rowsPerBatch = 4096;

private:
    static CellValue valueOf(const std::string& cell)
    {
        if (cell.empty())
            return std::monostate{};
        char* end = nullptr;
        const double number = std::strtod(cell.c_str(), &end);
        if (*end == 0 && cell.size() < 6)
            return number;
        return cell;
    }

    FeatureBatch m_batch;
    std::size_t m_next = 0;
};

inline PlacedLayer placed(MemoryReader& reader)
{
    const auto working = *crsFromEpsg(4550);
    return PlacedLayer(reader, std::move(*Placer::of(*reader.layer().crs, Offset::None, working)));
}

/// Corners in metres from (400000, 4300000), so that coordinates are real ones of the working system.
inline Coordinate at(double x, double y)
{
    return {400000 + x, 4300000 + y};
}

inline Shape square(double x, double y, double size)
{
    return {ShapeKind::Polygon,
            {{{at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size), at(x, y)}}}};
}

inline Shape spot(double x, double y)
{
    return {ShapeKind::Point, {{{at(x, y)}}}};
}

inline bool hasIssue(const std::vector<Issue>& issues, Code code)
{
    for (const Issue& issue : issues)
        if (issue.code == code)
            return true;
    return false;
}

inline const Issue& issueOf(const std::vector<Issue>& issues, Code code)
{
    for (const Issue& issue : issues)
        if (issue.code == code)
            return issue;
    static const Issue none{};
    return none;
}

inline std::string argOf(const Issue& issue, std::string_view name)
{
    for (const auto& [key, value] : issue.args)
        if (key == name)
            if (const auto* text = std::get_if<std::string>(&value))
                return *text;
    return {};
}

} // namespace yike::test
