// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sentence.h"

#include <array>

namespace yike {

namespace {

// What happened, what is safe, what to do next; {name} stands for an argument.
constexpr std::array<Sentence, 0> kSentences = {
    // none yet: the codes of the command line, the desktop and the report stand here
};

} // namespace

std::span<const Sentence> appSentences()
{
    return kSentences;
}

} // namespace yike
