// SPDX-License-Identifier: GPL-3.0-or-later
// Where a result cannot be written, or would be written over what it is made of, nothing is read for it.
#include "app/cli/out_file.h"

#include "tests/app/cli/small_folder.h"
#include "tests/support/catch.h"

using namespace yike::cli;

namespace fs = std::filesystem;

namespace {

constexpr const char* kPlaces = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
                                R"({"社区综合服务设施名称":"一","社区综合服务设施面积":5,"户数":7},)"
                                R"("geometry":{"type":"Point","coordinates":[111.0,0.5]}}]})";
constexpr const char* kLine =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"highway":"residential"},)"
    R"("geometry":{"type":"LineString","coordinates":[[111.0,0],[111.01,0]]}}]})";

std::string contentOf(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

TEST_CASE("an ending that a command cannot write is refused before anything is read", "[cli]")
{
    const std::vector<std::pair<std::vector<std::string>, std::string>> lines = {
        {{"assess", "/nowhere/a.yike", "--out", "r.shp"}, ".gpkg, .xlsx, .csv"},
        {{"equity", "/nowhere/a.yike", "--out", "r.docx"}, ".gpkg, .xlsx, .csv"},
        {{"reach", "--demand", "/nowhere/d.shp", "--weight", "p", "--facilities", "f", "--out", "r.pdf"},
         ".gpkg, .xlsx, .csv, .geojson, .shp"},
        {{"reach", "--demand", "/nowhere/d.shp", "--weight", "p", "--facilities", "f", "--route-from", "1,2",
          "--route-out", "r.csv"},
         ".geojson, .gpkg, .shp"},
        {{"service-areas", "--facilities", "/nowhere/f.shp", "--streets", "s", "--out", "r.txt"}, ".geojson"},
        {{"network", "/nowhere/s.shp", "--out", "r"}, ".gpkg"},
        {{"convert", "/nowhere/s.shp", "r.dxf", "--to", "wgs84"}, ".geojson"},
        {{"compare", "/nowhere/a.yike", "/nowhere/b.yike", "--out", "r.gpkg"}, ".xlsx, .csv"},
        {{"values", "template", "/nowhere/a.yike", "--out", "r.ods"}, ".xlsx, .csv"},
        {{"values", "check", "/nowhere/a.yike", "--values", "v.csv", "--review", "r.txt"}, ".xlsx, .csv"},
        {{"values", "read", "/nowhere/a.yike", "--values", "v.csv", "--out", "r.gpkg"}, ".yike"},
        {{"project", "/nowhere", "--out", "r.gpkg"}, ".yike"},
        {{"report", "/nowhere/a.yike", "--out", "r.doc"}, ".pdf"}};
    for (auto [args, allowed] : lines) {
        args.insert(args.end(), {"--lang", "en"});
        const Answer answer = drive(args);
        CAPTURE(args.front(), answer.err);
        const bool hasReports = args.front() != "report" || !contains(answer.err, "without reports");
        CHECK(answer.exit == 2);
        CHECK((contains(answer.err, allowed) || !hasReports));
    }
    CHECK_FALSE(fs::exists("r.doc"));
}

TEST_CASE("endings do not mind capitals and a folder that is not there is told", "[cli]")
{
    CHECK(checkOut("结果.XLSX", {".xlsx"}));
    CHECK(checkOut("a.json", {".geojson"}));
    CHECK(checkOut("", {".pdf"}));
    CHECK_FALSE(checkOut("xlsx", {".xlsx"}));
    const auto missing = checkOut("/nowhere/a.csv", {".csv"});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == yike::Code::FileNotWritten);
}

TEST_CASE("a file is not converted onto itself whatever it is called", "[cli]")
{
    const TestFolder folder("itself");
    const std::string file = folder.write("places.geojson", kPlaces);
    const std::string before = contentOf(file);
    fs::create_symlink(file, folder.file("link.geojson"));
    for (const std::string& other : {file, folder.file("./places.geojson"), folder.file("link.geojson")}) {
        const Answer answer = drive({"convert", file, other, "--to", "EPSG:3857", "--lang", "en"});
        CAPTURE(other);
        CHECK(answer.exit == 2);
        CHECK(contains(answer.err, "would be overwritten"));
        CHECK(contentOf(file) == before);
    }
    const std::string shapes = folder.file("a.shp");
    REQUIRE(drive({"convert", file, shapes, "--to", "EPSG:4326"}).exit <= 1);
    CHECK(drive({"convert", folder.file("a.dbf"), shapes, "--to", "EPSG:3857"}).exit == 2);
    const std::string street = folder.write("street.geojson", kLine);
    CHECK(drive({"network", street, "--out", street}).exit == 2);
    CHECK(contentOf(street) == kLine);
}

TEST_CASE("figures are not read into the project that they are read for", "[cli]")
{
    const TestFolder folder("values-itself");
    const std::string project = folder.file("town.yike");
    fs::copy_file(YIKE_SOURCE_DIR "/data/sample/chengwan.yike", project);
    const std::string figures = folder.write("v.csv", "社区代码,社区社会组织数\n990202001001,9\n");
    const std::string before = contentOf(project);
    CHECK(drive({"values", "read", project, "--values", figures, "--out", project}).exit == 2);
    CHECK(contentOf(project) == before);
}

TEST_CASE("a table takes points only and says so before they are read", "[cli]")
{
    const TestFolder folder("table");
    const Answer answer = drive({"convert", folder.write("street.geojson", kLine), folder.file("street.csv"),
                                 "--to", "EPSG:3857", "--lang", "en"});
    CHECK(answer.exit == 2);
    CHECK(contains(answer.err, "holds lines or areas") == false);
    CHECK(contains(answer.err, "“street” has lines or areas"));
    CHECK(contains(answer.err, ".gpkg, .geojson or .shp"));
}

TEST_CASE("long column names of a shapefile are told with the short ones", "[cli]")
{
    const TestFolder folder("names");
    const std::string shapes = folder.file("设施.shp");
    const std::string file = folder.write("places.geojson", kPlaces);
    const Answer answer = drive({"convert", file, shapes, "--to", "EPSG:4326"});
    CHECK(answer.exit == 0);
    CHECK(contains(answer.err, "社区综合服务设施名称 → 社区综, 社区综合服务设施面积 → 社区_2"));
    CHECK(contains(answer.err, ".gpkg"));
    CHECK(contentOf(folder.file("设施.cpg")) == "UTF-8");
    const auto json = nlohmann::json::parse(drive({"inspect", shapes, "--json"}).out);
    std::vector<std::string> names;
    for (const auto& column : json["files"][0]["layers"][0]["columns"])
        names.push_back(column["name"]);
    CHECK(names == std::vector<std::string>{"社区综", "社区_2", "户数"});
    CHECK_FALSE(contains(drive({"convert", file, folder.file("a.gpkg"), "--to", "EPSG:4326"}).err, "→"));
}
