// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scorecard page as values: one row an indicator, one cell a level, each with its sign, figure and what
// it is sorted by. Every number comes from the assessment; here they only get words.

#include "app/desktop/document/desk.h"
#include "core/assessment/due.h"
#include "core/assessment/standing.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace yike {

/// The columns of the page, left to right.
enum class ScoreColumn { Id, Name, Coverage, Target, Deadline, Community, SubDistrict, County, City, Data };
inline constexpr int kScoreColumns = 10;

struct ScoreCell {
    enum class Shows { Nothing, Tally, Value, Contribution };
    Shows shows = Shows::Nothing;
    Status status = Status::NotApplicable;
    QString text;
    QString brief = {};              ///< without its unit, where there is no room for it
    double part = 0;                 ///< of the two-part bar, 0..1
    std::optional<UnitId> unit;      ///< whose value it is; none for counts of units
    std::optional<double> sort = {}; ///< nothing where there is no figure
    bool fragile = false;            ///< the verdict turns within the tolerances
    QString firmness = {};           ///< which assumption turns it, or which were tried
};

struct ScoreRow {
    std::string indicator;
    int group = 0; ///< place in ScoreSheet::groups
    QString id;
    QString name;
    QString coverage; ///< "administrative", "spatial" as a short tag; empty for neither
    QString target;
    QString targetBrief; ///< without its unit
    std::optional<double> targetSort;
    QString deadline;              ///< "2025-12-31*"; * where the text names no day
    QString deadlineChip;          ///< "547 days overdue"
    DueState due = DueState::None; ///< of the area
    int days = 0;                  ///< to the deadline; negative when it is past
    bool chosen = false;           ///< by the planner: a number the text does not give
    QString doubt;                 ///< "unverified", "secondary"; empty where the text was read
    bool computable = false;       ///< has a formula, or somebody entered values
    Level level = Level::Community;
    Status status = Status::NoData; ///< of the area
    ScoreCell community, subDistrict, county, city;
    double dataShare = 0;
    QString data;
    QString tip;
    QString clause; ///< in both languages, for searching
};

struct ScoreSheet {
    std::optional<UnitId> area; ///< county, leading zone or city that the counts are of
    QString areaName;
    QString areaDetail; ///< "9 sub-districts · 62 communities"
    QString countyHead, cityHead;
    std::vector<QString> groups;
    std::vector<ScoreRow> rows; ///< in the order of the standard
    int met = 0, notMet = 0, noData = 0, advisory = 0, overdue = 0, due = 0;
    int dueInDays = 0, allDueInDays = 0; ///< the nearest of what is due, and the last
    [[nodiscard]] int computable() const;
    [[nodiscard]] const ScoreRow* find(const std::string& indicator) const;
};

/// Empty without an assessment of the chosen standard.
[[nodiscard]] ScoreSheet scoreSheet(const Desk& desk);

/// The areas to choose from: counties, leading zones, the city.
[[nodiscard]] std::vector<UnitId> scoreAreas(const Plan& plan);

/// The name of the section an indicator stands in.
[[nodiscard]] QString groupName(const Standard& standard, const Indicator& indicator, Language language);

} // namespace yike
