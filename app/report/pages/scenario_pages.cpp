// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario beside the baseline: both maps, the figures of the whole, what was edited, what changes where.
#include "app/report/pages/pages_of_report.h"
#include "app/report/report_map.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"
#include "core/geometry/measure.h"
#include "core/scenario/compare.h"

#include <cmath>
#include <map>

namespace yike::report {

namespace {

/// An edit in words; looks names up before the scenario and, for what it added, after.
class EditText {
public:
    EditText(const Plan& baseline, const Plan& scenario, Language language)
        : m_baseline(baseline), m_scenario(scenario), m_language(language)
    {
    }

    QString operator()(const AddFacility& edit) const
    {
        return label(
            Label::NewFacility, m_language,
            {qt(edit.facility.name), areaText(edit.facility.floorArea) + hostText(edit.facility.host)});
    }
    QString operator()(const RemoveFacility& edit) const
    {
        return label(Label::RemovedFacility, m_language, {name(edit.id)});
    }
    QString operator()(const MoveFacility& edit) const
    {
        const Facility* old = find(m_baseline, edit.id);
        if (old == nullptr || !old->position || !edit.to)
            return label(Label::MovedFacility, m_language, {name(edit.id)});
        return label(Label::MovedBy, m_language,
                     {name(edit.id), qt(formatMetres(distance(*old->position, *edit.to)))});
    }
    QString operator()(const SetFacilityStatus& edit) const
    {
        return label(Label::StatusFacility, m_language, {name(edit.id), qt(word(edit.status, m_language))});
    }
    QString operator()(const ResizeFacility& edit) const
    {
        const Facility* old = find(m_baseline, edit.id);
        return label(Label::ResizedFacility, m_language,
                     {name(edit.id), old != nullptr ? areaText(old->floorArea) : QString("—"),
                      areaText(edit.floorArea)});
    }
    QString operator()(const SetUnitValue& edit) const
    {
        const Unit& unit = m_baseline.unit(edit.unit);
        const auto old = unit.values.find(edit.key);
        const auto number = [](bool known, double value) {
            return known ? qt(formatNumber(value, 0)) : QString("—");
        };
        return label(Label::ValueChanged, m_language,
                     {qt(unit.name), qt(edit.key),
                      number(old != unit.values.end(), old != unit.values.end() ? old->second.number : 0),
                      number(edit.value.has_value(), edit.value ? edit.value->number : 0)});
    }

private:
    static const Facility* find(const Plan& plan, FacilityId id)
    {
        const auto found = plan.facilities.find(id);
        return found == plan.facilities.end() ? nullptr : &found->second;
    }
    [[nodiscard]] QString name(FacilityId id) const
    {
        const Facility* facility = find(m_baseline, id);
        facility = facility != nullptr ? facility : find(m_scenario, id);
        return facility != nullptr ? qt(facility->name) : QString("—");
    }
    static QString areaText(const std::optional<SquareMetres>& area)
    {
        return area ? qt(formatArea(area->count())) : QString("—");
    }
    [[nodiscard]] QString hostText(const std::optional<UnitId>& host) const
    {
        return host ? " · " + qt(m_baseline.unit(*host).name) : QString();
    }

    const Plan& m_baseline;
    const Plan& m_scenario;
    Language m_language;
};

class ScenarioPages {
public:
    ScenarioPages(Pages& pages, const Context& context, Plan scenario)
        : m_pages(pages), m_context(context), m_plan(std::move(scenario)),
          m_after(*context.input.scenarioAssessment)
    {
    }

    void write()
    {
        const Scenario& scenario = *m_context.input.scenario;
        m_pages.nextPage();
        m_pages.heading(label(Label::ScenarioTitle, m_context.language(), {qt(scenario.name)}),
                        TypeSize::kPage);
        maps();
        edits(scenario);
        whole();
        changes();
    }

private:
    void maps()
    {
        const Indicator* headline = m_context.headline();
        if (headline == nullptr || m_context.geometry->extent.empty())
            return;
        m_pages.paragraph(
            label(Label::ScenarioMaps, m_context.language(), {qt(in(m_context.language(), headline->name))}),
            TypeSize::kTable, m_pages.colour(ColourRole::Heading));
        m_pages.skip(3);
        constexpr double kHeight = 236;
        const double width = (Pages::kWidth - 12) / 2;
        const Box& box = m_context.geometry->extent;
        const QRectF left(Pages::kLeft, m_pages.y, width, kHeight);
        drawMap(m_pages, m_context, left,
                {headline, &m_context.assessment, &m_context.plan, box, {}, {}, nullptr, false, true});
        drawMap(m_pages, m_context, left.translated(width + 12, 0),
                {headline,
                 &m_after,
                 &m_plan,
                 box,
                 {},
                 m_context.input.scenario->edits,
                 &m_context.plan,
                 false,
                 true});
        m_pages.y += kHeight + 10;
        caption(left, Label::BaselineHead, m_context.assessment);
        caption(left.translated(width + 12, 0), Label::ScenarioHead, m_after);
        m_pages.y += 18;
    }

    void caption(const QRectF& frame, Label which, const Assessment& assessment)
    {
        const Indicator& headline = *m_context.headline();
        Tally tally;
        for (const UnitId id : m_context.plan.unitsAt(fillLevel(&headline))) {
            const Cell* cell = assessment.cell(headline.id, id);
            tally.met += cell != nullptr && cell->status == Status::Met ? 1 : 0;
            tally.notMet += cell != nullptr && cell->status == Status::NotMet ? 1 : 0;
        }
        const QString text =
            m_pages.text(which) + " · " +
            qt(word(Status::Met, m_context.language()) + " " + formatCount(tally.met) + " · " +
               word(Status::NotMet, m_context.language()) + " " + formatCount(tally.notMet));
        m_pages.line(frame.left(), frame.width(), m_pages.y, text, TypeSize::kTable,
                     m_pages.colour(ColourRole::Text2));
    }

    void edits(const Scenario& scenario)
    {
        m_pages.heading(
            label(Label::Edits, m_context.language(), {qt(formatCount(std::int64_t(scenario.edits.size())))}),
            TypeSize::kSection);
        const EditText text(m_context.plan, m_plan, m_context.language());
        int number = 0;
        for (const Edit& edit : scenario.edits)
            m_pages.paragraph(QString("%1. ").arg(++number) + std::visit(text, edit), TypeSize::kTable,
                              m_pages.colour(ColourRole::Text));
        m_pages.skip(8);
    }

    [[nodiscard]] TableCell valueCell(const Indicator& indicator, const Assessment& assessment,
                                      const Unit& unit) const
    {
        const Cell* cell = assessment.cell(indicator.id, unit.id);
        if (cell == nullptr)
            return TableCell("—");
        TableCell shown = m_context.status(*cell, false);
        shown.text = m_context.valueOf(indicator, *cell, unit);
        return shown;
    }

    /// ▲ or ▼ with the amount, coloured by better or worse and not by sign.
    [[nodiscard]] TableCell changeCell(const Indicator& indicator, const Unit& unit) const
    {
        const Cell* before = m_context.assessment.cell(indicator.id, unit.id);
        const Cell* after = m_after.cell(indicator.id, unit.id);
        const bool byTally = measureOf(indicator, unit.level) == Measure::Tally;
        if (byTally)
            return tallyChange(before, after);
        if (before == nullptr || after == nullptr || !before->value || !after->value)
            return TableCell("—", changeColour(0));
        const double change = *after->value - *before->value;
        if (measureOf(indicator, unit.level) == Measure::YesNo || std::fabs(change) < 1e-12)
            return TableCell(std::fabs(change) < 1e-12 ? "0"
                             : change > 0              ? "▲"
                                                       : "▼",
                             changeColour(std::fabs(change) < 1e-12 ? 0 : change));
        const bool better = (indicator.comparator == Comparator::AtMost) == (change < 0);
        int decimals = measureOf(indicator, unit.level) == Measure::Area ? 0 : 1;
        while (decimals < 4 && std::fabs(change) < 0.5 * std::pow(10, -decimals))
            ++decimals;
        return TableCell((change > 0 ? "▲ " : "▼ ") + qt(formatNumber(std::fabs(change), decimals)),
                         changeColour(better ? 1 : -1));
    }

    [[nodiscard]] TableCell tallyChange(const Cell* before, const Cell* after) const
    {
        const auto change = before == nullptr || after == nullptr ? 0 : after->tally.met - before->tally.met;
        if (change == 0)
            return TableCell("0", changeColour(0));
        return TableCell((change > 0 ? "▲ " : "▼ ") + qt(formatCount(std::abs(change))),
                         changeColour(double(change)));
    }

    [[nodiscard]] QColor changeColour(double better) const
    {
        if (better == 0)
            return m_pages.colour(ColourRole::Text2);
        return m_context.statusColour(better > 0 ? Status::Met : Status::NotMet);
    }

    void whole()
    {
        const Unit* unit = m_context.whole();
        if (unit == nullptr)
            return;
        m_pages.heading(m_context.nameOf(*unit), TypeSize::kSection);
        Table table(m_pages,
                    {{m_pages.text(Label::Number), 46},
                     {m_pages.text(Label::IndicatorHead), 270, Pages::Align::Left, true},
                     {m_pages.text(Label::Target), 84, Pages::Align::Right},
                     {m_pages.text(Label::BaselineHead), 92},
                     {m_pages.text(Label::ScenarioHead), 92},
                     {m_pages.text(Label::ChangeHead), 84, Pages::Align::Right}},
                    11);
        table.head();
        for (const Indicator& indicator : m_context.indicators) {
            const Cell* cell = m_context.cell(indicator, unit->id);
            if (cell == nullptr || cell->status == Status::NotApplicable)
                continue;
            table.row({{qt(indicator.id), m_pages.colour(ColourRole::Text2)},
                       qt(in(m_context.language(), indicator.name)),
                       m_context.targetOf(indicator, *unit),
                       valueCell(indicator, m_context.assessment, *unit),
                       valueCell(indicator, m_after, *unit),
                       changeCell(indicator, *unit)});
        }
        m_pages.skip(10);
    }

    void changes()
    {
        m_pages.heading(m_pages.text(Label::Changed), TypeSize::kSection);
        Table table(m_pages,
                    {{m_pages.text(Label::UnitNameHead), 170, Pages::Align::Left, true},
                     {m_pages.text(Label::IndicatorHead), 216, Pages::Align::Left, true},
                     {m_pages.text(Label::BaselineHead), 96},
                     {m_pages.text(Label::ScenarioHead), 96},
                     {m_pages.text(Label::ChangeHead), 84, Pages::Align::Right}},
                    11);
        bool any = false;
        for (const Difference& difference : compare(m_context.assessment, m_after)) {
            const Indicator* indicator = m_context.find(difference.indicator);
            const Unit& unit = m_context.plan.unit(difference.unit);
            if (difference.movement == Movement::Same || indicator == nullptr ||
                unit.level != indicator->level)
                continue;
            if (!any)
                table.head();
            any = true;
            table.row({qt(unit.name), qt(indicator->id + " " + in(m_context.language(), indicator->name)),
                       valueCell(*indicator, m_context.assessment, unit),
                       valueCell(*indicator, m_after, unit), changeCell(*indicator, unit)});
        }
        if (!any)
            m_pages.paragraph(m_pages.text(Label::NothingChanged), TypeSize::kText,
                              m_pages.colour(ColourRole::Text));
    }

    Pages& m_pages;
    const Context& m_context;
    Plan m_plan;
    const Assessment& m_after;
};

} // namespace

void scenarioPages(Pages& pages, const Context& context)
{
    const ReportInput& input = context.input;
    if (input.scenario == nullptr || input.scenarioAssessment == nullptr)
        return;
    auto plan = withScenario(context.plan, *input.scenario);
    if (plan)
        ScenarioPages(pages, context, std::move(*plan)).write();
}

} // namespace yike::report
