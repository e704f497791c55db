// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/coordinate_text.h"

#include "gis/io/table/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yike {

namespace {

using Names = std::vector<std::string_view>;

const Names kLongitude = {"lon",       "lng",     "long",     "longitude", "经度",      "东经",
                          "经度坐标",  "经度(°)", "经度(度)", "lon_wgs84", "lng_wgs84", "wgs84_lon",
                          "wgs84_lng", "wgslon",  "wgslng",   "gcj02_lng", "gcj_lng",   "bd_lng"};
const Names kLatitude = {"lat",       "latitude",  "纬度",   "北纬",      "纬度坐标", "纬度(°)", "纬度(度)",
                         "lat_wgs84", "wgs84_lat", "wgslat", "gcj02_lat", "gcj_lat",  "bd_lat"};
const Names kX = {"x", "x坐标", "坐标x", "point_x", "x_coord", "coord_x", "东坐标", "easting", "xcoord"};
const Names kY = {"y", "y坐标", "坐标y", "point_y", "y_coord", "coord_y", "北坐标", "northing", "ycoord"};
const Names kPair = {"坐标",   "经纬度",  "经纬度坐标", "location",   "lnglat",
                     "lonlat", "lng_lat", "lon_lat",    "coordinates"};
const Names kWkt = {"wkt", "geometry", "geom", "the_geom", "wkt_geom", "_wkt"};

std::string keyOf(const std::string& name)
{
    std::string key;
    for (const char c : halfWidth(trimmedCell(name))) {
        if (c != ' ')
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return key;
}

std::optional<std::size_t> find(const std::vector<std::string>& keys, const Names& names)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const std::string& key) {
        return std::find(names.begin(), names.end(), key) != names.end();
    });
    if (found == keys.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - keys.begin());
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

/// Splits at the signs for degrees, minutes and seconds; a hemisphere letter gives the sign.
std::optional<double> parseDegreesMinutesSeconds(std::string text)
{
    double sign = 1;
    for (const std::string_view letter : {"E", "N", "东经", "北纬", "W", "S", "西经", "南纬"}) {
        const bool negative = letter == "W" || letter == "S" || letter == "西经" || letter == "南纬";
        if (text.starts_with(letter))
            text.erase(0, letter.size());
        else if (text.ends_with(letter))
            text.erase(text.size() - letter.size());
        else
            continue;
        sign = negative ? -1 : 1;
        break;
    }
    const std::array<std::vector<std::string_view>, 3> kSigns = {
        {{"°", "º", "度", "d"}, {"′", "'", "分", "’", "m"}, {"″", "\"", "''", "秒", "”", "s"}}};
    std::string_view rest = trimmedCell(text);
    double degrees = 0;
    double unit = 1;
    bool any = false;
    for (const auto& signs : kSigns) {
        for (const auto sign_ : signs) {
            const auto at = rest.find(sign_);
            if (at == std::string_view::npos)
                continue;
            const auto value = number(trimmedCell(rest.substr(0, at)));
            if (!value || *value < 0 || (unit < 1 && *value >= 60))
                return std::nullopt;
            degrees += *value * unit;
            any = true;
            rest = trimmedCell(rest.substr(at + sign_.size()));
            break;
        }
        unit /= 60;
    }
    if (!any || !rest.empty())
        return std::nullopt;
    return sign * degrees;
}

} // namespace

CoordinateColumns findCoordinateColumns(const std::vector<Column>& columns)
{
    std::vector<std::string> keys;
    for (const auto& column : columns)
        keys.push_back(keyOf(column.name));
    CoordinateColumns found;
    found.x = find(keys, kLongitude);
    found.y = find(keys, kLatitude);
    found.namedDegrees = found.x && found.y;
    if (!found.namedDegrees) {
        found.x = find(keys, kX);
        found.y = find(keys, kY);
    }
    if (!found.x || !found.y) {
        found.x = found.y = std::nullopt;
        found.pair = find(keys, kPair);
        found.wkt = found.pair ? std::nullopt : find(keys, kWkt);
    }
    return found;
}

std::optional<double> parseCoordinate(std::string_view text)
{
    const std::string plain = halfWidth(trimmedCell(text));
    if (const auto value = number(plain))
        return value;
    return parseDegreesMinutesSeconds(plain);
}

std::optional<Coordinate> parseCoordinatePair(std::string_view text)
{
    std::string plain = halfWidth(trimmedCell(text));
    std::erase_if(plain, [](char c) { return c == '[' || c == ']' || c == '(' || c == ')'; });
    const auto split = plain.find_first_of(",; \t");
    if (split == std::string::npos)
        return std::nullopt;
    const auto x = parseCoordinate(std::string_view(plain).substr(0, split));
    const auto y = parseCoordinate(std::string_view(plain).substr(split + 1));
    if (!x || !y)
        return std::nullopt;
    return Coordinate{*x, *y};
}

} // namespace yike
