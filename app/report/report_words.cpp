// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_words.h"

#include <array>

namespace yike::report {

namespace {

struct Row {
    const char* zh;
    const char* en;
};

constexpr std::array kRows = {
#define YIKE_LABEL(id, zh, en) Row{zh, en},
#include "app/report/report_words.inc"
#undef YIKE_LABEL
};
static_assert(kRows.size() == std::size_t(Label::Count));

} // namespace

QString label(Label label, Language language)
{
    const Row& row = kRows.at(std::size_t(label));
    return QString::fromUtf8(language == Language::Chinese ? row.zh : row.en);
}

QString label(Label which, Language language, std::initializer_list<QString> values)
{
    const QString pattern = label(which, language);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!placeholder) {
            text += pattern[i];
            continue;
        }
        const auto index = std::size_t(pattern[i + 1].digitValue());
        if (index < values.size())
            text += *(values.begin() + index);
        i += 2;
    }
    return text;
}

} // namespace yike::report
