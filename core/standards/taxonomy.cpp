// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/taxonomy.h"

#include "core/standards/reading/toml_reader.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

using toml_reader::Mistakes;
using toml_reader::Need;
using toml_reader::Table;

bool isBlank(std::string_view text)
{
    return plainName(text).empty();
}

/// Pieces between any of `separators`, blank ones left out.
std::vector<std::string_view> split(std::string_view text, std::span<const std::string_view> separators)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto hit = std::find_if(separators.begin(), separators.end(), [&](std::string_view separator) {
            return text.substr(at).starts_with(separator);
        });
        if (at < text.size() && hit == separators.end()) {
            ++at;
            continue;
        }
        if (!isBlank(text.substr(start, at - start)))
            parts.push_back(text.substr(start, at - start));
        at += hit == separators.end() ? 1 : hit->size();
        start = at;
    }
    return parts;
}

std::vector<std::string_view> alternativesOf(std::string_view raw)
{
    constexpr std::array<std::string_view, 2> kBars = {"|", "｜"};
    return split(raw, kBars);
}

std::vector<std::string_view> partsOf(std::string_view alternative)
{
    constexpr std::array<std::string_view, 7> kMarks = {";", "；", "、", ",", "，", "/", "／"};
    return split(alternative, kMarks);
}

void addKeys(const std::set<std::string>& keys, MappedCategories& result)
{
    result.keys.insert(result.keys.end(), keys.begin(), keys.end());
}

Category readCategory(const toml::table& table, Mistakes& mistakes)
{
    Table reader(table, mistakes);
    Category category;
    category.key = reader.id("key", Need::Required);
    category.name = reader.text("name", Need::Required);
    category.aliases = reader.strings("aliases", Need::Required);
    category.osm = reader.strings("osm", Need::Optional);
    category.openAir = reader.yesNo("open-air", false);
    reader.finish();
    return category;
}

} // namespace

Taxonomy::Taxonomy(std::vector<Category> categories, std::vector<std::string> classes,
                   std::vector<std::string> never, const std::vector<std::string>& notCounted)
    : m_categories(std::move(categories))
{
    for (const Category& category : m_categories) {
        std::vector<std::string> words = category.aliases;
        words.insert(words.end(), category.osm.begin(), category.osm.end());
        words.insert(words.end(), {category.key, category.name.zh, category.name.en});
        for (const std::string& word : words)
            m_words[plainName(word)].insert(category.key);
    }
    for (const std::string& word : classes)
        m_classes.insert(plainName(word));
    for (const std::string& word : never)
        m_never.push_back(plainName(word));
    for (const std::string& word : notCounted)
        m_notCounted.insert(plainName(word));
}

const Category* Taxonomy::find(std::string_view key) const
{
    const auto found = std::find_if(m_categories.begin(), m_categories.end(),
                                    [&](const Category& category) { return category.key == key; });
    return found == m_categories.end() ? nullptr : &*found;
}

const std::set<std::string>* Taxonomy::keysOf(std::string_view word) const
{
    const auto found = m_words.find(plainName(word));
    return found == m_words.end() ? nullptr : &found->second;
}

void Taxonomy::mapHierarchy(std::string_view alternative, const std::vector<std::string_view>& parts,
                            MappedCategories& result) const
{
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (m_notCounted.contains(plainName(*part)))
            break;
        if (const auto* keys = keysOf(*part)) {
            addKeys(*keys, result);
            return;
        }
    }
    result.unmapped.emplace_back(alternative);
}

bool Taxonomy::isHierarchy(std::string_view alternative) const
{
    const auto parts = partsOf(alternative);
    return !parts.empty() && m_classes.contains(plainName(parts.front()));
}

/// 医疗保健服务;动物医疗场所;宠物诊所|医疗保健服务;综合医院;综合医院 is an animal hospital all the same.
bool Taxonomy::isBanned(std::string_view raw) const
{
    const std::string plain = plainName(raw);
    return std::any_of(m_never.begin(), m_never.end(),
                       [&](const std::string& word) { return plain.find(word) != std::string::npos; });
}

void Taxonomy::mapAlternative(std::string_view alternative, bool banned, MappedCategories& result) const
{
    const auto parts = partsOf(alternative);
    if (const auto* keys = keysOf(alternative)) // a word that holds a separator itself
        return addKeys(*keys, result);
    if (isHierarchy(alternative)) {
        if (banned)
            result.unmapped.emplace_back(alternative);
        else
            mapHierarchy(alternative, parts, result);
        return;
    }
    for (const std::string_view part : parts) {
        if (const auto* keys = keysOf(part))
            addKeys(*keys, result);
        else
            result.unmapped.emplace_back(part);
    }
}

MappedCategories Taxonomy::mapCategories(std::string_view raw) const
{
    MappedCategories result;
    const bool banned = isBanned(raw);
    for (const std::string_view alternative : alternativesOf(raw))
        mapAlternative(alternative, banned, result);
    std::sort(result.keys.begin(), result.keys.end());
    result.keys.erase(std::unique(result.keys.begin(), result.keys.end()), result.keys.end());
    return result;
}

Result<Taxonomy> loadTaxonomy(std::string_view text, const std::string& fileName)
{
    Mistakes mistakes(fileName);
    try {
        const toml::table root = toml::parse(text, fileName);
        Table reader(root, mistakes);
        std::vector<Category> categories;
        for (const toml::table* table : reader.tables("category", Need::Required))
            categories.push_back(readCategory(*table, mistakes));
        Taxonomy taxonomy(std::move(categories), reader.strings("poi-classes", Need::Optional),
                          reader.strings("never", Need::Optional),
                          reader.strings("not-counted", Need::Optional));
        reader.finish();
        if (mistakes.none())
            return taxonomy;
    } catch (const toml::parse_error& error) {
        mistakes.add(Code::CatalogueSyntax, error.source(), {{"detail", std::string(error.description())}});
    }
    return tl::unexpected(mistakes.asError());
}

} // namespace yike
