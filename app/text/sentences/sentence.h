// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Says a code in a language: the only place where errors and findings become sentences.

#include "app/text/language.h"
#include "core/base/issue.h"

#include <span>
#include <string>
#include <string_view>

namespace yike {

/// A row of the table: both patterns hold {name} for each argument of the code. {name|facility|facilities} is
/// the word that goes with the number, {name:category} the keys of a list with their names:
/// "托育（childcare）".
struct Sentence {
    Code code;
    std::string_view zh;
    std::string_view en;
};

/// The pattern with its arguments filled in; an argument that is missing shows as its name, so it is seen.
[[nodiscard]] std::string say(Code code, const Args& args, Language language);
/// The error's sentence, and that of the error underneath after it.
[[nodiscard]] std::string say(const Error& error, Language language);
[[nodiscard]] std::string say(const Issue& issue, Language language);

/// Nothing where a code has no sentence: a test looks at every code.
[[nodiscard]] const Sentence* findSentence(Code code);

std::span<const Sentence> coreSentences();
std::span<const Sentence> gisSentences();
std::span<const Sentence> formatSentences();
std::span<const Sentence> importSentences();
std::span<const Sentence> appSentences();

} // namespace yike
