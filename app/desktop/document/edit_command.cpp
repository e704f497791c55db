// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/edit_command.h"

namespace yike {

EditCommand::EditCommand(PlanDocument& document, PlanState state, Edit edit, QUndoCommand* parent)
    : QUndoCommand(parent), m_document(document), m_state(state), m_edit(std::move(edit))
{
}

EditCommand::EditCommand(PlanDocument& document, PlanState state, Edit edit, Edit inverse)
    : m_document(document), m_state(state), m_edit(std::move(edit)), m_inverse(std::move(inverse)),
      m_applied(true)
{
}

void EditCommand::redo()
{
    if (m_applied) // made earlier: pushed only to be undone
        return;
    auto inverse = m_document.applyTo(m_state, m_edit, PlanDocument::Direction::Forward);
    if (!inverse) {
        m_error = inverse.error();
        setObsolete(true);
        return;
    }
    m_inverse = std::move(*inverse);
    m_applied = true;
}

void EditCommand::undo()
{
    if (!m_applied)
        return;
    if (m_document.applyTo(m_state, m_inverse, PlanDocument::Direction::Back))
        m_applied = false;
}

ScenarioCommand::ScenarioCommand(PlanDocument& document, Does does, std::size_t index, Scenario scenario)
    : m_document(document), m_does(does), m_index(index), m_scenario(std::move(scenario))
{
}

void ScenarioCommand::redo()
{
    m_does == Does::Add ? add() : remove();
}

void ScenarioCommand::undo()
{
    m_does == Does::Add ? remove() : add();
}

void ScenarioCommand::add()
{
    m_document.insertScenario(m_index, std::move(m_scenario));
}

void ScenarioCommand::remove()
{
    m_scenario = m_document.takeScenario(m_index);
}

} // namespace yike
