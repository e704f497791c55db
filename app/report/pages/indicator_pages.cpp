// SPDX-License-Identifier: GPL-3.0-or-later
// All indicators for the city and each county: value, target, how many pass, how much data there is.
#include "app/report/pages/pages_of_report.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <cmath>

namespace yike::report {

namespace {

/// "90 %"; 100 only when everything is there.
QString shareText(double share)
{
    constexpr std::int64_t kAll = 1'000'000;
    const auto parts =
        share >= 1 ? kAll : std::min<std::int64_t>(kAll - 1, std::llround(share * double(kAll)));
    return qt(formatShare(parts, kAll));
}

QString deadlineText(const Indicator& indicator)
{
    return indicator.deadline ? qt(toIso(*indicator.deadline)) + (indicator.deadlineInferred ? "*" : "")
                              : "—";
}

QColor deadlineColour(const Context& context, const Indicator& indicator, const Cell& cell)
{
    const bool late = indicator.deadline && cell.status == Status::NotMet &&
                      daysBetween(context.assessment.date, *indicator.deadline) < 0;
    return Theme::light()(late ? ColourRole::Error : ColourRole::Text2);
}

Table indicatorTable(Pages& pages, const Context& context)
{
    const auto text = [&](Label which) { return pages.text(which); };
    const bool zh = context.zh();
    return Table(pages,
                 {{text(Label::Number), 40},
                  {text(Label::IndicatorHead), 196, Pages::Align::Left, true},
                  {text(Label::ValueHead), zh ? 66.0 : 62.0, Pages::Align::Right},
                  {text(Label::Target), zh ? 66.0 : 64.0, Pages::Align::Right},
                  {text(Label::UnitHead), zh ? 62.0 : 102.0, Pages::Align::Left, true},
                  {text(Label::StatusHead), zh ? 76.0 : 122.0, Pages::Align::Left, true},
                  {text(Label::MetOfData), zh ? 84.0 : 76.0, Pages::Align::Right},
                  {text(Label::DataShare), 54, Pages::Align::Right},
                  {text(Label::DeadlineHead), zh ? 84.0 : 90.0}},
                 11);
}

void indicatorRow(Table& table, const Context& context, const Indicator& indicator, const Unit& unit)
{
    const Cell* cell = context.cell(indicator, unit.id);
    if (cell == nullptr)
        return;
    const bool applies = cell->status != Status::NotApplicable;
    const Tally& tally = cell->tally;
    const bool counted = applies && tally.met + tally.notMet > 0;
    const QString unitOf = measureOf(indicator, unit.level) == Measure::Percent
                               ? "%"
                               : qt(unitText(indicator, context.language()));
    table.row({{qt(indicator.id), context.statusColour(Status::NoData)},
               qt(in(context.language(), indicator.name)),
               {context.valueOf(indicator, *cell, unit),
                context.statusColour(cell->contribution ? Status::Advisory : cell->status)},
               {applies ? context.targetOf(indicator, unit) : QString("–"), Theme::light()(ColourRole::Text)},
               {unitOf, Theme::light()(ColourRole::Text2)},
               context.status(*cell),
               {counted ? qt(formatCount(tally.met) + " / " + formatCount(tally.withData())) : QString("–"),
                Theme::light()(ColourRole::Text)},
               {applies ? shareText(cell->dataShare) : QString("–"), Theme::light()(ColourRole::Text)},
               {deadlineText(indicator), deadlineColour(context, indicator, *cell)}});
}

} // namespace

void indicatorPages(Pages& pages, const Context& context)
{
    std::vector<UnitId> units = context.plan.unitsAt(Level::City);
    const auto counties = context.plan.unitsAt(Level::County);
    units.insert(units.end(), counties.begin(), counties.end());
    if (units.empty())
        return;
    pages.nextPage();
    pages.heading(pages.text(Label::Indicators), TypeSize::kPage);
    pages.paragraph(pages.text(Label::TableNote), TypeSize::kSmall, pages.colour(ColourRole::Text2));
    pages.paragraph(pages.text(Label::InferredNote), TypeSize::kSmall, pages.colour(ColourRole::Text2));
    for (const UnitId id : units) {
        const Unit& unit = context.plan.unit(id);
        pages.skip(10);
        pages.heading(context.nameOf(unit), TypeSize::kSection);
        Table table = indicatorTable(pages, context);
        table.head();
        for (const Indicator& indicator : context.indicators) {
            if (indicator.kind != Kind::Narrative)
                indicatorRow(table, context, indicator, unit);
        }
    }
}

} // namespace yike::report
