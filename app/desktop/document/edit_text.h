// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an edit is called for people: in the undo menu, in the list of a scenario's edits.

#include "app/map/paint/status_symbol.h"
#include "core/scenario/edit.h"

#include <QString>

namespace yike {

/// "New", "Move", "Close", "Enlarge" ...
[[nodiscard]] QString editVerb(const Edit& edit);
/// The facility or unit it changes; `plan` is the state before or after it.
[[nodiscard]] QString editSubject(const Edit& edit, const Plan& plan);
/// "Move Yuhuo centre"
[[nodiscard]] QString editName(const Edit& edit, const Plan& plan);
/// Which badge it wears: new, changed, removed.
[[nodiscard]] EditMark editChange(const Edit& edit);
/// The measure behind it: "600 ㎡", "182 → 480 ㎡", "140 m". `before` is the plan without it.
[[nodiscard]] QString editDetail(const Edit& edit, const Plan& before);

} // namespace yike
