// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/gdal_setup.h"
#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

#include <cpl_http.h>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace yike;
using namespace yike::test;

namespace {

/// A GeoPackage with a layer of one point, and whatever `sql` does to it.
std::filesystem::path geoPackage(const Folder& folder, const char* sql)
{
    setUpGdal();
    const auto file = folder.path() / "a.gpkg";
    {
        const DatasetPtr made(
            GDALCreate(GDALGetDriverByName("GPKG"), file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayerH layer = GDALDatasetCreateLayer(made.get(), "points", nullptr, wkbPoint, nullptr);
        const OgrFeaturePtr feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
        const OgrGeometryPtr point(OGR_G_CreateGeometry(wkbPoint));
        OGR_G_SetPoint_2D(point.get(), 0, 121.6, 38.9);
        OGR_F_SetGeometry(feature.get(), point.get());
        REQUIRE(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    return file;
}

} // namespace

TEST_CASE("an ordinary GeoPackage is read and nothing appears beside it")
{
    const Folder folder;
    const auto layer = readWhole(geoPackage(folder, ""));
    REQUIRE(layer);
    CHECK(layer->rows.rows() == 1);
    CHECK(layer->rows.shapes[0].parts[0][0][0] == Coordinate{121.6, 38.9});
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a GeoPackage whose table would read another file is refused")
{
    const Folder folder;
    const auto leak = readWhole(geoPackage(
        folder, "PRAGMA writable_schema=ON; INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql) VALUES"
                "('table','leak','leak',0,'CREATE VIRTUAL TABLE leak USING "
                "VirtualText(''/etc/passwd'',''UTF-8'')')"));
    REQUIRE_FALSE(leak);
    CHECK(leak.error().code == Code::GpkgUnsafe);
}

TEST_CASE("a GeoPackage with a view is refused before the view runs")
{
    const Folder folder;
    const auto bomb = readWhole(geoPackage(
        folder,
        "CREATE VIEW bomb AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n"));
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().code == Code::GpkgUnsafe);
}

TEST_CASE("formats that lead to other files or hosts are not there under any name")
{
    setUpGdal();
    for (const auto* driver :
         {"OGR_VRT", "VRT", "SQLite", "WFS", "HTTP", "GMLAS", "PostgreSQL", "PGeo", "OAPIF"})
        CHECK(GDALGetDriverByName(driver) == nullptr);
    const Folder folder;
    const std::string vrt =
        "<OGRVRTDataSource><OGRVRTLayer name=\"x\"><SrcDataSource>/etc/passwd</SrcDataSource>"
        "</OGRVRTLayer></OGRVRTDataSource>";
    for (const auto* name : {"a.gpkg", "a.shp", "a.fgb", "a.kml", "a.tab", "a.dxf", "a.xlsx", "a.json"})
        CHECK_FALSE(readWhole(folder.write(name, vrt)));
    CHECK(readWhole(folder.write("a.vrt", vrt)).error().code == Code::FileTypeUnsupported);
}

TEST_CASE("the network is denied to GDAL")
{
    setUpGdal();
    const GdalMessages messages;
    CPLHTTPResult* answer = CPLHTTPFetch("http://127.0.0.1:9/x", nullptr);
    REQUIRE(answer != nullptr);
    CHECK(answer->nStatus != 0);
    CPLHTTPDestroyResult(answer);
}

TEST_CASE("pipes and devices and GDAL's own pseudo paths are no files to us")
{
    const Folder folder;
    const auto pipe = folder.path() / "x.geojson";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(readWhole(pipe).error().code == Code::FileNotRegular);
    CHECK_FALSE(readWhole("/vsicurl/http://127.0.0.1:9/x.geojson"));
    CHECK_FALSE(readWhole("{\"type\":\"Point\",\"coordinates\":[1,2]}.geojson"));
    const auto curly = folder.write("{a}.geojson", R"({"type":"Point","coordinates":[1,2]})");
    CHECK(readWhole(curly)->rows.rows() == 1);
}

TEST_CASE("a DWG drawing gets a way out of its own")
{
    const Folder folder;
    CHECK(readWhole(folder.write("a.dwg", "AC1032")).error().code == Code::DwgUnsupported);
}

TEST_CASE("zipped shapefiles are read with their GBK names")
{
    const Folder folder;
    const auto file = folder.write(
        "a.zip", zip({{kGbk + ".shp", shp({{121.6, 38.9}})}, {kGbk + ".dbf", dbf("name", {kGbk}, 0x57)}}));
    const auto layer = readWhole(file);
    REQUIRE(layer);
    CHECK(layer->layer.name == "望潮区");
    CHECK(text(layer->rows.values[0][0]) == "望潮区");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a zip of several layers lists them and opens the one asked for")
{
    const Folder folder;
    const auto file = folder.write(
        "a.zip", zip({{"sub/b.csv", "name\nx\n"}, {"c.csv", "name\ny\nz\n"}, {"../../e.csv", "name\nx\n"}}));
    CHECK(*listLayers(file) == std::vector<std::string>{"c.csv", "sub/b.csv"}); // none leads out of the zip
    OpenOptions options;
    options.layer = "sub/b.csv";
    CHECK(readWhole(file, options)->rows.rows() == 1);
    options.layer = "c.csv";
    CHECK(readWhole(file, options)->rows.rows() == 2);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    options.layer = "none";
    CHECK(readWhole(file, options).error().code == Code::LayerNotFound);
    CHECK(readWhole(folder.write("e.zip", zip({{"readme.txt", "x"}}))).error().code == Code::ZipNothing);
}
