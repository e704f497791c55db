// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every colour of the program by its role, light and dark: screen, map, charts and paper ask for the role and
// never name a colour themselves. The values and their contrasts are those of the look; a test keeps them.

#include "core/assessment/assessment.h"
#include "core/model/facility.h"

#include <QColor>
#include <QString>

#include <array>
#include <string>

namespace yike {

/// What a colour is for. Count stands for the number of roles.
enum class ColourRole {
    // interface
    Window,
    Panel,
    Header,
    Sunken,
    Line,
    Field,
    Text,
    Text2,
    Text3,
    Accent,
    AccentBg,
    OnAccent,
    Select,
    SelectBg,
    Hover,
    Warn,
    WarnBg,
    Error,
    ErrorBg,
    // what-if: text and line, then chip background; then catchments
    New,
    NewBg,
    Changed,
    ChangedBg,
    Removed,
    RemovedBg,
    CatchmentNew,
    CatchmentExisting,
    CatchmentBoth,
    // map ground
    Land,
    Outside,
    Water,
    Shore,
    WaterName,
    Park,
    Hills,
    Street,
    StreetCasing,
    MainRoad,
    MainRoadCasing,
    Rail,
    Building,
    BuildingEdge,
    Commercial,
    Industrial,
    // map marks: lines of boundaries and labels, their halo, the glyph on a category disc
    Ink,
    Halo,
    Glyph,
    Boundary,
    // titles of a report
    Heading,
    Count
};

enum class Brightness { Light, Dark };

/// The colours of one status. `pattern` is that of the hatch or dots on `fill`, where the status has one.
struct StatusColours {
    QColor text;
    QColor solid;
    QColor chip;
    QColor fill;
    QColor pattern;
};

class Theme {
public:
    [[nodiscard]] Brightness brightness() const { return m_brightness; }
    [[nodiscard]] bool dark() const { return m_brightness == Brightness::Dark; }
    [[nodiscard]] const QColor& operator()(ColourRole role) const { return m_roles[std::size_t(role)]; }
    [[nodiscard]] const StatusColours& status(Status status) const { return m_status[std::size_t(status)]; }
    /// Disc colour of a facility category such as "health"; unknown ones are grey.
    [[nodiscard]] QColor category(const std::string& category) const;
    /// Shares, minutes, density: 5 classes from low to high.
    [[nodiscard]] const std::array<QColor, 5>& sequential() const { return m_sequential; }
    /// Differences: 7 classes from bad to good.
    [[nodiscard]] const std::array<QColor, 7>& diverging() const { return m_diverging; }

    static const Theme& light();
    static const Theme& darkTheme();
    static const Theme& of(Brightness brightness);

private:
    explicit Theme(Brightness brightness);

    Brightness m_brightness;
    std::array<QColor, std::size_t(ColourRole::Count)> m_roles;
    std::array<StatusColours, 5> m_status;
    std::array<QColor, 5> m_sequential;
    std::array<QColor, 7> m_diverging;
};

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// The name of a category's icon in resources/icons without folder and ending: "convenience-store" ->
/// "commerce".
[[nodiscard]] QString categoryIcon(const std::string& category);

/// Makes ":/icons/..." readable; call once at start-up (a static library does not do it by itself).
void useResources();

} // namespace yike
