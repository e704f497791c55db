// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/terrain.h"

#include "core/coverage/street_walk.h"
#include "tests/gis/raster/raster_file.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace yike;
using namespace yike::test;

namespace {

constexpr Box kBox{{380000, 4309000}, {381000, 4310000}};

Result<Loaded<HeightAt>> terrainOf(const std::filesystem::path& file, const Box& box = kBox)
{
    return readTerrain(file, box, *crsFromEpsg(4550), {});
}

/// Rises one metre in ten to the east; the height of a pixel is that of its centre.
double ramp(int column, int)
{
    return (column + 0.5) * 10 * 0.1;
}

Street streetEast(double from, double to)
{
    Street street;
    street.shape = {{380000 + from, 4309500}, {380000 + to, 4309500}};
    street.lengthMm = {static_cast<std::uint32_t>((to - from) * 1000)};
    return street;
}

} // namespace

TEST_CASE("heights between pixel centres are in proportion")
{
    const Folder folder;
    const auto terrain = terrainOf(writeRaster(folder, "ramp.tif", tenMetres(100, 100), ramp));
    REQUIRE(terrain);
    for (const double east : {5.0, 17.0, 333.3, 990.0})
        CHECK(terrain->value({380000 + east, 4309500}).value() == Approx(east * 0.1).margin(1e-4));
    CHECK(terrain->value({380001, 4309999}).value() == Approx(0.5)); // beyond the outer centres
    CHECK_FALSE(terrain->value({379990, 4309500}));
    CHECK_FALSE(terrain->value({500000, 4309500}));
}

TEST_CASE("a street on a raster of known slope takes Tobler's time both ways")
{
    // 6 exp(-3.5 |s + 0.05|) km/h (Tobler 1993) against the flat: 10 % up costs exp(0.35), 10 % down is at
    // s = -0.1, |s + 0.05| = 0.05, and costs as much as the flat
    const Folder folder;
    const auto terrain = terrainOf(writeRaster(folder, "ramp.tif", tenMetres(100, 100), ramp));
    const auto walked = [&](Direction direction) {
        const std::vector<Point> home{{380050, 4309500}};
        const auto walk = StreetWalk::make({streetEast(50, 950)}, home, {},
                                           {{}, walkerOf(WalkerKind::Adult), terrain->value, direction}, {});
        const Stop top{FacilityId(0), {{380950, 4309500}}};
        return walk->value->nearest(std::span(&top, 1), Metres(1e5), {})->millimetres[0];
    };
    CHECK(walked(Direction::ToFacility) == Approx(900'000 * std::exp(0.35)).epsilon(0.001));
    CHECK(walked(Direction::FromFacility) == Approx(900'000).epsilon(0.001));
    CHECK(walked(Direction::Worst) == walked(Direction::ToFacility));
}

TEST_CASE("a raster in degrees serves a plan in metres")
{
    const Folder folder;
    const RasterSpec spec{200, 200, {121.61, 0.0001, 0, 38.93, 0, -0.0001}, 4326};
    const auto file =
        writeRaster(folder, "degrees.tif", spec, [](int column, int row) { return column + 1000.0 * row; });
    const auto onto = Projection::onto(*crsFromEpsg(4550));
    const Point centre = *onto->toPoint({121.61 + 57.5e-4, 38.93 - 88.5e-4}); // of pixel (57, 88)
    const auto terrain =
        terrainOf(file, {{centre.x - 400, centre.y - 400}, {centre.x + 400, centre.y + 400}});
    REQUIRE(terrain);
    CHECK(terrain->value(centre).value() == Approx(88057).margin(1)); // a thousandth of a pixel
}

TEST_CASE("missing pixels give no height and their neighbours are not pulled down")
{
    const Folder folder;
    RasterSpec spec = tenMetres(100, 100);
    spec.noData = -9999;
    const auto file = writeRaster(folder, "holes.tif", spec, [](int column, int) {
        return column < 50 ? 20.0 : column < 60 ? -9999.0 : std::numeric_limits<double>::quiet_NaN();
    });
    const auto terrain = terrainOf(file);
    REQUIRE(terrain);
    CHECK(terrain->value({380497, 4309500}).value() == 20);
    CHECK_FALSE(terrain->value({380503, 4309500}));
    CHECK_FALSE(terrain->value({380700, 4309500}));
}

TEST_CASE("terrain that cannot serve is refused with the reason")
{
    const Folder folder;
    const auto one = [](int, int) { return 1.0; };
    RasterSpec nowhere = tenMetres(10, 10);
    nowhere.epsg = 0;
    CHECK(terrainOf(writeRaster(folder, "nowhere.tif", nowhere, one)).error().code == Code::RasterCrsMissing);
    const auto far = writeRaster(folder, "far.tif", tenMetres(10, 10), one);
    CHECK(terrainOf(far, {{390000, 4300000}, {391000, 4301000}}).error().code == Code::RasterElsewhere);
    RasterSpec empty = tenMetres(10, 10);
    empty.noData = 1;
    CHECK(terrainOf(writeRaster(folder, "empty.tif", empty, one)).error().code == Code::RasterNoValues);
    CHECK(terrainOf(folder.path() / "absent.tif").error().code == Code::FileNotFound);
    CHECK_FALSE(terrainOf(folder.write("broken.tif", "II*\0 no picture")));
}

TEST_CASE("heights in feet become metres")
{
    const Folder folder;
    RasterSpec spec = tenMetres(10, 10);
    spec.unit = "ft";
    const auto terrain = terrainOf(writeRaster(folder, "feet.tif", spec, [](int, int) { return 100.0; }));
    CHECK(terrain->value({380050, 4309950}).value() == Approx(30.48));
}
