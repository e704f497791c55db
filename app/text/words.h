// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names of statuses, causes and other small enums in both languages, as screen, report and command line say
// them.

#include "app/text/language.h"
#include "core/assessment/assessment.h"
#include "core/assessment/due.h"
#include "core/model/demand.h"
#include "core/model/facility.h"
#include "core/network/walker.h"

#include <string>

namespace yike {

[[nodiscard]] std::string word(Status status, Language language);
[[nodiscard]] std::string word(Cause cause, Language language);
[[nodiscard]] std::string word(DueState state, Language language);
[[nodiscard]] std::string word(Binding binding, Language language);
[[nodiscard]] std::string word(Level level, Language language);
[[nodiscard]] std::string word(Setting setting, Language language);
[[nodiscard]] std::string word(FacilityStatus status, Language language);
[[nodiscard]] std::string word(DemandOrigin origin, Language language);
[[nodiscard]] std::string word(Verification verification, Language language);
[[nodiscard]] std::string word(WalkerKind walker, Language language);
[[nodiscard]] std::string word(Direction direction, Language language);

/// How walks are measured where it is not by metres alone: "老年人、往返取较远一程、计入坡度"; else empty.
[[nodiscard]] std::string walkRuleText(const WalkRule& rule, Language language);

/// The stable English keys that JSON and tables use: "met", "not-met", "no-data" ...
[[nodiscard]] std::string key(Status status);
[[nodiscard]] std::string key(Cause cause);
[[nodiscard]] std::string key(DueState state);
[[nodiscard]] std::string key(Level level);
[[nodiscard]] std::string key(DemandOrigin origin);
[[nodiscard]] std::string key(WalkerKind walker);
[[nodiscard]] std::string key(Direction direction);

/// Facility category names for people: "community-centre" -> 社区综合服务.
[[nodiscard]] std::string categoryName(const std::string& category, Language language);

/// What facilities have room for: "places" -> 托位数, "beds" -> 床位数.
[[nodiscard]] std::string capacityName(const std::string& capacity, Language language);

/// The text in the language.
[[nodiscard]] const std::string& in(Language language, const Text& text);

} // namespace yike
