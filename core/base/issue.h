// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What went wrong, or is odd, as data: a code with named arguments. Sentences are made from it in app/text.

#include "core/base/code.h"
#include "core/base/point.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yike {

using ArgValue = std::variant<std::string, std::int64_t, double>;
using Args = std::vector<std::pair<std::string, ArgValue>>;

/// Why an operation gave no value. `cause` is the error underneath, if there was one.
struct Error {
    Code code = Code::Internal;
    Args args;
    std::shared_ptr<const Error> cause;
};

/// How much an issue matters: Note is worth knowing, Advised should be looked at, Decide blocks until
/// the planner has chosen.
enum class Severity { Note, Advised, Decide };

/// A place an issue points at: a layer, a row of it, a position.
struct Where {
    std::string layer;
    std::optional<std::int64_t> row; ///< feature id in the source layer
    std::optional<Point> at;         ///< in the plan's working coordinate system
    std::optional<LonLat> lonLat;    ///< degrees, where no working system is known yet
};

/// Something the planner should know about an otherwise usable value; `count` rows are affected.
struct Issue {
    Code code = Code::Internal;
    Severity severity = Severity::Note;
    Args args;
    Where where;
    std::int64_t count = 1;
};

} // namespace yike
