// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pace curve as values: how many residents of an area are in reach, and how many of its communities pass,
// at every pace; ready to be drawn and to be said.

#include "app/desktop/document/desk.h"
#include "core/assessment/unit_tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace yike {

struct PaceMark {
    double pace = 0;               ///< metres a minute
    double share = 0;              ///< of the residents, 0..1
    std::optional<double> passing; ///< of the communities, 0..1; nothing without a pass mark or for one alone
    QString shareText;             ///< "86.4 %"
    QString words;                 ///< "60 m/min, 500 m: 86.4 % of the residents in reach · 12 of 20 …"
};

struct PacePicture {
    std::vector<PaceMark> marks;  ///< by pace, at least two
    double pace = 0;              ///< of the assessment
    std::optional<double> target; ///< of the residents' share, 0..1
    QString title;                ///< "Residents within 8 min of a place, by pace"
    QString targetText;           ///< "target ≥ 80 %"
    QString summary;              ///< for who does not see it: ends, pace of the assessment, target
};

/// Nothing for what has no pace: other kinds of indicators, no walks, nobody there, or not known yet.
[[nodiscard]] std::optional<PacePicture> pacePicture(const Desk& desk, const Indicator& indicator,
                                                     UnitId area, const UnitTree& tree);

} // namespace yike
