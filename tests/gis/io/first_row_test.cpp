// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/first_row.h"

#include "gis/io/inspect.h"
#include "tests/gis/io/io_support.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace yike;
using namespace yike::test;

namespace {

KeyedRow row(std::int64_t id, const Shape& shape)
{
    return {id, RowKey::of(shape)};
}

Shape line(std::initializer_list<Coordinate> points)
{
    return {ShapeKind::Line, {{Path(points)}}};
}

} // namespace

TEST_CASE("of several rows the one with the lowest vertex is named in whatever order they come")
{
    std::vector<KeyedRow> rows{row(7, line({{5, 5}, {9, 9}})),
                               row(8, line({{1, 2}, {3, 4}})),
                               row(9, line({{1, 2}, {3, 5}})),
                               {3, RowKey::of(std::vector<std::string>{"b"})},
                               {4, RowKey::of(std::vector<std::string>{"a"})}};
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    do {
        FirstRow first;
        for (const KeyedRow& one : rows)
            (void)first.offer(one);
        CHECK(first.row() == 8);
        CHECK(first.count() == 5);
    } while (std::next_permutation(rows.begin(), rows.end(),
                                   [](const auto& a, const auto& b) { return a.id < b.id; }));
}

TEST_CASE("rows without a place are named by what stands in them")
{
    FirstRow first;
    CHECK(first.offer({1, RowKey::of(std::vector<std::string>{"乙", "1"})}));
    CHECK(first.offer({2, RowKey::of(std::vector<std::string>{"丙", "1"})}));
    CHECK_FALSE(first.offer({3, RowKey::of(std::vector<std::string>{"乙", "0", "x"})}));
    CHECK(first.row() == 2);
    CHECK(first.offer(row(4, line({{100, 100}, {200, 200}}))));
}

TEST_CASE("vertices that are no numbers do not name a row")
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(RowKey::of(line({{none, 1}, {1, none}})).low);
    CHECK(RowKey::of(line({{none, 1}, {3, 4}})).low == Coordinate{3, 4});
}

TEST_CASE("findings of a table name the same row when it is turned round and are said once a layer")
{
    // 5,000 rows are two batches; the broken ones stand at both ends
    std::vector<std::string> rows;
    for (int i = 0; i < 5000; ++i)
        rows.push_back("P" + std::to_string(10000 + i) + "," +
                       (i % 2499 == 7 ? std::string("x,y") : "121." + std::to_string(100000 + i) + ",38.9"));
    const auto named = [&](const std::vector<std::string>& order) {
        std::string text = "name,lon,lat\n";
        for (const std::string& one : order)
            text += one + "\n";
        const Folder folder;
        const auto inspected = inspect(folder.write("points.csv", text));
        REQUIRE(inspected);
        std::vector<Issue> found;
        for (const Issue& issue : inspected->layers[0].issues)
            if (issue.code == Code::CoordinateNotNumber)
                found.push_back(issue);
        REQUIRE(found.size() == 1);
        CHECK(found[0].count == 2);
        return order.at(static_cast<std::size_t>(*found[0].where.row) - 2); // rows of the file count from 1
    };
    const std::string first = named(rows);
    CHECK(first == "P10007,x,y");
    std::reverse(rows.begin(), rows.end());
    CHECK(named(rows) == first);
}
