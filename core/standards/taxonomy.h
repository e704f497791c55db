// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What kinds of facilities there are, and how sources name them: departments' words, OSM tags, the type
// strings of points of interest. Data too (resources/standards/taxonomy.toml), so that a planner can add a
// word.

#include "core/base/result.h"
#include "core/model/names.h"
#include "core/standards/standard.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yike {

struct Category {
    std::string key; ///< "community-centre"
    Text name;
    std::vector<std::string> aliases; ///< words that mean it: Chinese, English, POI types
    std::vector<std::string> osm;     ///< "amenity=clinic"
    bool openAir = false;             ///< its ground is what it offers: an outline tells its area
};

/// The categories a raw text stands for, and the parts of it that stand for nothing known.
struct MappedCategories {
    std::vector<std::string> keys;     ///< sorted, each once
    std::vector<std::string> unmapped; ///< as written, in order
    bool operator==(const MappedCategories&) const = default;
};

class Taxonomy {
public:
    Taxonomy() = default;
    /// `classes`: first words of hierarchical POI types (医疗保健服务;综合医院;卫生院), which mean nothing by
    /// themselves. `never`: words such as 动物; a POI type that holds one is no facility for people.
    /// `notCounted`: words such as 整形美容; a POI type that ends in one stands for nothing, not even for the
    /// wider word before it.
    Taxonomy(std::vector<Category> categories, std::vector<std::string> classes,
             std::vector<std::string> never, const std::vector<std::string>& notCounted = {});

    [[nodiscard]] const std::vector<Category>& categories() const { return m_categories; }
    [[nodiscard]] const Category* find(std::string_view key) const;

    /// Splits at | into alternatives and at ; 、 , / into parts. A part has to be a known word as a whole, so
    /// that 宠物诊所 is never a 诊所. In a hierarchical POI type the most special known part counts,
    /// unless it speaks of animals anywhere or of something that is not counted.
    [[nodiscard]] MappedCategories mapCategories(std::string_view raw) const;

private:
    void mapAlternative(std::string_view alternative, bool banned, MappedCategories& result) const;
    [[nodiscard]] bool isHierarchy(std::string_view alternative) const;
    [[nodiscard]] bool isBanned(std::string_view raw) const;
    void mapHierarchy(std::string_view alternative, const std::vector<std::string_view>& parts,
                      MappedCategories& result) const;
    [[nodiscard]] const std::set<std::string>* keysOf(std::string_view word) const;

    std::vector<Category> m_categories;
    std::set<std::string, std::less<>> m_classes;
    std::vector<std::string> m_never;
    std::set<std::string, std::less<>> m_notCounted;
    std::map<std::string, std::set<std::string>, std::less<>> m_words; ///< plain word -> keys
};

/// Reads taxonomy.toml; mistakes as in loadStandard().
[[nodiscard]] Result<Taxonomy> loadTaxonomy(std::string_view text, const std::string& fileName);

} // namespace yike
