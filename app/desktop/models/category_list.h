// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facility categories to choose from, the useful ones first.

#include "app/desktop/document/plan_document.h"

#include <string>
#include <vector>

namespace yike {

/// Those the chosen indicator counts, then all of the standard, then others in the plan; each once.
[[nodiscard]] std::vector<std::string> categoriesFor(const PlanDocument& document);

} // namespace yike
