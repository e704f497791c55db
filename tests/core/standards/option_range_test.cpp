// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/option_range.h"

#include "core/standards/catalogue.h"
#include "core/standards/change.h"
#include "tests/support/catch.h"

#include <fstream>
#include <sstream>

using namespace yike;

namespace {

const Standard& dalianAlone()
{
    static const Standard standard = [] {
        std::ifstream file(YIKE_SOURCE_DIR "/resources/standards/dalian-2023-2025.toml");
        std::ostringstream text;
        text << file.rdbuf();
        auto loaded = loadStandard(text.str(), "dalian-2023-2025.toml", nullptr, nullptr);
        REQUIRE(loaded);
        return loaded->value;
    }();
    return standard;
}

const Option& option(const char* id)
{
    return *dalianAlone().option(id);
}

/// A planner's own standard with one option; `bounds` are further lines of it.
Result<Loaded<Standard>> own(const std::string& sets, const std::string& number, const std::string& bounds)
{
    return loadStandard("id = \"own\"\nname = { zh = \"自定\", en = \"own\" }\n"
                        "issuer = { zh = \"我\", en = \"me\" }\nversion = \"1\"\n"
                        "[[option]]\nid = \"number\"\nname = { zh = \"数\", en = \"number\" }\n"
                        "sets = \"" +
                            sets + "\"\ndefault = " + number + "\n" + bounds +
                            "[[indicator]]\nid = \"A\"\nclause = \"1\"\n"
                            "name = { zh = \"甲\", en = \"a\" }\nunit = { zh = \"%\", en = \"%\" }\n"
                            "kind = \"reach\"\nlevel = \"community\"\nverification = \"verified\"\n"
                            "categories = [\"fitness\", \"gym\"]\n"
                            "reach = { metres = 500, weight = \"population\" }\noptions = [\"number\"]\n",
                        "own.toml", nullptr, nullptr);
}

} // namespace

TEST_CASE("nobody assesses a city by a distance of nine metres", "[options]")
{
    const auto refused = withOptions(dalianAlone(), {{"fitness-metres", "9"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::OptionNumberBroken);
    CHECK(refused.error().args == Args{{"option", std::string("fitness-metres")},
                                       {"value", std::string("9")},
                                       {"allowed", std::string("100–3000")}});
    for (const char* value : {"100", "800", "3000"})
        CHECK(accepts(dalianAlone(), option("fitness-metres"), value));
    for (const char* value : {"99.9", "3001", "none", "", "500m"})
        CHECK_FALSE(accepts(dalianAlone(), option("fitness-metres"), value));
}

TEST_CASE("every number option of the built-in plan states its bounds and its default lies within",
          "[options]")
{
    for (const Option& each : dalianAlone().options) {
        CAPTURE(each.id);
        CHECK(accepts(dalianAlone(), each, each.chosen));
        if (each.choices.empty()) {
            CHECK(each.least);
            CHECK(each.most);
        }
    }
}

TEST_CASE("a pass mark is a share or none and things are counted whole", "[options]")
{
    CHECK(accepts(dalianAlone(), option("fitness-pass"), "none"));
    CHECK(accepts(dalianAlone(), option("fitness-pass"), "80.5"));
    CHECK_FALSE(accepts(dalianAlone(), option("fitness-pass"), "101"));
    CHECK(allowedValues(dalianAlone(), option("fitness-pass")) == "0–100, none");
    CHECK(accepts(dalianAlone(), option("convenience-categories"), "13"));
    CHECK_FALSE(accepts(dalianAlone(), option("convenience-categories"), "13.5"));
    CHECK_FALSE(accepts(dalianAlone(), option("convenience-categories"), "15"));
    CHECK_FALSE(accepts(dalianAlone(), option("functions-pass"), "1.5"));
    CHECK(allowedValues(dalianAlone(), option("coverage-basis")) == "administrative, spatial");
    CHECK_FALSE(accepts(dalianAlone(), option("coverage-basis"), "both"));
}

TEST_CASE("a planner's file without bounds takes what makes sense and its own default", "[options]")
{
    const auto silent = own("reach.metres", "500", "");
    REQUIRE(silent);
    CHECK(rangeOf(silent->value, silent->value.options[0]) == NumberRange{50, 10'000, false, false});
    CHECK_FALSE(withOptions(silent->value, {{"number", "9"}}));
    const auto odd = own("reach.metres", "20000", ""); // the planner's own word
    REQUIRE(odd);
    CHECK(accepts(odd->value, odd->value.options[0], "20000"));
    const auto mark = own("target", "\"none\"", "");
    REQUIRE(mark);
    CHECK(rangeOf(mark->value, mark->value.options[0]) == NumberRange{0, 100, false, true});
    const auto kinds = own("reach.categories-needed", "2", "");
    REQUIRE(kinds);
    CHECK(rangeOf(kinds->value, kinds->value.options[0]) == NumberRange{1, 2, true, false});
}

TEST_CASE("bounds that contradict each other or the default are mistakes of the file", "[options]")
{
    CHECK(own("reach.metres", "500", "least = 100\nmost = 900\n"));
    CHECK(own("reach.metres", "500", "least = 600\n").error().code == Code::CatalogueDefaultUnknown);
    CHECK(own("reach.metres", "500", "least = 400\nmost = 300\n").error().code ==
          Code::CatalogueNumberOutOfRange);
}

TEST_CASE("what an older project chose is left out with a word", "[options]")
{
    std::map<std::string, std::string> chosen{{"coverage-basis", "spatial"},
                                              {"fitness-metres", "9"},
                                              {"households-basis", "half"},
                                              {"moon-phase", "full"}};
    const auto issues = dropUnfit(dalianAlone(), chosen);
    CHECK(chosen == std::map<std::string, std::string>{{"coverage-basis", "spatial"}});
    REQUIRE(issues.size() == 3);
    CHECK(issues[0].code == Code::OptionReplaced);
    CHECK(issues[0].args.back() == std::pair<std::string, ArgValue>("used", std::string("500")));
    CHECK(issues[1].code == Code::OptionReplaced);
    CHECK(issues[2].code == Code::OptionGone);
    CHECK(withOptions(dalianAlone(), chosen));
}
