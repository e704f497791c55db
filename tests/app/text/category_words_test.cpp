// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/category_words.h"
#include "app/text/words.h"
#include "core/standards/taxonomy.h"

#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

using namespace yike;

TEST_CASE("every category that ships has a name for people in both languages")
{
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/taxonomy.toml");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto taxonomy = loadTaxonomy(text, "taxonomy.toml");
    REQUIRE(taxonomy);
    for (const Category& category : taxonomy->categories()) {
        CAPTURE(category.key);
        CHECK(categoryName(category.key, Language::Chinese) != category.key);
        const std::string english = categoryName(category.key, Language::English);
        CHECK_FALSE(english.empty());
        const bool bareKey = english == category.key && english.find('-') != std::string::npos;
        CHECK_FALSE(bareKey);
        CHECK(english.find("社") == std::string::npos);
    }
}

TEST_CASE("a category of a planner's own is shown by its key")
{
    CHECK(categoryName("ski-lift", Language::Chinese) == "ski-lift");
}

TEST_CASE("a sentence speaks of facilities and not of labels")
{
    CHECK(categoryName("fitness", Language::Chinese) == "健身");
    CHECK(facilityNoun("fitness", Language::Chinese) == "健身设施");
    CHECK(facilityNouns("pharmacy", Language::English) == "pharmacies");
    CHECK(facilityNouns("disability-space", Language::English) == "places for disabled people");
    CHECK(anyFacility({"market", "emergency"}, Language::English) == "a market or an emergency shelter");
    CHECK(anyFacility({"market", "fresh-grocer"}, Language::Chinese) == "菜市场或生鲜超市");
    CHECK(allFacilities({"gym", "park", "mall"}, Language::English) == "gyms, parks and shopping centres");
    CHECK(anyFacility({"ski-lift"}, Language::Chinese) == "ski-lift");
}

TEST_CASE("functions that the shipped standards ask for have English words")
{
    CHECK(functionsText({"助浴", "地址公开"}, Language::English) == "bathing, address published");
    CHECK(functionsText({"助浴", "地址公开"}, Language::Chinese) == "助浴、地址公开");
    CHECK(functionsText({"理发"}, Language::English) == "理发");
}
