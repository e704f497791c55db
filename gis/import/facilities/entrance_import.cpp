// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/facilities/entrance_import.h"

#include "core/model/names.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/pull.h"

#include <algorithm>
#include <map>

namespace yike {

namespace {

Issue unmatched(const std::string& layer, const std::string& name, std::int64_t row, std::int64_t count)
{
    return {Code::EntrancesUnmatched,
            Severity::Advised,
            {{"count", count}, {"name", name}, {"layer", layer}},
            {layer, row, {}, {}},
            count};
}

/// Facilities by code and by name; null where several have it.
class Directory {
public:
    explicit Directory(std::span<Facility* const> facilities)
    {
        for (Facility* facility : facilities) {
            add(m_byCode, facility->code, facility);
            add(m_byName, plainName(facility->name), facility);
        }
    }

    [[nodiscard]] Facility* find(const EntranceRow& entrance) const
    {
        if (Facility* facility = find(m_byCode, entrance.code))
            return facility;
        if (Facility* facility = find(m_byName, plainName(entrance.name)))
            return facility;
        return find(m_byName, plainName(entrance.code)); // a column of names called "facility"
    }

private:
    using Table = std::map<std::string, Facility*>;
    static void add(Table& table, const std::string& key, Facility* facility)
    {
        const auto [place, isNew] = table.emplace(key, facility);
        if (!isNew && place->second != facility)
            place->second = nullptr;
    }
    static Facility* find(const Table& table, const std::string& key)
    {
        const auto found = key.empty() ? table.end() : table.find(key);
        return found == table.end() ? nullptr : found->second;
    }

    Table m_byCode;
    Table m_byName;
};

} // namespace

Result<Loaded<std::vector<EntranceRow>>> readEntrances(PlacedLayer& layer, const LayerMapping& mapping,
                                                       const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    Loaded<std::vector<EntranceRow>> loaded;
    std::vector<CellTrouble> troubles;
    const auto read = forEachBatch(layer, progress, [&](const FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const MappedRow row(*columns, batch, i, troubles);
            if (const auto at = pointOf(batch.shapes[i]))
                loaded.value.push_back({row.text("code"), row.text("name"), *at, row.id()});
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    return loaded;
}

std::vector<Issue> assignEntrances(const std::vector<EntranceRow>& entrances, const std::string& layer,
                                   std::span<Facility* const> facilities)
{
    const Directory directory(facilities);
    std::map<Facility*, std::vector<Point>> found;
    const EntranceRow* first = nullptr;
    std::int64_t lost = 0;
    for (const EntranceRow& entrance : entrances) {
        if (Facility* facility = directory.find(entrance)) {
            found[facility].push_back(entrance.at);
            continue;
        }
        first = first == nullptr || entrance.at < first->at ? &entrance : first;
        ++lost;
    }
    for (auto& [facility, points] : found) {
        std::sort(points.begin(), points.end());
        points.erase(std::unique(points.begin(), points.end()), points.end());
        facility->entrances = std::move(points);
    }
    if (first == nullptr)
        return {};
    return {unmatched(layer, first->code.empty() ? first->name : first->code, first->row, lost)};
}

} // namespace yike
