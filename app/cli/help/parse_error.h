// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the parser could not take, as one of our codes: the parser's own sentences are English only.

#include "core/base/result.h"

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace yike::cli {

/// `app` as it stood when it threw. WrongUse with the parser's words for what has no code of its own.
[[nodiscard]] Error asError(const CLI::ParseError& error, const CLI::App& app);

} // namespace yike::cli
