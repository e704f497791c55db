// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the analysing commands share: a plan with its standard and its walks, tables in the same shape, units
// and facilities as JSON.

#include "app/cli/assess/assess_run.h"
#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "core/analysis/study.h"
#include "gis/export/export_table.h"

#include <memory>

namespace yike::cli {

struct AnalysisArgs {
    PlanInput plan;
    AssessInput how;
    std::string out;
};
void addAnalysisOptions(CLI::App& command, AnalysisArgs& args);

/// A plan ready to be asked. Where it has no demand there are no walks.
struct Prepared {
    Assessed assessed; ///< without an assessment
    std::shared_ptr<const WalkingModel> walking;
    [[nodiscard]] const Plan& plan() const { return assessed.project.baseline; }
};

/// Paces in metres a minute: the one at which the rules' distances are walked, and that of the profile asked
/// for, who is one more walker beside the rule and not another rule.
struct AskedPaces {
    double rule = 0;
    std::optional<double> profile;
};
[[nodiscard]] AskedPaces askedPaces(const Prepared& prepared);
/// Findings go to the session.
[[nodiscard]] Result<Prepared> prepare(const AnalysisArgs& args, Session& session);

/// The indicators asked for by id, all of them where none is. Errors: IndicatorUnknown; with `reachOnly` also
/// IndicatorNotReach, and all means all reach indicators.
[[nodiscard]] Result<std::vector<Indicator>> chosen(const std::vector<Indicator>& indicators,
                                                    const std::vector<std::string>& ids, bool reachOnly);

/// "50,60,67". Errors: PacesBroken.
[[nodiscard]] Result<std::vector<double>> pacesOf(const std::string& text);

/// "城市社区": whose residents are counted by a row.
[[nodiscard]] std::string appliesText(const Indicator& indicator, const Prepared& prepared,
                                      const Session& session);
/// The option that sets the pass mark of a row; null where it has none.
[[nodiscard]] const Option* passMarkOption(const Indicator& indicator, const Standard& standard);

/// All units, larger ones first, each level by code.
[[nodiscard]] std::vector<UnitId> fromCityDown(const Plan& plan);

[[nodiscard]] Json unitJson(const Unit& unit);
/// The code of a facility, its number where it has none.
[[nodiscard]] std::string codeOf(const Plan& plan, FacilityId id);
[[nodiscard]] std::string nameOf(const Plan& plan, FacilityId id);

/// City, standard, date, how distances are measured.
void writeHeading(const Prepared& prepared, const Session& session);
void writeHeading(const Assessed& assessed, bool alongNetwork, const Session& session);
/// The same where several standards are asked: `subject` stands for the standard's name.
void writeHeading(const Assessed& assessed, const std::string& subject, bool alongNetwork,
                  const Session& session);

/// Writes the book in the plan's coordinate system; nothing for an empty name.
[[nodiscard]] Result<void> writeBook(const std::string& file, ExportBook book, const Plan& plan,
                                     Session& session);

/// Known before a city is read for nothing. Errors: of checkOut().
[[nodiscard]] Result<void> checkExportType(const std::string& file, const std::vector<std::string>& inputs);

} // namespace yike::cli
