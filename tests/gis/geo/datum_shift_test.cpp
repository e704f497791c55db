// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/datum_shift.h"

#include "gis/geo/geodesic.h"
#include "tests/support/catch.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace yike;

namespace {

constexpr LonLat kDalian{121.614, 38.914};

double metresBetween(LonLat a, LonLat b)
{
    return geodesicDistance(a, b).count();
}

} // namespace

TEST_CASE("published GCJ-02 and BD-09 vectors are met to the last published digit")
{
    std::ifstream file(YIKE_SHARED_DATA "/gcj02/expected_other_pairs.json");
    if (!file) {
        WARN("published vectors skipped: data absent");
        return;
    }
    const auto all = nlohmann::json::parse(file);
    const auto& coordtransform = all.at("coordtransform@2.1.2 test/app.js, input (116.404, 39.915)");
    const auto gcj = applyOffset({116.404, 39.915}, Offset::Gcj02);
    CHECK(gcj.lon == Approx(coordtransform["wgs84togcj02"][0].get<double>()).margin(1e-12));
    CHECK(gcj.lat == Approx(coordtransform["wgs84togcj02"][1].get<double>()).margin(1e-12));

    const auto& transbigdata =
        all.at("transbigdata@6edcbea tests/test_coordinates.py, input (121.432966, 31.130154)");
    const auto bd = applyOffset({121.432966, 31.130154}, Offset::Bd09);
    CHECK(bd.lon == Approx(transbigdata["wgs84tobd09"][0].get<double>()).margin(1e-8));
    CHECK(bd.lat == Approx(transbigdata["wgs84tobd09"][1].get<double>()).margin(1e-8));

    const auto& gcoord = all.at("gcoord spec");
    const auto third = applyOffset({123, 45}, Offset::Gcj02);
    CHECK(third.lon == Approx(gcoord["WGS84 (123,45) -> GCJ02"][0].get<double>()).margin(1e-8));
    CHECK(third.lat == Approx(gcoord["WGS84 (123,45) -> GCJ02"][1].get<double>()).margin(1e-8));
}

TEST_CASE("GCJ-02 at the centre of Dalian lies 437 m off and BD-09 1.23 to 1.29 km")
{
    CHECK(metresBetween(kDalian, applyOffset(kDalian, Offset::Gcj02)) == Approx(437).margin(1));
    const double bd = metresBetween(kDalian, applyOffset(kDalian, Offset::Bd09));
    CHECK(bd > 1230);
    CHECK(bd < 1290);
}

TEST_CASE("taking an offset off again leads back within a tenth of a millimetre all over China")
{
    double worst = 0;
    for (double lon = 74; lon <= 134; lon += 3.7) {
        for (double lat = 19; lat <= 53; lat += 2.3) {
            for (const auto offset : {Offset::Gcj02, Offset::Bd09}) {
                const LonLat place{lon, lat};
                worst =
                    std::max(worst, metresBetween(place, removeOffset(applyOffset(place, offset), offset)));
            }
        }
    }
    CHECK(worst < 1e-4);
}

TEST_CASE("places outside China are not shifted")
{
    const LonLat sanFrancisco{-122.4, 37.8};
    CHECK(applyOffset(sanFrancisco, Offset::Gcj02) == sanFrancisco);
    CHECK(removeOffset(sanFrancisco, Offset::Bd09) == sanFrancisco);
    CHECK(applyOffset({183, 45}, Offset::Gcj02) == LonLat{183, 45});
}

TEST_CASE("a layer that is as it should be is returned as it is")
{
    CHECK(applyOffset(kDalian, Offset::None) == kDalian);
    CHECK(removeOffset(kDalian, Offset::None) == kDalian);
}
