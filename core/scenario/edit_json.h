// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Edits as JSON text, for the project file and the journal:
// {"edit":"move-facility","id":12,"to":[x,y],"host":3}. Numbers come back to the digit. Keys are stable; a
// reader refuses kinds and values it does not know.

#include "core/scenario/edit.h"

#include <string>
#include <string_view>

namespace yike {

/// One line without line breaks; keys in alphabetical order, so the same edit gives the same bytes.
[[nodiscard]] std::string editToJson(const Edit& edit);

/// Errors: EditUnreadable (no JSON), EditKindUnknown, EditFieldMissing, EditFieldBroken.
[[nodiscard]] Result<Edit> editFromJson(std::string_view text);

} // namespace yike
