// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/models/words/firmness_words.h"

#include "app/desktop/document/insight.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <QStringList>

#include <array>

namespace yike {

namespace {

QString listed(const QStringList& parts, Language language)
{
    return parts.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString percentText(const SensitivityOptions& asked)
{
    return qs(formatNumber(100 * asked.tolerance, 0)) + QStringLiteral(" %");
}

QString paceText(double pace)
{
    return qs(formatNumber(pace, 0));
}

/// Pairs of assumptions are told as one: "pace 50–67 m/min".
QString triedText(const std::vector<Assumption>& tried, const SensitivityOptions& asked, Language language)
{
    QStringList parts;
    const auto has = [&](Assumption one) {
        return std::find(tried.begin(), tried.end(), one) != tried.end();
    };
    if (has(Assumption::SlowerPace))
        parts << tr("pace %1–%2 m/min").arg(paceText(asked.slowPace), paceText(asked.fastPace));
    if (has(Assumption::ShorterDistance))
        parts << tr("distance ±%1").arg(percentText(asked));
    if (has(Assumption::LowerTarget))
        parts << tr("target ±%1").arg(percentText(asked));
    if (has(Assumption::FewerHouseholds))
        parts << tr("households ±%1").arg(percentText(asked));
    return listed(parts, language);
}

FirmnessWords robust(const Insight& insight, const std::string& indicator, Language language)
{
    return {tr("robust"),
            tr("The verdict stays with %1").arg(triedText(insight.tried(indicator), insight.asked, language)),
            false};
}

FirmnessWords fragile(const Insight& insight, const Firmness& firmness, Language language)
{
    QStringList turned;
    for (const Assumption assumption : firmness.flippedBy)
        turned << assumptionText(assumption, insight.asked);
    const QString other = qs(word(firmness.met ? Status::NotMet : Status::Met, language));
    return {tr("fragile"), tr("Becomes “%1” with %2").arg(other, listed(turned, language)), true};
}

bool hasVerdict(const Desk& desk, const std::string& indicator, UnitId unit)
{
    const auto assessment = desk.document.assessment();
    const Cell* cell = assessment ? assessment->cell(indicator, unit) : nullptr;
    return cell && (cell->status == Status::Met || cell->status == Status::NotMet);
}

} // namespace

QString assumptionText(Assumption assumption, const SensitivityOptions& asked)
{
    const QString percent = percentText(asked);
    switch (assumption) {
    case Assumption::SlowerPace:
        return tr("pace of %1 m/min").arg(paceText(asked.slowPace));
    case Assumption::FasterPace:
        return tr("pace of %1 m/min").arg(paceText(asked.fastPace));
    case Assumption::ShorterDistance:
        return tr("distance −%1").arg(percent);
    case Assumption::LongerDistance:
        return tr("distance +%1").arg(percent);
    case Assumption::LowerTarget:
        return tr("target −%1").arg(percent);
    case Assumption::HigherTarget:
        return tr("target +%1").arg(percent);
    case Assumption::FewerHouseholds:
        return tr("households −%1").arg(percent);
    case Assumption::MoreHouseholds:
        return tr("households +%1").arg(percent);
    }
    return {};
}

std::optional<FirmnessWords> firmnessWords(const Desk& desk, const std::string& indicator, UnitId unit)
{
    const auto insight = desk.document.insight();
    if (!insight) {
        if (!hasVerdict(desk, indicator, unit))
            return std::nullopt;
        return FirmnessWords{{}, tr("Not tested yet: that follows the assessment"), false};
    }
    const Firmness* firmness = insight->firmness(indicator, unit);
    if (!firmness)
        return std::nullopt;
    return firmness->fragile() ? fragile(*insight, *firmness, desk.language())
                               : robust(*insight, indicator, desk.language());
}

std::optional<FragileUnits> fragileUnits(const Desk& desk, const std::string& indicator,
                                         const std::vector<UnitId>& units)
{
    const auto insight = desk.document.insight();
    if (!insight)
        return std::nullopt;
    FragileUnits found;
    std::array<std::int64_t, std::size_t(Assumption::MoreHouseholds) + 1> turns{};
    for (const UnitId unit : units) {
        const Firmness* firmness = insight->firmness(indicator, unit);
        if (!firmness)
            continue;
        ++found.judged;
        found.fragile += firmness->fragile() ? 1 : 0;
        for (const Assumption assumption : firmness->flippedBy)
            ++turns[std::size_t(assumption)];
    }
    if (found.judged == 0)
        return std::nullopt;
    QStringList reasons;
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (turns[i] > 0)
            reasons << tr("%1: %2").arg(assumptionText(Assumption(i), insight->asked),
                                        qs(formatCount(turns[i])));
    found.reasons = listed(reasons, desk.language());
    return found;
}

QString chipKind(const FirmnessWords& words)
{
    return words.fragile ? QStringLiteral("dashed") : QStringLiteral("tag");
}

} // namespace yike
