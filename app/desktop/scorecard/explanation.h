// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands below the scorecard for the chosen cell: every unit the indicator is asked of with its status
// and value, and the figures of the area explained.

#include "app/desktop/models/card.h"
#include "app/desktop/scorecard/pace_picture.h"
#include "app/desktop/scorecard/score_rows.h"

namespace yike {

/// One unit of the distribution.
struct UnitMark {
    UnitId id;
    QString name;
    Status status = Status::NoData;
    std::optional<double> value; ///< on the axis
    double households = 0;       ///< how large its dot is
    QString tip;                 ///< "渔火社区 · 18.6 ㎡/百户 · 未达标"
};

/// The units of one larger unit, a line of the pictures.
struct MarkLine {
    UnitId id;
    QString name;
    std::vector<UnitMark> units;
    std::optional<double> value; ///< of the larger unit itself
};

/// A line below the figures; its chip, where there is one, stands before the text.
struct ExplanationFact {
    QString label;
    QString text;
    QString chip = {};
    QString kind = {}; ///< style of the chip
};

struct Explanation {
    std::string indicator;
    UnitId area; ///< a county, a leading zone, the city
    QString areaName;
    UnitId subject;   ///< of the figures: the area, or one unit of it
    QString title;    ///< "G3 每百户社区综合服务设施面积"
    QString detail;   ///< how it is rolled up
    QString standing; ///< "任务34 · 逾期 547 天 · 已核实"
    Status status = Status::NoData;
    Level level = Level::Community; ///< of the marks
    std::vector<MarkLine> lines;
    bool hasAxis = false; ///< values that can stand on a line
    QString axis;         ///< "㎡/百户 (by households)"
    QString axisUnit;
    std::optional<double> target;
    QString targetText;
    std::vector<CardLine> figures;
    std::optional<FirmnessWords> firmness;  ///< of the subject's verdict
    std::vector<ExplanationFact> facts;     ///< cause, firmness, rule, options, clause, data, date
    bool walks = false;                     ///< asks how far residents walk
    std::optional<PacePicture> pacePicture; ///< for the subject; nothing where it is not known
    std::size_t notMet = 0;
};

/// Empty title where there is nothing to explain.
[[nodiscard]] Explanation explain(const Desk& desk, const std::string& indicator, UnitId area,
                                  std::optional<UnitId> subject = std::nullopt);

} // namespace yike
