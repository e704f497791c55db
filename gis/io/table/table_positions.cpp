// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/table/table_positions.h"

#include "gis/io/layer_findings.h"
#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <cmath>

namespace yike {

namespace {

/// Latitude in the x column, as surveyors and hasty hands put it.
bool isSwapped(const Extent& e)
{
    const bool degrees = e.low.x >= 3 && e.high.x <= 54 && e.low.y >= 73 && e.high.y <= 136;
    const bool beyondPole = std::max(std::abs(e.low.y), std::abs(e.high.y)) > 90 && e.high.y <= 180 &&
                            e.low.y >= -180 && e.low.x >= -90 && e.high.x <= 90;
    const bool metres = e.low.x >= 1.9e6 && e.high.x <= 6.1e6 &&
                        ((e.low.y >= 1e5 && e.high.y <= 9e5) || (e.low.y >= 1.3e7 && e.high.y <= 4.6e7));
    return degrees || beyondPole || metres;
}

} // namespace

/// The cells of a row by columns of the layer.
struct TablePositions::Cells {
    const TextRow& text;
    std::span<const std::size_t> columns;

    [[nodiscard]] const std::string& operator()(std::size_t column) const
    {
        return text.cells[columns[column]];
    }
    [[nodiscard]] KeyedRow row() const { return {text.number, RowKey::of(text.cells)}; }
};

void TablePositions::choose(const LayerInfo& layer, const OpenOptions& options, std::vector<Issue>& issues)
{
    if (options.xColumn == "-")
        return;
    m_columns = findCoordinateColumns(layer.columns);
    if (options.xColumn.empty() || options.yColumn.empty())
        return;
    const auto named = [&](const std::string& name) -> std::optional<std::size_t> {
        const auto found = std::find_if(layer.columns.begin(), layer.columns.end(),
                                        [&](const Column& column) { return column.name == name; });
        if (found == layer.columns.end()) {
            issues.push_back(
                layerIssue(Code::ColumnNotFound, Severity::Decide, layer.name, {{"column", name}}));
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - layer.columns.begin());
    };
    m_columns = {};
    m_columns.x = named(options.xColumn);
    m_columns.y = named(options.yColumn);
}

std::optional<Coordinate> TablePositions::positionIn(const Cells& cells, ShapeDoor& door) const
{
    std::optional<Coordinate> at;
    if (m_columns.pair) {
        const std::string both = cells(*m_columns.pair);
        if (isMissing(both))
            return std::nullopt;
        at = parseCoordinatePair(both);
    } else {
        const std::string x = cells(*m_columns.x);
        const std::string y = cells(*m_columns.y);
        if (isMissing(x) || isMissing(y))
            return std::nullopt;
        const auto east = parseCoordinate(x);
        const auto north = parseCoordinate(y);
        if (east && north)
            at = Coordinate{*east, *north};
    }
    if (!at || !std::isfinite(at->x) || !std::isfinite(at->y)) {
        door.note(Code::CoordinateNotNumber, Severity::Advised, cells.row());
        return std::nullopt;
    }
    if (*at == Coordinate{0, 0}) { // how many programs write "unknown"
        door.note(Code::CoordinateZero, Severity::Advised, cells.row());
        return std::nullopt;
    }
    return m_swapped ? Coordinate{at->y, at->x} : *at;
}

Shape TablePositions::shapeOf(const TextRow& row, std::span<const std::size_t> columns, ShapeDoor& door) const
{
    const Cells cells{row, columns};
    if (m_columns.wkt) {
        const std::string text = cells(*m_columns.wkt);
        if (isMissing(text))
            return {};
        OGRGeometryH geometry = nullptr;
        char* wkt = const_cast<char*>(text.c_str()); // only ever moved, never written through
        OGR_G_CreateFromWkt(&wkt, nullptr, &geometry);
        const OgrGeometryPtr owned(geometry);
        if (geometry == nullptr)
            door.note(Code::GeometryKindUnknown, Severity::Advised, cells.row());
        return door.admit(row.number, geometry);
    }
    const auto at = positionIn(cells, door);
    return at ? door.admit(row.number, {{{{*at}}}, {}, {}, false}) : Shape{};
}

void TablePositions::settle(LayerInfo& layer, const OpenOptions& options, std::vector<Issue>& issues)
{
    if (!layer.extent) {
        m_columns = {};
        return;
    }
    Extent& extent = *layer.extent;
    if (!m_columns.wkt && options.xColumn.empty() && isSwapped(extent)) {
        m_swapped = true;
        std::swap(extent.low.x, extent.low.y);
        std::swap(extent.high.x, extent.high.y);
        issues.push_back(layerIssue(Code::CoordinateColumnsSwapped, Severity::Advised, layer.name));
    }
    const auto systems = systemsOfMagnitude(extent, options.near);
    const bool saysDegrees = m_columns.namedDegrees && systems.size() == 1 && systems.front().geographic;
    settleCrs(layer, issues, options, saysDegrees ? "EPSG:" + std::to_string(systems.front().epsg) : "");
    if (saysDegrees && options.crs.empty())
        layer.crsSource = CrsSource::Format;
    if (m_columns.x && m_columns.y)
        issues.push_back(layerIssue(Code::CoordinateColumnsFound, Severity::Note, layer.name,
                                    {{"x", layer.columns[m_swapped ? *m_columns.y : *m_columns.x].name},
                                     {"y", layer.columns[m_swapped ? *m_columns.x : *m_columns.y].name}}));
}

} // namespace yike
