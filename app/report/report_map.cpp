// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_map.h"

#include "app/map/paint/map_painter.h"
#include "app/text/format.h"
#include "app/text/words.h"

#include <array>
#include <set>

namespace yike::report {

namespace {

/// Neighbours keep only what the indicator asks for, so that the page's own unit stands out.
void keepFacilitiesOf(MapScene& scene, const Context& context, const Plan& plan, UnitId whole)
{
    const std::vector<UnitId> communities = context.communitiesOf(whole);
    const std::set<UnitId> own(communities.begin(), communities.end());
    std::erase_if(scene.facilities, [&](const SceneFacility& facility) {
        const auto& host = plan.facilities.at(facility.id).host;
        return !facility.ofIndicator && (!host || (host != whole && own.count(*host) == 0));
    });
}

MapScene sceneOf(const Context& context, const MapRequest& request)
{
    SceneOptions options;
    options.indicator = request.indicator;
    options.edits = request.edits;
    options.baseline = request.baseline;
    options.within = request.within;
    options.language = context.language();
    MapScene scene = makeScene(context.geometry, *request.plan, request.assessment, options);
    if (request.within)
        keepFacilitiesOf(scene, context, *request.plan, *request.within);
    if (request.onlyEdited)
        std::erase_if(scene.facilities, [](const SceneFacility& facility) { return !facility.change; });
    return scene;
}

} // namespace

void drawMap(Pages& pages, const Context& context, const QRectF& frame, const MapRequest& request)
{
    QPainter& painter = pages.painter();
    if (!pages.counting()) {
        MapStyle style = MapStyle::paper(context.language());
        style.scaleBar = style.northArrow = request.furniture;
        painter.save();
        painter.translate(frame.topLeft());
        painter.setClipRect(QRectF(QPointF(0, 0), frame.size()), Qt::IntersectClip);
        paintMap(painter, sceneOf(context, request), MapView::fitted(request.box, frame.size(), 14), style);
        painter.restore();
    }
    painter.setPen(QPen(pages.colour(ColourRole::Field), 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
}

void drawLegend(Pages& pages, const Tally& tally)
{
    const double middle = pages.y + 12;
    double x = Pages::kLeft;
    const std::array counts = {tally.met, tally.notMet, tally.noData, tally.notApplicable, tally.advisory};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const auto status = Status(i);
        drawStatus(pages.painter(), QRectF(x, middle - 6, 12, 12), status, pages.theme());
        drawSwatch(pages.painter(), QRectF(x + 18, middle - 6, 22, 12), status, pages.theme());
        const QString text = qt(word(status, pages.language()) + " " + formatCount(counts[i]));
        const double width = pages.lettering(TypeSize::kTable).width(text) + 4;
        pages.line(x + 46, width, middle, text, TypeSize::kTable, pages.colour(ColourRole::Text));
        x += 46 + width + 16;
    }
    const QString review = pages.text(Label::ReviewNumber);
    const double width = pages.lettering(TypeSize::kTable).width(review);
    pages.line(Pages::kRight - 96 - width, width + 1, middle, review, TypeSize::kTable,
               pages.colour(ColourRole::Text2));
    pages.rule(middle + 8, pages.colour(ColourRole::Field), 0.8, Pages::kRight - 92, Pages::kRight);
    pages.y += 26;
}

} // namespace yike::report
