// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table that says which ways are walked on and what stops a walker: resources/import/walking.toml, built
// into the program, or a planner's own copy of it.

#include "core/base/result.h"
#include "core/model/street.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace yike {

/// What a feature of a barrier layer is to a walker.
enum class BarrierMeaning { Wall, Water, Rail, Gate, LevelCrossing, Nothing };

/// Words are folded as header_text.h folds them.
struct WalkingRules {
    using Words = std::set<std::string, std::less<>>;

    std::map<std::string, StreetClass, std::less<>> classes; ///< highway value or Chinese class
    Words onlyWithFoot;   ///< classes that are left out unless the way says foot = yes; also in `classes`
    Words footYes;        ///< values of foot= that let a walker in, whatever access= says
    Words footNo;         ///< values of foot= that keep one out
    Words accessNo;       ///< values of access= that keep one out
    Words walkedRailways; ///< values of railway= that are no tracks
    std::map<std::string, BarrierMeaning, std::less<>> barriers;
    Words open;          ///< states of a gate
    Words closed;        ///< states of a gate; also foot and access values do
    std::string ownText; ///< the TOML they were read from; empty: they came with the program

    [[nodiscard]] std::optional<StreetClass> classOf(std::string_view foldedWord) const;
    [[nodiscard]] std::optional<BarrierMeaning> barrierOf(std::string_view foldedWord) const;
};

/// Errors: the Catalogue codes with file, line and column of every mistake, the first one on top.
[[nodiscard]] Result<WalkingRules> loadWalkingRules(std::string_view toml, const std::string& file);

/// Made once; the table is part of the program, so a mistake in it is a programmer's.
[[nodiscard]] const WalkingRules& builtInWalkingRules();

} // namespace yike
