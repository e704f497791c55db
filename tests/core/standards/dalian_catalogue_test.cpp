// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped catalogue of the Dalian plan against the list of its rows: none silently missing.
#include "core/standards/catalogue.h"
#include "core/standards/change.h"

#include "tests/support/catch.h"

#include <array>
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

const Standard& dalian()
{
    static const Standard standard = [] {
        const auto taxonomy = loadTaxonomy(fileText("taxonomy.toml"), "taxonomy.toml");
        const auto fields = loadFields(fileText("fields.toml"), "fields.toml");
        REQUIRE(taxonomy);
        REQUIRE(fields);
        auto loaded =
            loadStandard(fileText("dalian-2023-2025.toml"), "dalian-2023-2025.toml", &*taxonomy, &*fields);
        REQUIRE(loaded);
        REQUIRE(loaded->issues.empty());
        return loaded->value;
    }();
    return standard;
}

/// A row of the plan and what its text gives: a number, something that is there or not, or neither.
struct Row {
    const char* id;
    Nature nature;
};
constexpr auto N = Nature::Number;
constexpr auto B = Nature::YesNo;
constexpr auto Q = Nature::Described;

/// Typed from the list of targets, in its order.
constexpr std::array kRows = {
    Row{"G1", N},  Row{"G2", N},  Row{"G3", N},  Row{"G4", N},  Row{"G5", N},  Row{"G6", N},  Row{"G7", N},
    Row{"G8", N},  Row{"G9", N},  Row{"1a", N},  Row{"1b", N},  Row{"1c", B},  Row{"2", B},   Row{"3", N},
    Row{"4", N},   Row{"5", Q},   Row{"6", N},   Row{"7a", B},  Row{"7b", B},  Row{"8a", Q},  Row{"8b", B},
    Row{"9", Q},   Row{"10", N},  Row{"11", B},  Row{"12a", N}, Row{"12b", N}, Row{"12c", N}, Row{"12d", Q},
    Row{"13a", B}, Row{"13b", B}, Row{"14a", N}, Row{"14b", N}, Row{"14c", N}, Row{"14d", Q}, Row{"14e", B},
    Row{"15a", N}, Row{"15b", N}, Row{"15c", N}, Row{"15d", N}, Row{"16a", N}, Row{"16b", B}, Row{"17a", B},
    Row{"17b", B}, Row{"18a", Q}, Row{"18b", N}, Row{"18c", B}, Row{"18d", Q}, Row{"18e", B}, Row{"19", Q},
    Row{"20a", Q}, Row{"20b", B}, Row{"20c", B}, Row{"20d", Q}, Row{"21", B},  Row{"22", N},  Row{"23", Q},
    Row{"24", Q},  Row{"25", B},  Row{"26", N},  Row{"27a", N}, Row{"27b", B}, Row{"28a", N}, Row{"28b", Q},
    Row{"28c", B}, Row{"29", B},  Row{"30", B},  Row{"31a", B}, Row{"31b", B}, Row{"32", Q},  Row{"33", B},
    Row{"34a", N}, Row{"34b", N}, Row{"34c", N}, Row{"34d", B}, Row{"34e", B}, Row{"35", B},  Row{"36", B},
    Row{"37a", N}, Row{"37b", B}, Row{"38a", B}, Row{"38b", B}, Row{"38c", B}, Row{"39", Q},  Row{"40", N},
    Row{"41", Q},  Row{"42", Q},  Row{"43a", N}, Row{"43b", N}, Row{"44a", B}, Row{"44b", N}, Row{"45a", N},
    Row{"45b", N}, Row{"45c", N}, Row{"46", Q},  Row{"47", Q},  Row{"48", N},  Row{"49a", B}, Row{"49b", B},
    Row{"S4", Q}};

/// What the text has besides.
constexpr std::array kMore = {"10b", "11b", "13c", "16c", "21b", "26b", "28d",
                              "30b", "37c", "44c", "S4a", "S4b", "S4c"};

} // namespace

TEST_CASE("no row of the plan is missing", "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    CHECK(standard.id == "dalian-2023-2025");
    CHECK(kRows.size() == 99);
    std::set<std::string> known;
    std::array<int, 3> counts{};
    for (const Row& row : kRows) {
        CAPTURE(row.id);
        REQUIRE(standard.find(row.id) != nullptr);
        CHECK(standard.find(row.id)->nature == row.nature);
        ++counts.at(static_cast<std::size_t>(row.nature));
        known.insert(row.id);
    }
    CHECK(counts == std::array{43, 36, 20});
    CHECK(counts[0] + counts[1] == 79); // checkable
    for (const char* id : kMore) {
        CAPTURE(id);
        CHECK(standard.find(id) != nullptr);
        known.insert(id);
    }
    for (const Indicator& indicator : standard.indicators)
        CHECK(known.contains(indicator.id));
    CHECK(standard.indicators.size() == kRows.size() + kMore.size());
}

TEST_CASE("every row speaks both languages and says where it stands and how sure it is",
          "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    for (const Indicator& indicator : standard.indicators) {
        CAPTURE(indicator.id);
        CHECK_FALSE(indicator.name.zh.empty());
        CHECK_FALSE(indicator.name.en.empty());
        CHECK((indicator.clause.starts_with("行动目标") || indicator.clause.starts_with("任务") ||
               indicator.clause.starts_with("保障措施")));
        CHECK(standard.group(indicator.group) != nullptr);
        CHECK(indicator.verification == Verification::Verified);
        CHECK(indicator.note.zh.empty() == indicator.note.en.empty());
        CHECK(
            (indicator.target || indicator.nature != Nature::Number)); // a number of the text is in the file
    }
}

TEST_CASE("what can be computed has a formula and what cannot is never counted", "[catalogue][dalian]")
{
    std::set<std::string> narrative;
    for (const Indicator& indicator : dalian().indicators) {
        CAPTURE(indicator.id);
        if (indicator.kind == Kind::Narrative) {
            narrative.insert(indicator.id);
            CHECK_FALSE(indicator.target);
            continue;
        }
        CHECK_FALSE(indicator.unitLabel.zh.empty());
        CHECK_FALSE(indicator.unitLabel.en.empty());
        const bool counts = !indicator.categories.empty() || !valueKeysOf(indicator).empty() ||
                            indicator.numerator.of != Operand::Of::None;
        CHECK(counts);
        CHECK((indicator.target || !indicator.options.empty() || indicator.kind == Kind::Count));
    }
    CHECK(narrative == std::set<std::string>{"19", "24", "39", "46", "47", "16c", "26b", "37c"});
}

TEST_CASE("deadlines are those of the text or marked as inferred", "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    for (const Indicator& indicator : standard.indicators) {
        CAPTURE(indicator.id);
        CHECK((indicator.deadline || !indicator.deadlineInferred));
        CHECK((!indicator.deadline || indicator.recurrence == Recurrence::Once));
        CHECK((indicator.target || !indicator.targetInferred));
    }
    for (const char* id : {"6", "34c"})
        CHECK(standard.find(id)->deadline == parseDate("2023-12-31"));
    for (const char* id : {"14a", "14b", "14c", "15a", "15b", "15c", "15d", "16a", "26", "27a", "37a"}) {
        CAPTURE(id);
        CHECK(standard.find(id)->deadline == parseDate("2025-12-31"));
        CHECK_FALSE(standard.find(id)->deadlineInferred);
    }
    CHECK(standard.find("G7")->deadlineInferred);
    CHECK_FALSE(standard.find("3")->deadline);
    CHECK(standard.find("35")->recurrence == Recurrence::Continuous);
    CHECK(standard.find("43a")->recurrence == Recurrence::Yearly);
    CHECK(standard.find("43b")->recurrence == Recurrence::Quarterly);
    CHECK(standard.find("44b")->recurrence == Recurrence::Yearly);
    CHECK(standard.find("10")->recurrence == Recurrence::Yearly);
}

TEST_CASE("the numbers of the plan are in the file", "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    const std::vector<std::pair<const char*, double>> targets = {
        {"G1", 100},   {"G2", 10},    {"G3", 30},     {"G4", 60}, {"G5", 100},  {"G6", 10},   {"G7", 18},
        {"G8", 35},    {"G9", 100},   {"10b", 10000}, {"12a", 8}, {"12b", 70},  {"12c", 1},   {"14a", 80},
        {"14b", 100},  {"14c", 3000}, {"15a", 2.8},   {"15b", 3}, {"15c", 4},   {"15d", 4.5}, {"16a", 100},
        {"18b", 5000}, {"21b", 9},    {"22", 100},    {"26", 90}, {"27a", 100}, {"28a", 100}, {"34a", 400},
        {"34b", 350},  {"34c", 30},   {"37a", 100},   {"40", 8},  {"44b", 1},   {"45c", 2}};
    for (const auto& [id, target] : targets) {
        CAPTURE(id);
        CHECK(standard.find(id)->target == target);
    }
    for (const char* id : {"15a", "15b", "15c"})
        CHECK(standard.find(id)->comparator == Comparator::AtMost);
    CHECK(standard.find("43a")->bound == Bound{"imagery.yearly.metres", 0.5});
    CHECK(standard.find("43b")->bound == Bound{"imagery.quarterly.metres", 1});
    CHECK(standard.find("G6")->targetRural == 3.0);
    CHECK(standard.find("34b")->target == 350.0);
    CHECK_FALSE(standard.find("34b")->appliesUrban);
    CHECK(standard.find("34c")->deadline == parseDate("2023-12-31"));
    CHECK(standard.find("23")->categories.size() == 14);
    CHECK(standard.find("14a")->functions.size() == 6);
    CHECK_FALSE(standard.find("18a")->target);
}

TEST_CASE("the ambiguities of the text are options with the defaults agreed on", "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    const std::vector<std::pair<const char*, const char*>> defaults = {
        {"coverage-basis", "administrative"},
        {"households-basis", "resident"},
        {"commerce-scope", "all"},
        {"floor-area-base", "all-floors"},
        {"facility-scope", "centre"},
        {"area-measure", "community-sum"},
        {"shared-facility", "host"},
        {"elder-care-functions", "all"},
        {"workers-scope", "all"},
        {"ash-facility-units", "townships"},
        {"fitness-metres", "500"},
        {"employment-metres", "1000"},
        {"convenience-metres", "1000"},
        {"convenience-categories", "14"},
        {"shelter-metres", "1000"},
        {"coverage-pass", "none"},
        {"main-urban-scope", "flagged"},
        {"new-stations-source", "facilities"},
        {"insurance-window-level", "sub-district"},
        {"imagery-period", "calendar"},
        {"joint-committee-scope", "eligible"}};
    for (const auto& [id, chosen] : defaults) {
        CAPTURE(id);
        REQUIRE(standard.option(id) != nullptr);
        CHECK(standard.option(id)->chosen == chosen);
    }
    CHECK(standard.option("households-basis")->choices.size() == 3);
}

TEST_CASE("every choice of every option can be applied to the rows that list it", "[catalogue][dalian]")
{
    const Standard& standard = dalian();
    for (const Option& option : standard.options) {
        for (const Option::Choice& choice : option.choices) {
            CAPTURE(option.id, choice.id);
            CHECK(withOptions(standard, {{option.id, choice.id}}));
        }
    }
    const auto spatial = withOptions(standard, {{"coverage-basis", "spatial"}, {"centre-metres", "800"}});
    REQUIRE(spatial);
    const Indicator& coverage = spatial->indicators.front();
    CHECK(coverage.kind == Kind::Reach);
    CHECK(coverage.reach.metres == 800);
    CHECK(coverage.target == 100.0);
}
