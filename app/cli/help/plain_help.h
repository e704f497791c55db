// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// --help as a planner reads it: in Chinese or English, without the parser's type names, lined up although a
// Chinese character is two cells wide.

#include "app/text/language.h"

namespace CLI {
class App;
}

namespace yike::cli {

/// To be called once all commands and options are added. What nobody translated stays English.
void sayHelpIn(Language language, CLI::App& app);

} // namespace yike::cli
