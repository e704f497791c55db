// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/export/export_table.h"

#include "gis/io/vector_reader.h"
#include "gis/platform/file_info.h"
#include "gis/platform/process.h"
#include "tests/support/catch.h"

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yike;

namespace {

namespace fs = std::filesystem;

Shape squareAt(double x, double y)
{
    return shapeOf(MultiPolygon{{{{x, y}, {x, y + 100}, {x + 100, y + 100}, {x + 100, y}, {x, y}}, {}}});
}

/// Two communities near Dalian in EPSG:4550; the second has no shape and blank cells.
ExportBook smallBook()
{
    ExportTable table;
    table.name = "communities";
    table.columns = {
        {"社区名称", ColumnType::Text}, {"户数", ColumnType::Integer}, {"面积", ColumnType::Real}};
    table.rows = {{std::string("渔火社区"), std::int64_t{2214}, 1.0 / 3},
                  {std::string("=HYPERLINK(\"http://x\",\"a\")"), std::monostate(), std::monostate()}};
    table.shapes = {squareAt(379788, 4309870), Shape{}};
    return {{table}, crsFromEpsg(4550).value()};
}

std::string bytesOf(const fs::path& path)
{
    return readWholeFile(path, 1 << 28).value_or("");
}

/// Exports in a process that may write no file beyond `limit` bytes: 0 written, 1 FileNotWritten, else wrong.
int exportUnderLimit(const fs::path& path, const ExportBook& book, rlim_t limit)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit bound{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &bound);
        const auto written = exportBook(path, book);
        ::_exit(written ? 0 : written.error().code == Code::FileNotWritten ? 1 : 2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

ExportBook bigBook()
{
    ExportBook book = smallBook();
    ExportTable& table = book.tables.front();
    for (std::int64_t i = 0; i < 3000; ++i) {
        // digits that do not compress away, so that the .xlsx grows too
        const double number = static_cast<double>(i * 7919 % 104729) / 104729;
        table.rows.push_back({"社区" + std::to_string(number), i, number});
        table.shapes.push_back(squareAt(379788 + static_cast<double>(i), 4309870));
    }
    return book;
}

} // namespace

TEST_CASE("a CSV opens in Excel and runs no formula")
{
    const auto folder = ScratchFolder::create();
    const fs::path path = folder->path() / "结果.csv";
    REQUIRE(exportBook(path, smallBook()));
    const std::string text = bytesOf(path);
    CHECK(text.substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(text.find("渔火社区,2214,0.3333333333333333\r\n") != std::string::npos);
    CHECK(text.find("\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\",,\r\n") != std::string::npos);
}

TEST_CASE("exported layers read back with their rows and names and numbers")
{
    const auto folder = ScratchFolder::create();
    for (const char* name : {"a.gpkg", "a.geojson", "a.shp", "a.xlsx"}) {
        INFO(name);
        const fs::path path = folder->path() / name;
        REQUIRE(exportBook(path, smallBook()));
        const auto read = readWhole(path);
        REQUIRE(read);
        REQUIRE(read->rows.rows() == 2);
        CHECK(read->rows.values[0][0] == CellValue(std::string("渔火社区")));
        CHECK(std::visit(
            [](const auto& v) { return std::is_same_v<std::decay_t<decltype(v)>, std::monostate>; },
            read->rows.values[1][1]));
    }
}

TEST_CASE("a GeoPackage keeps every digit and the coordinate system")
{
    const auto folder = ScratchFolder::create();
    const fs::path path = folder->path() / "a.gpkg";
    REQUIRE(exportBook(path, smallBook()));
    const auto read = readWhole(path);
    REQUIRE(read);
    CHECK(read->layer.crs->epsg == 4550);
    CHECK(std::get<double>(read->rows.values[0][2]) == 1.0 / 3);
    CHECK(read->rows.shapes[0].parts == squareAt(379788, 4309870).parts);
    CHECK(read->rows.shapes[1].kind == ShapeKind::None);
}

TEST_CASE("GeoJSON holds degrees and turns outer rings counter-clockwise")
{
    const auto folder = ScratchFolder::create();
    const fs::path path = folder->path() / "a.geojson";
    REQUIRE(exportBook(path, smallBook()));
    const auto read = readWhole(path);
    REQUIRE(read);
    const auto& ring = read->rows.shapes[0].parts[0][0];
    REQUIRE(ring.size() == 5);
    CHECK(ring[0].x == Approx(121.614).margin(0.002));
    CHECK(ring[0].y == Approx(38.914).margin(0.002));
    double turn = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        turn += (ring[i].x - ring[i - 1].x) * (ring[i].y + ring[i - 1].y);
    CHECK(turn < 0);
}

TEST_CASE("the same table gives the same bytes in every format")
{
    const auto folder = ScratchFolder::create();
    for (const char* name : {"a.csv", "a.gpkg", "a.geojson", "a.xlsx"}) {
        const fs::path path = folder->path() / name;
        REQUIRE(exportBook(path, smallBook()));
        const std::string first = bytesOf(path);
        REQUIRE(exportBook(path, smallBook()));
        CHECK((bytesOf(path) == first));
    }
}

TEST_CASE("an export to an unknown type or a missing folder is refused")
{
    const auto folder = ScratchFolder::create();
    const auto unknown = exportBook(folder->path() / "a.doc", smallBook());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Code::ExportTypeUnsupported);
    for (const char* name : {"none/a.csv", "none/a.gpkg", "none/a.geojson", "none/a.xlsx", "none/a.shp"}) {
        INFO(name);
        const auto missing = exportBook(folder->path() / name, smallBook());
        REQUIRE_FALSE(missing);
        CHECK(missing.error().code == Code::FileNotWritten);
    }
}

TEST_CASE("a sheet without a row is written with its head")
{
    const auto folder = ScratchFolder::create();
    ExportBook book = smallBook();
    book.tables.push_back(book.tables.front());
    book.tables.back().name = "空";
    book.tables.back().rows.clear();
    book.tables.back().shapes.clear();
    CHECK(exportBook(folder->path() / "a.xlsx", book));
}

TEST_CASE("a text longer than an Excel cell is refused instead of cut")
{
    const auto folder = ScratchFolder::create();
    ExportBook book = smallBook();
    book.tables[0].rows[0][0] = std::string(40000, 'x');
    const auto refused = exportBook(folder->path() / "a.xlsx", book);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::ExportTooBig);
}

TEST_CASE("on a full disk an export leaves the old file whole and says so")
{
    const auto folder = ScratchFolder::create();
    const ExportBook big = bigBook();
    for (const char* name : {"a.csv", "a.gpkg", "a.geojson", "a.xlsx"}) {
        const fs::path whole = folder->path() / (std::string("whole-") + name);
        REQUIRE(exportBook(whole, big));
        const fs::path path = folder->path() / name;
        REQUIRE(exportBook(path, smallBook()));
        const std::string before = bytesOf(path);
        for (rlim_t limit = 0; limit < fs::file_size(whole); limit += 65536) {
            INFO(name << " " << limit);
            CHECK(exportUnderLimit(path, big, limit) == 1);
            CHECK((bytesOf(path) == before));
        }
    }
    for (const auto& entry : fs::directory_iterator(folder->path()))
        CHECK(entry.path().filename().string().front() != '.');
}
