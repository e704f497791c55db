// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What every page of a report looks things up in: the input with its options applied, and a few questions
// that several pages ask.

#include "app/map/map_geometry.h"
#include "app/map/map_scene.h"
#include "app/report/page.h"
#include "app/report/report.h"
#include "app/report/table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yike::report {

struct Context {
    const ReportInput& input;
    const Plan& plan;
    const Assessment& assessment;
    std::vector<Indicator> indicators; ///< of the standard, options applied
    std::shared_ptr<const MapGeometry> geometry;
    std::string hash;

    explicit Context(const ReportInput& report);

    [[nodiscard]] Language language() const { return input.language; }
    [[nodiscard]] bool zh() const { return input.language == Language::Chinese; }
    [[nodiscard]] const Indicator* find(const std::string& id) const;
    /// Nothing for a standard without any row that counts.
    [[nodiscard]] const Indicator* headline() const { return find(m_headline); }
    [[nodiscard]] const Cell* cell(const Indicator& indicator, UnitId unit) const;
    /// The city, else the only county; nothing where the plan has several counties and no city, or neither.
    [[nodiscard]] const Unit* whole() const;
    /// The communities' verdicts on an indicator, of all or of those in `within`.
    [[nodiscard]] Tally tally(const Indicator& indicator, Level level,
                              std::optional<UnitId> within = {}) const;
    /// Sum of the shortfalls of failing units of the level, each rounded up for itself as it is shown.
    [[nodiscard]] std::int64_t shortfall(const Indicator& indicator, Level level,
                                   std::optional<UnitId> within = {}) const;
    /// A value of a unit; of larger units the sum over their communities. Nothing if none reports it.
    [[nodiscard]] std::optional<double> value(const Unit& unit, const std::string& key) const;
    [[nodiscard]] std::vector<UnitId> communitiesOf(UnitId whole) const;
    /// Units that have pages of their own: sub-districts with communities, else counties.
    [[nodiscard]] std::vector<UnitId> groups() const;

    /// Its name; the whole, where only its code is known, is called as the plan, others by their level.
    [[nodiscard]] QString nameOf(const Unit& unit) const;
    [[nodiscard]] QString valueOf(const Indicator& indicator, const Cell& cell, const Unit& unit) const;
    [[nodiscard]] QString targetOf(const Indicator& indicator, const Unit& unit) const;
    /// Sign, word and colour of a cell's status.
    [[nodiscard]] TableCell status(const Cell& cell, bool withWord = true) const;
    [[nodiscard]] QColor statusColour(Status status) const { return Theme::light().status(status).text; }

private:
    std::string m_headline;
};

/// A shortfall of several units in words: "3 711 ㎡".
[[nodiscard]] QString amountText(const Indicator& indicator, std::int64_t amount, const Unit& unit,
                                 Language language);

} // namespace yike::report
