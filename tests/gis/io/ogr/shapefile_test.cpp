// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/ogr/dbf_encoding.h"
#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

#include <set>
#include <sys/stat.h>

using namespace yike;
using namespace yike::test;

namespace {

std::string firstCell(const WholeLayer& layer)
{
    return text(layer.rows.values.at(0).at(0));
}

std::set<std::string> namesIn(const std::filesystem::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

TEST_CASE("Chinese tables are read right whatever their header says")
{
    const Folder folder;
    for (const int ldid : {0x00, 0x57, 0x4D}) {
        const auto file = folder.write("t.dbf", dbf(kGbk, {kGbk}, ldid));
        const auto layer = *readWhole(file);
        CHECK(layer.layer.columns.at(0).name == "望潮区");
        CHECK(firstCell(layer) == "望潮区");
        CHECK((find(layer.issues, Code::EncodingGuessed) != nullptr) == (ldid != 0x4D));
    }
}

TEST_CASE("a .cpg is believed and a chosen encoding comes before it")
{
    const Folder folder;
    const auto file = folder.write("t.dbf", dbf("name", {"\xA4\xA4\xA4\xE5"}, 0)); // Big5
    folder.write("t.cpg", "Big-5");
    CHECK(firstCell(*readWhole(file)) == "中文");
    CHECK(readWhole(file)->layer.encoding.source == EncodingSource::Label);
    OpenOptions chosen;
    chosen.encoding = "GBK";
    CHECK(readWhole(file, chosen)->layer.encoding.source == EncodingSource::Chosen);
    CHECK(firstCell(*readWhole(file, chosen)) != "中文");
}

TEST_CASE("a field name and a text cut in the middle of a character lose only the broken end")
{
    const Folder folder;
    const auto file = folder.write("t.dbf", dbf("常住户数总计", {"望潮区望潮区望潮区"}, 0, 20));
    const auto layer = *readWhole(file);
    CHECK(layer.layer.columns.at(0).name == "常住户");
    CHECK(firstCell(layer) == "望潮区望潮区");
    CHECK(find(layer.issues, Code::FieldNameCut) != nullptr);
    CHECK(find(layer.issues, Code::TextCut) != nullptr);
}

TEST_CASE("a table that claims two thousand million rows gives the two it has")
{
    const Folder folder;
    const auto layer = *readWhole(folder.write("t.dbf", dbf("name", {"a", "b"}, 0, 20, 2'000'000'000)));
    CHECK(layer.rows.rows() == 2);
    CHECK(layer.layer.rows == 2);
    CHECK(find(layer.issues, Code::DbfTruncated) != nullptr);
}

TEST_CASE("without a .shx shapes are read and nothing is written beside the source")
{
    const Folder folder;
    const auto file = folder.write("点.shp", shp({{121.6, 38.9}, {121.7, 38.95}}));
    folder.write("点.dbf", dbf("name", {kGbk, "b"}, 0));
    const auto before = namesIn(folder.path());
    const auto layer = *readWhole(file);
    CHECK(layer.rows.rows() == 2);
    CHECK(layer.rows.shapes[1].parts[0][0][0] == Coordinate{121.7, 38.95});
    CHECK(layer.layer.kind == ShapeKind::Point);
    CHECK(find(layer.issues, Code::ShxMissing) != nullptr);
    CHECK(layer.layer.crs->epsg == 4490);
    CHECK(layer.layer.crsSource == CrsSource::Inferred);
    CHECK(find(layer.issues, Code::CrsInferred) != nullptr);
    CHECK(namesIn(folder.path()) == before);
}

TEST_CASE("side files are found in upper case too and any of them opens the layer")
{
    const Folder folder;
    folder.write("A.SHP", shp({{1, 2}}));
    const auto table = folder.write("A.DBF", dbf("name", {"x"}, 0));
    const auto layer = readWhole(table);
    REQUIRE(layer);
    CHECK(layer->rows.shapes[0].kind == ShapeKind::Point);
    CHECK(firstCell(*layer) == "x");
}

TEST_CASE("a .shx that leads elsewhere is rebuilt")
{
    const Folder folder;
    const auto file = folder.write("a.shp", shp({{1, 2}, {3, 4}}));
    folder.write("a.dbf", dbf("name", {"x", "y"}, 0));
    folder.write("a.shx", shp({{1, 2}}).substr(0, 100) + big(9'000'000) + big(10));
    const auto layer = *readWhole(file);
    CHECK(layer.rows.rows() == 2);
    CHECK(find(layer.issues, Code::ShxDamaged) != nullptr);
}

TEST_CASE("a .shp that breaks off gives the shapes before the break")
{
    const Folder folder;
    const auto whole = shp({{1, 2}, {3, 4}, {5, 6}});
    const auto file = folder.write("a.shp", whole.substr(0, whole.size() - 8));
    folder.write("a.dbf", dbf("name", {"x", "y", "z"}, 0));
    const auto layer = *readWhole(file);
    CHECK(find(layer.issues, Code::ShpTruncated) != nullptr);
    CHECK(find(layer.issues, Code::ShapesAndRowsDiffer) != nullptr);
    CHECK(layer.rows.shapes.at(0).kind == ShapeKind::Point);
}

TEST_CASE("coordinates that are not finite leave a row without shape and a finding")
{
    const Folder folder;
    const double inf = std::numeric_limits<double>::infinity();
    const auto file = folder.write("a.shp", shp({{1, 2}, {inf, 4}}));
    folder.write("a.dbf", dbf("name", {"x", "y"}, 0));
    const auto layer = *readWhole(file);
    CHECK(layer.rows.rows() == 2);
    CHECK(layer.rows.shapes[1].kind == ShapeKind::None);
    CHECK(find(layer.issues, Code::GeometryNotFinite)->where.row == 1);
}

TEST_CASE("damaged shapefiles and pipes among the side files are refused by name")
{
    const Folder folder;
    CHECK(readWhole(folder.write("x.shp", "not a shapefile")).error().code == Code::ShpDamaged);
    CHECK(readWhole(folder.write("y.dbf", "short")).error().code == Code::DbfDamaged);
    const auto file = folder.write("z.shp", shp({{1, 2}}));
    REQUIRE(::mkfifo((folder.path() / "z.dbf").c_str(), 0600) == 0);
    CHECK(readWhole(file).error().code == Code::FileNotRegular);
    CHECK(readWhole(folder.path() / "absent.shp").error().code == Code::FileNotFound);
}
