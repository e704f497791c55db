// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/demand/places.h"
#include "gis/import/pull.h"

namespace yike {

namespace {

/// A weight below zero would take people away from their neighbours.
void takeWeights(WeightedPoint& point, const MappedRow& row, const MappedColumns& columns,
                 std::int64_t& negative)
{
    for (const auto* entry : columns.valueEntries())
        if (const auto number = row.number(*entry)) {
            if (*number < 0)
                ++negative;
            else
                point.weights[entry->mapping.field] = *number;
        }
}

/// Rows that count for nothing, or for less than they say.
struct OddRows {
    std::int64_t unplaced = 0;
    std::int64_t negative = 0;

    [[nodiscard]] std::vector<Issue> issues(const std::string& layer) const
    {
        std::vector<Issue> issues;
        for (const auto& [code, count] : {std::pair(Code::DemandPointsUnplaced, unplaced),
                                          std::pair(Code::DemandWeightsNegative, negative)})
            if (count > 0)
                issues.push_back({code, Severity::Advised, {{"layer", layer}}, {layer, {}, {}, {}}, count});
        return issues;
    }
};

} // namespace

Result<Loaded<std::vector<WeightedPoint>>> readWeightedPoints(PlacedLayer& layer, const LayerMapping& mapping,
                                                              const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    if (columns->valueEntries().empty())
        return fail(Code::ImportNoValueColumn, {{"layer", layer.name()}});
    Loaded<std::vector<WeightedPoint>> loaded;
    std::vector<CellTrouble> troubles;
    OddRows odd;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const auto at = pointOf(batch.shapes[i]);
            if (!at) {
                ++odd.unplaced;
                continue;
            }
            const MappedRow row(*columns, batch, i, troubles);
            loaded.value.push_back({row.id(), *at, {}});
            takeWeights(loaded.value.back(), row, *columns, odd.negative);
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    append(loaded.issues, troubleIssues(troubles, layer.name()));
    append(loaded.issues, odd.issues(layer.name()));
    return loaded;
}

} // namespace yike
