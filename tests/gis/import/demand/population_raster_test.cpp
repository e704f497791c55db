// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/demand/population_raster.h"

#include "tests/gis/raster/raster_file.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace yike;
using namespace yike::test;

namespace {

constexpr Box kBox{{380000, 4309000}, {381000, 4310000}};

Result<Loaded<Places>> peopleOf(const std::filesystem::path& file,
                                RasterPeople meaning = RasterPeople::Counts)
{
    return readPopulation(file, kBox, *crsFromEpsg(4550), meaning, {});
}

RasterSpec hundredMetres()
{
    RasterSpec spec{10, 10, {380000, 100, 0, 4310000, 0, -100}, 4550};
    spec.noData = -200;
    return spec;
}

double all(const Places& places)
{
    const auto& own = places.own.at("population");
    return std::accumulate(own.begin(), own.end(), 0.0);
}

} // namespace

TEST_CASE("a pixel becomes four points with a quarter of its people each")
{
    const Folder folder;
    const auto file = writeRaster(folder, "pop.tif", hundredMetres(),
                                  [](int column, int row) { return column == 3 && row == 2 ? 40.0 : 0.0; });
    const auto people = peopleOf(file);
    REQUIRE(people);
    REQUIRE(people->value.size() == 4);
    CHECK(people->value.at[0] == Point{380325, 4309775});
    CHECK(people->value.at[3] == Point{380375, 4309725});
    CHECK(people->value.share == std::vector<double>(4, 10.0));
    CHECK(all(people->value) == 40);
}

TEST_CASE("missing pixels have nobody and negative ones are counted")
{
    const Folder folder;
    const auto file = writeRaster(folder, "pop.tif", hundredMetres(), [](int column, int row) {
        return row > 0 ? -200.0 : column == 0 ? -3.0 : 2.5;
    });
    const auto people = peopleOf(file);
    REQUIRE(people);
    CHECK(all(people->value) == Approx(22.5));
    REQUIRE(people->issues.size() == 1);
    CHECK(people->issues[0].code == Code::RasterNegative);
    CHECK(people->issues[0].count == 1);
}

TEST_CASE("densities become people by the area of the pixel")
{
    const Folder folder;
    const auto file = writeRaster(folder, "density.tif", hundredMetres(), [](int, int) { return 5000.0; });
    CHECK(all(peopleOf(file, RasterPeople::PerSquareKilometre)->value) ==
          Approx(5000).epsilon(1e-9)); // 1 km2
    // 30 seconds of arc near Dalian: about 0.722 km x 0.925 km
    const RasterSpec degrees{4, 4, {121.6, 1 / 120.0, 0, 38.95, 0, -1 / 120.0}, 4326};
    const auto wide = writeRaster(folder, "degrees.tif", degrees, [](int, int) { return 1000.0; });
    const auto people = readPopulation(wide, {{378000, 4308000}, {384000, 4313000}}, *crsFromEpsg(4550),
                                       RasterPeople::PerSquareKilometre, {});
    REQUIRE(people);
    CHECK(all(people->value) / (double(people->value.size()) / 4) == Approx(668).epsilon(0.005));
}

TEST_CASE("a raster of nobody and one elsewhere are refused")
{
    const Folder folder;
    const auto nobody = writeRaster(folder, "nobody.tif", hundredMetres(), [](int, int) { return 0.0; });
    CHECK(peopleOf(nobody).error().code == Code::RasterNoValues);
    const auto there = writeRaster(folder, "there.tif", hundredMetres(), [](int, int) { return 1.0; });
    CHECK(readPopulation(there, {{500000, 4000000}, {501000, 4001000}}, *crsFromEpsg(4550),
                         RasterPeople::Counts, {})
              .error()
              .code == Code::RasterElsewhere);
}
