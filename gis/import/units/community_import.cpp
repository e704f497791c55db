// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/units/community_import.h"

#include "core/geometry/label_point.h"
#include "core/geometry/unit_index.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"
#include "gis/io/first_row.h"

#include <array>

namespace yike {

namespace {

ParentName parentOf(const MappedRow& row, const std::string& level)
{
    return {row.text(level + ".code"), row.text(level + ".name")};
}

CommunityRow communityOf(const MappedRow& row, const MappedColumns& columns, SourceId source)
{
    CommunityRow community;
    community.row = row.id();
    community.code = row.text("code");
    community.name = row.text("name");
    community.subDistrict = parentOf(row, "subdistrict");
    community.county = parentOf(row, "county");
    community.city = parentOf(row, "city");
    community.managedBy = row.text("managed-by");
    community.setting = parseSetting(row.text("setting"));
    community.isVirtual = row.text("remark").find("虚拟") != std::string::npos;
    for (const auto* entry : columns.valueEntries())
        if (const auto number = row.number(*entry))
            community.values[entry->mapping.field] = {*number, source};
    return community;
}

/// Values below zero of a field, and that of the row that is named.
struct Negative {
    FirstRow rows;
    double number = 0;
};

/// Below zero is how many statistical files mark "not collected".
void dropNegative(std::vector<CommunityRow>& rows, std::string_view layer, std::vector<Issue>& issues)
{
    std::map<std::string, Negative> found;
    for (CommunityRow& row : rows)
        std::erase_if(row.values, [&](const auto& value) {
            if (!(value.second.number < 0))
                return false;
            Negative& negative = found[value.first];
            if (negative.rows.offer(row.row, shapeOf(row.shape)))
                negative.number = value.second.number;
            return true;
        });
    for (const auto& [field, negative] : found)
        issues.push_back({Code::ImportValueNegative,
                          Severity::Advised,
                          {{"field", field}, {"number", negative.number}, {"layer", std::string(layer)}},
                          {std::string(layer), negative.rows.row(), {}, {}},
                          negative.rows.count()});
}

} // namespace

Setting parseSetting(std::string_view text)
{
    constexpr std::array urban = {"城市", "城镇", "市区", "城区", "镇区", "urban", "u", "城"};
    constexpr std::array rural = {"农村", "乡村", "村", "乡", "rural", "r", "农"};
    const std::string word = foldText(text);
    for (const std::string_view known : urban)
        if (word == known)
            return Setting::Urban;
    for (const std::string_view known : rural)
        if (word == known)
            return Setting::Rural;
    if (word.size() == 3 && word.find_first_not_of("0123456789") == std::string::npos)
        return word.front() == '1' ? Setting::Urban : word.front() == '2' ? Setting::Rural : Setting::Unknown;
    return Setting::Unknown;
}

Result<Loaded<std::vector<CommunityRow>>> readCommunities(PlacedLayer& layer, const LayerMapping& mapping,
                                                          SourceId source, const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    Loaded<std::vector<CommunityRow>> loaded;
    std::vector<CellTrouble> troubles;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            loaded.value.push_back(communityOf(MappedRow(*columns, batch, i, troubles), *columns, source));
            loaded.value.back().shape = polygonsOf(batch.shapes[i]);
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    append(loaded.issues, troubleIssues(troubles, layer.name()));
    dropNegative(loaded.value, layer.name(), loaded.issues);
    return loaded;
}

Result<Loaded<std::vector<Zone>>> readZones(PlacedLayer& layer, const LayerMapping& mapping,
                                            const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    Loaded<std::vector<Zone>> loaded;
    std::vector<CellTrouble> troubles;
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i) {
            const MappedRow row(*columns, batch, i, troubles);
            loaded.value.push_back(
                {row.id(), row.text("code"), row.text("name"), polygonsOf(batch.shapes[i])});
        }
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    return loaded;
}

void assignZones(std::vector<CommunityRow>& communities, const std::vector<Zone>& zones)
{
    std::vector<UnitShape> shapes;
    for (std::size_t i = 0; i < zones.size(); ++i)
        shapes.push_back({UnitId(static_cast<std::uint32_t>(i)), &zones[i].shape});
    const UnitIndex index(shapes);
    for (CommunityRow& community : communities) {
        if (community.shape.empty() || !community.county.empty())
            continue;
        if (const auto zone = index.unitAt(insidePoint(community.shape)))
            community.county = {zones[zone->index()].code, zones[zone->index()].name};
    }
}

} // namespace yike
