// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/cost_words.h"

#include "app/desktop/document/insight.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/analysis_words.h"
#include "app/text/format.h"

#include <algorithm>
#include <set>

namespace yike {

namespace {

bool concerns(const Closing& closing, const std::string& indicator)
{
    const auto& ids = closing.shortage.indicators;
    return std::find(ids.begin(), ids.end(), indicator) != ids.end();
}

bool isPlaceholder(const Remedy& remedy, const CostTable& prices)
{
    return std::any_of(prices.costs.begin(), prices.costs.end(), [&](const UnitCost& cost) {
        return cost.id == remedy.cost && cost.basis == PriceBasis::Placeholder;
    });
}

/// Once, a year, or both.
QString moneyText(std::int64_t yuan, std::int64_t yuanPerYear, Language language)
{
    const QString yearly = tr("%1 a year").arg(qs(formatYuan(yuanPerYear, language)));
    if (yuanPerYear == 0)
        return qs(formatYuan(yuan, language));
    return yuan == 0 ? yearly : qs(formatYuan(yuan, language)) + QStringLiteral(" + ") + yearly;
}

std::optional<CostWords> whyUnpriced(const CostToClose& costs, const std::string& indicator, UnitId unit,
                                     Language language)
{
    for (const UnpricedGap& gap : costs.unpriced)
        if (gap.unit == unit && gap.indicator == indicator)
            return CostWords{tr("No price: %1").arg(qs(word(gap.why, language))), false};
    return std::nullopt;
}

} // namespace

std::optional<CostWords> cheapestFix(const Desk& desk, const std::string& indicator, UnitId unit)
{
    const auto insight = desk.document.insight();
    if (!insight)
        return std::nullopt;
    const Language language = desk.language();
    for (const Closing& closing : insight->costs.closings) {
        const Remedy* best = closing.cheapest();
        if (closing.shortage.unit != unit || !concerns(closing, indicator) || !best)
            continue;
        const QString measure = qs(remedyText(*best, closing.shortage, desk.document.plan(), language));
        return CostWords{tr("%1: %2").arg(measure, moneyText(best->yuan, best->yuanPerYear, language)),
                         isPlaceholder(*best, insight->prices)};
    }
    return whyUnpriced(insight->costs, indicator, unit, language);
}

std::optional<CostWords> costOfGaps(const Desk& desk, const std::string& indicator,
                                    const std::vector<UnitId>& units)
{
    const auto insight = desk.document.insight();
    if (!insight)
        return std::nullopt;
    const std::set<UnitId> asked(units.begin(), units.end());
    CostWords words;
    std::int64_t yuan = 0, yuanPerYear = 0, priced = 0;
    for (const Closing& closing : insight->costs.closings) {
        const Remedy* best = closing.cheapest();
        if (!best || !asked.contains(closing.shortage.unit) || !concerns(closing, indicator))
            continue;
        ++priced;
        yuan += best->yuan;
        yuanPerYear += best->yuanPerYear;
        words.placeholder = words.placeholder || isPlaceholder(*best, insight->prices);
    }
    const auto unpriced = std::count_if(
        insight->costs.unpriced.begin(), insight->costs.unpriced.end(),
        [&](const UnpricedGap& gap) { return gap.indicator == indicator && asked.contains(gap.unit); });
    if (priced == 0 && unpriced == 0)
        return std::nullopt;
    words.text = tr("%1 gaps, each the cheapest way: %2")
                     .arg(qs(formatCount(priced)), moneyText(yuan, yuanPerYear, desk.language()));
    if (unpriced > 0)
        words.text += tr("; %1 more without a price").arg(qs(formatCount(unpriced)));
    return words;
}

} // namespace yike
