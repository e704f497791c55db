// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/style/app_style.h"

#include "app/desktop/style/stylesheet.h"
#include "app/map/paint/map_painter.h"
#include "app/map/paint/status_symbol.h"

#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>

#include <functional>

namespace yike {

namespace {

/// Draws itself at any size and pixel ratio by a function of the map's sign painters.
class DrawnIcon : public QIconEngine {
public:
    using Draw = std::function<void(QPainter&, const QRectF&, QIcon::Mode, QIcon::State)>;
    explicit DrawnIcon(Draw draw) : m_draw(std::move(draw)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_draw(*painter, QRectF(rect), mode, state);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new DrawnIcon(m_draw); }

private:
    Draw m_draw;
};

QIcon drawn(DrawnIcon::Draw draw)
{
    return QIcon(new DrawnIcon(std::move(draw)));
}

/// 35 % of the text on the window, opaque.
QColor disabledColour(const Theme& theme)
{
    const QColor text = theme(ColourRole::Text);
    const QColor ground = theme(ColourRole::Window);
    const auto mix = [](int a, int b) { return int(0.35 * a + 0.65 * b); };
    return {mix(text.red(), ground.red()), mix(text.green(), ground.green()),
            mix(text.blue(), ground.blue())};
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme(ColourRole::Window));
    palette.setColor(QPalette::WindowText, theme(ColourRole::Text));
    palette.setColor(QPalette::Base, theme(ColourRole::Panel));
    palette.setColor(QPalette::AlternateBase, theme(ColourRole::Sunken));
    palette.setColor(QPalette::Text, theme(ColourRole::Text));
    palette.setColor(QPalette::PlaceholderText, theme(ColourRole::Text3));
    palette.setColor(QPalette::Button, theme(ColourRole::Panel));
    palette.setColor(QPalette::ButtonText, theme(ColourRole::Text));
    palette.setColor(QPalette::ToolTipBase, theme(ColourRole::Panel));
    palette.setColor(QPalette::ToolTipText, theme(ColourRole::Text));
    palette.setColor(QPalette::Highlight, theme(ColourRole::AccentBg));
    palette.setColor(QPalette::HighlightedText, theme(ColourRole::Text));
    palette.setColor(QPalette::Link, theme(ColourRole::Accent));
    palette.setColor(QPalette::Mid, theme(ColourRole::Line));
    palette.setColor(QPalette::Dark, theme(ColourRole::Field));
    palette.setColor(QPalette::Light, theme(ColourRole::Panel));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabledColour(theme));
    return palette;
}

QString replaced(QString sheet, const QString& name, const QColor& colour)
{
    return sheet.replace(QLatin1Char('@') + name + QLatin1Char('@'), colour.name());
}

} // namespace

QFont uiFont(double px, bool strong)
{
    QFont font = mapFont(false);
    font.setPixelSize(int(px + 0.5));
    font.setWeight(strong ? QFont::Bold : QFont::Normal);
    return font;
}

QString themed(QString sheet, const Theme& theme)
{
    constexpr std::pair<const char*, ColourRole> kNames[] = {{"window", ColourRole::Window},
                                                             {"panel", ColourRole::Panel},
                                                             {"header", ColourRole::Header},
                                                             {"sunken", ColourRole::Sunken},
                                                             {"line", ColourRole::Line},
                                                             {"field", ColourRole::Field},
                                                             {"text", ColourRole::Text},
                                                             {"text2", ColourRole::Text2},
                                                             {"text3", ColourRole::Text3},
                                                             {"accent", ColourRole::Accent},
                                                             {"accent-bg", ColourRole::AccentBg},
                                                             {"on-accent", ColourRole::OnAccent},
                                                             {"select", ColourRole::Select},
                                                             {"select-bg", ColourRole::SelectBg},
                                                             {"hover", ColourRole::Hover},
                                                             {"warn", ColourRole::Warn},
                                                             {"warn-bg", ColourRole::WarnBg},
                                                             {"error", ColourRole::Error},
                                                             {"error-bg", ColourRole::ErrorBg},
                                                             {"new", ColourRole::New},
                                                             {"new-bg", ColourRole::NewBg},
                                                             {"changed", ColourRole::Changed},
                                                             {"changed-bg", ColourRole::ChangedBg},
                                                             {"removed", ColourRole::Removed},
                                                             {"removed-bg", ColourRole::RemovedBg}};
    for (const auto& [name, role] : kNames)
        sheet = replaced(std::move(sheet), QString::fromLatin1(name), theme(role));
    constexpr std::pair<const char*, Status> kStatuses[] = {{"met", Status::Met},
                                                            {"not-met", Status::NotMet},
                                                            {"no-data", Status::NoData},
                                                            {"not-applicable", Status::NotApplicable},
                                                            {"advisory", Status::Advisory}};
    for (const auto& [name, status] : kStatuses) {
        sheet = replaced(std::move(sheet), QString::fromLatin1(name) + QStringLiteral(".text"),
                         theme.status(status).text);
        sheet = replaced(std::move(sheet), QString::fromLatin1(name) + QStringLiteral(".chip"),
                         theme.status(status).chip);
    }
    sheet.replace(QStringLiteral("@brightness@"),
                  theme.dark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet.replace(QStringLiteral("@disabled@"), disabledColour(theme).name());
}

void applyStyle(QApplication& app, const Theme& theme)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(theme));
    QApplication::setFont(uiFont(13));
    app.setStyleSheet(themed(stylesheet(), theme));
}

QIcon icon(const QString& name, const Theme& theme)
{
    return drawn([name, &theme](QPainter& painter, const QRectF& box, QIcon::Mode mode, QIcon::State state) {
        const QColor colour = mode == QIcon::Disabled ? disabledColour(theme)
                              : state == QIcon::On    ? theme(ColourRole::Accent)
                                                      : theme(ColourRole::Text);
        drawIcon(painter, box, name, colour);
    });
}

QIcon tintedIcon(const QString& name, const QColor& colour)
{
    return drawn([name, colour](QPainter& painter, const QRectF& box, QIcon::Mode, QIcon::State) {
        drawIcon(painter, box, name, colour);
    });
}

QIcon statusIcon(Status status, const Theme& theme)
{
    return drawn([status, &theme](QPainter& painter, const QRectF& box, QIcon::Mode, QIcon::State) {
        drawStatus(painter, box.adjusted(1, 1, -1, -1), status, theme);
    });
}

QIcon categoryDisc(const std::string& category, const Theme& theme)
{
    return drawn([category, &theme](QPainter& painter, const QRectF& box, QIcon::Mode, QIcon::State) {
        drawFacility(painter, box.center(), box.width(), category, FacilityStatus::Existing, theme);
    });
}

QIcon markIcon()
{
    return drawn(
        [](QPainter& painter, const QRectF& box, QIcon::Mode, QIcon::State) { drawMark(painter, box); });
}

} // namespace yike
