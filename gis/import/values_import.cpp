// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/values_import.h"

#include "core/model/names.h"
#include "gis/import/cells.h"
#include "gis/import/pull.h"
#include "gis/import/unit_tree.h"

#include <set>

namespace yike {

namespace {

/// The columns that name a row's unit, and the unit above it.
struct KeyFields {
    Level level;
    std::string_view code;
    std::string_view name;
    std::string_view parentCode;
    std::string_view parentName;
};

constexpr KeyFields kCommunityKey = {Level::Community, "code", "name", "subdistrict.code",
                                     "subdistrict.name"};
constexpr KeyFields kSubDistrictKey = {Level::SubDistrict, "subdistrict.code", "subdistrict.name",
                                       "county.code", "county.name"};
constexpr KeyFields kCountyKey = {Level::County, "county.code", "county.name", "", ""};

/// The lowest level that the table names.
std::optional<KeyFields> keyFieldsOf(const MappedColumns& columns)
{
    for (const KeyFields& key : {kCommunityKey, kSubDistrictKey, kCountyKey})
        if (columns.find(key.code) != nullptr || columns.find(key.name) != nullptr)
            return key;
    return std::nullopt;
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
    ValueReader(const MappedColumns& columns, const KeyFields& key) : m_columns(columns), m_key(key) {}

    std::optional<ValueRow> read(const MappedRow& cells)
    {
        ValueRow row;
        row.row = cells.id();
        row.code = cells.text(m_key.code);
        row.name = cells.text(m_key.name);
        row.parentCode = cells.text(m_key.parentCode);
        row.parentName = cells.text(m_key.parentName);
        row.countyKind =
            m_key.level == Level::County ? parseCountyKind(cells.text("county.kind")) : std::nullopt;
        if (row.code.empty() && row.name.empty())
            return std::nullopt;
        for (const auto* entry : m_columns.valueEntries())
            if (const auto number = cells.number(*entry))
                row.numbers[entry->mapping.field] = *number;
        return row;
    }

private:
    const MappedColumns& m_columns;
    KeyFields m_key;
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

Level above(Level level)
{
    return level == Level::Community     ? Level::SubDistrict
           : level == Level::SubDistrict ? Level::County
                                         : Level::City;
}

class Joining {
public:
    Joining(const ValueTable& table, std::vector<Unit>& units)
        : m_table(table), m_units(units), m_directory(units, table.level),
          m_parents(units, above(table.level))
    {
    }

    std::vector<Issue> join()
    {
        for (const ValueRow& row : m_table.rows)
            if (const auto unit = unitOf(row))
                put(row, m_units[unit->index()]);
        sayCount(Code::ValuesJoinedByName, m_byNameAlone, Severity::Note);
        sayCount(Code::ValuesReplaced, m_replaced, Severity::Note);
        sayWithoutRow();
        return std::move(m_issues);
    }

private:
    std::optional<UnitId> unitOf(const ValueRow& row)
    {
        const UnitMatch match = m_directory.find({row.code, parentName(row), row.name});
        if (!match.unit) {
            const Code code =
                match.kind == MatchKind::Ambiguous ? Code::ValuesAmbiguous : Code::ValuesUnmatched;
            report(code, row);
            return std::nullopt;
        }
        if (match.kind == MatchKind::NameAlone && !row.parentName.empty())
            ++m_byNameAlone;
        if (!m_done.insert(*match.unit).second) {
            report(Code::ValuesTwice, row);
            return std::nullopt;
        }
        return match.unit;
    }

    /// Parents are looked up by code where the table has one, for their name as the units spell it.
    [[nodiscard]] std::string parentName(const ValueRow& row) const
    {
        if (row.parentCode.empty())
            return row.parentName;
        const UnitMatch match = m_parents.find({row.parentCode, {}, row.parentName});
        return match.unit ? m_units[match.unit->index()].name : row.parentName;
    }

    void put(const ValueRow& row, Unit& unit)
    {
        if (unit.name == unit.code && !row.name.empty())
            unit.name = row.name; // a managing unit that only a code had named
        if (row.countyKind)
            unit.countyKind = *row.countyKind;
        for (const auto& [key, number] : row.numbers) {
            const Value value{number, m_table.source};
            const auto [place, isNew] = unit.values.try_emplace(key, value);
            if (!isNew && place->second.number != number)
                ++m_replaced;
            place->second = value;
        }
    }

    void report(Code code, const ValueRow& row)
    {
        Issue issue{code,
                    Severity::Advised,
                    {{"name", row.name.empty() ? row.code : row.name},
                     {"parent", row.parentName.empty() ? row.parentCode : row.parentName},
                     {"layer", m_table.layer}},
                    {},
                    1};
        issue.where.layer = m_table.layer;
        issue.where.row = row.row;
        m_issues.push_back(std::move(issue));
    }

    void sayCount(Code code, std::int64_t count, Severity severity)
    {
        if (count > 0)
            m_issues.push_back(
                {code, severity, {{"layer", m_table.layer}}, {m_table.layer, {}, {}, {}}, count});
    }

    /// Communities that the table does not mention stay without data; one line names the first.
    void sayWithoutRow()
    {
        std::int64_t count = 0;
        std::string first;
        for (const Unit& unit : m_units)
            if (unit.level == m_table.level && !unit.isVirtual && !m_done.contains(unit.id) && count++ == 0)
                first = unit.name;
        if (count > 0)
            m_issues.push_back({Code::ValuesUnitsAbsent,
                                Severity::Note,
                                {{"layer", m_table.layer}, {"name", first}},
                                {m_table.layer, {}, {}, {}},
                                count});
    }

    const ValueTable& m_table;
    std::vector<Unit>& m_units;
    UnitDirectory m_directory;
    UnitDirectory m_parents;
    std::set<UnitId> m_done;
    std::vector<Issue> m_issues;
    std::int64_t m_byNameAlone = 0;
    std::int64_t m_replaced = 0;
};

} // namespace

Result<Loaded<ValueTable>> readValues(PlacedLayer& layer, const LayerMapping& mapping, SourceId source,
                                      const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    const auto key = keyFieldsOf(*columns);
    if (!key)
        return fail(Code::ImportNoUnitColumn, {{"layer", layer.name()}});
    if (columns->valueEntries().empty() && columns->find("county.kind") == nullptr)
        return fail(Code::ImportNoValueColumn, {{"layer", layer.name()}});
    Loaded<ValueTable> loaded;
    loaded.value.layer = layer.name();
    loaded.value.source = source;
    loaded.value.level = key->level;
    std::vector<CellTrouble> troubles;
    ValueReader reader(*columns, *key);
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

std::vector<Issue> joinValues(const ValueTable& table, std::vector<Unit>& units)
{
    return Joining(table, units).join();
}

} // namespace yike
