// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What would close a gap, as edits that can be tried at once. Only what really is an edit is offered.

#include "app/desktop/document/desk.h"

#include <QString>

#include <vector>

namespace yike {

struct Fix {
    QString icon;
    QString text;
    QString note;
    std::vector<Edit> edits;
};

[[nodiscard]] std::vector<Fix> fixesFor(const Desk& desk, const Indicator& indicator, const Cell& cell,
                                        UnitId unit);

/// A facility as the add tool and the fixes make it: in use from now on, with a fresh id.
[[nodiscard]] Facility newFacility(const PlanDocument& document, const QString& name,
                                   const std::string& category, std::optional<SquareMetres> floorArea,
                                   std::optional<Point> at, std::optional<UnitId> host);
/// The community at a place, nothing outside all of them.
[[nodiscard]] std::optional<UnitId> communityAt(const Plan& plan, Point at);
/// A name for the next scenario: 情景 A, B ... that is not taken.
[[nodiscard]] QString freshScenarioName(const Project& project);

} // namespace yike
