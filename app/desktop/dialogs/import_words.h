// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Roles, offsets and shapes of the import sheet in words.

#include "core/base/issue.h"

#include <QString>

namespace yike {

/// A key of importRoles() or importOffsets() in words; anything else as it is.
[[nodiscard]] QString importWord(const QString& key);
[[nodiscard]] QString shapeWord(const QString& shape);
[[nodiscard]] QString severityWord(Severity severity);

} // namespace yike
