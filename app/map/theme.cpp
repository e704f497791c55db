// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/theme.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

// Outside every namespace, as the macro wants it.
static void initResources()
{
    Q_INIT_RESOURCE(yike);
}

namespace yike {

namespace {

struct RoleRow {
    ColourRole role;
    QRgb light;
    QRgb dark;
};

// In the order of ColourRole, so that a look-up is an index.
constexpr std::array kRoles = {
    RoleRow{ColourRole::Window, 0xF1F3F5, 0x1A1E23},
    RoleRow{ColourRole::Panel, 0xFFFFFF, 0x21262C},
    RoleRow{ColourRole::Header, 0xE6EAED, 0x2A3037},
    RoleRow{ColourRole::Sunken, 0xF7F8F9, 0x1D2227},
    RoleRow{ColourRole::Line, 0xD3D8DD, 0x353C44},
    RoleRow{ColourRole::Field, 0x8A949D, 0x6E7883},
    RoleRow{ColourRole::Text, 0x1B232B, 0xE4E8EC},
    RoleRow{ColourRole::Text2, 0x52606B, 0xA6B0BA},
    RoleRow{ColourRole::Text3, 0x626D78, 0x8A95A0},
    RoleRow{ColourRole::Accent, 0x1F5A99, 0x7DB4F0},
    RoleRow{ColourRole::AccentBg, 0xDCE8F5, 0x24405E},
    RoleRow{ColourRole::OnAccent, 0xFFFFFF, 0x0F1B28},
    RoleRow{ColourRole::Select, 0xFFC21A, 0xFFC21A},
    RoleRow{ColourRole::SelectBg, 0xFFF4CF, 0x3B3418},
    RoleRow{ColourRole::Hover, 0xEEF3F8, 0x2A3139},
    RoleRow{ColourRole::Warn, 0x835600, 0xEBC25A},
    RoleRow{ColourRole::WarnBg, 0xFDF3D6, 0x43371A},
    RoleRow{ColourRole::Error, 0xA6192E, 0xF58C97},
    RoleRow{ColourRole::ErrorBg, 0xFBE3E5, 0x4A1F26},
    RoleRow{ColourRole::New, 0x1F62D0, 0x7F9CF2},
    RoleRow{ColourRole::NewBg, 0xE2EAFB, 0x22305C},
    RoleRow{ColourRole::Changed, 0xB02E80, 0xEA86B6},
    RoleRow{ColourRole::ChangedBg, 0xF9E4F0, 0x4B2338},
    RoleRow{ColourRole::Removed, 0x4A5057, 0xD3DCE4},
    RoleRow{ColourRole::RemovedBg, 0xECEEF0, 0x31373E},
    RoleRow{ColourRole::CatchmentNew, 0xD5E1F7, 0x24345A},
    RoleRow{ColourRole::CatchmentExisting, 0xD9EAE3, 0x1F3B36},
    RoleRow{ColourRole::CatchmentBoth, 0xCBE0E6, 0x234048},
    RoleRow{ColourRole::Land, 0xF6F3EC, 0x262B31},
    RoleRow{ColourRole::Outside, 0xEDEBE5, 0x20252A},
    RoleRow{ColourRole::Water, 0xD3E5EE, 0x14212C},
    RoleRow{ColourRole::Shore, 0x94BACD, 0x345064},
    RoleRow{ColourRole::WaterName, 0x2F617D, 0x7FA9C3},
    RoleRow{ColourRole::Park, 0xCFE2C0, 0x2C3B2D},
    RoleRow{ColourRole::Hills, 0x6F8F52, 0x6F8F6A},
    RoleRow{ColourRole::Street, 0xFFFFFF, 0x414952},
    RoleRow{ColourRole::StreetCasing, 0xD3CDC0, 0x1E2328},
    RoleRow{ColourRole::MainRoad, 0xFFFFFF, 0x59626C},
    RoleRow{ColourRole::MainRoadCasing, 0xBDB5A4, 0x1B2025},
    RoleRow{ColourRole::Rail, 0x6B6F75, 0x8C949C},
    RoleRow{ColourRole::Building, 0xDED6C8, 0x373D43},
    RoleRow{ColourRole::BuildingEdge, 0xC6BCAA, 0x4A5159},
    RoleRow{ColourRole::Commercial, 0xE6D3C6, 0x40393A},
    RoleRow{ColourRole::Industrial, 0xD9DADC, 0x363B42},
    RoleRow{ColourRole::Ink, 0x1B232B, 0xE4E8EC},
    RoleRow{ColourRole::Halo, 0xFFFFFF, 0x171B1F},
    RoleRow{ColourRole::Glyph, 0xFFFFFF, 0x171B1F},
    RoleRow{ColourRole::Boundary, 0x57626D, 0x98A2AC},
    RoleRow{ColourRole::Heading, 0x17324A, 0xDCE8F5},
};
static_assert(kRoles.size() == std::size_t(ColourRole::Count));

struct StatusRow {
    QRgb text, solid, chip, fill, pattern;
};

// In the order of Status.
constexpr std::array kStatusLight = {
    StatusRow{0x0B6B63, 0x1E7468, 0xDDF0EC, 0x98CCBF, 0x98CCBF},
    StatusRow{0xAD3A0C, 0xC04E14, 0xFCE7DB, 0xF2B88A, 0xF2B88A},
    StatusRow{0x57626D, 0x77828D, 0xECEDEE, 0xF4F3F0, 0xAEB2B4},
    StatusRow{0x66717B, 0x77828D, 0xF5F5F2, 0xFAF8F3, 0xAEB2B4},
    StatusRow{0x574B9E, 0x7058A8, 0xECE9F7, 0xC6B0DA, 0xC6B0DA},
};
constexpr std::array kStatusDark = {
    StatusRow{0x62CDBF, 0x6CC7BE, 0x173F3B, 0x276459, 0x276459},
    StatusRow{0xF5A077, 0xE0854A, 0x4C2A1A, 0x824A22, 0x824A22},
    StatusRow{0xAEB8C1, 0x848B92, 0x30363C, 0x2C3237, 0x545C64},
    StatusRow{0x9DA7B0, 0x848B92, 0x272C32, 0x292E33, 0x545C64},
    StatusRow{0xBDB3F5, 0xA98CDC, 0x322E52, 0x62569A, 0x62569A},
};

struct CategoryRow {
    std::string_view category;
    std::string_view icon;
    QRgb light;
    QRgb dark;
};

constexpr std::array kCategories = {
    CategoryRow{"community-centre", "community-centre", 0x22303F, 0xC9D3DD},
    CategoryRow{"street-service-centre", "community-centre", 0x22303F, 0xC9D3DD},
    CategoryRow{"elder-care-comprehensive", "elder-care", 0x7A4E8A, 0xC99BDB},
    CategoryRow{"elder-care", "elder-care", 0x7A4E8A, 0xC99BDB},
    CategoryRow{"nursing-home", "elder-care", 0x7A4E8A, 0xC99BDB},
    CategoryRow{"columbarium", "elder-care", 0x7A4E8A, 0xC99BDB},
    CategoryRow{"childcare", "childcare", 0xB03A74, 0xF08DBB},
    CategoryRow{"child-custody", "childcare", 0xB03A74, 0xF08DBB},
    CategoryRow{"health", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"health-station", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"health-centre", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"hospital", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"specialist-hospital", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"disease-control", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"pharmacy", "health", 0xB0272F, 0xF28A8F},
    CategoryRow{"fitness", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"sports-centre", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"court-large", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"court-medium", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"court-small", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"fitness-ground", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"gym", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"park", "fitness", 0x3B7427, 0x94CC7C},
    CategoryRow{"culture", "culture", 0x846200, 0xDDB84E},
    CategoryRow{"culture-centre", "culture", 0x846200, 0xDDB84E},
    CategoryRow{"education", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"kindergarten", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"primary-school", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"secondary-school", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"nine-year-school", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"further-education", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"training", "education", 0x2F5FA8, 0x8DB4F2},
    CategoryRow{"employment", "employment", 0x0D6A87, 0x67BFDC},
    CategoryRow{"correction-base", "employment", 0x0D6A87, 0x67BFDC},
    CategoryRow{"emergency", "emergency", 0x4C4F57, 0xB9BEC7},
    CategoryRow{"emergency-station", "emergency", 0x4C4F57, 0xB9BEC7},
};
/// Shops and services of the convenience circle share one sign.
constexpr CategoryRow kCommerce{"commerce", "commerce", 0x9C4A08, 0xE8A262};

const CategoryRow& rowOf(std::string_view category)
{
    const auto* found = std::find_if(kCategories.begin(), kCategories.end(),
                                     [&](const CategoryRow& row) { return row.category == category; });
    return found == kCategories.end() ? kCommerce : *found;
}

constexpr std::array<QRgb, 5> kSequential = {0xF6F0E1, 0x8CC8B3, 0x178E9E, 0x085673, 0x042A44};
constexpr std::array<QRgb, 7> kDiverging = {0x81290D, 0xCC6D33, 0xECBD98, 0xF6F3EE,
                                            0x8CCDC7, 0x1B8F96, 0x024955};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Theme::Theme(Brightness brightness) : m_brightness(brightness)
{
    for (const RoleRow& row : kRoles)
        m_roles[std::size_t(row.role)] = QColor(dark() ? row.dark : row.light);
    const auto& rows = dark() ? kStatusDark : kStatusLight;
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_status[i] = {QColor(rows[i].text), QColor(rows[i].solid), QColor(rows[i].chip),
                       QColor(rows[i].fill), QColor(rows[i].pattern)};
    std::transform(kSequential.begin(), kSequential.end(), m_sequential.begin(),
                   [](QRgb rgb) { return QColor(rgb); });
    std::transform(kDiverging.begin(), kDiverging.end(), m_diverging.begin(),
                   [](QRgb rgb) { return QColor(rgb); });
}

const Theme& Theme::light()
{
    static const Theme theme(Brightness::Light);
    return theme;
}

const Theme& Theme::darkTheme()
{
    static const Theme theme(Brightness::Dark);
    return theme;
}

const Theme& Theme::of(Brightness brightness)
{
    return brightness == Brightness::Dark ? darkTheme() : light();
}

QColor Theme::category(const std::string& category) const
{
    const CategoryRow& row = rowOf(category);
    return QColor(dark() ? row.dark : row.light);
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QString categoryIcon(const std::string& category)
{
    const std::string_view icon = rowOf(category).icon;
    return QString::fromUtf8(icon.data(), qsizetype(icon.size()));
}

void useResources()
{
    static const bool once = [] {
        initResources();
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace yike
