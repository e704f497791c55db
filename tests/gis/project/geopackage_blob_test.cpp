// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/project/geopackage_blob.h"

#include "tests/support/catch.h"

#include <limits>

using namespace yike;

namespace {

std::string bytes(std::initializer_list<int> values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

} // namespace

TEST_CASE("shapes stored as GeoPackage geometry read back the same")
{
    const Polygon ring{{{0.1, 0.2}, {1, 0}, {1, 1}, {0.1, 0.2}},
                       {{{0.5, 0.4}, {0.6, 0.4}, {0.6, 0.5}, {0.5, 0.4}}}};
    CHECK(readBlob(pointBlob({1.0 / 3, -7}, 4550))->points == std::vector<Point>{{1.0 / 3, -7}});
    CHECK(readBlob(lineBlob({{1, 2}, {3, 4}}, 4550))->lines == std::vector<Polyline>{{{1, 2}, {3, 4}}});
    CHECK(readBlob(polygonBlob(ring, 4550))->polygons == MultiPolygon{ring});
    CHECK(readBlob(multiPolygonBlob({ring, ring}, 4550))->polygons == MultiPolygon{ring, ring});
    CHECK(readBlob(multiLineBlob({{{1, 2}, {3, 4}}, {}}, 4550))->lines.size() == 2);
}

TEST_CASE("a point with height in big endian and an envelope is read without its height")
{
    std::string blob = bytes({'G', 'P', 0, 0x02, 0, 0, 0x11, 0xC6}); // envelope of 32 bytes, big endian
    blob += std::string(32, '\0');
    blob += bytes({0, 0, 0, 0x03, 0xE9});          // big endian, point Z (1001)
    blob += bytes({0x3F, 0xF0, 0, 0, 0, 0, 0, 0}); // 1
    blob += bytes({0x40, 0, 0, 0, 0, 0, 0, 0});    // 2
    blob += bytes({0x40, 0x08, 0, 0, 0, 0, 0, 0}); // 3
    const auto shapes = readBlob(blob);
    REQUIRE(shapes);
    CHECK(shapes->points == std::vector<Point>{{1, 2}});
}

TEST_CASE("geometry that is cut short or swollen or not finite is refused")
{
    const std::string whole = multiPolygonBlob({Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}}, 4550);
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(readBlob(std::string_view(whole).substr(0, size)));
    CHECK_FALSE(readBlob(whole + "x"));
    CHECK_FALSE(readBlob(pointBlob({std::numeric_limits<double>::infinity(), 0}, 4550)));
    std::string huge = lineBlob({{0, 0}, {1, 1}}, 4550);
    huge[16] = '\x7f'; // the highest byte of the number of points
    CHECK_FALSE(readBlob(huge));
}
