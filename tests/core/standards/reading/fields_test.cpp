// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/reading/fields.h"

#include "tests/support/catch.h"

#include <fstream>
#include <sstream>

using namespace yike;

namespace {

FieldVocabulary shipped()
{
    std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/fields.toml");
    std::ostringstream text;
    text << file.rdbuf();
    auto loaded = loadFields(text.str(), "fields.toml");
    REQUIRE(loaded);
    return *loaded;
}

} // namespace

TEST_CASE("every figure has a name in both languages and all but yes/no and dates a unit", "[fields]")
{
    const FieldVocabulary fields = shipped();
    CHECK(fields.fields.size() >= 120);
    for (const Field& field : fields.fields) {
        CAPTURE(field.key);
        CHECK_FALSE(field.name.zh.empty());
        CHECK_FALSE(field.name.en.empty());
        CHECK_FALSE(field.levels.empty());
        const bool bare = field.type == FieldType::YesNo || field.type == FieldType::Day;
        CHECK(field.unit.zh.empty() == bare);
        CHECK(field.key.starts_with("flag.") == (field.type == FieldType::YesNo));
    }
    REQUIRE(fields.find("households.resident") != nullptr);
    CHECK(fields.find("households.resident")->unit.zh == "户");
    CHECK(fields.find("imagery.yearly.date")->type == FieldType::Day);
    CHECK(fields.find("no.such") == nullptr);
}

TEST_CASE("a vocabulary with mistakes says where", "[fields]")
{
    const auto code = [](const char* text) { return loadFields(text, "fields.toml").error().code; };
    CHECK(code("field = [ { key = \"a\" } ]") == Code::CatalogueKeyMissing);
    const std::string good =
        R"({ key = "a", name = { zh = "甲", en = "a" }, type = "count", levels = ["community"] })";
    CHECK(loadFields("field = [" + good + "]", "fields.toml"));
    CHECK(code(("field = [" + good + ",\n" + good + "]").c_str()) == Code::CatalogueFieldTwice);
    CHECK(
        code(
            R"(field = [ { key = "a", name = { zh = "甲", en = "a" }, type = "word", levels = ["city"] } ])") ==
        Code::CatalogueFieldTypeUnknown);
    CHECK(
        code(
            R"(field = [ { key = "a", name = { zh = "甲", en = "a" }, type = "date", levels = ["town"] } ])") ==
        Code::CatalogueLevelUnknown);
    CHECK(code("field = 3") == Code::CatalogueTypeWrong);
    CHECK(code("field = [") == Code::CatalogueSyntax);
}

TEST_CASE("dates are kept as numbers that people can read", "[fields]")
{
    CHECK(dateNumber(*parseDate("2025-06-03")) == 20250603);
    CHECK(dateOfNumber(20250603) == parseDate("2025-06-03"));
    for (const double none : {0.0, -20250603.0, 20250603.5, 20251303.0, 20250230.0, 1e300})
        CHECK_FALSE(dateOfNumber(none));
}

TEST_CASE("what a standard needs is listed once and in the order of its rows", "[fields]")
{
    Standard standard;
    Indicator share;
    share.kind = Kind::Share;
    share.numerator = {Operand::Of::Value, {"workers.certified"}, "", Level::County, false};
    share.denominator = {Operand::Of::Value, {"workers"}, "", Level::County, false};
    share.appliesFlag = "flag.new-build";
    Indicator image;
    image.kind = Kind::Currency;
    image.numerator = {Operand::Of::Value, {"imagery.yearly.date"}, "", Level::County, false};
    image.bound = Bound{"imagery.yearly.metres", 0.5};
    Indicator walk;
    walk.kind = Kind::Reach;
    walk.numerator = {};
    standard.indicators = {share, image, walk, share};
    standard.options = {{"basis",
                         {},
                         {{"other", {}, {{"replace-value", {"workers", "workers.fulltime"}}}}},
                         "",
                         {},
                         {},
                         "other",
                         true}};
    CHECK(valueKeysOf(standard) == std::vector<std::string>{"workers.certified", "workers", "flag.new-build",
                                                            "imagery.yearly.date", "imagery.yearly.metres",
                                                            "population", "workers.fulltime"});
    const FieldVocabulary fields = shipped();
    const auto street = fieldsToFill(standard, fields, Level::SubDistrict);
    REQUIRE(street.size() == 2);
    CHECK(street[0].key == "imagery.yearly.date");
    standard.fields = {{"workers", {"工作者", "workers"}, {"人", "people"}, FieldType::Count, {Level::City}}};
    CHECK(fieldsToFill(standard, fields, Level::City).at(0).name.zh == "工作者");
    CHECK(withFieldsOf(fields, standard).fields.size() == fields.fields.size());
}
