// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/history.h"

#include "app/desktop/document/edit_command.h"
#include "app/desktop/document/edit_text.h"

#include <algorithm>

namespace yike {

namespace {

void collect(const QUndoCommand* command, const std::vector<Scenario>& scenarios, std::vector<DoneEdit>& out)
{
    for (int i = 0; i < command->childCount(); ++i)
        collect(command->child(i), scenarios, out);
    const auto* edit = dynamic_cast<const EditCommand*>(command);
    if (!edit || (edit->state() && *edit->state() >= scenarios.size()))
        return;
    out.push_back({edit->edit(), edit->inverse(), edit->state() ? scenarios[*edit->state()].name : ""});
}

std::optional<PlanState> stateNamed(const std::string& name, const Project& project)
{
    if (name.empty())
        return PlanState(kBaseline);
    const auto found = std::find_if(project.scenarios.begin(), project.scenarios.end(),
                                    [&](const Scenario& s) { return s.name == name; });
    if (found == project.scenarios.end())
        return std::nullopt;
    return PlanState(std::size_t(found - project.scenarios.begin()));
}

} // namespace

std::vector<DoneEdit> doneEdits(const QUndoStack& stack, const std::vector<Scenario>& scenarios)
{
    std::vector<DoneEdit> done;
    for (int i = 0; i < stack.index(); ++i)
        collect(stack.command(i), scenarios, done);
    return done;
}

std::vector<QUndoCommand*> undoCommands(PlanDocument& document, const Project& project)
{
    std::vector<QUndoCommand*> commands;
    for (const DoneEdit& done : project.history) {
        const auto state = stateNamed(done.scenario, project);
        if (!state)
            continue;
        auto* command = new EditCommand(document, *state, done.edit, done.inverse);
        command->setText(editName(done.edit, project.baseline));
        commands.push_back(command);
    }
    return commands;
}

} // namespace yike
