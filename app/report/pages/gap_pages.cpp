// SPDX-License-Identifier: GPL-3.0-or-later
// Every unit that fails an indicator, with how much is missing and why: the list a planner works off.
#include "app/report/pages/pages_of_report.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <algorithm>

namespace yike::report {

namespace {

struct Gap {
    UnitId unit;
    const Cell* cell = nullptr;
};

/// Of the level whose units get the verdict, the largest gap first; equal ones by administrative code.
std::vector<Gap> gapsOf(const Context& context, const Indicator& indicator)
{
    std::vector<Gap> gaps;
    for (const UnitId id : context.plan.unitsAt(indicator.level)) {
        const Cell* cell = context.cell(indicator, id);
        if (cell != nullptr && cell->status == Status::NotMet)
            gaps.push_back({id, cell});
    }
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) {
        return a.cell->shortfall.value_or(0) > b.cell->shortfall.value_or(0);
    });
    return gaps;
}

QString groupTitle(const Context& context, const Indicator& indicator, std::size_t count)
{
    const Language language = context.language();
    const QString id = qt(indicator.id);
    const QString name = qt(in(language, indicator.name));
    const QString failing = qt(formatCount(std::int64_t(count)));
    const auto units = context.plan.unitsAt(indicator.level);
    const QString amount = amountText(indicator, context.shortfall(indicator, indicator.level),
                                      context.plan.unit(units.front()), language);
    return amount.isEmpty() ? label(Label::GapGroup, language, {id, name, failing})
                            : label(Label::GapGroupMore, language, {id, name, failing, amount});
}

QString parentName(const Context& context, const Unit& unit)
{
    return unit.parent ? context.nameOf(context.plan.unit(*unit.parent)) : QString("—");
}

void gapRow(Table& table, const Context& context, const Indicator& indicator, const Gap& gap)
{
    const Unit& unit = context.plan.unit(gap.unit);
    const Language language = context.language();
    const QString amount = qt(shortfallText(indicator, *gap.cell, unit, language));
    table.row({TableCell(context.nameOf(unit), Theme::light()(ColourRole::Text), Status::NotMet),
               {parentName(context, unit), Theme::light()(ColourRole::Text2)},
               {qt(valueText(indicator, *gap.cell, unit, language)), context.statusColour(Status::NotMet)},
               {context.targetOf(indicator, unit), Theme::light()(ColourRole::Text)},
               {amount.isEmpty() ? QString("—") : amount, Theme::light()(ColourRole::Text)},
               qt(causeText(indicator, *gap.cell, unit, context.plan, language))});
}

} // namespace

void gapPages(Pages& pages, const Context& context)
{
    pages.nextPage();
    pages.heading(pages.text(Label::Gaps), TypeSize::kPage);
    pages.paragraph(pages.text(Label::GapsNote), TypeSize::kSmall, pages.colour(ColourRole::Text2));
    pages.skip(6);
    const bool zh = context.zh();
    Table table(pages,
                {{pages.text(Label::UnitNameHead), 132, Pages::Align::Left, true},
                 {pages.text(Label::SubDistrictHead), 92},
                 {pages.text(Label::ValueHead), 62, Pages::Align::Right},
                 {pages.text(Label::Target), 62, Pages::Align::Right},
                 {pages.text(Label::Gap), zh ? 78.0 : 116.0, Pages::Align::Right, true},
                 {pages.text(Label::CauseHead), zh ? 248.0 : 210.0, Pages::Align::Left, true}},
                11);
    bool any = false;
    for (const Indicator& indicator : context.indicators) {
        const auto gaps = gapsOf(context, indicator);
        if (gaps.empty())
            continue;
        if (!any)
            table.head();
        any = true;
        table.group(groupTitle(context, indicator, gaps.size()), context.statusColour(Status::NotMet));
        for (const Gap& gap : gaps)
            gapRow(table, context, indicator, gap);
    }
    if (!any)
        pages.paragraph(pages.text(Label::NoGaps), TypeSize::kText, pages.colour(ColourRole::Text));
}

} // namespace yike::report
