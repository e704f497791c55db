// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/status_symbol.h"
#include "app/report/bar_chart.h"
#include "app/report/pages/pages_of_report.h"
#include "app/report/report_map.h"
#include "app/text/format.h"
#include "app/text/phrases.h"
#include "app/text/value_text.h"
#include "app/text/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace yike::report {

namespace {

constexpr double kSmall = 11;
constexpr double kMapHeight = 376;
constexpr double kSignatures = 1015; ///< line of the signatures

struct Figure {
    QString head;
    QString value;
    QString unit;
    QString note;
    QColor colour;
};

class Cover {
public:
    Cover(Pages& pages, const Context& context)
        : m_pages(pages), m_context(context), m_language(context.language())
    {
    }

    void write()
    {
        title();
        figures();
        const Indicator* headline = m_context.headline();
        if (headline != nullptr) {
            map(*headline);
            bars(*headline);
            lines(*headline);
        }
        signatures();
    }

private:
    void title()
    {
        drawMark(m_pages.painter(), QRectF(Pages::kLeft, m_pages.y + 2, 54, 54));
        const double left = Pages::kLeft + 68;
        const double width = Pages::kWidth - 68;
        const QString name = label(Label::ReportTitle, m_language, {qt(m_context.plan.name)});
        m_pages.line(left, width, m_pages.y + 18, name,
                     m_language == Language::Chinese ? TypeSize::kTitle : 24,
                     m_pages.colour(ColourRole::Heading));
        const QString basis = label(Label::BasedOn, m_language,
                                    {qt(in(m_language, m_context.input.standard->name)),
                                     qt(toIso(m_context.assessment.date)), m_pages.text(Label::Baseline)});
        m_pages.line(left, width, m_pages.y + 50, basis, TypeSize::kText, m_pages.colour(ColourRole::Text2));
        m_pages.y += 78;
    }

    [[nodiscard]] Figure headlineFigure(const Indicator& indicator) const
    {
        Figure figure{qt(in(m_language, indicator.name)), "—", "", "", m_pages.colour(ColourRole::Text)};
        const Unit* whole = m_context.whole();
        const Cell* cell = whole != nullptr ? m_context.cell(indicator, whole->id) : nullptr;
        if (cell == nullptr)
            return figure;
        figure.value = m_context.valueOf(indicator, *cell, *whole);
        if (cell->value && measureOf(indicator, whole->level) == Measure::Plain)
            figure.unit = qt(unitText(indicator, m_language));
        figure.note = label(Label::TargetAndVerdict, m_language,
                            {m_context.targetOf(indicator, *whole), qt(word(cell->status, m_language))});
        figure.colour = m_context.statusColour(cell->status);
        return figure;
    }

    [[nodiscard]] Figure metFigure(const Indicator& indicator) const
    {
        const Level level = fillLevel(&indicator);
        const Tally tally = m_context.tally(indicator, level);
        const std::int64_t gap = m_context.shortfall(indicator, level);
        const QString failing = qt(formatCount(tally.notMet));
        Figure figure{m_pages.text(level == Level::Community ? Label::MetCommunities : Label::MetUnits),
                      qt(formatCount(tally.met) + " / " + formatCount(tally.withData())), "",
                      label(Label::Failing, m_language, {failing}),
                      m_context.statusColour(tally.notMet > 0 ? Status::NotMet : Status::Met)};
        const auto units = m_context.plan.unitsAt(level);
        const QString amount =
            gap > 0 && !units.empty()
                ? amountText(indicator, gap, m_context.plan.unit(units.front()), m_language)
                : QString();
        if (!amount.isEmpty())
            figure.note = label(Label::FailingAndGap, m_language, {failing, amount});
        return figure;
    }

    /// The first reach indicator that has a value for the whole; else how the indicators stand.
    [[nodiscard]] Figure reachFigure() const
    {
        const Unit* whole = m_context.whole();
        for (const Indicator& indicator : m_context.indicators) {
            const Cell* cell = whole != nullptr && indicator.kind == Kind::Reach
                                   ? m_context.cell(indicator, whole->id)
                                   : nullptr;
            if (cell == nullptr || !cell->value)
                continue;
            return {qt(in(m_language, indicator.name) + " " + formatMetres(indicator.reach.metres)),
                    m_context.valueOf(indicator, *cell, *whole), "", walkNote(),
                    m_context.statusColour(cell->status)};
        }
        std::int64_t met = 0;
        std::int64_t decided = 0;
        for (const Indicator& indicator : m_context.indicators) {
            const Cell* cell = whole != nullptr ? m_context.cell(indicator, whole->id) : nullptr;
            met += cell != nullptr && cell->status == Status::Met ? 1 : 0;
            decided +=
                cell != nullptr && (cell->status == Status::Met || cell->status == Status::NotMet) ? 1 : 0;
        }
        return {m_pages.text(Label::IndicatorsMet), qt(formatCount(met) + " / " + formatCount(decided)), "",
                walkNote(), m_pages.colour(ColourRole::Text)};
    }

    [[nodiscard]] QString walkNote() const
    {
        const Assessment& assessment = m_context.assessment;
        if (assessment.alongNetwork)
            return label(Label::AlongStreets, m_language,
                         {qt(formatNumber(assessment.paceMetresPerMinute, 0))});
        return label(Label::StraightLine, m_language, {qt(plainNumber(assessment.detourFactor))});
    }

    [[nodiscard]] Figure dataFigure(const Indicator& indicator) const
    {
        const Tally tally = m_context.tally(indicator, fillLevel(&indicator));
        return {m_pages.text(Label::WithData),
                qt(formatCount(tally.withData()) + " / " + formatCount(tally.applicable())), "",
                label(Label::NoDataCounts, m_language,
                      {qt(formatCount(tally.noData)), qt(formatCount(tally.notApplicable))}),
                m_pages.colour(ColourRole::Text2)};
    }

    void figures()
    {
        const Indicator* headline = m_context.headline();
        std::vector<Figure> shown;
        if (headline != nullptr)
            shown = {headlineFigure(*headline), metFigure(*headline), reachFigure(), dataFigure(*headline)};
        const double width = Pages::kWidth / 4;
        const double room = width - 18;
        qsizetype heads = 1;
        for (const Figure& figure : shown)
            heads = std::max(heads, m_pages.wrapped(figure.head, room, kSmall).size());
        const double top = m_pages.y;
        const double height = 50 + 14 * double(heads);
        double x = Pages::kLeft;
        for (const Figure& figure : shown) {
            m_pages.painter().fillRect(QRectF(x, top, 1.6, height), m_pages.colour(ColourRole::Field));
            m_pages.y = top;
            m_pages.paragraph(figure.head, kSmall, m_pages.colour(ColourRole::Text2), x + 11, room);
            value(figure, x + 11, room, top + height - 34);
            m_pages.line(x + 11, room, top + height - 9, figure.note, kSmall,
                         m_pages.colour(ColourRole::Text2));
            x += width;
        }
        m_pages.y = top + height + 10;
    }

    /// The unit stands small behind the value, where there is room for all of it.
    void value(const Figure& figure, double x, double room, double middle)
    {
        const double width = m_pages.lettering(TypeSize::kPage).width(figure.value);
        m_pages.line(x, room, middle, figure.value, TypeSize::kPage, figure.colour);
        if (width + 6 + m_pages.lettering(TypeSize::kTable).width(figure.unit) <= room)
            m_pages.line(x + width + 6, room - width - 6, middle + 4, figure.unit, TypeSize::kTable,
                         figure.colour);
    }

    void map(const Indicator& indicator)
    {
        m_pages.heading(label(Label::WhereShort, m_language, {qt(in(m_language, indicator.name))}),
                        TypeSize::kSection);
        const QRectF frame(Pages::kLeft, m_pages.y, Pages::kWidth, kMapHeight);
        drawMap(m_pages, m_context, frame,
                {&indicator,
                 &m_context.assessment,
                 &m_context.plan,
                 m_context.geometry->extent,
                 {},
                 {},
                 nullptr,
                 true});
        m_pages.y += kMapHeight + 3;
        drawLegend(m_pages, m_context.tally(indicator, fillLevel(&indicator)));
    }

    void bars(const Indicator& indicator)
    {
        const bool bySubDistrict = !barsOf(m_context, indicator, Level::SubDistrict).empty();
        const auto bars = barsOf(m_context, indicator, bySubDistrict ? Level::SubDistrict : Level::County);
        if (bars.empty())
            return;
        constexpr std::size_t kMost = 11;
        m_pages.heading(m_pages.text(bySubDistrict ? Label::BySubDistrict : Label::ByCounty),
                        TypeSize::kSection);
        const QString target = indicator.target
                                   ? m_pages.text(Label::Target) + " " + qt(plainNumber(*indicator.target))
                                   : QString();
        drawBars(m_pages, bars, kMost, indicator.target, target);
        if (bars.size() > kMost)
            m_pages.paragraph(
                label(Label::OthersFollow, m_language, {qt(formatCount(std::int64_t(bars.size() - kMost)))}),
                TypeSize::kSmall, m_pages.colour(ColourRole::Text2));
        m_pages.skip(10);
    }

    /// Left: what is overdue and what is due next. Right: why communities fail the headline indicator.
    void lines(const Indicator& indicator)
    {
        const double top = m_pages.y;
        const double width = Pages::kWidth / 2 - 14;
        overdue(width);
        const double left = m_pages.y;
        m_pages.y = top;
        m_pages.paragraph(causes(indicator), TypeSize::kText, m_pages.colour(ColourRole::Text),
                          Pages::kLeft + width + 28, width);
        m_pages.y = std::max(left, m_pages.y);
    }

    void overdue(double width)
    {
        const Unit* whole = m_context.whole();
        QStringList late;
        std::int64_t due = 0;
        std::optional<int> nearest;
        for (const Indicator& indicator : m_context.indicators) {
            const Cell* cell = whole != nullptr ? m_context.cell(indicator, whole->id) : nullptr;
            if (cell == nullptr || cell->status != Status::NotMet || !indicator.deadline)
                continue;
            const int days = daysBetween(m_context.assessment.date, *indicator.deadline);
            if (days < 0)
                late.append(qt(in(m_language, indicator.name)));
            else
                ++due;
            if (days >= 0)
                nearest = std::min(nearest.value_or(days), days);
        }
        const bool any = !late.isEmpty();
        QString text = any ? label(Label::Overdue, m_language, {qt(formatCount(late.size()))}) +
                                 label(Label::OverdueList, m_language,
                                       {late.join(m_language == Language::Chinese ? "、" : "; ")})
                           : m_pages.text(Label::NoneOverdue);
        m_pages.paragraph(text, TypeSize::kText, m_pages.colour(any ? ColourRole::Error : ColourRole::Text),
                          Pages::kLeft, width);
        if (due > 0)
            m_pages.paragraph(
                label(Label::DueSoon, m_language, {qt(formatCount(due)), qt(formatCount(*nearest))}),
                TypeSize::kText, m_pages.colour(ColourRole::Warn), Pages::kLeft, width);
    }

    [[nodiscard]] QString causes(const Indicator& indicator) const
    {
        std::map<Cause, std::int64_t> counts;
        double households = 0;
        for (const UnitId id : m_context.plan.unitsAt(fillLevel(&indicator))) {
            const Cell* cell = m_context.cell(indicator, id);
            if (cell == nullptr || cell->status != Status::NotMet)
                continue;
            ++counts[cell->cause];
            households += m_context.value(m_context.plan.unit(id), "households.resident").value_or(0);
        }
        if (counts.empty())
            return m_pages.text(Label::NothingFails);
        std::vector<std::pair<Cause, std::int64_t>> sorted(counts.begin(), counts.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        QStringList parts;
        for (const auto& [cause, count] : sorted)
            parts.append(
                label(Label::CauseCount, m_language, {qt(word(cause, m_language)), qt(formatCount(count))}));
        QString text = label(
            Label::CausesOf, m_language,
            {qt(in(m_language, indicator.name)), parts.join(m_language == Language::Chinese ? "，" : ", ")});
        if (households > 0)
            text += (m_language == Language::Chinese ? "" : " ") +
                    label(Label::HouseholdsGain, m_language, {qt(formatNumber(households, 0))});
        return text;
    }

    void signatures()
    {
        const std::array fields = {Label::Prepared, Label::Reviewed, Label::Approved, Label::DateField};
        if (m_pages.y > kSignatures - 24)
            m_pages.nextPage();
        const double width = (Pages::kWidth - 3 * 26) / 4;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const double x = Pages::kLeft + double(i) * (width + 26);
            m_pages.line(x, width, kSignatures + 26, m_pages.text(fields[i]), TypeSize::kTable,
                         m_pages.colour(ColourRole::Text));
            m_pages.rule(kSignatures + 40, m_pages.colour(ColourRole::Field), 0.8, x, x + width);
        }
    }

    Pages& m_pages;
    const Context& m_context;
    Language m_language;
};

} // namespace

void coverPage(Pages& pages, const Context& context)
{
    Cover(pages, context).write();
}

} // namespace yike::report
