// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The label of a clause for people. A catalogue writes it as the Chinese text numbers it; who reads English
// gets the same place in words and numerals of his own.

#include "app/text/language.h"

#include <string>

namespace yike {

/// "任务34" -> "Task 34", "二（三）7" -> "II(3)7", "第十二条" -> "Article 12"; what is no such label stays as
/// it is. Chinese stays as written.
[[nodiscard]] std::string clauseText(const std::string& clause, Language language);

/// For searching: the label in both languages, "任务34 Task 34".
[[nodiscard]] std::string clauseSearchText(const std::string& clause);

} // namespace yike
