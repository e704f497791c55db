// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/map_painter.h"

#include "app/map/screen_shapes.h"

#include <algorithm>
#include <array>

namespace yike {

namespace {

constexpr double kBuildingsTo = 4.5; ///< metres per pixel; farther out houses are dust
constexpr double kPathsTo = 9;
constexpr double kStreetsTo = 60;
constexpr double kMainRoadsTo = 160;

/// Line widths in pixels of a street class: about as wide as it is, but never gone.
struct StreetLook {
    double metres;
    double least;
    double most;
    double to; ///< metres per pixel up to which it is drawn
};
// In the order of MapGeometry::firstStreet: steps, paths, streets, main roads.
constexpr std::array kStreetLooks = {StreetLook{3, 0.6, 2.6, kPathsTo / 2}, StreetLook{4, 0.6, 2.6, kPathsTo},
                                     StreetLook{10, 0.8, 7, kStreetsTo},
                                     StreetLook{18, 1.6, 11, kMainRoadsTo}};
constexpr std::size_t kSteps = 0;
constexpr std::size_t kMain = 3;

class BasePainter {
public:
    BasePainter(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
        : m_painter(painter), m_scene(scene), m_map(*scene.geometry), m_screen(m_map, view), m_style(style),
          m_theme(*style.theme)
    {
    }

    void paint()
    {
        using Step = void (BasePainter::*)();
        constexpr std::array kOrder = {
            &BasePainter::land,    &BasePainter::parks,     &BasePainter::fills,   &BasePainter::water,
            &BasePainter::streets, &BasePainter::buildings, &BasePainter::railway, &BasePainter::boundaries};
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setClipRect(m_screen.window(), Qt::IntersectClip);
        for (const Step step : kOrder) {
            if (!m_style.stop.stop_requested())
                (this->*step)();
        }
        m_painter.restore();
    }

private:
    [[nodiscard]] const QColor& colour(ColourRole role) const { return m_theme(role); }

    void fillAll(const ShapeSet& shapes, const QColor& fill)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            if (m_screen.shows(shapes.items[i].box))
                m_painter.drawPath(m_screen.area(shapes, i));
        }
    }

    void land()
    {
        const bool hasSea = m_scene.layers.ground && !m_map.land.empty();
        m_painter.fillRect(m_screen.window(), colour(hasSea ? ColourRole::Water : ColourRole::Outside));
        if (hasSea)
            fillAll(m_map.land, colour(ColourRole::Outside));
        fillAll(m_map.extentArea, colour(ColourRole::Land));
    }

    void parks()
    {
        if (m_scene.layers.ground)
            fillAll(m_map.parks, colour(ColourRole::Park));
    }

    /// On paper one path for all units of a status: one clip for the pattern instead of thousands. On screen
    /// a dozen units at a time: the cost of filling grows faster than a path does.
    void fills()
    {
        if (!m_scene.layers.fills || !m_scene.coloured)
            return;
        constexpr int kTogether = 12;
        std::array<QPainterPath, 5> paths;
        std::array<int, 5> counts{};
        for (const SceneUnit& unit : m_scene.units) {
            const std::size_t item = unit.id.index();
            const auto status = std::size_t(unit.status);
            if (!m_screen.shows(m_map.units.items[item].box))
                continue;
            m_screen.addArea(paths[status], m_map.units, item);
            if (!m_style.print && ++counts[status] % kTogether == 0)
                fill(paths[status], unit.status);
        }
        for (std::size_t i = 0; i < paths.size(); ++i)
            fill(paths[i], Status(i));
    }

    void fill(QPainterPath& path, Status status)
    {
        path.setFillRule(Qt::OddEvenFill);
        if (path.isEmpty())
            return;
        if (m_style.print)
            fillStatus(m_painter, path, status, m_theme, m_screen.anchor(), m_screen.window());
        else
            fillStatusQuickly(m_painter, path, status, m_theme, m_screen.anchor());
        path = QPainterPath();
    }

    void water()
    {
        if (!m_scene.layers.ground)
            return;
        QPainterPath wet;
        for (std::size_t i = 0; i < m_map.water.size(); ++i) {
            if (m_screen.shows(m_map.water.items[i].box))
                m_screen.addArea(wet, m_map.water, i);
        }
        wet.setFillRule(Qt::WindingFill);
        m_painter.fillPath(wet, colour(ColourRole::Water));
        strokeLines(m_painter, m_screen, m_map.waterLines,
                    QPen(colour(ColourRole::Shore), std::clamp(3 * m_screen.scale(), 1.0, 6.0)));
        waves(wet);
        m_painter.strokePath(wet, QPen(colour(ColourRole::Shore), 1.1));
    }

    /// Lines that follow the coast on open water, as old charts have them: the coast drawn ever thinner, in
    /// turn as line and as water. Broad strokes are dear, so the coast is the coarser the broader they are.
    void waves(const QPainterPath& wet)
    {
        if (wet.isEmpty())
            return;
        struct Wave {
            double away;
            double strength;
        };
        constexpr std::array kWaves = {Wave{16, 0.28}, Wave{9.5, 0.4}, Wave{4.5, 0.55}};
        m_painter.save();
        m_painter.setClipPath(wet, Qt::IntersectClip);
        m_painter.setBrush(Qt::NoBrush);
        for (const Wave& wave : kWaves) {
            const QPainterPath line = coast(wave.away * 0.7);
            const QColor colour =
                blended(m_theme(ColourRole::Shore), m_theme(ColourRole::Water), wave.strength);
            m_painter.strokePath(line, waterPen(colour, wave.away + 0.4));
            m_painter.strokePath(line, waterPen(m_theme(ColourRole::Water), wave.away - 0.4));
        }
        m_painter.restore();
    }

    [[nodiscard]] QPainterPath coast(double spacing) const
    {
        constexpr double kMargin = 40;
        QPainterPath path;
        for (const ShapeSet::Item& item : m_map.coast.items) {
            if (!m_screen.shows(item.box, kMargin))
                continue;
            for (const Screen::Run& run :
                 m_screen.runs(m_map.coast.partPoints(item.firstPart), kMargin, spacing))
                path.addPolygon(run.points);
        }
        return path;
    }

    static QPen waterPen(const QColor& colour, double away)
    {
        return {colour, 2 * away, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    }

    static QColor blended(const QColor& a, const QColor& b, double share)
    {
        const auto mix = [&](double x, double y) { return float(x * share + y * (1 - share)); };
        return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()),
                                mix(a.blueF(), b.blueF()));
    }

    [[nodiscard]] double streetWidth(const StreetLook& look) const
    {
        return std::clamp(look.metres * m_screen.scale(), look.least, look.most);
    }

    void streets()
    {
        if (!m_scene.layers.streets)
            return;
        for (std::size_t i = 0; i < kStreetLooks.size(); ++i)
            streetCasing(i);
        for (std::size_t i = 0; i < kStreetLooks.size() && !m_style.stop.stop_requested(); ++i)
            streetFill(i);
    }

    /// An edge line on both sides, where there is room for one.
    void streetCasing(std::size_t kind)
    {
        const StreetLook& look = kStreetLooks[kind];
        const double width = streetWidth(look);
        if (m_screen.metresPerPixel() > look.to || width < 2.6 || kind == kSteps)
            return;
        const QColor casing = colour(kind == kMain ? ColourRole::MainRoadCasing : ColourRole::StreetCasing);
        strokeLines(m_painter, m_screen, m_map.streets, roadPen(casing, width + 1.6), m_map.firstStreet[kind],
                    m_map.firstStreet[kind + 1]);
    }

    void streetFill(std::size_t kind)
    {
        const StreetLook& look = kStreetLooks[kind];
        if (m_screen.metresPerPixel() > look.to)
            return;
        QColor fill = colour(kind == kMain ? ColourRole::MainRoad : ColourRole::Street);
        const double width = streetWidth(look);
        if (width <= look.least * 1.01)
            fill.setAlphaF(kind == kMain ? 0.85F : m_screen.metresPerPixel() > 25 ? 0.35F : 0.6F);
        QPen pen = roadPen(fill, width);
        if (kind == kSteps)
            pen.setDashPattern({2, 1});
        if (kind == kSteps)
            pen.setCapStyle(Qt::FlatCap);
        strokeLines(m_painter, m_screen, m_map.streets, pen, m_map.firstStreet[kind],
                    m_map.firstStreet[kind + 1]);
    }

    static QPen roadPen(const QColor& colour, double width)
    {
        return {colour, width, Qt::SolidLine, width > 2 ? Qt::RoundCap : Qt::FlatCap,
                width > 2 ? Qt::RoundJoin : Qt::BevelJoin};
    }

    /// On a coloured map houses are a shade of the colour under them; else they have their own.
    void buildings()
    {
        if (!m_scene.layers.buildings || m_screen.metresPerPixel() > kBuildingsTo)
            return;
        const bool tinted = m_scene.coloured && m_scene.layers.fills;
        QColor shade = colour(ColourRole::Ink);
        shade.setAlphaF(m_theme.dark() ? 0.13F : 0.10F);
        const bool edged = !tinted && m_screen.metresPerPixel() < 2.5;
        m_painter.setPen(edged ? QPen(colour(ColourRole::BuildingEdge), 0.6) : QPen(Qt::NoPen));
        m_painter.setBrush(tinted ? shade : colour(ColourRole::Building));
        for (std::size_t i = 0; i < m_map.buildings.size(); ++i) {
            if (!m_screen.shows(m_map.buildings.items[i].box))
                continue;
            if (m_map.buildings.items[i].parts == 1)
                m_painter.drawPolygon(
                    m_screen.ring(m_map.buildings.partPoints(m_map.buildings.items[i].firstPart)));
            else
                m_painter.drawPath(m_screen.area(m_map.buildings, i));
        }
    }

    /// A line with a tick every 9 pixels: the ticks are the dashes of a broad line.
    void railway()
    {
        if (!m_scene.layers.ground)
            return;
        strokeLines(m_painter, m_screen, m_map.rails, QPen(colour(ColourRole::Rail), 1.2));
        constexpr double kTick = 4.6;
        QPen ticks(colour(ColourRole::Rail), kTick, Qt::CustomDashLine, Qt::FlatCap);
        ticks.setDashPattern({1 / kTick, 8 / kTick});
        strokeLines(m_painter, m_screen, m_map.rails, ticks);
    }

    void boundaries()
    {
        const LayerVisibility& layers = m_scene.layers;
        const double far = m_screen.metresPerPixel() > 40 ? 0.6 : 1; // thousands of small units
        if (layers.communities)
            boundary(Level::Community, solid(ColourRole::Boundary, 0.8 * far));
        if (layers.subDistricts) {
            QPen dashed = solid(ColourRole::Ink, 1.5 * far);
            dashed.setDashPattern({7 / 1.5, 2 / 1.5, 1.5 / 1.5, 2 / 1.5});
            dashed.setCapStyle(Qt::FlatCap);
            boundary(Level::SubDistrict, dashed);
        }
        if (layers.counties)
            boundary(Level::County, solid(ColourRole::Ink, 1.9 * far));
    }

    [[nodiscard]] QPen solid(ColourRole role, double width) const
    {
        return {colour(role), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    }

    void boundary(Level level, const QPen& pen)
    {
        strokeLines(m_painter, m_screen, m_map.boundaries[std::size_t(level)], pen);
    }

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapGeometry& m_map;
    Screen m_screen;
    const MapStyle& m_style;
    const Theme& m_theme;
};

} // namespace

void paintBase(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    if (scene.geometry)
        BasePainter(painter, scene, view, style).paint();
}

} // namespace yike
