// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/barrier_import.h"

#include "core/streets/millimetre.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"
#include "gis/import/streets/street_import.h"
#include "gis/io/first_row.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

bool isLevel(const MappedRow& row)
{
    WayTags tags;
    tags.bridge = row.text("bridge");
    tags.tunnel = row.text("tunnel");
    tags.layer = row.text("level");
    return walkability(tags).level == 0;
}

class BarrierReader {
public:
    BarrierReader(const PlacedLayer& layer, const WalkingRules& rules) : m_layer(layer), m_rules(rules) {}

    void read(const MappedRow& row, const Shape& shape)
    {
        if (shape.kind == ShapeKind::None || !isLevel(row))
            return;
        const BarrierMeaning meaning = meaningOf(row, shape.kind);
        if (shape.kind == ShapeKind::Point)
            addPoints(row, shape, meaning);
        else
            addLines(row, shape, meaning);
    }

    Loaded<Barriers> finish()
    {
        Loaded<Barriers> loaded{std::move(m_barriers), {}};
        for (const auto& [word, seen] : m_unknown)
            loaded.issues.push_back({Code::BarrierKindUnknown,
                                     Severity::Advised,
                                     {{"word", word}, {"layer", m_layer.name()}},
                                     {m_layer.name(), seen.row(), {}, {}},
                                     seen.count()});
        if (loaded.value.empty())
            loaded.issues.push_back({Code::BarriersNone,
                                     Severity::Advised,
                                     {{"layer", m_layer.name()}},
                                     {m_layer.name(), {}, {}, {}},
                                     1});
        return loaded;
    }

private:
    /// By the first of its words that the table knows.
    BarrierMeaning meaningOf(const MappedRow& row, ShapeKind kind)
    {
        const BarrierMeaning otherwise =
            kind == ShapeKind::Point ? BarrierMeaning::Gate : BarrierMeaning::Wall;
        std::string unknown;
        for (const char* field : {"kind", "railway", "waterway", "natural"}) {
            const std::string word = row.text(field);
            if (word.empty() || word == "no")
                continue;
            if (const auto known = m_rules.barrierOf(foldText(word)))
                return *known;
            unknown = unknown.empty() ? word : unknown;
        }
        if (unknown.empty())
            return otherwise;
        (void)m_unknown[unknown].offer(row.id(), row.shape());
        return kind == ShapeKind::Point ? BarrierMeaning::Nothing : BarrierMeaning::Wall;
    }

    [[nodiscard]] bool isOpen(const MappedRow& row) const
    {
        const auto isIn = [](const WalkingRules::Words& words, const std::string& word) {
            return !word.empty() && words.contains(foldText(word));
        };
        const std::string foot = row.text("foot");
        if (isIn(m_rules.footYes, foot) || isIn(m_rules.footNo, foot))
            return isIn(m_rules.footYes, foot);
        const std::string state = row.text("state");
        if (isIn(m_rules.open, state) || isIn(m_rules.footYes, state))
            return true;
        return !isIn(m_rules.accessNo, row.text("access")) && !isIn(m_rules.closed, state) &&
               !isIn(m_rules.footNo, state);
    }

    void addPoints(const MappedRow& row, const Shape& shape, BarrierMeaning meaning)
    {
        if (meaning != BarrierMeaning::Gate && meaning != BarrierMeaning::LevelCrossing)
            return;
        for (const auto& part : shape.parts)
            m_barriers.gates.push_back({onMillimetre({part[0][0].x, part[0][0].y}), isOpen(row)});
    }

    void addLines(const MappedRow& row, const Shape& shape, BarrierMeaning meaning)
    {
        switch (meaning) {
        case BarrierMeaning::Wall:
            return addLines(shape, BarrierKind::Wall);
        case BarrierMeaning::Water:
            return addLines(shape, BarrierKind::Water);
        case BarrierMeaning::Rail:
            return addLines(shape, BarrierKind::Rail);
        case BarrierMeaning::Gate:
        case BarrierMeaning::LevelCrossing:
            if (!isOpen(row))
                addLines(shape, BarrierKind::Wall);
            else if (const auto middle = pointOf(shape))
                m_barriers.gates.push_back({onMillimetre(*middle), true});
            return;
        case BarrierMeaning::Nothing:
            return;
        }
    }

    void addLines(const Shape& shape, BarrierKind kind)
    {
        for (Polyline& line : linesOf(shape)) {
            for (Point& p : line)
                p = onMillimetre(p);
            m_barriers.lines.push_back({kind, std::move(line)});
        }
    }

    const PlacedLayer& m_layer;
    const WalkingRules& m_rules;
    Barriers m_barriers;
    std::map<std::string, FirstRow> m_unknown; ///< by word
};

} // namespace

Result<Loaded<Barriers>> readBarriers(PlacedLayer& layer, const LayerMapping& mapping,
                                      const WalkingRules& rules, const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<CellTrouble> troubles;
    BarrierReader reader(layer, rules);
    const auto read = forEachBatch(layer, progress, [&](const FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i)
            reader.read(MappedRow(*columns, batch, i, troubles), batch.shapes[i]);
    });
    if (!read)
        return tl::unexpected(read.error());
    Loaded<Barriers> loaded = reader.finish();
    append(loaded.issues, layer.takeIssues());
    return loaded;
}

void append(Barriers& barriers, Barriers more)
{
    std::move(more.lines.begin(), more.lines.end(), std::back_inserter(barriers.lines));
    std::move(more.gates.begin(), more.gates.end(), std::back_inserter(barriers.gates));
}

} // namespace yike
