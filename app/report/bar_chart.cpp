// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bar_chart.h"

#include "app/map/paint/furniture.h"
#include "app/map/paint/status_symbol.h"
#include "app/text/format.h"

#include <algorithm>
#include <cmath>

namespace yike::report {

namespace {

constexpr double kRow = 20.5;
constexpr double kBarHeight = 14;
constexpr double kNames = 84;    ///< pixels for the names
constexpr double kChart = 372;   ///< from 0 to the end of the axis
constexpr double kTallyAt = 514; ///< from the left edge of the text
constexpr double kTallyWidth = 82;

class BarChart {
public:
    BarChart(Pages& pages, double longest)
        : m_pages(pages), m_step(scaleBarStep(longest * 1.02 / 4, 2)), m_zero(Pages::kLeft + kNames),
          m_end(std::ceil(longest * 1.02 / m_step) * m_step)
    {
    }

    void axis(double height, std::optional<double> target, const QString& targetText)
    {
        m_pages.line(Pages::kLeft + kTallyAt, kTallyWidth, m_pages.y + 8, m_pages.text(Label::MetOfData),
                     TypeSize::kSmall, m_pages.colour(ColourRole::Text2));
        m_pages.line(Pages::kLeft, Pages::kWidth, m_pages.y + 8, m_pages.text(Label::Gap), TypeSize::kSmall,
                     m_pages.colour(ColourRole::Text2), Pages::Align::Right);
        const double top = m_pages.y + 18;
        for (double at = 0; at <= m_end + m_step / 2; at += m_step) {
            vertical(at, top, height, m_pages.colour(ColourRole::Line), 0.8);
            const bool isCovered = target && std::fabs(x(at) - x(*target)) < 44;
            if (!isCovered)
                caption(at, qt(formatNumber(at, m_step < 1 ? 1 : 0)), m_pages.colour(ColourRole::Text2));
        }
        m_target = target;
        if (target)
            caption(*target, targetText, m_pages.colour(ColourRole::Text));
        m_pages.y = top;
    }

    void bar(const Bar& shown)
    {
        const double middle = m_pages.y + kRow / 2;
        const QRectF box(m_zero, middle - kBarHeight / 2, x(shown.value) - m_zero, kBarHeight);
        const StatusColours& colours = m_pages.theme().status(shown.status);
        m_pages.painter().setPen(QPen(colours.solid, 0.8));
        m_pages.painter().setBrush(colours.fill);
        m_pages.painter().drawRect(box);
        drawStatus(m_pages.painter(), QRectF(m_zero + 4, middle - 5, 10, 10), shown.status, m_pages.theme());
        m_pages.line(Pages::kLeft, kNames - 6, middle, shown.name, TypeSize::kTable,
                     m_pages.colour(ColourRole::Text), Pages::Align::Right);
        m_pages.line(valueLeft(box.right(), shown), 90, middle, shown.shown, TypeSize::kTable, colours.text);
        m_pages.line(Pages::kLeft + kTallyAt, kTallyWidth, middle, shown.tally, TypeSize::kTable,
                     m_pages.colour(ColourRole::Text));
        m_pages.line(Pages::kLeft, Pages::kWidth, middle, shown.gap, TypeSize::kTable,
                     m_pages.colour(ColourRole::Text), Pages::Align::Right);
        m_pages.y += kRow;
    }

    void targetLine(double top)
    {
        if (m_target)
            vertical(*m_target, top, m_pages.y - top, m_pages.colour(ColourRole::Ink), 1.4);
    }

private:
    [[nodiscard]] double x(double value) const { return m_zero + kChart * std::max(0.0, value) / m_end; }

    /// Behind the bar, and clear of the target's line.
    [[nodiscard]] double valueLeft(double barEnd, const Bar& shown) const
    {
        const double left = std::max(barEnd, m_zero + 14) + 6;
        const double right = left + m_pages.lettering(TypeSize::kTable).width(shown.shown);
        if (m_target && left < x(*m_target) + 2 && right > x(*m_target) - 2)
            return x(*m_target) + 5;
        return left;
    }

    void vertical(double value, double top, double height, const QColor& colour, double width)
    {
        m_pages.painter().setPen(QPen(colour, width));
        m_pages.painter().drawLine(QPointF(x(value), top), QPointF(x(value), top + height));
    }

    void caption(double value, const QString& text, const QColor& colour)
    {
        m_pages.line(x(value) - 50, 100, m_pages.y + 8, text, TypeSize::kSmall, colour, Pages::Align::Centre);
    }

    Pages& m_pages;
    double m_step;
    double m_zero;
    double m_end;
    std::optional<double> m_target;
};

} // namespace

std::vector<Bar> barsOf(const Context& context, const Indicator& indicator, Level level)
{
    std::vector<Bar> bars;
    for (const UnitId id : context.plan.unitsAt(level)) {
        const Cell* cell = context.cell(indicator, id);
        const Unit& unit = context.plan.unit(id);
        if (cell == nullptr || !cell->value)
            continue;
        const Tally tally = context.tally(indicator, Level::Community, id);
        const std::int64_t gap = context.shortfall(indicator, Level::Community, id);
        bars.push_back({context.nameOf(unit), *cell->value, context.valueOf(indicator, *cell, unit),
                        cell->status, qt(formatCount(tally.met) + " / " + formatCount(tally.withData())),
                        gap > 0 ? amountText(indicator, gap, unit, context.language()) : QString("0")});
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.value < b.value; });
    return bars;
}

void drawBars(Pages& pages, const std::vector<Bar>& bars, std::size_t most, std::optional<double> target,
              const QString& targetText)
{
    const std::size_t count = std::min(most, bars.size());
    if (count == 0)
        return;
    double longest = std::max(1e-6, target.value_or(0));
    for (std::size_t i = 0; i < count; ++i)
        longest = std::max(longest, bars[i].value);
    BarChart chart(pages, longest);
    chart.axis(double(count) * kRow, target, targetText);
    const double top = pages.y;
    for (std::size_t i = 0; i < count; ++i)
        chart.bar(bars[i]);
    chart.targetLine(top);
}

} // namespace yike::report
