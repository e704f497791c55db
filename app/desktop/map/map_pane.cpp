// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map/map_pane.h"

#include "app/desktop/qt_conversions.h"
#include "app/desktop/style/labels.h"
#include "app/map/identify.h"

#include <QPushButton>

namespace yike {

MapPane::MapPane(Desk& desk, QWidget* parent)
    : QStackedWidget(parent), m_desk(desk), m_canvas(new MapCanvas(desk))
{
    addWidget(makeEmptyState());
    addWidget(m_canvas);
    m_sceneSoon.setSingleShot(true);
    connect(&m_sceneSoon, &QTimer::timeout, this, &MapPane::rebuildScene);
    const auto soon = [this] { m_sceneSoon.start(0); };
    PlanDocument& document = desk.document;
    connect(&document, &PlanDocument::opened, this, &MapPane::prepareGeometry);
    connect(&document, &PlanDocument::planChanged, this, soon);
    connect(&document, &PlanDocument::stateActivated, this, soon);
    connect(&document, &PlanDocument::assessed, this, soon);
    connect(&desk.selection(), &Selection::indicatorChosen, this, soon);
    connect(&desk.selection(), &Selection::unitSelected, this, soon);
    connect(&desk.selection(), &Selection::facilitySelected, this, soon);
    connect(&desk.map, &MapState::layersChanged, this, soon);
    connect(&desk.map, &MapState::geometryReady, this, [this] {
        m_canvas->zoomToFull();
        m_sceneSoon.start(0);
    });
    connect(m_canvas, &MapCanvas::pointed, this, &MapPane::hover);
    connect(m_canvas, &MapCanvas::pointerLeft, this, [this] { m_desk.selection().hover(std::nullopt); });
    showPage();
    rebuildScene();
}

QWidget* MapPane::makeEmptyState()
{
    auto* empty = new EmptyState(QStringLiteral("import"), tr("Drag a folder or files here"), m_desk.theme());
    auto* import = new QPushButton(tr("Import…"));
    import->setProperty("primary", true);
    auto* open = new QPushButton(tr("Open project…"));
    auto* sample = new QPushButton(tr("Open the sample project"));
    connect(import, &QPushButton::clicked, this, &MapPane::importWanted);
    connect(open, &QPushButton::clicked, this, &MapPane::openWanted);
    connect(sample, &QPushButton::clicked, this, &MapPane::sampleWanted);
    for (QWidget* button : {import, open, sample})
        empty->add(button);
    return empty;
}

void MapPane::showPage()
{
    setCurrentIndex(m_desk.document.isOpen() ? 1 : 0);
}

void MapPane::prepareGeometry()
{
    showPage();
    m_desk.map.setGeometry(nullptr);
    using Geometry = std::shared_ptr<const MapGeometry>;
    m_desk.jobs.start<Geometry>(
        QStringLiteral("map"), tr("Preparing the map"),
        [plan = m_desk.document.baseline()](const Progress&) -> Result<Geometry> {
            return makeGeometry(plan);
        },
        this,
        [this](Result<Geometry> geometry) {
            if (geometry)
                m_desk.map.setGeometry(*geometry);
        });
}

void MapPane::rebuildScene()
{
    const PlanDocument& document = m_desk.document;
    if (!document.isOpen() || !m_desk.map.geometry())
        return;
    SceneOptions options;
    options.indicator = document.indicator();
    if (const auto unit = m_desk.selection().unit())
        options.selectedUnits = {*unit};
    options.selectedFacility = m_desk.selection().facility();
    if (const Scenario* scenario = document.activeScenario()) {
        options.edits = scenario->edits;
        options.baseline = &document.baseline();
    }
    options.layers = m_desk.map.layers();
    options.language = m_desk.language();
    const auto assessment = document.assessment();
    const bool usable = assessment && assessment->standard == document.project().standard;
    m_canvas->setScene(std::make_shared<const MapScene>(
        makeScene(m_desk.map.geometry(), document.plan(), usable ? assessment.get() : nullptr, options)));
    m_canvas->setNote(document.isSample() ? tr("Sample data · map approval no.: (to fill)")
                                          : tr("Map approval no.: (to fill)"));
}

void MapPane::hover(Point world, QPointF screen)
{
    emit placePointed(world);
    if (const MapScene* scene = m_canvas->scene())
        m_desk.selection().hover(identify(*scene, m_canvas->view(), screen).unit);
}

void MapPane::zoomToSelection()
{
    const Plan& plan = m_desk.document.plan();
    yike::Box box; // not the frame's
    if (const auto unit = m_desk.selection().unit())
        for (const Polygon& polygon : plan.unit(*unit).shape)
            for (const Point& point : polygon.outer)
                box.add(point);
    if (const auto id = m_desk.selection().facility(); id && box.empty())
        if (const auto found = plan.facilities.find(*id);
            found != plan.facilities.end() && found->second.position) {
            constexpr double kAround = 300; // metres: the streets around a facility
            box.add(Point{found->second.position->x - kAround, found->second.position->y - kAround});
            box.add(Point{found->second.position->x + kAround, found->second.position->y + kAround});
        }
    if (!box.empty())
        m_canvas->zoomTo(box);
}

} // namespace yike
