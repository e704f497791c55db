// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_words.h"

#include "tests/support/catch.h"

#include <QRegularExpression>

using namespace yike;
using namespace yike::report;

TEST_CASE("every label of the report has both languages with the same places for values")
{
    const QRegularExpression places("\\{\\d\\}");
    for (int i = 0; i < int(Label::Count); ++i) {
        const QString zh = label(Label(i), Language::Chinese);
        const QString en = label(Label(i), Language::English);
        CHECK_FALSE(zh.isEmpty());
        CHECK_FALSE(en.isEmpty());
        CHECK(zh.count(places) == en.count(places));
        for (const QChar c : en)
            CHECK((c.unicode() < 0x2E80 || c.unicode() > 0x9FFF)); // no Hanzi left untranslated
    }
}

TEST_CASE("text from data is never taken for a place")
{
    CHECK(label(Label::UnitFactsShort, Language::English, {"{1}", "5"}) == "{1} · 5 communities");
}
