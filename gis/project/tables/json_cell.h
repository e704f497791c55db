// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON as a cell of the project file keeps it: one line, and text that is no valid UTF-8, because somebody
// set it by hand, is replaced rather than thrown at.

#include <nlohmann/json.hpp>

#include <string>

namespace yike {

[[nodiscard]] inline std::string dump(const nlohmann::json& json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace yike
