// SPDX-License-Identifier: GPL-3.0-or-later
// Which files the report rests on, so that it can be checked years later. Names only, never folders.
#include "app/report/pages/pages_of_report.h"
#include "app/text/format.h"

#include <array>

namespace yike::report {

namespace {

QString roleText(const Pages& pages, const std::string& role)
{
    constexpr std::array kRoles = {std::pair{"communities", Label::RoleCommunities},
                                   std::pair{"facilities", Label::RoleFacilities},
                                   std::pair{"values", Label::RoleValues},
                                   std::pair{"streets", Label::RoleStreets},
                                   std::pair{"buildings", Label::RoleBuildings},
                                   std::pair{"ground", Label::RoleGround},
                                   std::pair{"barriers", Label::RoleBarriers},
                                   std::pair{"entrances", Label::RoleEntrances},
                                   std::pair{"water", Label::RoleWater},
                                   std::pair{"park", Label::RolePark},
                                   std::pair{"rail", Label::RoleRail},
                                   std::pair{"terrain", Label::RoleTerrain},
                                   std::pair{"zones", Label::RoleZones},
                                   std::pair{"demand", Label::RoleDemand}};
    for (const auto& [name, text] : kRoles) {
        if (role == name)
            return pages.text(text);
    }
    return qt(role);
}

QString offsetText(const Pages& pages, const std::string& offset)
{
    if (offset.empty() || offset == "none")
        return pages.text(Label::OffsetNone);
    if (offset == "gcj02")
        return "GCJ-02";
    return offset == "bd09" ? QString("BD-09") : qt(offset);
}

QString sizeText(std::uint64_t bytes)
{
    const double kilobytes = double(bytes) / 1024;
    return kilobytes < 1000 ? qt(formatNumber(kilobytes, 1)) + " KB"
                            : qt(formatNumber(kilobytes / 1024, 1)) + " MB";
}

/// "EPSG:4550" of "EPSG:4550 (CGCS2000 / 3-degree ...) · file".
std::string crsCode(const std::string& crs)
{
    return crs.substr(0, crs.find(" ("));
}

void sourceRow(Pages& pages, Table& table, const Source& source)
{
    const QString layer = source.layer.empty() || source.file.rfind(source.layer, 0) == 0
                              ? QString()
                              : " · " + qt(source.layer);
    table.row({qt(source.file) + layer, roleText(pages, source.role),
               source.rows == 0 ? QString("—") : qt(formatCount(std::int64_t(source.rows))),
               sizeText(source.size), qt(source.modified.substr(0, 10)), qt(crsCode(source.crs)),
               qt(source.encoding), offsetText(pages, source.offset)});
    if (source.sha256.empty())
        return;
    pages.need(16);
    pages.line(Pages::kLeft + 6, Pages::kWidth - 12, pages.y + 8, "SHA-256  " + qt(source.sha256), 9.5,
               pages.colour(ColourRole::Text3));
    if (source.crs.size() > crsCode(source.crs).size())
        pages.line(Pages::kLeft + 420, Pages::kWidth - 426, pages.y + 8, qt(source.crs), 9.5,
                   pages.colour(ColourRole::Text3), Pages::Align::Right);
    pages.skip(16);
    pages.rule(pages.y, pages.colour(ColourRole::Line), 0.6);
}

} // namespace

void provenancePage(Pages& pages, const Context& context)
{
    pages.nextPage();
    pages.heading(pages.text(Label::Data), TypeSize::kPage);
    if (context.plan.sources.empty())
        return pages.paragraph(pages.text(Label::NoSources), TypeSize::kText, pages.colour(ColourRole::Text));
    pages.paragraph(pages.text(Label::HashNote), TypeSize::kSmall, pages.colour(ColourRole::Text2));
    pages.skip(6);
    Table table(pages,
                {{pages.text(Label::FileHead), 186, Pages::Align::Left, true},
                 {pages.text(Label::RoleHead), 76},
                 {pages.text(Label::RowsHead), 52, Pages::Align::Right},
                 {pages.text(Label::SizeHead), 66, Pages::Align::Right},
                 {pages.text(Label::ModifiedHead), 80},
                 {pages.text(Label::CrsHead), 88, Pages::Align::Left, true},
                 {pages.text(Label::EncodingHead), 68, Pages::Align::Left, true},
                 {pages.text(Label::OffsetHead), 56}},
                11);
    table.head();
    for (const Source& source : context.plan.sources)
        sourceRow(pages, table, source);
}

} // namespace yike::report
