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

FieldVocabulary shippedFields()
{
    auto fields = loadFields(fileText("fields.toml"), "fields.toml");
    REQUIRE(fields);
    return *fields;
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

[[indicator]]
id = "C"
clause = "3"
group = "people"
nature = "yes-no"
name = { zh = "两级网络", en = "Network" }
kind = "network"
recurrence = "yearly"
level = "community"
verification = "secondary"
flag = "flag.post"
levels = ["city", "community"]

[[indicator]]
id = "D"
clause = "4"
group = "people"
name = { zh = "影像更新", en = "Imagery" }
kind = "currency"
level = "sub-district"
verification = "secondary"
dated = "image.date"
period = "quarter"
period-basis = "rolling"
bound = { value = "image.metres", at-most = 0.5 }

[[indicator]]
id = "E"
clause = "5"
name = { zh = "薪酬比", en = "Pay" }
kind = "ratio"
level = "county"
verification = "secondary"
roll-up = "each"
sharing = "households"
numerator = { facilities = ["fitness"], with-functions = ["x"], opened-since = 2023-01-01, where-flag = "flag.post" }
denominator = { value = ["households.resident"] }

[[indicator]]
id = "F"
clause = "6"
name = { zh = "清单", en = "List" }
kind = "checklist"
level = "county"
verification = "secondary"
flags = ["flag.post", "flag.other"]

[[group]]
id = "people"
name = { zh = "民生", en = "People" }

[[group]]
id = "staff"
name = { zh = "队伍", en = "Staff" }

[[field]]
key = "flag.post"
name = { zh = "有网点", en = "has a post" }
type = "yes-no"
levels = ["community", "city"]

[[field]]
key = "flag.other"
name = { zh = "有其他", en = "has others" }
type = "yes-no"
levels = ["county"]

[[field]]
key = "image.date"
name = { zh = "日期", en = "date" }
type = "date"
levels = ["sub-district"]

[[field]]
key = "image.metres"
name = { zh = "分辨率", en = "resolution" }
type = "number"
levels = ["sub-district"]
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

TEST_CASE("groups, figures of its own and the newer kinds are read", "[catalogue]")
{
    const Taxonomy taxonomy = shippedTaxonomy();
    const FieldVocabulary fields = shippedFields();
    const auto loaded = loadStandard(kGood, "demo.toml", &taxonomy, &fields);
    REQUIRE(loaded);
    CHECK(loaded->issues.empty());
    const Standard& standard = loaded->value;
    REQUIRE(standard.group("people") != nullptr);
    CHECK(standard.group("people")->name.en == "People");
    CHECK(standard.group("lost") == nullptr);
    CHECK(standard.fields.size() == 4);
    const Indicator& network = *standard.find("C");
    CHECK(network.group == "people");
    CHECK(network.nature == Nature::YesNo);
    CHECK(network.recurrence == Recurrence::Yearly);
    CHECK(network.levels == std::vector<Level>{Level::Community, Level::City});
    CHECK(network.scale == 100);
    const Indicator& image = *standard.find("D");
    CHECK(image.period == Period::Quarter);
    CHECK(image.periodBasis == PeriodBasis::Rolling);
    CHECK(image.bound == Bound{"image.metres", 0.5});
    CHECK(image.numerator.keys == std::vector<std::string>{"image.date"});
    const Indicator& pay = *standard.find("E");
    CHECK(pay.rollUp == RollUp::Each);
    CHECK(pay.sharing == Sharing::ByHouseholds);
    CHECK(pay.numerator.functions == std::vector<std::string>{"x"});
    CHECK(pay.numerator.openedSince == parseDate("2023-01-01"));
    CHECK(pay.numerator.whereFlag == "flag.post");
    CHECK(standard.find("F")->flags.size() == 2);
    CHECK(standard.find("A")->nature == Nature::Number);
}

TEST_CASE("the newer kinds need their parameters too", "[catalogue]")
{
    for (const char* line :
         {"flag = \"flag.post\"\n", "levels = [\"city\", \"community\"]\n", "dated = \"image.date\"\n",
          "period = \"quarter\"\n", "flags = [\"flag.post\", \"flag.other\"]\n"}) {
        CAPTURE(line);
        const auto loaded = loadStandard(with(line, ""), "demo.toml");
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == Code::CatalogueParameterMissing);
    }
    const auto bound = loadStandard(with(", at-most = 0.5", ""), "demo.toml");
    REQUIRE_FALSE(bound);
    CHECK(bound.error().code == Code::CatalogueKeyMissing);
    const auto day = loadStandard(with("opened-since = 2023-01-01", "opened-since = \"early\""), "demo.toml");
    REQUIRE_FALSE(day);
    CHECK(day.error().code == Code::CatalogueDateBroken);
    const auto level =
        loadStandard(with("levels = [\"city\", \"community\"]", "levels = [\"town\"]"), "demo.toml");
    REQUIRE_FALSE(level);
    REQUIRE(level.error().cause); // no level is left, which is said too
    CHECK(level.error().cause->code == Code::CatalogueLevelUnknown);
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
        {"nature = \"yes-no\"", "nature = \"doubtful\"", Code::CatalogueNatureUnknown, 50},
        {"recurrence = \"yearly\"", "recurrence = \"daily\"", Code::CatalogueRecurrenceUnknown, 53},
        {"recurrence = \"yearly\"", "recurrence = \"yearly\"\ndeadline = 2025-12-31",
         Code::CatalogueDeadlineRecurs, 54},
        {"roll-up = \"each\"", "roll-up = \"mean\"", Code::CatalogueRollUpUnknown, 79},
        {"sharing = \"households\"", "sharing = \"people\"", Code::CatalogueSharingUnknown, 80},
        {"period = \"quarter\"", "period = \"week\"", Code::CataloguePeriodUnknown, 68},
        {"\"rolling\"", "\"sliding\"", Code::CataloguePeriodBasisUnknown, 69},
        {"levels = [\"city\", \"community\"]", "levels = [\"city\", \"county\"]", Code::CatalogueLevelsBroken,
         57},
        {"group = \"people\"", "group = \"places\"", Code::CatalogueGroupUnknown, 46},
        {"id = \"staff\"", "id = \"people\"", Code::CatalogueGroupTwice, 97},
        {"type = \"number\"", "type = \"text\"", Code::CatalogueFieldTypeUnknown, 122},
        {"key = \"flag.other\"", "key = \"flag.post\"", Code::CatalogueFieldTwice, 107},
        {"flags = [\"flag.post\", \"flag.other\"]", "flags = [\"flag.post\", \"flag.lost\"]",
         Code::CatalogueFieldUnknown, 84},
        {"type = \"date\"", "type = \"count\"", Code::CatalogueFieldMistyped, 59},
    };
    const Taxonomy taxonomy = shippedTaxonomy();
    const FieldVocabulary fields = shippedFields();
    std::set<Code> seen;
    for (const Broken& broken : mistakes) {
        CAPTURE(broken.to);
        const auto loaded = loadStandard(with(broken.from, broken.to), "demo.toml", &taxonomy, &fields);
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
    CHECK(seen.size() >= 40);
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
