// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/sentence.h"

#include "tests/support/catch.h"

#include <set>
#include <string>

using namespace yike;

namespace {

std::set<std::string> placeholders(std::string_view pattern)
{
    std::set<std::string> names;
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        names.emplace(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
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
