// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_context.h"

#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/standards/change.h"

#include <algorithm>
#include <cmath>

namespace yike::report {

Context::Context(const ReportInput& report)
    : input(report), plan(report.project->baseline), assessment(*report.assessment),
      geometry(makeGeometry(report.project->baseline)), hash(contentHash(report)),
      m_headline(report.headline.empty() ? headlineOf(*report.standard, *report.assessment) : report.headline)
{
    // Options that do not fit were refused when the assessment was made; then the rows stand as written.
    const auto applied = withOptions(*report.standard, report.assessment->options);
    indicators = applied ? applied->indicators : report.standard->indicators;
    for (Indicator& indicator : indicators) {
        const IndicatorResult* result = assessment.find(indicator.id);
        if (result != nullptr && result->target)
            indicator.target = result->target;
    }
}

const Indicator* Context::find(const std::string& id) const
{
    const auto found = std::find_if(indicators.begin(), indicators.end(),
                                    [&](const Indicator& indicator) { return indicator.id == id; });
    return found == indicators.end() ? nullptr : &*found;
}

const Cell* Context::cell(const Indicator& indicator, UnitId unit) const
{
    return assessment.cell(indicator.id, unit);
}

const Unit* Context::whole() const
{
    for (const Level level : {Level::City, Level::County}) {
        const auto units = plan.unitsAt(level);
        if (!units.empty())
            return units.size() == 1 ? &plan.unit(units.front()) : nullptr;
    }
    return nullptr;
}

std::vector<UnitId> Context::communitiesOf(UnitId whole) const
{
    std::vector<UnitId> found = plan.unitsAt(Level::Community);
    const Level level = plan.unit(whole).level;
    std::erase_if(found, [&](UnitId id) {
        return plan.unit(id).managedBy != whole && plan.ancestor(id, level) != whole;
    });
    return found;
}

std::vector<UnitId> Context::groups() const
{
    for (const Level level : {Level::SubDistrict, Level::County}) {
        std::vector<UnitId> units = plan.unitsAt(level);
        std::erase_if(units, [&](UnitId id) { return communitiesOf(id).empty(); });
        if (!units.empty())
            return units;
    }
    return {};
}

Tally Context::tally(const Indicator& indicator, Level level, std::optional<UnitId> within) const
{
    Tally tally;
    for (const UnitId id : plan.unitsAt(level)) {
        const Cell* found = cell(indicator, id);
        const bool counted = !within || plan.unit(id).managedBy == within ||
                             plan.ancestor(id, plan.unit(*within).level) == within;
        if (found == nullptr || !counted)
            continue;
        const std::array counts = {&tally.met, &tally.notMet, &tally.noData, &tally.notApplicable,
                                   &tally.advisory};
        ++*counts[std::size_t(found->status)];
    }
    return tally;
}

std::int64_t Context::shortfall(const Indicator& indicator, Level level, std::optional<UnitId> within) const
{
    std::int64_t sum = 0;
    for (const UnitId id : plan.unitsAt(level)) {
        const Cell* found = cell(indicator, id);
        const bool counted = !within || plan.ancestor(id, plan.unit(*within).level) == within;
        if (found != nullptr && counted && found->status == Status::NotMet && found->shortfall)
            sum += found->wholeShortfall.value_or(std::llround(std::ceil(*found->shortfall)));
    }
    return sum;
}

std::optional<double> Context::value(const Unit& unit, const std::string& key) const
{
    const auto own = unit.values.find(key);
    if (own != unit.values.end())
        return own->second.number;
    if (unit.level == Level::Community)
        return std::nullopt;
    std::optional<double> sum;
    for (const UnitId id : communitiesOf(unit.id)) {
        const auto part = plan.unit(id).values.find(key);
        if (part != plan.unit(id).values.end())
            sum = sum.value_or(0) + part->second.number;
    }
    return sum;
}

QString Context::nameOf(const Unit& unit) const
{
    if (unit.level == Level::Community || (!unit.name.empty() && unit.name != unit.code))
        return qt(unit.name);
    if (&unit == whole() && !plan.name.empty())
        return qt(plan.name);
    return qt(word(unit.level, language())) + (unit.code.empty() ? QString() : " " + qt(unit.code));
}

QString Context::valueOf(const Indicator& indicator, const Cell& shown, const Unit& unit) const
{
    return qt(valueText(indicator, shown, unit, language()));
}

QString Context::targetOf(const Indicator& indicator, const Unit& unit) const
{
    const IndicatorResult* result = assessment.find(indicator.id);
    return qt(targetText(indicator, unit, language())) +
           (result != nullptr && result->targetChosen ? " †" : "");
}

TableCell Context::status(const Cell& shown, bool withWord) const
{
    const Status status = shown.contribution ? Status::Advisory : shown.status;
    const QString text = !withWord            ? QString()
                         : shown.contribution ? label(Label::Contribution, language())
                                              : qt(word(shown.status, language()));
    return {text, statusColour(status), status};
}

QString amountText(const Indicator& indicator, std::int64_t amount, const Unit& unit, Language language)
{
    Cell sum;
    sum.shortfall = static_cast<double>(amount);
    sum.wholeShortfall = amount;
    return qt(shortfallText(indicator, sum, unit, language));
}

} // namespace yike::report
