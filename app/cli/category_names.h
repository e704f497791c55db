// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A planner says a category as departments do, 便利店 or 托育, and as the catalogues do, convenience-store.

#include "core/base/result.h"

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace yike::cli {

/// The key of the category that is called so: by key, Chinese or English name, alias or OpenStreetMap tag.
/// Errors: CategoryUnknown with those that are spelt alike, else all; CategoryUnclear.
[[nodiscard]] Result<std::string> categoryNamed(const std::string& text);

/// Lets every --category of the commands of `app` take names too. What is none of them the parser refuses
/// with the text itself after the option's name (help/parse_error.cpp).
void takeCategoryNames(CLI::App& app);
inline constexpr const char* kCategoryOption = "--category";

} // namespace yike::cli
