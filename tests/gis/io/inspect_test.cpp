// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/inspect.h"

#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

#include <chrono>
#include <map>

using namespace yike;
using namespace yike::test;
namespace fs = std::filesystem;

namespace {

const fs::path kShared = YIKE_SHARED_DATA;

bool have(const fs::path& file)
{
    if (fs::exists(file))
        return true;
    WARN(file.filename().string() + " skipped: data absent");
    return false;
}

std::map<fs::path, fs::file_time_type> timesIn(const fs::path& folder)
{
    std::map<fs::path, fs::file_time_type> times;
    for (const auto& entry : fs::directory_iterator(folder))
        times[entry.path()] = entry.last_write_time();
    return times;
}

} // namespace

TEST_CASE("inspection finds crossed polygons with their place and rows entered twice")
{
    const Folder folder;
    const auto file = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"n":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
{"type":"Feature","properties":{"n":2},"geometry":{"type":"Polygon","coordinates":[[[5,5],[6,5],[6,6],[5,5]]]}},
{"type":"Feature","properties":{"n":2},"geometry":{"type":"Polygon","coordinates":[[[5,5],[6,5],[6,6],[5,5]]]}},
{"type":"Feature","properties":{"n":3},"geometry":null}]})");
    const auto found = *inspect(file);
    REQUIRE(found.layers.size() == 1);
    const auto& layer = found.layers[0];
    CHECK(found.file == "a.geojson");
    CHECK(layer.rows == 4);
    CHECK(layer.withoutShape == 1);
    CHECK(layer.samples == std::vector<std::string>{"1"});
    const auto* invalid = find(layer.issues, Code::GeometryInvalid);
    REQUIRE(invalid != nullptr);
    CHECK(invalid->where.row == 0);
    CHECK(*invalid->where.lonLat == LonLat{1, 1});
    CHECK(find(layer.issues, Code::RowsDuplicate)->where.row == 2);
    CHECK(find(layer.issues, Code::GeometryMissing)->count == 1);
}

TEST_CASE("inspection stops when it is cancelled")
{
    const Folder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto file = folder.write("a.csv", "a\n1\n");
    CHECK(inspect(file, Progress(stop.get_token(), {})).error().code == Code::Cancelled);
}

TEST_CASE("san-francisco has its system inferred and its households counted and its folder untouched")
{
    const auto file = kShared / "san-francisco" / "blockgroups.shp";
    if (!have(file))
        return;
    const auto before = timesIn(file.parent_path());
    const auto layer = *readWhole(file);
    std::int64_t households = 0;
    for (const auto& row : layer.rows.values)
        households += std::get<std::int64_t>(row[4]);
    CHECK(layer.layer.columns[4].name == "HOUSEHOLDS");
    CHECK(households == 332'955);
    CHECK(layer.rows.rows() == 663);
    CHECK(find(layer.issues, Code::CrsInferred) != nullptr);
    CHECK(layer.layer.crs->epsg == 4326);
    CHECK(timesIn(file.parent_path()) == before);
}

TEST_CASE("the GBK districts of Shanghai have their names")
{
    const auto file = kShared / "shanghai" / "shanghai_shp" / "区县界_area.shp";
    if (!have(file))
        return;
    const auto layer = *readWhole(file);
    CHECK(layer.rows.rows() == 17);
    CHECK(text(layer.rows.values[0][0]) == "宝山区");
}

TEST_CASE("the self-intersection of Lushunkou is reported with its place")
{
    const auto file = kShared / "dalian" / "210200_full.json";
    if (!have(file))
        return;
    const auto found = *inspect(file);
    CHECK(found.layers[0].rows == 10);
    const auto* invalid = find(found.layers[0].issues, Code::GeometryInvalid);
    REQUIRE(invalid != nullptr);
    CHECK(invalid->where.lonLat->lon == Approx(121.129).margin(1e-3));
    CHECK(invalid->where.lonLat->lat == Approx(38.879).margin(1e-3));
    CHECK(inspect(kShared / "dalian" / "gmap2019" / "210202.json").error().code == Code::JsonBareArray);
}

TEST_CASE("Northern Kentucky adds up to its people")
{
    const auto file = kShared / "nky" / "block-groups" / "block-groups.shp";
    if (!have(file))
        return;
    std::int64_t people = 0;
    const auto layer = *readWhole(file);
    for (const auto& row : layer.rows.values)
        people += std::get<std::int64_t>(row[0]);
    CHECK(layer.rows.rows() == 3114);
    CHECK(people == 227'919);
    CHECK(find(inspect(file)->layers[0].issues, Code::GeometryInvalid) == nullptr);
}

TEST_CASE("the buildings of Bayreuth are counted")
{
    const auto file = kShared / "bayreuth" / "north-bayreuth.osm.gz";
    if (!have(file))
        return;
    OpenOptions buildings;
    buildings.layer = "buildings";
    CHECK(readWhole(file, buildings)->rows.rows() == 4267);
}

TEST_CASE("a raster is described")
{
    const auto file = kShared / "porto-alegre" / "poa_elevation.tif";
    if (!have(file))
        return;
    const auto found = *inspect(file);
    REQUIRE(found.raster);
    CHECK(found.raster->width == 413);
    CHECK(found.raster->crs->epsg == 4326);
    CHECK(readWhole(file).error().code == Code::FileIsRaster);
}

TEST_CASE("every nasty file is inspected or refused by name within ten seconds")
{
    if (!have(kShared / "nasty"))
        return;
    for (const auto& entry : fs::recursive_directory_iterator(kShared / "nasty")) {
        if (!entry.is_regular_file())
            continue;
        INFO(entry.path().string());
        const auto start = std::chrono::steady_clock::now();
        const auto found = inspect(entry.path());
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
        if (!found) {
            REQUIRE_FALSE(found.error().args.empty());
            CHECK(found.error().args[0].first == "file");
        }
    }
}
