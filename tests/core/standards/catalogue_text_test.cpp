// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/catalogue_text.h"

#include "core/standards/catalogue.h"
#include "core/standards/toml_text.h"

#include "tests/support/catch.h"

#include <fstream>
#include <sstream>

using namespace yike;

namespace {

constexpr auto kSmall = R"(# 头：一行注释
id = "small" # 短名
name = { zh = "小标准", en = "Small" }
issuer = { zh = "某局", en = "Office" }
version = "3"

[[option]]
id = "metres"
name = { zh = "距离", en = "distance" }
default = 500
sets = "reach.metres"

# ---- rows
[[indicator]]
id = "A1"
clause = "第一条"
name = { zh = "健身圈", en = "Fitness" } # 不改
unit = { zh = "%", en = "%" }
kind = "reach"
level = "community"
verification = "verified"
categories = [
  "fitness", # 健身
]
reach = { metres = 500, weight = "population" }
options = ["metres"]
)";

constexpr auto kIndicator = CataloguePlace::Of::Indicator;

std::string changed(const std::string& text, const CataloguePlace& place, std::string_view key,
                    const std::optional<std::string>& value)
{
    auto result = withValue(text, place, key, value);
    REQUIRE(result);
    return *result;
}

Standard loaded(const std::string& text)
{
    auto standard = loadStandard(text, "test.toml");
    REQUIRE(standard);
    return standard->value;
}

std::string shipped(const std::string& file)
{
    std::ifstream in(std::string(YIKE_SOURCE_DIR) + "/resources/standards/" + file);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Lines that one text has and the other has not, at the same place.
int changedLines(const std::string& a, const std::string& b)
{
    std::stringstream first(a), second(b);
    std::string x, y;
    int count = 0;
    while (std::getline(first, x) && std::getline(second, y))
        count += x != y;
    return count;
}

} // namespace

TEST_CASE("a value changes in its place and every comment stays", "[catalogue-text]")
{
    const std::string text =
        changed(kSmall, {kIndicator, "A1"}, "name", toml_text::text({"“圈”的 \"新\" 名", "New"}));
    CHECK(text.find("# 不改") != std::string::npos);
    CHECK(text.find("# 短名") != std::string::npos);
    CHECK(text.find("# 健身") != std::string::npos);
    CHECK(changedLines(kSmall, text) == 1);
    CHECK(loaded(text).indicators[0].name.zh == "“圈”的 \"新\" 名");
}

TEST_CASE("a value that was not there is added to its own row", "[catalogue-text]")
{
    std::string text = changed(kSmall, {kIndicator, "A1"}, "target", toml_text::number(62.5));
    text = changed(text, {kIndicator, "A1"}, "deadline", "2027-12-31");
    const Indicator row = loaded(text).indicators[0];
    CHECK(row.target == 62.5);
    CHECK(row.deadline == parseDate("2027-12-31"));
    text = changed(text, {kIndicator, "A1"}, "target", std::nullopt);
    text = changed(text, {kIndicator, "A1"}, "deadline", std::nullopt);
    CHECK(text == kSmall); // taken out again, nothing is left behind
}

TEST_CASE("values within an inline table change, and are added", "[catalogue-text]")
{
    std::string text = changed(kSmall, {kIndicator, "A1"}, "reach.metres", "800");
    CHECK(loaded(text).indicators[0].reach.metres == 800);
    CHECK(loaded(text).indicators[0].reach.weight == "population");
    text = changed(text, {kIndicator, "A1"}, "reach.all-categories", "true");
    CHECK(loaded(text).indicators[0].reach.allCategories);
}

TEST_CASE("lists over several lines are replaced as one", "[catalogue-text]")
{
    const std::string text =
        changed(kSmall, {kIndicator, "A1"}, "categories", toml_text::list({"fitness", "park"}));
    CHECK(loaded(text).indicators[0].categories == std::vector<std::string>{"fitness", "park"});
}

TEST_CASE("an option's default changes, the head and the option keep apart", "[catalogue-text]")
{
    std::string text = changed(kSmall, {CataloguePlace::Of::Option, "metres"}, "default", "650");
    CHECK(loaded(text).options[0].chosen == "650");
    text = changed(text, {}, "version", toml_text::basicString("4"));
    CHECK(loaded(text).version == "4");
    CHECK(changedLines(kSmall, text) == 2);
}

TEST_CASE("a copy has another id and name and knows its parent", "[catalogue-text]")
{
    auto copy = asCopy(kSmall, "mine", {"我的标准", "Mine"});
    REQUIRE(copy);
    const Standard standard = loaded(*copy);
    CHECK(standard.id == "mine");
    CHECK(standard.name.zh == "我的标准");
    CHECK(standard.parent == "small");
    CHECK(standard.version == "1");
    CHECK(standard.indicators == loaded(kSmall).indicators);
}

TEST_CASE("every row of the shipped catalogue can be changed without touching another", "[catalogue-text]")
{
    const std::string text = shipped("dalian-2023-2025.toml");
    const Standard before = loaded(text);
    for (std::size_t i = 0; i < before.indicators.size(); ++i) {
        const std::string& id = before.indicators[i].id;
        const std::string after = changed(text, {kIndicator, id}, "clause", toml_text::basicString("新条款"));
        CHECK(changedLines(text, after) == 1);
        const Standard standard = loaded(after);
        for (std::size_t j = 0; j < standard.indicators.size(); ++j) {
            Indicator expected = before.indicators[j];
            if (i == j)
                expected.clause = "新条款";
            CHECK(standard.indicators[j] == expected);
        }
    }
}

TEST_CASE("a text that is no TOML says where, a row that is not there says so", "[catalogue-text]")
{
    const auto broken = withValue("id = \"x\"\nname = {", {}, "version", "\"2\"");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == Code::CatalogueSyntax);
    const auto missing = withValue(kSmall, {kIndicator, "Z9"}, "target", "1");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Code::CatalogueKeyMissing);
    CHECK(asCopy("= 3", "a", {"a", "a"}).error().code == Code::CatalogueSyntax);
}
