// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/catalogue.h"

#include "tests/support/catch.h"

#include <fstream>
#include <set>
#include <sstream>

using namespace yike;

namespace {

std::string fileText(const std::string& name)
{
    std::ifstream file(std::string(YIKE_SOURCE_DIR "/resources/standards/") + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Taxonomy shippedTaxonomy()
{
    auto taxonomy = loadTaxonomy(fileText("taxonomy.toml"), "taxonomy.toml");
    REQUIRE(taxonomy);
    return *taxonomy;
}

/// A small catalogue that is right; tests break one line of it each.
const std::string kGood = R"(id = "demo"
name = { zh = "示例", en = "Demo" }
issuer = { zh = "某市", en = "A city" }
version = "1"
issued = 2023-01-01
ends = 2025-12-31

[[option]]
id = "basis"
name = { zh = "户数", en = "Households" }
default = "resident"
choices = [ { id = "resident", name = { zh = "常住", en = "resident" } }, { id = "registered", name = { zh = "户籍", en = "registered" }, changes = { replace-value = ["households.resident", "households.registered"] } } ]

[[option]]
id = "metres"
name = { zh = "距离", en = "Distance" }
default = 500
sets = "reach.metres"

[[indicator]]
id = "A"
clause = "1"
name = { zh = "每百户面积", en = "Area per 100 households" }
kind = "ratio"
target = 30
deadline = 2025-12-31
level = "community"
applies = ["urban", "rural"]
verification = "verified"
scale = 100
numerator = { floor-area = ["community-centre"] }
denominator = { value = ["households.resident"] }
options = ["basis"]

[[indicator]]
id = "B"
clause = "2"
name = { zh = "健身圈", en = "Fitness" }
kind = "reach"
level = "community"
verification = "unverified"
categories = ["fitness"]
reach = { metres = 500, weight = "population" }
options = ["metres"]
)";

std::string with(const std::string& from, const std::string& to)
{
    const auto at = kGood.find(from);
    REQUIRE(at != std::string::npos);
    return kGood.substr(0, at) + to + kGood.substr(at + from.size());
}

std::int64_t number(const Error& error, const std::string& name)
{
    for (const auto& [key, value] : error.args) {
        if (key == name)
            return std::get<std::int64_t>(value);
    }
    return -1;
}

struct Broken {
    std::string from;
    std::string to;
    Code code;
    std::int64_t line;
};

} // namespace

TEST_CASE("the Dalian catalogue holds the rows of the first set with clause and target", "[catalogue]")
{
    const Taxonomy taxonomy = shippedTaxonomy();
    const auto loaded = loadStandard(fileText("dalian-2023-2025.toml"), "dalian-2023-2025.toml", &taxonomy);
    REQUIRE(loaded);
    CHECK(loaded->issues.empty());
    const Standard& standard = loaded->value;
    CHECK(standard.id == "dalian-2023-2025");
    for (const char* id : {"G1",  "G2",  "G3",  "G4",  "G5", "G6",  "G7",  "G8",  "6",   "14a", "14b", "14c",
                           "15d", "16a", "18a", "20a", "23", "27a", "34a", "34b", "34c", "34d", "37a"}) {
        CAPTURE(id);
        REQUIRE(standard.find(id) != nullptr);
        CHECK_FALSE(standard.find(id)->name.zh.empty());
        CHECK(standard.find(id)->deadline);
    }
    CHECK(standard.find("G6")->targetRural == 3.0);
    CHECK(standard.find("34b")->target == 350.0);
    CHECK_FALSE(standard.find("34b")->appliesUrban);
    CHECK(standard.find("34c")->deadline == parseDate("2023-12-31"));
    CHECK(standard.find("23")->categories.size() == 14);
    CHECK(standard.find("14a")->functions.size() == 6);
    CHECK_FALSE(standard.find("18a")->target);
}

TEST_CASE("a right catalogue is read whole", "[catalogue]")
{
    const auto loaded = loadStandard(kGood, "demo.toml");
    REQUIRE(loaded);
    const Indicator& area = loaded->value.indicators.at(0);
    CHECK(area.kind == Kind::Ratio);
    CHECK(area.numerator.of == Operand::Of::FloorArea);
    CHECK(area.denominator.keys == std::vector<std::string>{"households.resident"});
    CHECK(area.scale == 100);
    CHECK(loaded->value.indicators.at(1).verification == Verification::Unverified);
    CHECK(loaded->value.option("metres")->chosen == "500");
    CHECK(loaded->value.option("basis")->choices.at(1).changes.at(0).to.size() == 2);
}

TEST_CASE("every kind of mistake in a catalogue has its own code with line and column", "[catalogue]")
{
    const std::vector<Broken> mistakes = {
        {"version = \"1\"", "version = ", Code::CatalogueSyntax, 4},
        {"version = \"1\"\n", "", Code::CatalogueKeyMissing, 1},
        {"clause = \"1\"", "clause = \"1\"\nclauze = \"1\"", Code::CatalogueKeyUnknown, 23},
        {"target = 30", "target = \"30\"", Code::CatalogueTypeWrong, 25},
        {"id = \"A\"", "id = \"A 1\"", Code::CatalogueIdBroken, 21},
        {", en = \"Fitness\"", "", Code::CatalogueTextIncomplete, 38},
        {"kind = \"ratio\"", "kind = \"ration\"", Code::CatalogueKindUnknown, 24},
        {"target = 30", "comparator = \"more\"\ntarget = 30", Code::CatalogueComparatorUnknown, 25},
        {"level = \"community\"", "level = \"village\"", Code::CatalogueLevelUnknown, 27},
        {"\"unverified\"", "\"sure\"", Code::CatalogueVerificationUnknown, 41},
        {"[\"urban\", \"rural\"]", "[\"town\"]", Code::CatalogueAppliesUnknown, 28},
        {"[\"urban\", \"rural\"]", "[]", Code::CatalogueAppliesEmpty, 28},
        {"deadline = 2025-12-31", "deadline = \"soon\"", Code::CatalogueDateBroken, 26},
        {"ends = 2025-12-31", "ends = 2022-12-31", Code::CatalogueDatesReversed, 6},
        {"scale = 100", "scale = -1", Code::CatalogueNumberOutOfRange, 30},
        {"{ floor-area = [\"community-centre\"] }", "{ }", Code::CatalogueOperandUnclear, 31},
        {"categories = [\"fitness\"]", "categories = []", Code::CatalogueListEmpty, 42},
        {"reach = { metres = 500, weight = \"population\" }\n", "", Code::CatalogueParameterMissing, 35},
        {"\"community-centre\"", "\"town-hall\"", Code::CatalogueCategoryUnknown, 20},
        {"id = \"B\"", "id = \"A\"", Code::CatalogueIndicatorTwice, 35},
        {"id = \"metres\"", "id = \"basis\"", Code::CatalogueOptionTwice, 14},
        {"id = \"registered\"", "id = \"resident\"", Code::CatalogueChoiceTwice, 12},
        {"options = [\"basis\"]", "options = [\"bases\"]", Code::CatalogueOptionUnknown, 20},
        {"default = \"resident\"", "default = \"all\"", Code::CatalogueDefaultUnknown, 11},
        {"sets = \"reach.metres\"", "", Code::CatalogueOptionUnclear, 14},
        {"sets = \"reach.metres\"", "sets = \"colour\"", Code::CatalogueChangeUnknown, 18},
        {"default = 500", "default = \"far\"", Code::CatalogueChangeBroken, 14},
    };
    const Taxonomy taxonomy = shippedTaxonomy();
    std::set<Code> seen;
    for (const Broken& broken : mistakes) {
        CAPTURE(broken.to);
        const auto loaded = loadStandard(with(broken.from, broken.to), "demo.toml", &taxonomy);
        REQUIRE_FALSE(loaded);
        std::vector<Code> codes;
        const Error* found = nullptr;
        for (const Error* error = &loaded.error(); error != nullptr; error = error->cause.get()) {
            codes.push_back(error->code);
            if (error->code == broken.code)
                found = error;
        }
        REQUIRE(found != nullptr);
        CHECK(number(*found, "line") == broken.line);
        CHECK(number(*found, "column") >= 1);
        CHECK(seen.insert(broken.code).second);
    }
    CHECK(seen.size() >= 20);
}

TEST_CASE("a file without rows is no standard", "[catalogue]")
{
    const auto loaded = loadStandard(kGood.substr(0, kGood.find("[[indicator]]")), "demo.toml");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == Code::CatalogueEmpty);
    CHECK_FALSE(loadStandard("", "empty.toml"));
}

TEST_CASE("several mistakes are told at once in the order of the file", "[catalogue]")
{
    const auto loaded = loadStandard(with("issued = 2023-01-01", "issued = \"x\"\nfoo = 1"), "demo.toml");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == Code::CatalogueDateBroken);
    REQUIRE(loaded.error().cause);
    CHECK(loaded.error().cause->code == Code::CatalogueKeyUnknown);
}

TEST_CASE("what a kind does not use is told but does not spoil the file", "[catalogue]")
{
    const auto loaded = loadStandard(with("scale = 100", "scale = 100\narea-rate = 0.3"), "demo.toml");
    REQUIRE(loaded);
    REQUIRE(loaded->issues.size() == 1);
    CHECK(loaded->issues[0].code == Code::CatalogueParameterUnused);
}
