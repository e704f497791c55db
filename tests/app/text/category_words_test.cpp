// SPDX-License-Identifier: GPL-3.0-or-later
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
