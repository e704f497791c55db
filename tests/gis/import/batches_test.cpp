// SPDX-License-Identifier: GPL-3.0-or-later
// How many rows come at a time is the reader's business: what is made of them is the same.
#include "gis/import/demand/demand_layer.h"
#include "gis/import/streets/street_import.h"
#include "tests/gis/import/memory_reader.h"
#include "tests/support/catch.h"

using namespace yike;
using namespace yike::test;

namespace {

constexpr std::size_t kSizes[] = {1, 7, 50, 4096};

Streets streetsBy(std::size_t rowsPerBatch)
{
    MemoryReader reader("roads", {"highway", "layer"});
    for (int i = 0; i < 50; ++i)
        reader.row({i % 5 == 0 ? "footway" : "residential", i % 7 == 0 ? "1" : ""},
                   {ShapeKind::Line, {{{at(i * 10, 0), at(i * 10 + 10, 3 * (i % 4)), at(i * 10 + 15, 40)}}}});
    reader.rowsPerBatch = rowsPerBatch;
    auto layer = placed(reader);
    auto streets = readStreets(layer, guessMapping(Role::StreetLines, reader.columns()), {});
    REQUIRE(streets);
    return std::move(streets->value);
}

Places placesBy(std::size_t rowsPerBatch)
{
    MemoryReader reader("estates", {"households", "people"});
    for (int i = 0; i < 50; ++i)
        reader.row({std::to_string(30 + i).c_str(), i % 3 == 0 ? "" : "-2"}, spot(i * 10, i));
    reader.rowsPerBatch = rowsPerBatch;
    auto layer = placed(reader);
    const auto points = readDemandLayer(layer, guessMapping(Role::Demand, reader.columns()), {});
    REQUIRE(points);
    CHECK(issueOf(points->issues, Code::DemandWeightsNegative).count == 33);
    return placesOf(points->value.points);
}

} // namespace

TEST_CASE("streets are the same whether rows come one by one or all at once")
{
    const Streets all = streetsBy(4096);
    REQUIRE(all.size() == 50);
    for (const std::size_t size : kSizes) {
        const Streets streets = streetsBy(size);
        REQUIRE(streets.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(streets[i].sourceId == all[i].sourceId);
            CHECK(streets[i].shape == all[i].shape);
            CHECK(streets[i].lengthMm == all[i].lengthMm);
            CHECK(streets[i].level == all[i].level);
        }
    }
}

TEST_CASE("demand is the same whether rows come one by one or all at once")
{
    const Places all = placesBy(4096);
    REQUIRE(all.size() == 50);
    for (const std::size_t size : kSizes) {
        const Places places = placesBy(size);
        CHECK(places.at == all.at);
        CHECK(places.share == all.share);
        CHECK(places.own == all.own);
    }
}
