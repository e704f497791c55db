// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The project on the desk: baseline, scenarios, undo, results. The one place that changes the plan; every
// view listens to it and asks, none changes anything by itself.

#include "app/desktop/document/selection.h"
#include "core/scenario/project.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace yike {

struct Insight;

/// The baseline, or a scenario by its place in Project::scenarios.
using PlanState = std::optional<std::size_t>;
inline constexpr PlanState kBaseline = std::nullopt;

class PlanDocument : public QObject {
    Q_OBJECT
public:
    explicit PlanDocument(std::vector<Standard> standards, QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] const Plan& baseline() const { return m_project.baseline; }
    /// The plan of the active state: the baseline, or it with the active scenario's edits.
    [[nodiscard]] const Plan& plan() const;
    [[nodiscard]] Plan planOf(PlanState state) const;
    [[nodiscard]] PlanState active() const { return m_active; }
    [[nodiscard]] const Scenario* activeScenario() const;
    [[nodiscard]] const std::vector<Standard>& standards() const { return m_standards; }
    /// As its catalogue says.
    [[nodiscard]] const Standard* standard() const;
    /// With the project's options applied, as results are to be read: targets, distances, categories. As
    /// written where the options do not fit.
    [[nodiscard]] const Standard* applied() const;
    /// The indicator chosen for the map, with the options applied; null where none is.
    [[nodiscard]] const Indicator* indicator() const;
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    /// Where it is saved; empty for a project never saved.
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isSample() const { return m_project.sample; }

    /// The project with its undo history, as it is to be saved.
    [[nodiscard]] Project forSaving() const;

    // -- what the planner does
    void open(Project project, const QString& file, std::vector<Issue> issues);
    void markSaved(const QString& file);
    void activate(PlanState state);
    /// As one step of undo; the scenario becomes active.
    void addScenario(const QString& name);
    void removeScenario(std::size_t index);
    /// Applies `edits` to the active scenario as one step named `name`; where the baseline is active, to a
    /// new scenario named `newScenario`: the baseline is never edited silently. Errors leave all as it was.
    [[nodiscard]] Result<void> edit(const QString& name, const std::vector<Edit>& edits,
                                    const QString& newScenario);
    void setStandard(const std::string& id);
    /// Another library: own standards were added or changed. The chosen one stays where it is still there.
    void setStandards(std::vector<Standard> standards);
    void setEvaluationDate(Date date);
    void setOptions(AssessOptions options);

    // -- results
    /// Counts every change that an assessment of `state` depends on.
    [[nodiscard]] std::uint64_t revision(PlanState state) const;
    /// Latest assessment of a state, null where there is none yet; it may be of an older revision.
    [[nodiscard]] std::shared_ptr<const Assessment> assessment(PlanState state) const;
    [[nodiscard]] std::shared_ptr<const Assessment> assessment() const { return assessment(m_active); }
    [[nodiscard]] bool isStale(PlanState state) const;
    /// Dropped where `revision` is no longer that of the state.
    void setAssessment(PlanState state, std::uint64_t revision, std::shared_ptr<const Assessment> assessment);
    /// What lies beyond the latest assessment of the active state; null while that is not known for the plan
    /// as it stands, so it never belongs to an older one.
    [[nodiscard]] std::shared_ptr<const Insight> insight() const;
    /// Dropped where `revision` is no longer that of the state.
    void setInsight(PlanState state, std::uint64_t revision, std::shared_ptr<const Insight> insight);
    /// What opening found, and what the latest assessment found.
    [[nodiscard]] std::vector<Issue> findings() const;

signals:
    void opened();           ///< another project
    void planChanged();      ///< facilities or values of the active state, also by undo
    void scenariosChanged(); ///< added, removed, renamed
    void stateActivated();   ///< another scenario, or the baseline
    void settingsChanged();  ///< standard, date, options
    void standardsChanged(); ///< the library of them
    void assessed();         ///< a new result of any state
    void analysed();         ///< insight into the active state
    void findingsChanged();
    void modifiedChanged();

private:
    friend class EditCommand;
    friend class ScenarioCommand;

    enum class Direction { Forward, Back };
    /// Of a scenario the list of edits grows (Forward) or shrinks (Back) with it.
    Result<Edit> applyTo(PlanState state, const Edit& edit, Direction direction);
    void insertScenario(std::size_t index, Scenario scenario);
    Scenario takeScenario(std::size_t index);
    void bump(PlanState state);
    void bumpAll();
    void forgetScenarioResults();
    void touchSettings();
    void applyOptions();
    bool dropUnfitOptions();
    void setActive(PlanState state);

    std::vector<Standard> m_standards;
    std::optional<Standard> m_applied;
    /// What was chosen under standards looked at before, by id, so that going back finds it again.
    std::map<std::string, std::map<std::string, std::string>> m_optionsOf;
    Project m_project;
    Plan m_scenarioPlan; ///< of the active scenario
    PlanState m_active;
    QUndoStack m_undo;
    Selection m_selection;
    QString m_file;
    std::vector<Issue> m_openIssues;
    bool m_open = false;
    bool m_settingsModified = false;

    struct Latest {
        std::uint64_t revision = 0; ///< of the result
        std::shared_ptr<const Assessment> assessment;
        std::shared_ptr<const Insight> insight; ///< of the same revision, later
    };
    std::uint64_t m_clock = 1;
    std::map<PlanState, std::uint64_t> m_revisions;
    std::map<PlanState, Latest> m_results;
};

} // namespace yike
