// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/osm_reader.h"

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

class TownFile {
public:
    TownFile()
    {
        m_path = fs::temp_directory_path() / ("yike-osm-" + std::to_string(::getpid()) + ".osm");
        REQUIRE(writeFileAtomically(m_path, kTown));
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

TEST_CASE("buildings are polygons with their storeys, places are points", "[osm]")
{
    const TownFile town;
    const WholeLayer buildings = layerOf(town.path(), "buildings");
    REQUIRE(buildings.rows.rows() == 1);
    CHECK(buildings.rows.shapes[0].kind == ShapeKind::Polygon);
    CHECK(text(buildings, 0, "building:levels") == "6");
    const WholeLayer places = layerOf(town.path(), "places");
    REQUIRE(places.rows.rows() == 1);
    CHECK(text(places, 0, "category") == "amenity=clinic");
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
    CHECK(layerOf(data / "bayreuth/north-bayreuth.osm.gz", "streets").rows.rows() > 2'000);
}
