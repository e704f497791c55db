// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Undo for everything the planner does to the plan: one command serves all kinds of edits, because an edit is
// data with an inverse; a second one adds and removes scenarios.

#include "app/desktop/document/plan_document.h"

#include <QUndoCommand>

namespace yike {

class EditCommand : public QUndoCommand {
public:
    /// `state` is the scenario (or baseline) it was made in.
    EditCommand(PlanDocument& document, PlanState state, Edit edit, QUndoCommand* parent = nullptr);
    /// Already applied: of the history of a reopened project.
    EditCommand(PlanDocument& document, PlanState state, Edit edit, Edit inverse);

    void redo() override;
    void undo() override;

    [[nodiscard]] const Edit& edit() const { return m_edit; }
    [[nodiscard]] const Edit& inverse() const { return m_inverse; }
    [[nodiscard]] PlanState state() const { return m_state; }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    PlanDocument& m_document;
    PlanState m_state;
    Edit m_edit;
    Edit m_inverse;
    bool m_applied = false;
    std::optional<Error> m_error;
};

/// Adds a scenario, or removes one, at a place in the list.
class ScenarioCommand : public QUndoCommand {
public:
    enum class Does { Add, Remove };
    ScenarioCommand(PlanDocument& document, Does does, std::size_t index, Scenario scenario = {});

    void redo() override;
    void undo() override;

private:
    void add();
    void remove();

    PlanDocument& m_document;
    Does m_does;
    std::size_t m_index;
    Scenario m_scenario;
};

} // namespace yike
