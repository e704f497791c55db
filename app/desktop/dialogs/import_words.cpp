// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialogs/import_words.h"

#include <QCoreApplication>

#include <array>

namespace yike {

namespace {

struct WordRow {
    const char* key;
    const char* text;
};

constexpr std::array kWords = {
    WordRow{"ignore", QT_TRANSLATE_NOOP("ImportWords", "not used")},
    WordRow{"communities", QT_TRANSLATE_NOOP("ImportWords", "communities")},
    WordRow{"zones", QT_TRANSLATE_NOOP("ImportWords", "zones above communities")},
    WordRow{"facilities", QT_TRANSLATE_NOOP("ImportWords", "facilities")},
    WordRow{"values", QT_TRANSLATE_NOOP("ImportWords", "values per unit")},
    WordRow{"streets", QT_TRANSLATE_NOOP("ImportWords", "walkable streets")},
    WordRow{"buildings", QT_TRANSLATE_NOOP("ImportWords", "buildings")},
    WordRow{"demand", QT_TRANSLATE_NOOP("ImportWords", "demand (people)")},
    WordRow{"barriers", QT_TRANSLATE_NOOP("ImportWords", "walls, gates and other barriers")},
    WordRow{"entrances", QT_TRANSLATE_NOOP("ImportWords", "entrances of facilities")},
    WordRow{"water", QT_TRANSLATE_NOOP("ImportWords", "water")},
    WordRow{"park", QT_TRANSLATE_NOOP("ImportWords", "parks")},
    WordRow{"rail", QT_TRANSLATE_NOOP("ImportWords", "rail")},
    WordRow{"terrain", QT_TRANSLATE_NOOP("ImportWords", "terrain")},
    WordRow{"none", QT_TRANSLATE_NOOP("ImportWords", "as is")},
    WordRow{"gcj02", QT_TRANSLATE_NOOP("ImportWords", "from GCJ-02")},
    WordRow{"bd09", QT_TRANSLATE_NOOP("ImportWords", "from BD-09")},
    WordRow{"polygon", QT_TRANSLATE_NOOP("ImportWords", "areas")},
    WordRow{"line", QT_TRANSLATE_NOOP("ImportWords", "lines")},
    WordRow{"point", QT_TRANSLATE_NOOP("ImportWords", "points")},
    WordRow{"table", QT_TRANSLATE_NOOP("ImportWords", "table")},
};

} // namespace

QString importWord(const QString& key)
{
    for (const WordRow& row : kWords)
        if (key == QLatin1String(row.key))
            return QCoreApplication::translate("ImportWords", row.text);
    return key;
}

QString shapeWord(const QString& shape)
{
    return importWord(shape);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Decide:
        return QCoreApplication::translate("Tables", "must decide");
    case Severity::Advised:
        return QCoreApplication::translate("Tables", "advised");
    case Severity::Note:
        break;
    }
    return QCoreApplication::translate("Tables", "note");
}

} // namespace yike
