// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <set>
#include <string>

using namespace yike;

namespace {

std::set<std::string> placeholders(std::string_view pattern)
{
    std::set<std::string> names;
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        names.emplace(pattern.substr(open + 1, pattern.find_first_of("}|:", open) - open - 1));
    return names;
}

} // namespace

TEST_CASE("every code has a sentence in Chinese and in English", "[sentence]")
{
    for (const Code code : allCodes()) {
        CAPTURE(codeName(code));
        const Sentence* sentence = findSentence(code);
        REQUIRE(sentence != nullptr);
        CHECK_FALSE(sentence->zh.empty());
        CHECK_FALSE(sentence->en.empty());
        CHECK(placeholders(sentence->zh) == placeholders(sentence->en));
    }
}

TEST_CASE("one thing is not many in English", "[sentence]")
{
    const auto said = [](std::int64_t count) {
        return say(Code::FacilitiesNotPlaced, {{"count", count}}, Language::English);
    };
    CHECK(said(1) == "1 facility is not placed: it counts administratively, not for walking reach.");
    CHECK(said(6) == "6 facilities are not placed: they count administratively, not for walking reach.");
    CHECK(say(Code::DemandPointsOutside, {{"count", std::int64_t{2}}, {"weight", 1.0}}, Language::English)
              .find("2 demand points (weight 1) lie in") != std::string::npos);
}

TEST_CASE("every choice of words in a sentence has its two forms", "[sentence]")
{
    for (const Code code : allCodes()) {
        CAPTURE(codeName(code));
        const std::string_view pattern = findSentence(code)->en;
        for (auto open = pattern.find('{'); open != std::string_view::npos;
             open = pattern.find('{', open + 1)) {
            const auto inner = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
            const auto bars = std::count(inner.begin(), inner.end(), '|');
            CHECK((bars == 0 || bars == 2));
        }
    }
}

TEST_CASE("people are whole and metres too, and keys are said by their names", "[sentence]")
{
    const Args edge = {
        {"weight", 36732.6}, {"percent", 12.34}, {"count", std::int64_t{1200}}, {"metres", 1000.0}};
    const std::string text = say(Code::NothingOutside, edge, Language::Chinese);
    CHECK(text.find("36\u2009733 名居民（12.3%") != std::string::npos);
    CHECK(text.find("1\u2009000 米") != std::string::npos);
    const std::string few = say(
        Code::NothingOutside,
        {{"weight", 0.4}, {"percent", 0.04}, {"count", std::int64_t{1}}, {"metres", 7.5}}, Language::English);
    CHECK(few.find("0.4 residents (0.04 %, 1 home) live within 7.5 m") != std::string::npos);
    CHECK(say(Code::AssessedInStraightLine, {{"factor", 1.3}}, Language::English).find("times 1.3;") !=
          std::string::npos);
    CHECK(say(Code::UnitsConverted,
              {{"layer", std::string("a")},
               {"column", std::string("b")},
               {"unit", std::string("亩")},
               {"factor", 666.667},
               {"count", std::int64_t{3}}},
              Language::Chinese)
              .find("666.667") != std::string::npos);
    const Args category = {{"category", std::string("kindergarden")},
                           {"allowed", std::string("childcare, health")}};
    CHECK(say(Code::AnalysisCategoryAbsent, category, Language::Chinese)
              .find("托育（childcare）、诊所（health）") != std::string::npos);
    CHECK(say(Code::AnalysisCategoryAbsent, category, Language::English).find("“kindergarden”") !=
          std::string::npos);
}

TEST_CASE("code names are unique, because JSON readers rely on them", "[sentence]")
{
    std::set<std::string_view> names;
    for (const Code code : allCodes())
        CHECK(names.insert(codeName(code)).second);
}

TEST_CASE("text from data is never taken for a placeholder", "[sentence]")
{
    const Args args = {{"file", std::string("{detail}%1<b>.shp")}, {"detail", std::string("no space")}};
    const std::string text = say(Code::FileNotWritten, args, Language::English);
    CHECK(text.find("“{detail}%1<b>.shp” could not be written: no space.") != std::string::npos);
}

TEST_CASE("an argument that was forgotten shows as its name", "[sentence]")
{
    CHECK(say(Code::FileNotFound, {}, Language::Chinese).find("{file}") != std::string::npos);
}
