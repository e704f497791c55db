// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/osm/osm_reader.h"

#include "gis/platform/atomic_file.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <map>
#include <unistd.h>

using namespace yike;
namespace fs = std::filesystem;

namespace {

/// A street whose nodes stand after a gap and in no order, a house, a clinic, and a way that lacks a node.
constexpr const char* kTown = R"(<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6">
  <node id="9" lat="38.902" lon="121.602"/>
  <node id="3" lat="38.900" lon="121.600"/>
  <node id="5" lat="38.901" lon="121.601"><tag k="amenity" v="clinic"/><tag k="name" v="渔火诊所"/></node>
  <node id="6" lat="38.901" lon="121.602"/>
  <way id="20"><nd ref="3"/><nd ref="5"/><nd ref="9"/><tag k="highway" v="footway"/><tag k="name" v="书院巷"/></way>
  <way id="10"><nd ref="3"/><nd ref="404"/><nd ref="5"/><nd ref="6"/><tag k="highway" v="residential"/></way>
  <way id="30"><nd ref="3"/><nd ref="5"/><nd ref="6"/><nd ref="3"/><tag k="building" v="apartments"/>
    <tag k="building:levels" v="6"/></way>
  <way id="31"><nd ref="3"/><nd ref="5"/><tag k="building" v="yes"/></way>
</osm>
)";

/// A kiosk, a park drawn as a way, and a school of two plots of which one has a hole.
constexpr const char* kPlaces = R"(<?xml version='1.0' encoding='UTF-8'?>
<osm version="0.6">
  <node id="1" lat="38.90" lon="121.60"/><node id="2" lat="38.90" lon="121.61"/>
  <node id="3" lat="38.91" lon="121.61"/><node id="4" lat="38.91" lon="121.60"/>
  <node id="5" lat="38.903" lon="121.603"/><node id="6" lat="38.903" lon="121.606"/><node id="7" lat="38.906" lon="121.606"/>
  <node id="11" lat="38.92" lon="121.60"/><node id="12" lat="38.92" lon="121.61"/><node id="13" lat="38.93" lon="121.61"/>
  <node id="50" lat="38.95" lon="121.65"><tag k="shop" v="kiosk"/></node>
  <way id="20"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="11"/><tag k="leisure" v="park"/><tag k="name" v="海滨公园"/></way>
  <way id="30"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/></way>
  <way id="31"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="5"/></way>
  <way id="32"><nd ref="11"/><nd ref="12"/><nd ref="13"/><nd ref="11"/></way>
  <relation id="40"><member type="way" ref="30" role="outer"/><member type="way" ref="31" role="inner"/>
    <member type="way" ref="32" role="outer"/>
    <tag k="type" v="multipolygon"/><tag k="amenity" v="school"/></relation>
</osm>
)";

class TownFile {
public:
    explicit TownFile(const char* content = kTown)
    {
        m_path = fs::temp_directory_path() / ("yike-osm-" + std::to_string(::getpid()) + ".osm");
        REQUIRE(writeFileAtomically(m_path, content));
    }
    ~TownFile() { fs::remove(m_path); }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

WholeLayer layerOf(const fs::path& file, const std::string& name)
{
    OpenOptions options;
    options.layer = name;
    auto whole = readWhole(file, options);
    if (!whole)
        FAIL(codeName(whole.error().code) << " " << std::get<std::string>(whole.error().args.back().second));
    return std::move(*whole);
}

std::string text(const WholeLayer& whole, std::size_t row, const std::string& column)
{
    for (std::size_t i = 0; i < whole.layer.columns.size(); ++i) {
        if (whole.layer.columns[i].name == column) {
            const auto* value = std::get_if<std::string>(&whole.rows.values[row][i]);
            return value == nullptr ? std::string() : *value;
        }
    }
    return "no such column";
}

} // namespace

TEST_CASE("streets of an OpenStreetMap file come with their tags and places", "[osm]")
{
    const TownFile town;
    const WholeLayer streets = layerOf(town.path(), "");
    CHECK(streets.layer.name == "streets");
    REQUIRE(streets.rows.rows() == 2);
    std::map<std::string, std::size_t> rowOf;
    for (std::size_t i = 0; i < 2; ++i)
        rowOf[text(streets, i, "highway")] = i;
    const Shape& lane = streets.rows.shapes[rowOf.at("footway")];
    REQUIRE(lane.parts.size() == 1);
    CHECK(lane.parts[0][0].size() == 3);
    CHECK(lane.parts[0][0][1] == Coordinate{121.601, 38.901});
    CHECK(text(streets, rowOf.at("footway"), "name") == "书院巷");
}

TEST_CASE("a way is cut where the extract lacks a node and the finding says so", "[osm]")
{
    const TownFile town;
    const WholeLayer streets = layerOf(town.path(), "streets");
    bool said = false;
    for (const Issue& issue : streets.issues)
        said = said || (issue.code == Code::OsmNodesMissing && issue.count == 1);
    CHECK(said);
    for (const Shape& shape : streets.rows.shapes) {
        for (const auto& part : shape.parts)
            CHECK(part[0].size() >= 2);
    }
}

TEST_CASE("buildings are polygons with their storeys and places of nodes are points", "[osm]")
{
    const TownFile town;
    const WholeLayer buildings = layerOf(town.path(), "buildings");
    REQUIRE(buildings.rows.rows() == 1);
    CHECK(buildings.rows.shapes[0].kind == ShapeKind::Polygon);
    CHECK(text(buildings, 0, "building:levels") == "6");
    const WholeLayer places = layerOf(town.path(), "places");
    REQUIRE(places.rows.rows() == 1);
    CHECK(text(places, 0, "category") == "amenity=clinic");
    CHECK(places.layer.kind == ShapeKind::Point);
}

TEST_CASE("places that are drawn as areas keep them with their holes", "[osm]")
{
    const TownFile town(kPlaces);
    const WholeLayer places = layerOf(town.path(), "places");
    CHECK(places.layer.kind == ShapeKind::None);
    REQUIRE(places.rows.rows() == 3);
    CHECK(text(places, 0, "category") == "leisure=park");
    CHECK(text(places, 0, "name") == "海滨公园");
    REQUIRE(places.rows.shapes[0].kind == ShapeKind::Polygon);
    CHECK(places.rows.shapes[0].parts[0][0].size() == 4);
    CHECK(text(places, 1, "category") == "amenity=school");
    REQUIRE(places.rows.shapes[1].parts.size() == 2);
    CHECK(places.rows.shapes[1].parts[0].size() + places.rows.shapes[1].parts[1].size() == 3); // one hole
    CHECK(places.rows.shapes[2].kind == ShapeKind::Point);
}

TEST_CASE("layers without rows are not offered and unknown ones are refused", "[osm]")
{
    const TownFile town;
    CHECK(*listLayers(town.path()) == std::vector<std::string>{"streets", "buildings", "places"});
    OpenOptions options;
    options.layer = "rivers";
    const auto refused = openVector(town.path(), options);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::LayerNotFound);
}

TEST_CASE("a file that only claims to be OpenStreetMap is refused by name", "[osm]")
{
    const fs::path path = fs::temp_directory_path() / ("yike-broken-" + std::to_string(::getpid()) + ".osm");
    REQUIRE(writeFileAtomically(path, "<osm version=\"0.6\"><node id="));
    const auto refused = openVector(path, {});
    fs::remove(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::FileDamaged);
}

TEST_CASE("the real extracts have the ways and buildings their providers counted", "[osm]")
{
    const fs::path data = YIKE_SHARED_DATA;
    if (!fs::exists(data / "nky/streets.osm.pbf")) {
        WARN("real OpenStreetMap extracts: skipped, data absent");
        return;
    }
    CHECK(layerOf(data / "nky/streets.osm.pbf", "streets").rows.rows() > 16'000);
    const auto bayreuth = layerOf(data / "bayreuth/north-bayreuth.osm.gz", "buildings");
    CHECK(bayreuth.rows.rows() > 4'200); // 4,267 buildings, a few of them broken
    const auto places = layerOf(data / "bayreuth/north-bayreuth.osm.gz", "places");
    const auto areas = std::count_if(places.rows.shapes.begin(), places.rows.shapes.end(),
                                     [](const Shape& shape) { return shape.kind == ShapeKind::Polygon; });
    CHECK(areas > 20);
    CHECK(areas < std::int64_t(places.rows.rows()));
    CHECK(layerOf(data / "bayreuth/north-bayreuth.osm.gz", "streets").rows.rows() > 2'000);
}
