// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include <QFile>
#include <QString>

TEST_CASE("every text of the window is said in Chinese", "[translation]")
{
    QFile file(QStringLiteral(YIKE_SOURCE_DIR "/resources/translations/yike_zh_CN.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.count(QStringLiteral("<message>")) > 250);
    CHECK_FALSE(text.contains(QStringLiteral("type=\"unfinished\"")));
    CHECK_FALSE(text.contains(QStringLiteral("<translation></translation>")));
    CHECK_FALSE(text.contains(QStringLiteral("<translation/>")));
}
