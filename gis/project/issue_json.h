// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Issues as JSON, codes by their stable names, so that a saved assessment keeps what was odd about it.

#include "core/base/issue.h"

#include <string>
#include <vector>

namespace yike {

[[nodiscard]] std::string issuesToJson(const std::vector<Issue>& issues);

/// Issues whose code this version does not know are left out. Throws nlohmann::json::exception for text
/// that is no such list.
[[nodiscard]] std::vector<Issue> issuesFromJson(const std::string& text);

} // namespace yike
