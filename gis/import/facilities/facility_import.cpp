// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/facilities/facility_import.h"

#include "core/geometry/measure.h"
#include "gis/import/cells/cells.h"
#include "gis/import/cells/figures.h"
#include "gis/import/cells/header_text.h"
#include "gis/import/pull.h"
#include "gis/io/first_row.h"

#include <algorithm>
#include <array>
#include <set>

namespace yike {

namespace {

/// Words met in a layer that mean nothing to us, each with how often and where.
class UnknownWords {
public:
    void add(const std::string& word, const MappedRow& row, bool rowIsLost)
    {
        Seen& seen = m_words[word];
        (void)seen.rows.offer(row.id(), row.shape());
        seen.lost = seen.lost || rowIsLost;
    }

    [[nodiscard]] std::vector<Issue> issues(Code code, const std::string& layer) const
    {
        std::vector<Issue> issues;
        for (const auto& [word, seen] : m_words) {
            Issue issue{code,
                        seen.lost ? Severity::Advised : Severity::Note,
                        {{"word", word}, {"layer", layer}},
                        {},
                        seen.rows.count()};
            issue.where.layer = layer;
            issue.where.row = seen.rows.row();
            issues.push_back(std::move(issue));
        }
        return issues;
    }

private:
    struct Seen {
        FirstRow rows;
        bool lost = false;
    };
    std::map<std::string, Seen> m_words;
};

class FacilityReader {
public:
    FacilityReader(const LayerMapping& mapping, const Taxonomy& taxonomy, const std::string& defaultCategory,
                   SourceId source, std::string layer)
        : m_mapping(mapping), m_taxonomy(taxonomy), m_defaultCategory(defaultCategory), m_source(source),
          m_layer(std::move(layer))
    {
    }

    FacilityRow read(const MappedRow& row, const Shape& shape)
    {
        FacilityRow read;
        read.layer = m_layer;
        read.row = row.id();
        read.communityCode = row.text("community.code");
        read.communityName = row.text("community.name");
        read.subDistrictCode = row.text("subdistrict.code");
        read.subDistrictName = row.text("subdistrict.name");
        Facility& facility = read.facility;
        facility.source = m_source;
        facility.code = row.text("code");
        facility.name = row.text("name");
        facility.categories = categories(row);
        for (std::string& word : splitList(row.text("functions")))
            facility.functions.insert(std::move(word));
        facility.floorArea = area(row, "floor-area");
        m_withoutArea += m_mapping.field("floor-area") != nullptr && !facility.floorArea ? 1 : 0;
        facility.activityArea = area(row, "activity-area");
        for (const char* capacity : {"beds", "places"})
            if (const auto number = row.number(capacity); number && *number > 0)
                facility.capacities[capacity] = *number;
        facility.status = status(row);
        facility.opened = row.date("opened");
        facility.closed = row.date("closed");
        facility.position = pointOf(shape);
        read.area = polygonsOf(shape);
        if (!facility.activityArea && isOpenAir(facility) && !read.area.empty()) {
            facility.activityArea = yike::area(read.area);
            (void)m_measured.offer(row.id(), shape);
        }
        return read;
    }

    [[nodiscard]] std::vector<Issue> issues() const
    {
        std::vector<Issue> issues = m_unknownCategories.issues(Code::ImportCategoryUnknown, m_layer);
        append(issues, m_unknownStatuses.issues(Code::ImportStatusUnknown, m_layer));
        if (m_withoutArea > 0)
            issues.push_back({Code::ImportAreaMissing,
                              Severity::Note,
                              {{"layer", m_layer}},
                              {m_layer, {}, {}, {}},
                              m_withoutArea});
        if (m_measured.count() > 0)
            issues.push_back({Code::ImportAreaFromOutline,
                              Severity::Note,
                              {{"layer", m_layer}},
                              {m_layer, m_measured.row(), {}, {}},
                              m_measured.count()});
        return issues;
    }

private:
    std::vector<std::string> categories(const MappedRow& row)
    {
        const std::string raw = row.text("category");
        if (const auto taught = m_mapping.words.find(raw); taught != m_mapping.words.end())
            return {taught->second};
        const MappedCategories found = m_taxonomy.mapCategories(raw);
        std::set<std::string> keys(found.keys.begin(), found.keys.end());
        std::vector<std::string> unknown;
        for (const std::string& word : found.unmapped) {
            const auto taught = m_mapping.words.find(word);
            if (taught != m_mapping.words.end())
                keys.insert(taught->second);
            else
                unknown.push_back(word);
        }
        if (keys.empty() && !m_defaultCategory.empty())
            keys.insert(m_defaultCategory);
        for (const std::string& word : unknown)
            m_unknownCategories.add(word, row, keys.empty());
        return {keys.begin(), keys.end()};
    }

    /// In a dbf blank and 0 look the same, and nothing serves from 0 m2.
    static std::optional<SquareMetres> area(const MappedRow& row, std::string_view field)
    {
        const auto number = row.number(field);
        return number && *number > 0 ? std::optional(SquareMetres(*number)) : std::nullopt;
    }

    /// Of a building the outline tells neither floors nor rooms.
    [[nodiscard]] bool isOpenAir(const Facility& facility) const
    {
        return !facility.categories.empty() &&
               std::all_of(facility.categories.begin(), facility.categories.end(), [&](const auto& key) {
                   const Category* category = m_taxonomy.find(key);
                   return category != nullptr && category->openAir;
               });
    }

    FacilityStatus status(const MappedRow& row)
    {
        const std::string word = row.text("status");
        if (word.empty())
            return FacilityStatus::Existing;
        const auto known = parseStatus(word);
        if (!known)
            m_unknownStatuses.add(word, row, true);
        return known.value_or(FacilityStatus::Existing);
    }

    const LayerMapping& m_mapping;
    const Taxonomy& m_taxonomy;
    const std::string& m_defaultCategory;
    SourceId m_source;
    std::string m_layer;
    UnknownWords m_unknownCategories;
    UnknownWords m_unknownStatuses;
    std::int64_t m_withoutArea = 0;
    FirstRow m_measured; ///< by their outline
};

} // namespace

Result<Loaded<std::vector<FacilityRow>>> readFacilities(PlacedLayer& layer, const LayerMapping& mapping,
                                                        const Taxonomy& taxonomy,
                                                        const std::string& defaultCategory, SourceId source,
                                                        const Progress& progress)
{
    const auto columns = MappedColumns::of(mapping, layer.columns(), layer.name());
    if (!columns)
        return tl::unexpected(columns.error());
    Loaded<std::vector<FacilityRow>> loaded;
    std::vector<CellTrouble> troubles;
    FacilityReader reader(mapping, taxonomy, defaultCategory, source, layer.name());
    const auto read = forEachBatch(layer, progress, [&](FeatureBatch& batch) {
        for (std::size_t i = 0; i < batch.rows(); ++i)
            loaded.value.push_back(reader.read(MappedRow(*columns, batch, i, troubles), batch.shapes[i]));
    });
    if (!read)
        return tl::unexpected(read.error());
    loaded.issues = layer.takeIssues();
    append(loaded.issues, reader.issues());
    append(loaded.issues, troubleIssues(troubles, layer.name()));
    return loaded;
}

std::optional<FacilityStatus> parseStatus(std::string_view text)
{
    struct Word {
        std::string_view text;
        FacilityStatus status;
    };
    constexpr std::array words = {
        Word{"在用", FacilityStatus::Existing},   Word{"使用中", FacilityStatus::Existing},
        Word{"已启用", FacilityStatus::Existing}, Word{"启用", FacilityStatus::Existing},
        Word{"运营", FacilityStatus::Existing},   Word{"运营中", FacilityStatus::Existing},
        Word{"正常", FacilityStatus::Existing},   Word{"营业", FacilityStatus::Existing},
        Word{"营业中", FacilityStatus::Existing}, Word{"已建", FacilityStatus::Existing},
        Word{"建成", FacilityStatus::Existing},   Word{"已建成", FacilityStatus::Existing},
        Word{"现状", FacilityStatus::Existing},   Word{"existing", FacilityStatus::Existing},
        Word{"open", FacilityStatus::Existing},   Word{"inuse", FacilityStatus::Existing},
        Word{"规划", FacilityStatus::Planned},    Word{"规划中", FacilityStatus::Planned},
        Word{"拟建", FacilityStatus::Planned},    Word{"在建", FacilityStatus::Planned},
        Word{"建设中", FacilityStatus::Planned},  Word{"筹建", FacilityStatus::Planned},
        Word{"待建", FacilityStatus::Planned},    Word{"未启用", FacilityStatus::Planned},
        Word{"planned", FacilityStatus::Planned}, Word{"停用", FacilityStatus::Closed},
        Word{"已停用", FacilityStatus::Closed},   Word{"关闭", FacilityStatus::Closed},
        Word{"停业", FacilityStatus::Closed},     Word{"已关闭", FacilityStatus::Closed},
        Word{"撤销", FacilityStatus::Closed},     Word{"拆除", FacilityStatus::Closed},
        Word{"已拆除", FacilityStatus::Closed},   Word{"废弃", FacilityStatus::Closed},
        Word{"closed", FacilityStatus::Closed},
    };
    const std::string folded = foldText(text);
    for (const Word& word : words)
        if (word.text == folded)
            return word.status;
    return std::nullopt;
}

} // namespace yike
