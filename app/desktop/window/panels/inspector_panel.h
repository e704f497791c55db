// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One card for the selected unit: every number of the chosen indicator explained, what would fix it, and how
// its other indicators stand.

#include "app/desktop/models/card.h"
#include "app/desktop/models/words/fixes.h"

#include <QScrollArea>

class QVBoxLayout;

namespace yike {

class InspectorPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit InspectorPanel(Desk& desk, QWidget* parent = nullptr);

signals:
    void tryWanted(const std::vector<yike::Edit>& edits);
    void zoomWanted();

private:
    void refresh();
    [[nodiscard]] QWidget* makePage(UnitId unit) const;
    void addHead(QVBoxLayout& page, UnitId unit) const;
    void addCard(QVBoxLayout& page, const IndicatorCard& card) const;
    void addFigures(QVBoxLayout& page, const IndicatorCard& card) const;
    void addFacts(QVBoxLayout& page, const IndicatorCard& card) const;
    void addFixes(QVBoxLayout& page, const std::vector<Fix>& fixes) const;
    void addFacility(QVBoxLayout& page, FacilityId id) const;
    void addOthers(QVBoxLayout& page, const std::vector<OtherIndicator>& others) const;

    Desk& m_desk;
};

} // namespace yike
