// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reach/reach_files.h"

#include "app/cli/arguments.h"
#include "core/geometry/contains.h"
#include "core/geometry/label_point.h"
#include "core/geometry/measure.h"
#include "core/geometry/unit_index.h"
#include "gis/geo/overlay.h"
#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"
#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yike::cli {

namespace {

constexpr double kMostWeight = 1e12; ///< far beyond mankind, far within a Weight

std::optional<double> numberOf(const CellValue& cell)
{
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&cell))
        return *real;
    if (const auto* text = std::get_if<std::string>(&cell))
        if (const auto number = parseCellNumber(*text))
            return number->value;
    return std::nullopt;
}

/// Nothing for a cell that cannot be a weight.
std::optional<Weight> weightOf(const CellValue& cell)
{
    const auto number = numberOf(cell);
    if (!number || !std::isfinite(*number) || *number < 0 || *number > kMostWeight)
        return std::nullopt;
    return Weight::fromCount(*number);
}

/// Each row as a community of its own, so that demand is spread as in an assessment.
std::vector<Unit> unitsOf(const std::vector<DemandRow>& rows)
{
    std::vector<Unit> units(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        units[i].id = UnitId(static_cast<std::uint32_t>(i));
        units[i].name = std::to_string(rows[i].id);
        units[i].shape = rows[i].area;
        units[i].values[kReachWeight] = Value{rows[i].weight.count(), SourceId()};
    }
    return units;
}

UnitIndex indexOf(const std::vector<Unit>& units)
{
    std::vector<UnitShape> shapes;
    for (const Unit& unit : units)
        if (!unit.shape.empty())
            shapes.push_back({unit.id, &unit.shape});
    return UnitIndex(shapes);
}

/// The centroid where it lies inside, else the point on surface, as other programs choose it: so that results
/// can be held against theirs.
std::optional<Point> onePointOf(const DemandRow& row, ShapeTool& tool)
{
    if (row.area.empty())
        return row.at;
    const Point centre = centroid(row.area);
    if (contains(row.area, centre))
        return centre;
    const auto inside = tool.pointOn(shapeOf(row.area));
    return inside ? Point{inside->x, inside->y} : insidePoint(row.area);
}

/// One point a row, in the order of the file.
Loaded<Demand> onePointEach(const std::vector<DemandRow>& rows)
{
    ShapeTool tool;
    Loaded<Demand> loaded;
    Demand& demand = loaded.value;
    std::int64_t standIns = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = onePointOf(rows[i], tool);
        if (!at)
            continue;
        standIns += rows[i].area.empty() ? 0 : 1;
        demand.at.push_back(*at);
        demand.community.emplace_back(UnitId(static_cast<std::uint32_t>(i)));
        demand.weights[kReachWeight].push_back(rows[i].weight);
    }
    demand.origin = standIns > 0 ? DemandOrigin::Centroid : DemandOrigin::Cells;
    if (standIns > 0)
        loaded.issues.push_back({Code::DemandOnOnePoint, Severity::Advised, {}, {}, standIns});
    return loaded;
}

std::string wordOf(DemandFrom from)
{
    for (const DemandSource& source : demandSources())
        if (source.from == from)
            return std::string(source.word);
    return {};
}

} // namespace

Result<std::size_t> columnNamed(const std::string& name, const LayerInfo& layer, Code otherwise)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layer.columns.size(); ++i) {
        if (layer.columns[i].name == name)
            return i;
        names.push_back(layer.columns[i].name);
    }
    return fail(otherwise, {{"column", name}, {"layer", layer.name}, {"allowed", listed(names)}});
}

Result<Loaded<std::vector<DemandRow>>> readDemandRows(PlacedLayer& layer, const std::string& weight,
                                                      const Progress& progress)
{
    const auto column = columnNamed(weight, layer.info(), Code::WeightColumnMissing);
    if (!column)
        return tl::unexpected(column.error());
    Loaded<std::vector<DemandRow>> loaded;
    std::int64_t unusable = 0;
    const auto read = forEachBatch(layer, progress, [&](const FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const auto number = weightOf(batch.values[i][*column]);
            unusable += number ? 0 : 1;
            DemandRow row{batch.ids[i], number.value_or(Weight()), polygonsOf(batch.shapes[i]), {}};
            if (row.area.empty())
                row.at = pointOf(batch.shapes[i]);
            loaded.value.push_back(std::move(row));
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    if (unusable > 0)
        loaded.issues.push_back({Code::WeightCellsUnusable,
                                 Severity::Advised,
                                 {{"column", weight}, {"layer", layer.name()}, {"count", unusable}},
                                 {layer.name(), {}, {}, {}},
                                 unusable});
    append(loaded.issues, layer.takeIssues());
    return loaded;
}

Result<Loaded<Demand>> demandOf(const std::vector<DemandRow>& rows, DemandInputs inputs,
                                const Progress& progress)
{
    const bool areas =
        std::any_of(rows.begin(), rows.end(), [](const DemandRow& row) { return !row.area.empty(); });
    if (!areas && inputs.from != DemandFrom::Centroid)
        return fail(Code::DemandNotAreas, {{"value", wordOf(inputs.from)}});
    if (inputs.from == DemandFrom::Centroid)
        return onePointEach(rows);
    for (auto& [from, places] : inputs.places) { // the rows' own weight is the one that is measured
        if (const auto people = places.own.find("population"); people != places.own.end())
            places.share = people->second;
        places.own.clear();
    }
    const std::vector<Unit> units = unitsOf(rows);
    return buildDemand(units, indexOf(units), inputs, progress);
}

std::span<const DemandSource> demandSources()
{
    static constexpr std::array kSources = {DemandSource{"buildings", DemandFrom::Buildings, true},
                                            DemandSource{"estates", DemandFrom::Estates, true},
                                            DemandSource{"raster", DemandFrom::Raster, true},
                                            DemandSource{"land", DemandFrom::Land, true},
                                            DemandSource{"grid", DemandFrom::Grid, false},
                                            DemandSource{"centroid", DemandFrom::Centroid, false}};
    return kSources;
}

std::optional<DemandSource> demandSource(const std::vector<std::string>& words)
{
    for (const DemandSource& source : demandSources())
        if (!words.empty() && words.front() == source.word && words.size() == (source.file ? 2 : 1))
            return source;
    return std::nullopt;
}

} // namespace yike::cli
