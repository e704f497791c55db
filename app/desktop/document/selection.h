// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the planner looks at: the unit, the facility, the indicator, the area of the scorecard. Map, tables,
// scorecard and inspector all set and follow this one object, so they never need to know each other.

#include "core/base/id.h"

#include <QObject>

#include <optional>
#include <string>

namespace yike {

class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] std::optional<UnitId> unit() const { return m_unit; }
    [[nodiscard]] std::optional<FacilityId> facility() const { return m_facility; }
    [[nodiscard]] std::optional<UnitId> hovered() const { return m_hovered; }
    /// Indicator::id; empty where none is chosen.
    [[nodiscard]] const std::string& indicator() const { return m_indicator; }
    /// The area the scorecard stands for: a county or the city.
    [[nodiscard]] std::optional<UnitId> scope() const { return m_scope; }

    void selectUnit(std::optional<UnitId> unit);
    void selectFacility(std::optional<FacilityId> facility);
    void hover(std::optional<UnitId> unit);
    void chooseIndicator(std::string indicator);
    void setScope(std::optional<UnitId> scope);
    /// For another plan: ids of the old one mean nothing any more.
    void clear();

signals:
    void unitSelected();
    void facilitySelected();
    void unitHovered();
    void indicatorChosen();
    void scopeChosen();

private:
    std::optional<UnitId> m_unit;
    std::optional<FacilityId> m_facility;
    std::optional<UnitId> m_hovered;
    std::string m_indicator;
    std::optional<UnitId> m_scope;
};

} // namespace yike
