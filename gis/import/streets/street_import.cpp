// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/street_import.h"

#include "gis/import/cells/cells.h"
#include "gis/import/pull.h"
#include "gis/import/streets/street_lines.h"
#include "gis/io/first_row.h"

#include <algorithm>
#include <unordered_map>

namespace yike {

namespace {

/// Who may walk on a way, remembered by what its columns say: of a million ways few say anything new.
class WayTable {
public:
    WayTable(const MappedColumns& columns, const WalkingRules& rules) : m_rules(rules)
    {
        for (const char* field : {"class", "railway", "foot", "access", "bridge", "tunnel", "level"})
            if (const auto* entry = columns.find(field))
                m_columns.push_back(entry->column);
    }

    [[nodiscard]] const Walkability& of(const MappedRow& row)
    {
        m_key.clear();
        for (const std::size_t column : m_columns)
            addTo(m_key, row.cell(column));
        const auto [known, isNew] = m_known.try_emplace(m_key);
        if (isNew)
            known->second = walkability(tagsOf(row), m_rules);
        return known->second;
    }

private:
    static void addTo(std::string& key, const CellValue& cell)
    {
        if (const auto* text = std::get_if<std::string>(&cell))
            key += *text;
        else
            key += cellText(cell);
        key += '\0';
    }

    static WayTags tagsOf(const MappedRow& row)
    {
        WayTags tags;
        tags.highway = row.text("class");
        tags.railway = row.text("railway");
        tags.foot = row.text("foot");
        tags.access = row.text("access");
        tags.bridge = row.text("bridge");
        tags.tunnel = row.text("tunnel");
        tags.layer = row.text("level");
        return tags;
    }

    const WalkingRules& m_rules;
    std::vector<std::size_t> m_columns;
    std::string m_key; ///< of the row under way; kept for its room
    std::unordered_map<std::string, Walkability> m_known;
};

class StreetReader {
public:
    StreetReader(const PlacedLayer& layer, const MappedColumns& columns, const WalkingRules& rules)
        : m_layer(layer), m_ways(columns, rules), m_laying(layer)
    {
    }

    void read(const MappedRow& row, const Shape& degrees)
    {
        if (degrees.kind != ShapeKind::Line && degrees.kind != ShapeKind::Polygon)
            return;
        const Walkability& walk = m_ways.of(row);
        if (!walk.classKnown)
            noteUnknown(row);
        for (const auto& part : degrees.parts)
            for (const Path& path : part)
                m_lines.push_back({&path, {row.id(), row.text("name"), walk.kind, walk.level, {}, {}}});
    }

    /// Lays the lines read since the last call; their batch must still be there.
    void lay()
    {
        m_laying.lay(m_lines);
        for (StreetLine& line : m_lines)
            if (!line.street.shape.empty())
                m_streets.push_back(std::move(line.street));
        m_lines.clear();
    }

    Loaded<Streets> finish()
    {
        Loaded<Streets> loaded{std::move(m_streets), {}};
        for (const auto& [word, seen] : m_unknown) {
            Issue issue{Code::StreetClassUnknown,
                        Severity::Advised,
                        {{"word", word}, {"layer", m_layer.name()}},
                        {},
                        seen.count()};
            issue.where.layer = m_layer.name();
            issue.where.row = seen.row();
            loaded.issues.push_back(std::move(issue));
        }
        if (std::none_of(loaded.value.begin(), loaded.value.end(),
                         [](const Street& s) { return s.kind != StreetClass::Excluded; }))
            loaded.issues.push_back({Code::StreetsNoneWalkable,
                                     Severity::Decide,
                                     {{"layer", m_layer.name()}},
                                     {m_layer.name(), {}, {}, {}},
                                     1});
        return loaded;
    }

private:
    void noteUnknown(const MappedRow& row)
    {
        (void)m_unknown[row.text("class")].offer(row.id(), row.shape());
    }

    const PlacedLayer& m_layer;
    WayTable m_ways;
    StreetLayer m_laying;
    std::vector<StreetLine> m_lines; ///< of the batch under way
    Streets m_streets;
    std::map<std::string, FirstRow> m_unknown; ///< by word
};

} // namespace

Result<Loaded<Streets>> readStreets(PlacedLayer& layer, const LayerMapping& mapping, const Progress& progress,
                                    const WalkingRules& rules)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<CellTrouble> troubles;
    StreetReader reader(layer, *columns, rules);
    const auto read = forEachBatch(
        layer, progress,
        [&](FeatureBatch& batch) {
            for (std::size_t i = 0; i < batch.rows(); ++i)
                reader.read(MappedRow(*columns, batch, i, troubles), batch.shapes[i]);
            reader.lay();
        },
        Pulled::Degrees);
    if (!read)
        return tl::unexpected(read.error());
    Loaded<Streets> loaded = reader.finish();
    append(loaded.issues, layer.takeIssues());
    return loaded;
}

} // namespace yike
