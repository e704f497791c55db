// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/crs.h"

#include "gis/geo/proj_context.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace yike {

namespace {

using ObjectList = std::unique_ptr<PJ_OBJ_LIST, Calling<proj_list_destroy>>;

bool isGeographic(const PJ* crs)
{
    const auto type = proj_get_type(crs);
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

/// The horizontal part, without a vertical part or a tie to another datum.
ProjPtr horizontal(PJ_CONTEXT* context, ProjPtr crs)
{
    while (crs) {
        const auto type = proj_get_type(crs.get());
        if (type == PJ_TYPE_BOUND_CRS)
            crs.reset(proj_get_source_crs(context, crs.get()));
        else if (type == PJ_TYPE_COMPOUND_CRS)
            crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
        else
            break;
    }
    return crs;
}

int epsgOf(const PJ* crs)
{
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    if (authority == nullptr || code == nullptr || std::string_view(authority) != "EPSG")
        return 0;
    int number = 0;
    std::from_chars(code, code + std::string_view(code).size(), number);
    return number;
}

/// The EPSG entry that `crs` describes with at least 70 % confidence (equal but for names); null if none.
ProjPtr identify(PJ_CONTEXT* context, const PJ* crs)
{
    constexpr int kEqualButForNames = 70;
    int* confidence = nullptr;
    const ObjectList found(proj_identify(context, crs, "EPSG", nullptr, &confidence));
    const std::unique_ptr<int, Calling<proj_int_list_destroy>> owned(confidence);
    if (!found || proj_list_get_count(found.get()) == 0 || confidence[0] < kEqualButForNames)
        return nullptr;
    return ProjPtr(proj_list_get(context, found.get(), 0));
}

double metresPerUnit(PJ_CONTEXT* context, const PJ* crs)
{
    const ProjPtr axes(proj_crs_get_coordinate_system(context, crs));
    double factor = 1;
    if (axes)
        proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                              nullptr);
    return factor;
}

std::optional<Crs> describe(PJ_CONTEXT* context, ProjPtr crs)
{
    crs = horizontal(context, std::move(crs));
    if (!crs || !(isGeographic(crs.get()) || proj_get_type(crs.get()) == PJ_TYPE_PROJECTED_CRS))
        return std::nullopt;
    if (epsgOf(crs.get()) == 0) {
        if (auto known = identify(context, crs.get()))
            crs = std::move(known);
    }
    const char* wkt = proj_as_wkt(context, crs.get(), PJ_WKT2_2019, nullptr);
    const char* name = proj_get_name(crs.get());
    if (wkt == nullptr)
        return std::nullopt;
    Crs result{epsgOf(crs.get()), name == nullptr ? "" : name, wkt, isGeographic(crs.get()), 1};
    if (!result.geographic)
        result.metresPerUnit = metresPerUnit(context, crs.get());
    return result;
}

std::string trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

/// Names and files would be looked up by proj_create; only definitions are let through.
bool isDefinition(const std::string& text)
{
    const auto bracket = text.find('[');
    return (bracket != std::string::npos && bracket > 0 && bracket < 20) || text.starts_with('{');
}

std::optional<int> epsgNumber(std::string text)
{
    for (const std::string_view prefix : {"EPSG:", "epsg:", "urn:ogc:def:crs:EPSG::"}) {
        if (text.starts_with(prefix))
            text.erase(0, prefix.size());
    }
    if (text == "urn:ogc:def:crs:OGC:1.3:CRS84" || text == "OGC:CRS84")
        return kWgs84;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number <= 0)
        return std::nullopt;
    return number;
}

} // namespace

Result<Crs> crsFromEpsg(int epsg)
{
    PJ_CONTEXT* context = threadProjContext();
    ProjPtr crs(proj_create_from_database(context, "EPSG", std::to_string(epsg).c_str(), PJ_CATEGORY_CRS, 0,
                                          nullptr));
    auto result = crs ? describe(context, std::move(crs)) : std::nullopt;
    if (!result)
        return fail(Code::CrsUnknown, {{"crs", "EPSG:" + std::to_string(epsg)}});
    return *result;
}

Result<Crs> crsFromText(std::string_view text)
{
    const std::string definition = trimmed(text);
    if (const auto number = epsgNumber(definition))
        return crsFromEpsg(*number);
    PJ_CONTEXT* context = threadProjContext();
    ProjPtr crs(isDefinition(definition) ? proj_create(context, definition.c_str()) : nullptr);
    auto result = crs ? describe(context, std::move(crs)) : std::nullopt;
    if (!result)
        return fail(Code::CrsUnknown, {{"crs", definition.substr(0, 60)}});
    return *result;
}

std::string label(const Crs& crs)
{
    return crs.epsg == 0 ? crs.name : "EPSG:" + std::to_string(crs.epsg) + " (" + crs.name + ")";
}

bool isOnOldChineseDatum(const Crs& crs)
{
    return crs.wkt.find("Beijing 1954") != std::string::npos ||
           crs.wkt.find("Xian 1980") != std::string::npos;
}

bool isInChina(LonLat place)
{
    struct Rectangle {
        double west, south, east, north;
    };
    constexpr std::array kInside = {
        Rectangle{79.4462, 42.8899, 96.3300, 49.2204},  Rectangle{109.6872, 39.3742, 135.0002, 54.1415},
        Rectangle{73.1246, 29.5297, 124.1433, 42.8899}, Rectangle{82.9684, 26.7186, 97.0352, 29.5297},
        Rectangle{97.0253, 20.4141, 124.3674, 29.5297}, Rectangle{107.9758, 17.8715, 111.7441, 20.4141}};
    constexpr std::array kOutside = {
        Rectangle{101.8652, 20.0988, 106.6650, 22.2840}, Rectangle{106.4525, 20.4878, 108.0510, 21.5422},
        Rectangle{109.0323, 50.3257, 119.1270, 55.8175}, Rectangle{127.4568, 49.5574, 137.0227, 55.8175},
        Rectangle{131.2662, 42.5692, 137.0227, 44.8922}};
    const auto holds = [&](const Rectangle& r) {
        return place.lon >= r.west && place.lon <= r.east && place.lat >= r.south && place.lat <= r.north;
    };
    return std::any_of(kInside.begin(), kInside.end(), holds) &&
           std::none_of(kOutside.begin(), kOutside.end(), holds);
}

Result<Crs> workingCrs(LonLat centre)
{
    if (!(std::abs(centre.lon) <= 180) || !(std::abs(centre.lat) <= 90))
        return fail(Code::CoordinateUnusable, {{"x", centre.lon}, {"y", centre.lat}});
    if (isInChina(centre)) {
        const int zone = std::clamp(static_cast<int>(std::lround(centre.lon / 3)), 25, 45);
        return crsFromEpsg(4534 + zone - 25); // without the zone number before the easting
    }
    const int zone = std::min(60, static_cast<int>(std::floor((centre.lon + 180) / 6)) + 1);
    return crsFromEpsg((centre.lat < 0 ? 32700 : 32600) + zone);
}

} // namespace yike
