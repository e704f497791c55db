// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The cities with known sums, as make_workloads.sh writes them.

#include "core/coverage/reach.h"
#include "core/geometry/shapes.h"
#include "core/network/graph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yike::bench {

struct Link {
    NodeIndex u = 0;
    NodeIndex v = 0;
    std::uint32_t mm = 0;
};

struct City {
    std::string name;
    std::vector<Point> nodes;
    std::vector<Link> links;
    std::vector<std::vector<NodeIndex>> facilities; ///< nodes, by category
    std::vector<Point> demand;
    std::vector<MultiPolygon> communities;
    std::vector<Point> households;
};

/// What five independent programs found within 1,200 m, all nodes and categories.
struct KnownSum {
    const char* city;
    std::uint64_t decimetres;
    std::uint64_t count;
};
inline constexpr KnownSum kKnownSums[] = {{"city100k", 1'440'005'208, 189'880},
                                          {"chain1m", 26'916'876'832, 4'116'090},
                                          {"city1m", 14'507'805'752, 1'915'152}};

/// From the folder in YIKE_BENCH_DATA, else /tmp/yike-bench. Ends the program with a message where absent.
[[nodiscard]] const City& city(const std::string& name);
/// Each link a street of its own.
[[nodiscard]] Streets streetsOf(const City& city);
/// Facilities of a category; ids count through all categories.
[[nodiscard]] std::vector<Stop> stopsOf(const City& city, std::size_t category);

} // namespace yike::bench
