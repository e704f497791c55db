// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/streets/barrier_import.h"

#include "core/streets/millimetre.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"
#include "gis/import/streets/street_import.h"
#include "gis/io/first_row.h"
#include "gis/platform/file_info.h"

#include <algorithm>
#include <array>
#include <cctype>

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

/// What --barriers FILE=KIND takes, whatever other words the table has for them.
constexpr std::array kMeaningWords = {"wall", "water", "rail", "gate", "level-crossing", "nothing"};

std::string wordOf(BarrierMeaning meaning)
{
    return kMeaningWords.at(static_cast<std::size_t>(meaning));
}

/// Rows that do not say what they are, by what they were taken for.
class SilentRows {
public:
    void offer(BarrierMeaning meaning, const MappedRow& row)
    {
        (void)m_rows[meaning].offer(row.id(), row.shape());
    }

    [[nodiscard]] std::vector<Issue> issues(const std::string& layer,
                                            const std::optional<NamedBarrier>& named) const
    {
        std::vector<Issue> issues;
        for (const auto& [meaning, rows] : m_rows) {
            const bool byName = named && named->meaning == meaning;
            Issue issue{byName ? Code::BarrierKindByName : Code::BarrierKindAssumed,
                        byName ? Severity::Note : Severity::Advised,
                        {{"layer", layer}, {"kind", wordOf(meaning)}},
                        {layer, rows.row(), {}, {}},
                        rows.count()};
            if (byName)
                issue.args.emplace_back("word", named->word);
            issues.push_back(std::move(issue));
        }
        return issues;
    }

private:
    std::map<BarrierMeaning, FirstRow> m_rows;
};

/// What kind of point lets a walker through; other words of a name tell nothing of points.
bool suits(BarrierMeaning meaning, ShapeKind shape)
{
    return shape != ShapeKind::Point || meaning == BarrierMeaning::Gate ||
           meaning == BarrierMeaning::LevelCrossing;
}

class BarrierReader {
public:
    BarrierReader(const PlacedLayer& layer, const WalkingRules& rules, std::optional<BarrierMeaning> said,
                  std::optional<NamedBarrier> named)
        : m_layer(layer), m_rules(rules), m_said(said), m_named(std::move(named))
    {
    }

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
        Loaded<Barriers> loaded{std::move(m_barriers), m_silent.issues(m_layer.name(), m_named)};
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
        std::string unknown;
        for (const char* field : {"kind", "railway", "waterway", "natural"}) {
            const std::string word = row.text(field);
            if (word.empty() || word == "no")
                continue;
            if (const auto known = m_rules.barrierOf(foldText(word)))
                return *known;
            unknown = unknown.empty() ? word : unknown;
        }
        if (m_said)
            return *m_said;
        if (unknown.empty())
            return meaningOfSilent(row, kind);
        (void)m_unknown[unknown].offer(row.id(), row.shape());
        return kind == ShapeKind::Point ? BarrierMeaning::Nothing : BarrierMeaning::Wall;
    }

    BarrierMeaning meaningOfSilent(const MappedRow& row, ShapeKind kind)
    {
        const BarrierMeaning otherwise =
            kind == ShapeKind::Point ? BarrierMeaning::Gate : BarrierMeaning::Wall;
        const BarrierMeaning meaning =
            m_named && suits(m_named->meaning, kind) ? m_named->meaning : otherwise;
        m_silent.offer(meaning, row);
        return meaning;
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
    std::optional<BarrierMeaning> m_said;
    std::optional<NamedBarrier> m_named;
    Barriers m_barriers;
    SilentRows m_silent;
    std::map<std::string, FirstRow> m_unknown; ///< by word
};

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isAscii(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters on neither side, but for the s of a plural.
bool standsAlone(std::string_view name, std::size_t at, std::size_t length)
{
    std::size_t end = at + length;
    if (end < name.size() && name[end] == 's')
        ++end;
    return (at == 0 || !isLetter(name[at - 1])) && (end >= name.size() || !isLetter(name[end]));
}

bool speaksOf(std::string_view name, std::string_view word)
{
    constexpr std::size_t kOneHanzi = 3; // bytes
    if (!isAscii(word))
        return word.size() <= kOneHanzi ? name == word : name.find(word) != std::string_view::npos;
    for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1))
        if (standsAlone(name, at, word.size()))
            return true;
    return false;
}

} // namespace

std::optional<NamedBarrier> barrierInName(std::string_view name, const WalkingRules& rules)
{
    std::string plain(name); // folding would take the spaces that tell words apart
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::optional<NamedBarrier> best;
    for (const auto& [word, meaning] : rules.barriers)
        if ((!best || word.size() > best->word.size()) && speaksOf(plain, word))
            best = NamedBarrier{meaning, word};
    return best && best->meaning != BarrierMeaning::Nothing ? best : std::nullopt;
}

Result<Loaded<Barriers>> readBarriers(PlacedLayer& layer, const LayerMapping& mapping,
                                      const WalkingRules& rules, const BarrierNames& names,
                                      const Progress& progress)
{
    const auto said = names.said.empty() ? std::nullopt : rules.barrierOf(foldText(names.said));
    if (!names.said.empty() && !said)
        return fail(Code::BarrierWordUnknown, {{"value", names.said}, {"layer", layer.name()}});
    auto named = barrierInName(names.file, rules);
    if (!named)
        named = barrierInName(layer.name(), rules);
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    std::vector<CellTrouble> troubles;
    BarrierReader reader(layer, rules, said, std::move(named));
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

BarrierNames barrierNamesOf(const InputLayer& input)
{
    return {input.defaultCategory, utf8(input.file.stem())};
}

void append(Barriers& barriers, Barriers more)
{
    std::move(more.lines.begin(), more.lines.end(), std::back_inserter(barriers.lines));
    std::move(more.gates.begin(), more.gates.end(), std::back_inserter(barriers.gates));
}

} // namespace yike
