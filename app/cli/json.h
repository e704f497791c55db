// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Findings and errors as JSON for scripts: codes with their arguments, never sentences. Keys keep the order
// they were set in, so that output is stable and readable.

#include "core/base/issue.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace yike::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json toJson(const Args& args);
[[nodiscard]] Json toJson(const Issue& issue);
[[nodiscard]] Json toJson(const std::vector<Issue>& issues);
/// {"code", "args"} and "cause" where there is one underneath.
[[nodiscard]] Json toJson(const Error& error);

/// null where there is nothing.
template <class T>
[[nodiscard]] Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// Two spaces deep, ending with a line end; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string written(const Json& json);

} // namespace yike::cli
