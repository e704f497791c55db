// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentences/library_words.h"

#include "app/text/sentences/sentence.h"
#include "core/standards/catalogue.h"
#include "tests/support/catch.h"

using namespace yike;

TEST_CASE("what a library says is said in Chinese with its own words behind")
{
    CHECK(libraryText("Ring Self-intersection", Language::Chinese) == "环自相交（Ring Self-intersection）");
    CHECK(libraryText("Permission denied", Language::Chinese) == "没有权限（Permission denied）");
    CHECK(libraryText("Permission denied", Language::English) == "Permission denied");
    CHECK(libraryText("strange trouble", Language::Chinese) == "strange trouble");
    CHECK(libraryText("已经是中文", Language::Chinese) == "已经是中文");
}

TEST_CASE("a parser's complaint has a Chinese frame whatever it is")
{
    CHECK(parserText("unexpected end of input", Language::Chinese) ==
          "内容没有写完（unexpected end of input）");
    CHECK(parserText("what is this", Language::Chinese) == "写法有误（what is this）");
    CHECK(parserText("what is this", Language::English) == "what is this");
    CHECK(parserText("", Language::Chinese).empty());
}

TEST_CASE("a broken catalogue is refused in Chinese")
{
    for (const char* text : {"id = ", "id = \"a", "id = \"a\"\nid = \"b\"", "= 3", "id = [1, 2"}) {
        const auto loaded = loadStandard(text, "mine.toml", nullptr, nullptr);
        REQUIRE_FALSE(loaded);
        const std::string said = say(loaded.error(), Language::Chinese);
        CAPTURE(text, said);
        CHECK(said.find("不符合 TOML 语法：") != std::string::npos);
        CHECK(said.find("写法有误") == std::string::npos); // what these five say is known
    }
}
