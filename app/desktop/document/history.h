// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Undo that survives saving: the undo stack as plain edits in the project, and back.

#include "core/scenario/project.h"

#include <QUndoStack>

#include <vector>

namespace yike {

class PlanDocument;

/// Edits done and not undone, oldest first; those of scenarios that no longer exist are left out.
[[nodiscard]] std::vector<DoneEdit> doneEdits(const QUndoStack& stack,
                                              const std::vector<Scenario>& scenarios);

/// Commands for an undo stack that take the project's history back; owned by the caller.
[[nodiscard]] std::vector<QUndoCommand*> undoCommands(PlanDocument& document, const Project& project);

} // namespace yike
