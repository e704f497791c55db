// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

#include <fstream>
#include <map>

using namespace yike;
using namespace yike::test;
namespace fs = std::filesystem;

namespace {

const std::string kFeatureA =
    R"({"type":"Feature","properties":{"n":1,"s":"甲"},"geometry":{"type":"Point","coordinates":[121.6,38.9]}})";

std::string collection(const std::string& features, const std::string& more = "")
{
    return "{\"type\":\"FeatureCollection\"," + more + "\"features\":[" + features + "]}";
}

Result<WholeLayer> readText(const std::string& content, const std::string& name = "a.geojson")
{
    const Folder folder;
    return readWhole(folder.write(name, content));
}

std::int64_t lineOf(const Error& error)
{
    for (const auto& [name, value] : error.args) {
        if (name == "line")
            return std::get<std::int64_t>(value);
    }
    return -1;
}

} // namespace

TEST_CASE("features come with typed columns and their id")
{
    const auto layer = *readText(collection(
        kFeatureA +
        R"(,{"type":"Feature","id":"c1","properties":{"n":2.5,"list":[1,"x"],"b":true},"geometry":null})"));
    REQUIRE(layer.rows.rows() == 2);
    const auto& columns = layer.layer.columns;
    REQUIRE(columns.size() == 5);
    CHECK(columns[0].type == ColumnType::Real);
    CHECK(text(layer.rows.values[0][1]) == "甲");
    CHECK(text(layer.rows.values[1][2]) == "[1,\"x\"]");
    CHECK(columns[4].name == "id");
    CHECK(text(layer.rows.values[1][4]) == "c1");
    CHECK(layer.rows.shapes[1].kind == ShapeKind::None);
    CHECK(layer.layer.crs->epsg == 4326);
    CHECK(layer.layer.crsSource == CrsSource::Format);
}

TEST_CASE("a named system is taken and a linked one is not followed")
{
    const auto named = *readText(collection(
        R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[380000,4309000]}})",
        R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4550"}},)"));
    CHECK(named.layer.crs->epsg == 4550);
    const auto linked = *readText(collection(
        kFeatureA, R"("crs":{"type":"link","properties":{"href":"http://127.0.0.1:9/x","type":"proj4"}},)"));
    CHECK(linked.layer.crs->epsg == 4326);
    CHECK(find(linked.issues, Code::GeoJsonCrsLink) != nullptr);
}

TEST_CASE("metres without a system are questioned and not taken for degrees")
{
    const auto layer = *readText(collection(
        R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[380000,4309000]}})"));
    CHECK_FALSE(layer.layer.crs);
    CHECK(find(layer.issues, Code::CrsContradicts)->severity == Severity::Decide);
}

TEST_CASE("syntax errors name line and column")
{
    const auto error =
        readText("{\"type\":\"FeatureCollection\",\n\"features\":[\n  {\"type\" \"Feature\"}]}").error();
    CHECK(error.code == Code::JsonSyntax);
    CHECK(lineOf(error) == 3);
    CHECK(readText("{\"type\":\"Point\",\"coordinates\":[NaN,1]}").error().code == Code::JsonSyntax);
    CHECK(readText("{\"type\":\"Point\",\"coordinates\":[1e400,1]}").error().code == Code::JsonSyntax);
    CHECK(readText("").error().code == Code::JsonSyntax);
    CHECK(readText(std::string(200'000, '[')).error().code == Code::JsonTooDeep);
    CHECK(readText("[" + kFeatureA + "]").error().code == Code::JsonBareArray);
    CHECK(readText(R"({"type":"Topology","objects":{}})").error().code == Code::TopoJsonUnsupported);
}

TEST_CASE("one bad feature among good ones loses its shape and is told by its line")
{
    const auto layer = *readText(collection(
        kFeatureA + ",\n" +
        R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,"2"]}})"));
    CHECK(layer.rows.rows() == 2);
    CHECK(layer.rows.shapes[1].kind == ShapeKind::None);
    const auto* issue = find(layer.issues, Code::GeoJsonCoordinatesBad);
    REQUIRE(issue != nullptr);
    CHECK(issue->where.row == 1);
}

TEST_CASE("a GeoJSON in GBK is read and its features are found in the recoded text")
{
    std::string content = collection(kFeatureA);
    content.replace(content.find("甲"), 3, kGbk);
    const auto layer = *readText(content);
    CHECK(text(layer.rows.values[0][1]) == "望潮区");
    CHECK(layer.layer.encoding.encoding == "GB18030");
    CHECK(readText("\xEF\xBB\xBF" + collection(kFeatureA))->rows.rows() == 1);
}

TEST_CASE("sequences of features are read by lines and by record separators")
{
    CHECK(readText(kFeatureA + "\n" + kFeatureA + "\n", "a.geojsonl")->rows.rows() == 2);
    CHECK(readText("\x1E" + kFeatureA + "\n\x1E" + kFeatureA + "\n", "a.geojsons")->rows.rows() == 2);
    CHECK(lineOf(readText(kFeatureA + "\n{\n", "b.ndjson").error()) == 2);
}

TEST_CASE("more than one batch of features comes in order")
{
    std::string features;
    for (int i = 0; i < 5000; ++i)
        features += (i == 0 ? "" : ",\n") + (R"({"type":"Feature","properties":{"i":)" + std::to_string(i) +
                                             R"(},"geometry":{"type":"Point","coordinates":[121,39]}})");
    const auto layer = *readText(collection(features));
    REQUIRE(layer.rows.rows() == 5000);
    CHECK(text(layer.rows.values[4999][0]) == "4999");
}

TEST_CASE("the good GeoJSON of geojsonhint open with the right counts")
{
    const fs::path folder = YIKE_SHARED_DATA "/nasty/geojsonhint/test/data/good";
    if (!fs::exists(folder)) {
        WARN("good GeoJSON skipped: data absent");
        return;
    }
    const std::map<std::string, std::size_t> several = {{"good-featurecollection.geojson", 3},
                                                        {"good-featurecollection-extensions.geojson", 3},
                                                        {"good-featurecollection-bbox.geojson", 2},
                                                        {"good-featurecollection-bbox3d.geojson", 2}};
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        INFO(name);
        const auto layer = readWhole(entry.path());
        REQUIRE(layer);
        CHECK(layer->rows.rows() == (several.contains(name) ? several.at(name) : 1));
        ++files;
    }
    CHECK(files == 18);
}

TEST_CASE("the bad GeoJSON of geojsonhint are refused with file and line or accepted with the reason")
{
    const fs::path folder = YIKE_SHARED_DATA "/nasty/geojsonhint/test/data/bad";
    if (!fs::exists(folder)) {
        WARN("bad GeoJSON skipped: data absent");
        return;
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (entry.path().extension() != ".geojson" || name == "excessive_precision_truncated.geojson")
            continue; // that one is nothing to complain of, says its own expected result
        INFO(name);
        ++files;
        const auto layer = readWhole(entry.path());
        if (layer) {
            CHECK_FALSE(layer->issues.empty());
        } else {
            CHECK(std::get<std::string>(layer.error().args[0].second).find(name) != std::string::npos);
            CHECK(lineOf(layer.error()) >= 1);
        }
    }
    CHECK(files == 43);
}
