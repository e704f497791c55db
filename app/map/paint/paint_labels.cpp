// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/paint/furniture.h"
#include "app/map/paint/label_placement.h"
#include "app/map/paint/lettering.h"
#include "app/map/paint/map_painter.h"
#include "app/map/screen_shapes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace yike {

namespace {

constexpr double kHalo = 2.6;
constexpr double kSign = 12;
constexpr double kSelectedSign = 14;
constexpr double kSmallestNamed = 22; ///< pixels: side of the square as large as the unit
constexpr double kSmallestSigned = 15;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

class LabelPainter {
public:
    LabelPainter(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
        : m_painter(painter), m_scene(scene), m_map(*scene.geometry), m_view(view), m_screen(m_map, view),
          m_style(style), m_theme(*style.theme), m_name(style.font, style.print ? 10.5 : 12),
          m_selectedName(style.font, style.print ? 12 : 13, !style.print),
          m_value(style.font, style.print ? 9.5 : 11), m_halo(m_theme(ColourRole::Halo))
    {
        if (!style.print)
            m_halo.setAlphaF(0.92F);
    }

    void paint()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setClipRect(m_screen.window(), Qt::IntersectClip);
        std::vector<QRectF> taken = furnitureBoxes(m_view, m_style);
        const std::vector<const SceneUnit*> units = inOrder();
        std::vector<LabelWish> wishes;
        for (const SceneUnit* unit : units)
            wishes.push_back(wish(*unit));
        const auto labels =
            placeLabels(wishes, m_screen.window().adjusted(2, 2, -2, -2), taken, raisedMarks());
        for (const PlacedLabel& label : labels)
            taken.insert(taken.end(), {label.sign, label.name, label.value});
        waterNames(taken);
        for (const PlacedLabel& label : labels)
            draw(*units[label.wish], label);
        m_painter.restore();
    }

private:
    [[nodiscard]] double side(const SceneUnit& unit) const
    {
        return std::sqrt(m_map.unitArea[unit.id.index()]) * m_screen.scale();
    }

    /// Selected first, then failing, then by area; units too small for any mark are left out.
    [[nodiscard]] std::vector<const SceneUnit*> inOrder() const
    {
        std::vector<const SceneUnit*> units;
        for (const SceneUnit& unit : m_scene.units) {
            const bool visible = m_screen.shows(m_map.units.items[unit.id.index()].box);
            // The pattern says by itself that there is no verdict; a sign without a name would only be noise.
            const bool silent = unit.status == Status::NoData || unit.status == Status::NotApplicable;
            const double smallest = silent ? kSmallestNamed : kSmallestSigned;
            if (visible && (unit.selected || side(unit) >= smallest))
                units.push_back(&unit);
        }
        const auto rank = [&](const SceneUnit* unit) {
            return std::tuple(!unit->selected, unit->status != Status::NotMet || !m_scene.coloured,
                              -m_map.unitArea[unit->id.index()], unit->id);
        };
        std::sort(units.begin(), units.end(),
                  [&](const SceneUnit* a, const SceneUnit* b) { return rank(a) < rank(b); });
        return units;
    }

    [[nodiscard]] const Lettering& lettering(const SceneUnit& unit) const
    {
        return unit.selected ? m_selectedName : m_name;
    }

    [[nodiscard]] LabelWish wish(const SceneUnit& unit) const
    {
        LabelWish wish;
        wish.anchor = m_screen.at(m_map.unitLabel[unit.id.index()]);
        wish.mustShow = unit.selected;
        wish.nameWanted = unit.selected || side(unit) >= kSmallestNamed;
        wish.name = {lettering(unit).width(qt(unit.name)), lettering(unit).height() * 0.86};
        if (m_scene.coloured) {
            wish.sign = unit.selected ? kSelectedSign : kSign;
            if (!unit.value.empty())
                wish.value = {m_value.width(qt(unit.value)), m_value.height() * 0.8};
            wish.inside = [this, id = unit.id](QPointF at) {
                return m_map.unitIndex[std::size_t(m_scene.fillLevel)].unitAt(m_view.toWorld(at)) == id;
            };
        }
        return wish;
    }

    /// Names keep off the facilities in question where they can; small dots they may cover.
    [[nodiscard]] std::vector<QRectF> raisedMarks() const
    {
        std::vector<QRectF> marks;
        const double radius = m_view.scaleDenominator() > kDiscsTo ? 4.5 : 9;
        for (const SceneFacility& facility : m_scene.facilities) {
            const QPointF at = m_screen.at(facility.at);
            const bool raised = facility.ofIndicator || facility.change || facility.selected;
            if (m_scene.layers.facilities && raised && m_screen.window().contains(at))
                marks.emplace_back(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        }
        return marks;
    }

    static QPointF baseline(const QRectF& box, const Lettering& lettering)
    {
        return {box.left(), box.center().y() + (lettering.ascent() - lettering.descent()) / 2};
    }

    void draw(const SceneUnit& unit, const PlacedLabel& label)
    {
        if (!label.sign.isEmpty())
            drawSign(unit, label.sign);
        if (label.name.isEmpty())
            return;
        const Lettering& name = lettering(unit);
        name.drawWithHalo(m_painter, baseline(label.name, name), qt(unit.name), m_theme(ColourRole::Ink),
                          m_halo, kHalo);
        if (!label.value.isEmpty())
            m_value.drawWithHalo(m_painter, baseline(label.value, m_value), qt(unit.value),
                                 m_theme.status(unit.status).text, m_halo, kHalo);
    }

    /// A thin rim keeps the sign apart from a fill of the same colour.
    void drawSign(const SceneUnit& unit, const QRectF& box)
    {
        const QRectF rim = box.adjusted(-0.6, -0.6, 0.6, 0.6);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_halo);
        if (unit.status == Status::NotMet)
            m_painter.drawRoundedRect(rim, 2, 2);
        else if (unit.status != Status::NotApplicable)
            m_painter.drawEllipse(rim);
        drawStatus(m_painter, box, unit.contribution ? Status::Advisory : unit.status, m_theme);
    }

    /// Spaced and slanted, where the water is wide enough and nothing else stands there.
    void waterNames(const std::vector<QRectF>& taken)
    {
        if (!m_scene.layers.ground)
            return;
        for (const MapGeometry::WaterName& water : m_map.waterNames) {
            if (!m_screen.shows(m_map.water.items[water.item].box))
                continue;
            const double room = std::min(water.width * m_screen.scale(), m_screen.window().width());
            QFont font = m_style.font;
            font.setItalic(true);
            font.setLetterSpacing(QFont::PercentageSpacing, 140);
            const Lettering lettering(font, std::clamp(std::round(room / 24), 11.0, 17.0));
            const QSizeF size(lettering.width(qt(water.name)), lettering.height());
            const auto box = waterBox(water, size, taken);
            if (box && size.width() < room * 0.8)
                lettering.draw(m_painter, baseline(*box, lettering), qt(water.name),
                               m_theme(ColourRole::WaterName));
        }
    }

    /// At its best place if that is in view, else at the place in view that is nearest to it.
    [[nodiscard]] std::optional<QRectF> waterBox(const MapGeometry::WaterName& water, const QSizeF& size,
                                                 const std::vector<QRectF>& taken) const
    {
        constexpr int kTries = 9; // by each side
        const QPainterPath wet = m_screen.area(m_map.water, water.item);
        const QPointF best = m_screen.at(water.at);
        std::vector<QPointF> places{best};
        const QRectF window = m_screen.window();
        for (int i = 1; i < kTries * kTries; ++i)
            places.emplace_back(window.width() * (i % kTries + 0.5) / kTries,
                                window.height() * (int(i / kTries) + 0.5) / kTries);
        std::stable_sort(places.begin() + 1, places.end(), [&](QPointF a, QPointF b) {
            return QLineF(a, best).length() < QLineF(b, best).length();
        });
        for (const QPointF place : places) {
            const QRectF box(place.x() - size.width() / 2, place.y() - size.height() / 2, size.width(),
                             size.height());
            const bool isFree = std::none_of(taken.begin(), taken.end(),
                                             [&](const QRectF& other) { return other.intersects(box); });
            if (isFree && window.contains(box) && wet.contains(box.adjusted(-6, -4, 6, 4)))
                return box;
        }
        return std::nullopt;
    }

    QPainter& m_painter;
    const MapScene& m_scene;
    const MapGeometry& m_map;
    const MapView& m_view;
    Screen m_screen;
    const MapStyle& m_style;
    const Theme& m_theme;
    Lettering m_name;
    Lettering m_selectedName;
    Lettering m_value;
    QColor m_halo;
};

} // namespace

void paintLabels(QPainter& painter, const MapScene& scene, const MapView& view, const MapStyle& style)
{
    if (scene.geometry && scene.layers.labels)
        LabelPainter(painter, scene, view, style).paint();
}

} // namespace yike
