// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/document/selection.h"

#include <utility>

namespace yike {

namespace {

/// Sets `member` and tells whether that changed anything: a setter that changes nothing emits nothing.
template <class T>
bool change(T& member, T value)
{
    if (member == value)
        return false;
    member = std::move(value);
    return true;
}

} // namespace

void Selection::selectUnit(std::optional<UnitId> unit)
{
    if (change(m_unit, unit))
        emit unitSelected();
}

void Selection::selectFacility(std::optional<FacilityId> facility)
{
    if (change(m_facility, facility))
        emit facilitySelected();
}

void Selection::hover(std::optional<UnitId> unit)
{
    if (change(m_hovered, unit))
        emit unitHovered();
}

void Selection::chooseIndicator(std::string indicator)
{
    if (change(m_indicator, std::move(indicator)))
        emit indicatorChosen();
}

void Selection::setScope(std::optional<UnitId> scope)
{
    if (change(m_scope, scope))
        emit scopeChosen();
}

void Selection::clear()
{
    selectFacility(std::nullopt);
    hover(std::nullopt);
    selectUnit(std::nullopt);
    setScope(std::nullopt);
}

} // namespace yike
