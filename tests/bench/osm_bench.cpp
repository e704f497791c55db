// SPDX-License-Identifier: GPL-3.0-or-later
// yike_osm_bench FILE.osm.pbf: from an OpenStreetMap file to a network that answers, stage by stage.
#include "core/network/network_builder.h"
#include "core/network/shortest_paths.h"
#include "core/network/snap.h"
#include "gis/import/streets/street_import.h"
#include "gis/io/osm/osm_reader.h"
#include "tests/bench/clocks.h"

#include <cstdio>
#include <optional>

using namespace yike;
using namespace yike::bench;

namespace {

struct Stages {
    Spent total;

    template <class Work>
    auto operator()(const char* name, Work&& work)
    {
        std::optional<decltype(work())> made;
        const Spent spent = measure([&] { made.emplace(work()); });
        std::printf("%-34s wall %6.2f s   processor %6.2f s\n", name, spent.wall, spent.processor);
        total.wall += spent.wall;
        total.processor += spent.processor;
        return std::move(*made);
    }
};

int run(const char* file)
{
    Stages stage;
    const auto reader = stage("file to rows", [&] { return openOsm(file, {"streets", {}, {}}); });
    const auto working = crsFromEpsg(4550);
    if (!reader || !working)
        return 1;
    auto placer = Placer::of(*crsFromEpsg(4326), Offset::None, *working);
    if (!placer)
        return 1;
    PlacedLayer layer(**reader, std::move(*placer));
    const LayerMapping mapping = guessMapping(Role::StreetLines, layer.columns());
    const auto streets =
        stage("rows to streets, measured", [&] { return readStreets(layer, mapping, Progress()); });
    if (!streets)
        return 1;
    const auto network =
        stage("streets to network", [&] { return buildNetwork(streets->value, Progress()); });
    if (!network)
        return 1;
    const Graph graph = stage("network to graph", [&] { return distanceGraph(*network); });
    const auto snapper = stage("index to join places", [&] { return std::make_unique<Snapper>(*network); });
    NearestSearch search(graph);
    search.addSource(0, 0, 0);
    const bool found =
        stage("first search over everything", [&] { return search.run(kFarthestMm, Progress()); });
    std::printf("%-34s wall %6.2f s   processor %6.2f s\n", "all", stage.total.wall, stage.total.processor);
    std::printf("%zu streets, %zu junctions, %zu edges, %zu reached, snapper %s\n", streets->value.size(),
                network->nodes.size(), network->edges.size(), search.reached().size(),
                snapper->snap(network->nodes.front(), Metres(1)) ? "ready" : "FAILS");
    return found ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "yike_osm_bench FILE.osm.pbf\n");
        return 2;
    }
    return run(arguments[1]);
}
