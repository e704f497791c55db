// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geo/crs.h"

#include "tests/support/catch.h"

using namespace yike;

namespace {

constexpr auto kEsriGeographic =
    R"(GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])";

std::string esriGaussKruger(const std::string& name, double meridian)
{
    return "PROJCS[\"" + name + "\"," + kEsriGeographic +
           R"(,PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",)" +
           std::to_string(meridian) +
           R"(],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])";
}

} // namespace

TEST_CASE("an EPSG number gives name and kind")
{
    const auto dalian = crsFromEpsg(4550);
    REQUIRE(dalian);
    CHECK(dalian->name == "CGCS2000 / 3-degree Gauss-Kruger CM 123E");
    CHECK_FALSE(dalian->geographic);
    CHECK(dalian->metresPerUnit == 1);
    CHECK(label(*dalian) == "EPSG:4550 (CGCS2000 / 3-degree Gauss-Kruger CM 123E)");
    CHECK(crsFromEpsg(kCgcs2000)->geographic);
}

TEST_CASE("a number EPSG does not have is an error that names it")
{
    const auto none = crsFromEpsg(999999);
    REQUIRE_FALSE(none);
    CHECK(none.error().code == Code::CrsUnknown);
    CHECK(std::get<std::string>(none.error().args[0].second) == "EPSG:999999");
}

TEST_CASE("Esri spellings are recognised as their EPSG entries")
{
    CHECK(crsFromText(kEsriGeographic)->epsg == 4490);
    CHECK(crsFromText(esriGaussKruger("CGCS2000_3_Degree_GK_CM_123E", 123))->epsg == 4550);
    CHECK(crsFromText(esriGaussKruger("my own name for it", 123))->epsg == 4550);
    CHECK(crsFromText("  EPSG:4326\r\n")->epsg == 4326);
    CHECK(crsFromText("urn:ogc:def:crs:OGC:1.3:CRS84")->epsg == 4326);
}

TEST_CASE("a definition that EPSG does not have keeps its own words")
{
    const auto odd = crsFromText(esriGaussKruger("Dalian_Local", 121.5));
    REQUIRE(odd);
    CHECK(odd->epsg == 0);
    CHECK(odd->name == "Dalian_Local");
    CHECK(label(*odd) == "Dalian_Local");
}

TEST_CASE("nonsense is not taken for a coordinate system")
{
    for (const auto* text :
         {"", "hello", "/etc/passwd", "PROJCS[", "WGS 84", "+proj=pipeline +step +init=file:x"})
        CHECK_FALSE(crsFromText(text));
}

TEST_CASE("a zone that counts feet says how long its unit is")
{
    const auto kentucky = crsFromEpsg(2246); // NAD83 / Kentucky North (ftUS)
    REQUIRE(kentucky);
    CHECK(kentucky->metresPerUnit == Approx(0.3048006096));
}

TEST_CASE("the working system is the 3-degree zone in China and UTM elsewhere")
{
    CHECK(workingCrs({121.614, 38.914})->epsg == 4550); // Dalian
    CHECK(workingCrs({120.2, 39.0})->epsg == 4549);
    CHECK(workingCrs({121.47, 31.23})->epsg == 4549);  // Shanghai
    CHECK(workingCrs({-84.5, 39.05})->epsg == 32616);  // Northern Kentucky
    CHECK(workingCrs({-51.2, -30.03})->epsg == 32722); // Porto Alegre
    CHECK(workingCrs({11.57, 49.95})->epsg == 32632);  // Bayreuth
    CHECK_FALSE(workingCrs({500, 0}));
}

TEST_CASE("the old Chinese datums are told apart")
{
    CHECK(isOnOldChineseDatum(*crsFromEpsg(2386)));
    CHECK(isOnOldChineseDatum(*crsFromEpsg(2437)));
    CHECK_FALSE(isOnOldChineseDatum(*crsFromEpsg(4550)));
}
