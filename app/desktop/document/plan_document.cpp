// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/plan_document.h"

#include "app/desktop/document/edit_command.h"
#include "app/desktop/document/history.h"
#include "app/desktop/qt_conversions.h"
#include "core/standards/change.h"
#include "core/standards/option_range.h"

#include <algorithm>

namespace yike {

PlanDocument::PlanDocument(std::vector<Standard> standards, QObject* parent)
    : QObject(parent), m_standards(std::move(standards))
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &PlanDocument::modifiedChanged);
}

PlanDocument::~PlanDocument()
{
    m_undo.disconnect(this);
}

const Plan& PlanDocument::plan() const
{
    return m_active ? m_scenarioPlan : m_project.baseline;
}

Plan PlanDocument::planOf(PlanState state) const
{
    if (state == m_active)
        return plan();
    if (!state)
        return m_project.baseline;
    auto plan = withScenario(m_project.baseline, m_project.scenarios.at(*state));
    return plan ? std::move(*plan) : m_project.baseline;
}

const Scenario* PlanDocument::activeScenario() const
{
    return m_active ? &m_project.scenarios.at(*m_active) : nullptr;
}

const Standard* PlanDocument::standard() const
{
    const auto found = std::find_if(m_standards.begin(), m_standards.end(),
                                    [&](const Standard& s) { return s.id == m_project.standard; });
    return found == m_standards.end() ? nullptr : &*found;
}

const Standard* PlanDocument::applied() const
{
    return m_applied ? &*m_applied : nullptr;
}

void PlanDocument::applyOptions()
{
    m_applied.reset();
    const Standard* chosen = standard();
    if (!m_open || !chosen)
        return;
    m_applied = *chosen;
    if (auto with = withOptions(*chosen, m_project.options.options))
        m_applied->indicators = std::move(with->indicators);
}

const Indicator* PlanDocument::indicator() const
{
    const Standard* chosen = applied();
    return chosen ? chosen->find(m_selection.indicator()) : nullptr;
}

/// What an older file chose and the standard does not accept any more opens with a finding.
bool PlanDocument::dropUnfitOptions()
{
    const Standard* chosen = standard();
    if (chosen == nullptr)
        return false;
    std::vector<Issue> dropped = dropUnfit(*chosen, m_project.options.options);
    m_openIssues.insert(m_openIssues.end(), dropped.begin(), dropped.end());
    return !dropped.empty();
}

bool PlanDocument::isModified() const
{
    return m_open && (m_settingsModified || !m_undo.isClean());
}

Project PlanDocument::forSaving() const
{
    Project project = m_project;
    project.history = doneEdits(m_undo, m_project.scenarios);
    if (const auto latest = assessment(kBaseline); latest && !isStale(kBaseline))
        project.lastAssessment = *latest;
    return project;
}

void PlanDocument::open(Project project, const QString& file, std::vector<Issue> issues)
{
    m_undo.clear();
    m_selection.clear();
    m_results.clear();
    m_revisions.clear();
    m_optionsOf.clear();
    m_active = kBaseline;
    m_project = std::move(project);
    m_file = file;
    m_openIssues = std::move(issues);
    m_open = true;
    m_settingsModified = file.isEmpty() || dropUnfitOptions();
    applyOptions();
    bumpAll();
    for (QUndoCommand* command : undoCommands(*this, m_project))
        m_undo.push(command);
    m_undo.setClean();
    emit opened();
    emit findingsChanged();
    emit modifiedChanged();
}

void PlanDocument::markSaved(const QString& file)
{
    m_file = file;
    m_settingsModified = false;
    m_undo.setClean();
    emit modifiedChanged();
}

void PlanDocument::setActive(PlanState state)
{
    m_scenarioPlan = state ? planOf(state) : Plan{};
    m_active = state;
}

void PlanDocument::activate(PlanState state)
{
    if (state == m_active || (state && *state >= m_project.scenarios.size()))
        return;
    setActive(state);
    emit stateActivated();
    emit findingsChanged();
}

void PlanDocument::addScenario(const QString& name)
{
    m_undo.push(new ScenarioCommand(*this, ScenarioCommand::Does::Add, m_project.scenarios.size(),
                                    Scenario{toStd(name), {}}));
}

void PlanDocument::removeScenario(std::size_t index)
{
    if (index < m_project.scenarios.size())
        m_undo.push(new ScenarioCommand(*this, ScenarioCommand::Does::Remove, index));
}

Result<void> PlanDocument::edit(const QString& name, const std::vector<Edit>& edits,
                                const QString& newScenario)
{
    Plan trial = plan();
    for (const Edit& edit : edits)
        if (auto inverse = applyEdit(trial, edit); !inverse)
            return tl::unexpected<Error>(inverse.error());
    m_undo.beginMacro(name);
    if (!m_active)
        addScenario(newScenario);
    for (const Edit& edit : edits)
        m_undo.push(new EditCommand(*this, m_active, edit));
    m_undo.endMacro();
    return {};
}

void PlanDocument::setStandard(const std::string& id)
{
    if (id == m_project.standard)
        return;
    m_optionsOf[m_project.standard] = m_project.options.options;
    m_project.options.options = m_optionsOf[id]; // another standard asks other questions
    m_project.standard = id;
    touchSettings();
}

void PlanDocument::setStandards(std::vector<Standard> standards)
{
    m_standards = std::move(standards);
    emit standardsChanged();
    if (!m_open)
        return;
    applyOptions();
    bumpAll();
    emit settingsChanged();
}

void PlanDocument::setEvaluationDate(Date date)
{
    if (date == m_project.baseline.evaluationDate)
        return;
    m_project.baseline.evaluationDate = date;
    m_scenarioPlan.evaluationDate = date;
    touchSettings();
}

void PlanDocument::setOptions(AssessOptions options)
{
    m_project.options = std::move(options);
    touchSettings();
}

void PlanDocument::touchSettings()
{
    m_settingsModified = true;
    applyOptions();
    bumpAll();
    emit settingsChanged();
    emit modifiedChanged();
}

Result<Edit> PlanDocument::applyTo(PlanState state, const Edit& edit, Direction direction)
{
    if (state != m_active) // what changes must be in view
        activate(state);
    auto inverse = applyEdit(m_active ? m_scenarioPlan : m_project.baseline, edit);
    if (!inverse)
        return inverse;
    if (m_active) {
        auto& edits = m_project.scenarios[*m_active].edits;
        direction == Direction::Forward ? edits.push_back(edit) : edits.pop_back();
        bump(m_active);
    } else {
        bumpAll();
    }
    emit planChanged();
    return inverse;
}

void PlanDocument::insertScenario(std::size_t index, Scenario scenario)
{
    m_project.scenarios.insert(m_project.scenarios.begin() + std::ptrdiff_t(index), std::move(scenario));
    forgetScenarioResults();
    setActive(index);
    emit scenariosChanged();
    emit stateActivated();
}

Scenario PlanDocument::takeScenario(std::size_t index)
{
    const auto at = m_project.scenarios.begin() + std::ptrdiff_t(index);
    Scenario taken = std::move(*at);
    m_project.scenarios.erase(at);
    forgetScenarioResults();
    setActive(kBaseline);
    emit scenariosChanged();
    emit stateActivated();
    return taken;
}

void PlanDocument::forgetScenarioResults()
{
    std::erase_if(m_results, [](const auto& entry) { return entry.first.has_value(); });
    for (std::size_t i = 0; i < m_project.scenarios.size(); ++i)
        bump(i);
}

void PlanDocument::bump(PlanState state)
{
    m_revisions[state] = ++m_clock;
}

void PlanDocument::bumpAll()
{
    bump(kBaseline);
    for (std::size_t i = 0; i < m_project.scenarios.size(); ++i)
        bump(i);
}

} // namespace yike
