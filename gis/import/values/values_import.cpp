// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/values/values_import.h"

#include "gis/import/cells/cells.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"
#include "gis/import/units/unit_tree.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

/// The columns that name a row's unit at a level, and the unit above it.
struct KeyFields {
    Level level;
    std::string_view code;
    std::string_view name;
    std::string_view parentCode;
    std::string_view parentName;
};

/// The lowest first.
constexpr std::array kKeys = {
    KeyFields{Level::Community, "code", "name", "subdistrict.code", "subdistrict.name"},
    KeyFields{Level::SubDistrict, "subdistrict.code", "subdistrict.name", "county.code", "county.name"},
    KeyFields{Level::County, "county.code", "county.name", "city.code", "city.name"},
    KeyFields{Level::City, "city.code", "city.name", "", ""}};

bool namesUnit(const MappedColumns& columns)
{
    return std::any_of(kKeys.begin(), kKeys.end(), [&](const KeyFields& key) {
        return columns.find(key.code) != nullptr || columns.find(key.name) != nullptr;
    });
}

std::optional<CountyKind> parseCountyKind(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (text == "市辖区")
        return CountyKind::District;
    if (text == "县级市")
        return CountyKind::CountyCity;
    if (text == "县")
        return CountyKind::County;
    const CountyKind kind = countyKindOf({}, text);
    return kind == CountyKind::LeadingZone ? std::optional(kind) : std::nullopt;
}

class ValueReader {
public:
    explicit ValueReader(const MappedColumns& columns) : m_columns(columns) {}

    /// Nothing for a row that names no unit, or names only larger units and has no number.
    std::optional<ValueRow> read(const MappedRow& cells)
    {
        const KeyFields* key = lowestNamed(cells);
        if (key == nullptr)
            return std::nullopt;
        ValueRow row;
        row.row = cells.id();
        row.code = cells.text(key->code);
        row.name = cells.text(key->name);
        row.level = parseLevel(cells.text("unit.level")).value_or(key->level);
        nameParent(row, *key, cells);
        if (row.level == Level::County)
            row.countyKind = parseCountyKind(cells.text("county.kind"));
        for (const auto* entry : m_columns.valueEntries())
            if (const auto number = cells.number(*entry))
                row.numbers[entry->mapping.field] = *number;
        const bool blank = row.numbers.empty() && !row.countyKind;
        return blank && key != lowestColumn() ? std::nullopt : std::optional(std::move(row));
    }

private:
    [[nodiscard]] const KeyFields* lowestNamed(const MappedRow& cells) const
    {
        const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyFields& key) {
            return !cells.text(key.code).empty() || !cells.text(key.name).empty();
        });
        return found == kKeys.end() ? nullptr : &*found;
    }

    [[nodiscard]] const KeyFields* lowestColumn() const
    {
        const auto found = std::find_if(kKeys.begin(), kKeys.end(), [&](const KeyFields& key) {
            return m_columns.find(key.code) != nullptr || m_columns.find(key.name) != nullptr;
        });
        return found == kKeys.end() ? nullptr : &*found;
    }

    static void nameParent(ValueRow& row, const KeyFields& key, const MappedRow& cells)
    {
        row.parentCode = cells.text(key.parentCode);
        row.parentName = cells.text(key.parentName);
        if (row.parentCode.empty() && row.parentName.empty()) {
            row.parentCode = cells.text("parent.code");
            row.parentName = cells.text("parent.name");
        }
    }

    const MappedColumns& m_columns;
};

void dropNegative(ValueTable& table, std::vector<Issue>& issues)
{
    for (ValueRow& row : table.rows)
        std::erase_if(row.numbers, [&](const auto& number) {
            if (!(number.second < 0))
                return false;
            Issue issue{Code::ImportValueNegative,
                        Severity::Advised,
                        {{"field", number.first}, {"number", number.second}, {"layer", table.layer}},
                        {},
                        1};
            issue.where.layer = table.layer;
            issue.where.row = row.row;
            issues.push_back(std::move(issue));
            return true;
        });
}

} // namespace

std::optional<Level> parseLevel(std::string_view text)
{
    struct Word {
        std::string_view text;
        Level level;
    };
    constexpr std::array words = {Word{"社区", Level::Community},
                                  Word{"村", Level::Community},
                                  Word{"村居", Level::Community},
                                  Word{"社区(村)", Level::Community},
                                  Word{"community", Level::Community},
                                  Word{"街道", Level::SubDistrict},
                                  Word{"乡镇", Level::SubDistrict},
                                  Word{"镇", Level::SubDistrict},
                                  Word{"乡", Level::SubDistrict},
                                  Word{"街镇", Level::SubDistrict},
                                  Word{"街道(乡镇)", Level::SubDistrict},
                                  Word{"sub-district", Level::SubDistrict},
                                  Word{"subdistrict", Level::SubDistrict},
                                  Word{"township", Level::SubDistrict},
                                  Word{"区", Level::County},
                                  Word{"县", Level::County},
                                  Word{"区县", Level::County},
                                  Word{"县区", Level::County},
                                  Word{"区(县)", Level::County},
                                  Word{"区市县", Level::County},
                                  Word{"先导区", Level::County},
                                  Word{"county", Level::County},
                                  Word{"district", Level::County},
                                  Word{"市", Level::City},
                                  Word{"全市", Level::City},
                                  Word{"城市", Level::City},
                                  Word{"市级", Level::City},
                                  Word{"city", Level::City}};
    const std::string word = foldText(text);
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == word; });
    return found == words.end() ? std::nullopt : std::optional(found->level);
}

Result<Loaded<ValueTable>> readValues(PlacedLayer& layer, const LayerMapping& mapping, SourceId source,
                                      const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    if (!namesUnit(*columns))
        return fail(Code::ImportNoUnitColumn, {{"layer", layer.name()}});
    if (columns->valueEntries().empty() && columns->find("county.kind") == nullptr)
        return fail(Code::ImportNoValueColumn, {{"layer", layer.name()}});
    Loaded<ValueTable> loaded;
    loaded.value.layer = layer.name();
    loaded.value.source = source;
    std::vector<CellTrouble> troubles;
    ValueReader reader(*columns);
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i)
            if (auto row = reader.read(MappedRow(*columns, batch, i, troubles)))
                loaded.value.rows.push_back(std::move(*row));
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    append(loaded.issues, troubleIssues(troubles, layer.name()));
    dropNegative(loaded.value, loaded.issues);
    return loaded;
}

} // namespace yike
