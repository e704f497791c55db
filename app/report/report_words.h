// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The labels of the report in both languages: one row each, so that a missing one is seen.

#include "app/text/language.h"

#include <QString>

#include <initializer_list>
#include <utility>

namespace yike::report {

enum class Label {
#define YIKE_LABEL(id, zh, en) id,
#include "app/report/report_words.inc"
#undef YIKE_LABEL
    Count
};

[[nodiscard]] QString label(Label label, Language language);
/// With {0}, {1} ... replaced in one pass, so that text from data is never taken for a placeholder.
[[nodiscard]] QString label(Label label, Language language, std::initializer_list<QString> values);

} // namespace yike::report
