// SPDX-License-Identifier: GPL-3.0-or-later
// Idea: words are alike by the pairs of neighbouring characters that they share.
// After: L. R. Dice, Measures of the amount of ecologic association between species (1945), on bigrams.
// Cost: length of the text x words of the taxonomy, once a mistake.
// Differs: Chinese words are short, so a word that holds the other is alike too.
#include "app/cli/category_names.h"

#include "app/text/words.h"
#include "gis/import/built_in.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace yike::cli {

namespace {

constexpr double kAlike = 0.4;
constexpr std::size_t kMostShown = 6;

std::vector<std::string> charactersOf(const std::string& text)
{
    std::vector<std::string> characters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            characters.emplace_back();
        if (!characters.empty())
            characters.back() += c;
    }
    return characters;
}

std::vector<std::string> pairsOf(const std::string& text)
{
    const std::vector<std::string> characters = charactersOf(plainName(text));
    std::vector<std::string> pairs;
    for (std::size_t i = 1; i < characters.size(); ++i)
        pairs.push_back(characters[i - 1] + characters[i]);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// Dice's coefficient, 1 where one holds the other.
double alikeness(const std::string& a, const std::string& b)
{
    const std::string plainA = plainName(a);
    const std::string plainB = plainName(b);
    const bool long_ = charactersOf(plainA).size() > 1 && charactersOf(plainB).size() > 1;
    if (long_ && (plainA.find(plainB) != std::string::npos || plainB.find(plainA) != std::string::npos))
        return 1;
    const auto first = pairsOf(a);
    const auto second = pairsOf(b);
    std::vector<std::string> both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(both));
    const std::size_t all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

double alikeness(const std::string& text, const Category& category)
{
    double best = std::max({alikeness(text, category.key), alikeness(text, category.name.zh),
                            alikeness(text, category.name.en)});
    for (const std::string& alias : category.aliases)
        best = std::max(best, alikeness(text, alias));
    return best;
}

std::string listedKeys(const std::vector<std::string>& keys)
{
    std::string list;
    for (const std::string& key : keys)
        list += (list.empty() ? "" : ", ") + key;
    return list;
}

/// The most alike first; all categories where none is.
std::vector<std::string> nearTo(const std::string& text)
{
    std::vector<std::pair<double, std::string>> ranked;
    std::vector<std::string> all;
    for (const Category& category : builtInTaxonomy().categories()) {
        all.push_back(category.key);
        if (const double alike = alikeness(text, category); alike >= kAlike)
            ranked.emplace_back(-alike, category.key);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> near;
    for (std::size_t i = 0; i < std::min(kMostShown, ranked.size()); ++i)
        near.push_back(ranked[i].second);
    return near.empty() ? all : near;
}

/// The category that the program itself calls so in either language, as its tables print it.
std::optional<std::string> printedAs(const std::string& text)
{
    for (const Category& category : builtInTaxonomy().categories()) {
        for (const Language language : {Language::Chinese, Language::English}) {
            if (plainName(categoryName(category.key, language)) == plainName(text))
                return category.key;
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::string> categoryNamed(const std::string& text)
{
    if (builtInTaxonomy().find(text) != nullptr)
        return text;
    if (const auto printed = printedAs(text))
        return *printed;
    const MappedCategories found = builtInTaxonomy().mapCategories(text);
    if (!found.unmapped.empty() || found.keys.empty())
        return fail(Code::CategoryUnknown, {{"value", text}, {"allowed", listedKeys(nearTo(text))}});
    if (found.keys.size() > 1)
        return fail(Code::CategoryUnclear, {{"value", text}, {"allowed", listedKeys(found.keys)}});
    return found.keys.front();
}

void takeCategoryNames(CLI::App& app)
{
    // The parser's error carries text only: the value itself, from which parse_error.cpp makes ours again.
    const CLI::Validator names(
        [](std::string& value) {
            const auto key = categoryNamed(value);
            if (!key)
                return value.empty() ? std::string(" ") : value;
            value = *key;
            return std::string();
        },
        "");
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (CLI::Option* option = command->get_option_no_throw(kCategoryOption))
            option->transform(names);
}

} // namespace yike::cli
