// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The inspector's card as values: every number of an indicator at a unit, explained in words. The widget only
// lays it out.

#include "app/desktop/document/desk.h"
#include "app/desktop/models/value_bar.h"
#include "app/desktop/models/words/firmness_words.h"

#include <QString>

#include <optional>
#include <vector>

namespace yike {

/// A line of the sunken box: what it is, the figure, what the figure means.
struct CardLine {
    QString label;
    QString figure;
    QString note = {};
    bool gap = false;
};

struct IndicatorCard {
    QString name;
    QString clause; ///< "G3 · 任务34"
    Status status = Status::NoData;
    QString value;
    QString unit;
    QString target; ///< "≥ 30"; empty without one
    ValueBar bar;
    std::vector<CardLine> lines; ///< numerator, denominator, formula, required, gap
    QString gapShare;            ///< "−38 %"
    QString cause;               ///< chip
    QString causeSentence;
    std::optional<FirmnessWords> firmness; ///< of a verdict
    QString deadline;                      ///< 2023-12-31
    QString deadlineChip;
    QString deadlineKind; ///< of the chip: "error", "warn", "met", "plain"
    QString source;       ///< files and dates behind the figures
    QString verification;
    bool verified = false;
    QString note;    ///< of the standard
    QString options; ///< what the planner chose, for this indicator
    QString rule;    ///< how it was measured, for reach
};

[[nodiscard]] IndicatorCard indicatorCard(const Desk& desk, const Indicator& indicator, const Cell& cell,
                                          UnitId id);

/// A line of the list of a unit's other indicators.
struct OtherIndicator {
    std::string id;
    QString name;
    Status status = Status::NoData;
    QString value;
    QString target;
};
[[nodiscard]] std::vector<OtherIndicator> otherIndicators(const Desk& desk, UnitId id);

/// Head of the inspector: who this unit is, and how many of its indicators stand how.
struct UnitHead {
    QString name;
    QString detail; ///< "鸥渡街道 · 城市社区 · 2 214 户 · 5 846 人"
    std::vector<std::pair<Status, int>> counts;
};
[[nodiscard]] UnitHead unitHead(const Desk& desk, UnitId id);

} // namespace yike
