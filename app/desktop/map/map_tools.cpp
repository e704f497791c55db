// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map/map_tools.h"

#include "app/desktop/dialogs/facility_dialog.h"
#include "app/desktop/document/edit_text.h"
#include "app/desktop/models/words/fixes.h"
#include "app/desktop/qt_conversions.h"
#include "app/map/identify.h"
#include "app/text/sentences/sentence.h"

namespace yike {

MapTools::MapTools(Desk& desk, MapCanvas& canvas, QWidget* parent)
    : QObject(parent), m_desk(desk), m_canvas(canvas), m_window(parent)
{
    connect(&canvas, &MapCanvas::clicked, this, &MapTools::click);
    connect(&canvas, &MapCanvas::grabMoved, this, [this](Point, QPointF screen) {
        m_draggedAt = screen;
        m_canvas.update();
    });
    connect(&canvas, &MapCanvas::grabReleased, this, [this](Point world, QPointF) { drop(world); });
    canvas.setGrab([this](Point world, QPointF screen) { return grab(world, screen); });
    canvas.setOverlay([this](QPainter& painter) { drawDragged(painter); });
}

void MapTools::choose(MapTool tool)
{
    m_tool = tool;
    m_dragged.reset();
    m_canvas.setCursor(tool == MapTool::Add      ? Qt::CrossCursor
                       : tool == MapTool::Move   ? Qt::OpenHandCursor
                       : tool == MapTool::Select ? Qt::ArrowCursor
                                                 : Qt::PointingHandCursor);
    emit chosen(tool);
    emit said(hint());
}

void MapTools::cancel()
{
    if (m_dragged) {
        m_dragged.reset();
        m_canvas.update();
        return;
    }
    choose(MapTool::Select);
}

QString MapTools::hint() const
{
    switch (m_tool) {
    case MapTool::Add:
        return tr("Click where the new facility is to stand · Esc cancels");
    case MapTool::Move:
        return tr("Drag a facility to its new place · Esc cancels");
    case MapTool::Close:
        return tr("Click the facility to close · Esc cancels");
    case MapTool::Enlarge:
        return tr("Click the facility to enlarge · Esc cancels");
    case MapTool::Select:
        break;
    }
    return {};
}

std::optional<FacilityId> MapTools::facilityAt(QPointF screen) const
{
    const MapScene* scene = m_canvas.scene();
    return scene ? identify(*scene, m_canvas.view(), screen, 12).facility : std::nullopt;
}

void MapTools::click(Point world, QPointF screen)
{
    if (m_tool == MapTool::Select)
        return select(screen);
    if (m_tool == MapTool::Add)
        return askForNew(world);
    const auto facility = facilityAt(screen);
    if (!facility)
        return emit said(tr("No facility here. %1").arg(hint()));
    if (m_tool == MapTool::Close)
        closeFacility(*facility);
    else if (m_tool == MapTool::Enlarge)
        askForSize(*facility);
}

void MapTools::select(QPointF screen)
{
    const MapScene* scene = m_canvas.scene();
    if (!scene)
        return;
    const Hit hit = identify(*scene, m_canvas.view(), screen);
    m_desk.selection().selectUnit(hit.unit);
    m_desk.selection().selectFacility(hit.facility);
}

bool MapTools::grab(Point, QPointF screen)
{
    if (m_tool != MapTool::Move)
        return false;
    m_dragged = facilityAt(screen);
    m_draggedAt = screen;
    if (m_dragged)
        m_desk.selection().selectFacility(m_dragged);
    return m_dragged.has_value();
}

void MapTools::drop(Point world)
{
    if (const auto dragged = std::exchange(m_dragged, std::nullopt))
        moveFacility(*dragged, world);
    m_canvas.update();
}

void MapTools::drawDragged(QPainter& painter) const
{
    if (!m_dragged)
        return;
    const auto found = m_desk.document.plan().facilities.find(*m_dragged);
    if (found == m_desk.document.plan().facilities.end())
        return;
    const Theme& theme = m_desk.theme();
    if (found->second.position) {
        painter.setPen(QPen(theme(ColourRole::Changed), 1.8, Qt::DashLine));
        painter.drawLine(m_canvas.view().toScreen(*found->second.position), m_draggedAt);
    }
    const std::string category = found->second.categories.empty() ? "" : found->second.categories.front();
    drawFacility(painter, m_draggedAt, 19, category, found->second.status, theme);
    drawBadge(painter, m_draggedAt + QPointF(9, -9), 11, EditMark::Changed, theme);
}

void MapTools::askForNew(Point world)
{
    const auto host = communityAt(m_desk.document.plan(), world);
    auto* dialog = FacilityDialog::forNew(m_desk, host, m_window);
    connect(dialog, &FacilityDialog::decided, this, [this, world, host](const FacilityChoice& choice) {
        Facility facility =
            newFacility(m_desk.document, choice.name, choice.category, choice.floorArea, world, host);
        facility.activityArea = choice.activityArea;
        addFacility(std::move(facility));
    });
    dialog->open();
}

void MapTools::askForSize(FacilityId id)
{
    auto* dialog = FacilityDialog::forResize(m_desk, id, m_window);
    connect(dialog, &FacilityDialog::decided, this, [this, id](const FacilityChoice& choice) {
        resizeFacility(id, choice.floorArea, choice.activityArea);
    });
    dialog->open();
}

void MapTools::addFacility(Facility facility)
{
    const FacilityId id = facility.id;
    tryEdits({AddFacility{std::move(facility)}});
    m_desk.selection().selectFacility(id);
}

void MapTools::moveFacility(FacilityId id, Point to)
{
    tryEdits({MoveFacility{id, to, communityAt(m_desk.document.plan(), to), {}}});
}

void MapTools::closeFacility(FacilityId id)
{
    const Date today = m_desk.document.plan().evaluationDate;
    const auto found = m_desk.document.plan().facilities.find(id);
    if (found == m_desk.document.plan().facilities.end())
        return;
    if (found->second.status == FacilityStatus::Closed)
        return emit said(tr("This facility is closed already"));
    tryEdits({SetFacilityStatus{id, FacilityStatus::Closed, found->second.opened, today}});
}

void MapTools::reopenFacility(FacilityId id)
{
    tryEdits({SetFacilityStatus{id, FacilityStatus::Existing, m_desk.document.plan().evaluationDate,
                                std::nullopt}});
}

void MapTools::resizeFacility(FacilityId id, std::optional<SquareMetres> floor,
                              std::optional<SquareMetres> activity)
{
    tryEdits({ResizeFacility{id, floor, activity}});
}

void MapTools::tryEdits(const std::vector<Edit>& edits)
{
    if (edits.empty())
        return;
    const QString name = editName(edits.front(), m_desk.document.plan());
    const auto done = m_desk.document.edit(name, edits, freshScenarioName(m_desk.document.project()));
    emit said(done ? tr("%1 · in %2").arg(name, qs(m_desk.document.activeScenario()->name))
                   : qs(say(done.error(), m_desk.language())));
}

} // namespace yike
