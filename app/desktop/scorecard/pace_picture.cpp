// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scorecard/pace_picture.h"

#include "app/desktop/document/insight.h"
#include "app/desktop/qt_conversions.h"
#include "app/text/format.h"
#include "app/text/value_text.h"
#include "core/assessment/context.h"

#include <cmath>

namespace yike {

namespace {

QString paceText(double pace)
{
    return qs(formatNumber(pace, pace == std::floor(pace) ? 0 : 1));
}

double part(std::int64_t some, std::int64_t all)
{
    return all > 0 ? double(some) / double(all) : 0;
}

PaceMark markOf(const PacePoint& point, bool manyCommunities)
{
    const auto within = point.residents.within.milli();
    const auto all = point.residents.all.milli();
    PaceMark mark{point.metresPerMinute, part(within, all), std::nullopt, qs(formatShare(within, all)), {}};
    mark.words = tr("%1 m/min, so %2: %3 of the residents in reach")
                     .arg(paceText(point.metresPerMinute), qs(formatMetres(point.metres)), mark.shareText);
    if (point.judged > 0 && manyCommunities) {
        mark.passing = part(point.passing, point.judged);
        mark.words +=
            QStringLiteral(" · ") + tr("%1 of %2 communities pass")
                                        .arg(qs(formatCount(point.passing)), qs(formatCount(point.judged)));
    }
    return mark;
}

void addWords(PacePicture& picture, const PaceCurve& curve, const QString& area)
{
    picture.title =
        tr("Residents of %1 within %2 min, by walking pace in m/min").arg(area, paceText(curve.minutes));
    QStringList said{picture.title};
    for (const PaceMark& mark : {picture.marks.front(), picture.marks.back()})
        said << mark.words;
    for (const PaceMark& mark : picture.marks)
        if (std::fabs(mark.pace - picture.pace) < 1e-9)
            said << tr("pace of the assessment: %1").arg(mark.words);
    if (picture.target)
        said << picture.targetText;
    picture.summary = said.join(QStringLiteral("; "));
}

} // namespace

std::optional<PacePicture> pacePicture(const Desk& desk, const Indicator& indicator, UnitId area,
                                       const UnitTree& tree)
{
    const Plan& plan = desk.document.plan();
    const auto insight = desk.document.insight();
    const auto curve = insight ? insight->curve(indicator, area, plan, tree) : std::nullopt;
    if (!curve || curve->points.size() < 2 || curve->points.front().residents.all.milli() == 0)
        return std::nullopt;
    PacePicture picture;
    picture.pace = insight->asked.rulePace;
    for (const PacePoint& point : curve->points)
        picture.marks.push_back(markOf(point, plan.unit(area).level != Level::Community));
    if (const auto target = targetFor(indicator, plan.unit(area))) {
        picture.target = *target / indicator.scale;
        picture.targetText = tr("target %1").arg(qs(targetText(indicator, plan.unit(area), desk.language())));
    }
    addWords(picture, *curve, qs(plan.unit(area).name));
    return picture;
}

} // namespace yike
