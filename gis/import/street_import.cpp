// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/street_import.h"

#include "core/base/parallel.h"
#include "core/streets/millimetre.h"
#include "gis/geo/geodesic.h"
#include "gis/import/cells.h"
#include "gis/import/figures.h"
#include "gis/import/first_row.h"
#include "gis/import/pull.h"

#include <algorithm>
#include <limits>

namespace yike {

namespace {

constexpr std::uint64_t kLongestMm = std::numeric_limits<std::uint32_t>::max(); // about 4,295 km a segment

class StreetReader {
public:
    StreetReader(const PlacedLayer& layer, const WalkingRules& rules) : m_layer(layer), m_rules(rules) {}

    void read(const MappedRow& row, const Shape& degrees)
    {
        if (degrees.kind != ShapeKind::Line && degrees.kind != ShapeKind::Polygon)
            return;
        const Walkability walk = walkability(tagsOf(row), m_rules);
        if (!walk.classKnown)
            noteUnknown(row);
        for (const auto& part : degrees.parts)
            for (const Path& path : part)
                addLine(row, walk, path);
    }

    /// Lengths of the streets read since the last call, on all threads: they take longer than the rest.
    void measure()
    {
        constexpr std::size_t kSegmentsPerBlock = 512;
        parallelBlocks(m_segments.size(), kSegmentsPerBlock, [this](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                const std::uint64_t mm = geodesicMillimetres(m_segments[i].from, m_segments[i].to);
                m_segments[i].mm = static_cast<std::uint32_t>(std::min(mm, kLongestMm));
            }
        });
        auto segment = m_segments.cbegin();
        for (; m_firstUnmeasured < m_streets.size(); ++m_firstUnmeasured) {
            for (std::uint32_t& mm : m_streets[m_firstUnmeasured].lengthMm)
                mm = (segment++)->mm;
        }
        m_segments.clear();
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

    void noteUnknown(const MappedRow& row)
    {
        (void)m_unknown[row.text("class")].offer(row.id(), row.shape());
    }

    void addLine(const MappedRow& row, const Walkability& walk, const Path& path)
    {
        if (path.size() < 2)
            return;
        m_placed.parts.front().front() = path;
        if (!m_layer.project(m_placed))
            return;
        Street street;
        street.sourceId = row.id();
        street.name = row.text("name");
        street.kind = walk.kind;
        street.level = walk.level;
        const Path& points = m_placed.parts.front().front();
        street.shape.reserve(points.size());
        street.shape.push_back(onMillimetre({points[0].x, points[0].y}));
        for (std::size_t i = 1; i < path.size(); ++i) {
            const Point p = onMillimetre({points[i].x, points[i].y});
            if (p == street.shape.back())
                continue;
            street.shape.push_back(p);
            m_segments.push_back({{path[i - 1].x, path[i - 1].y}, {path[i].x, path[i].y}, 0});
        }
        street.lengthMm.resize(street.shape.size() - 1);
        if (street.shape.size() >= 2)
            m_streets.push_back(std::move(street));
    }

    /// A segment between its true places, until it is measured.
    struct Segment {
        LonLat from;
        LonLat to;
        std::uint32_t mm = 0;
    };

    const PlacedLayer& m_layer;
    Shape m_placed{ShapeKind::Line, {{{}}}}; ///< the line under way; kept for its room
    const WalkingRules& m_rules;
    Streets m_streets;
    std::size_t m_firstUnmeasured = 0;         ///< street
    std::vector<Segment> m_segments;           ///< of the streets that are not measured yet
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
    StreetReader reader(layer, rules);
    const auto read = forEachBatch(
        layer, progress,
        [&](FeatureBatch& batch) {
            for (std::size_t i = 0; i < batch.rows(); ++i)
                reader.read(MappedRow(*columns, batch, i, troubles), batch.shapes[i]);
            reader.measure();
        },
        Pulled::Degrees);
    if (!read)
        return tl::unexpected(read.error());
    Loaded<Streets> loaded = reader.finish();
    append(loaded.issues, layer.takeIssues());
    return loaded;
}

} // namespace yike
