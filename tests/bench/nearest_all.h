// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The main task of the benchmarks: for every node and every category, the nearest facility and its distance.

#include "core/coverage/nearest_field.h"
#include "core/network/snap.h"
#include "tests/bench/workload.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace yike::bench {

/// Sum in decimetres and count of the distances up to 1,200 m: what peers are compared by.
struct Checksum {
    std::uint64_t decimetres = 0;
    std::uint64_t count = 0;

    void add(std::uint32_t mm)
    {
        if (mm <= 1'200'000) {
            decimetres += mm / 100;
            ++count;
        }
    }
    bool operator==(const Checksum&) const = default;
};

/// A city ready to search.
struct ReadyCity {
    explicit ReadyCity(const City& source);
    ReadyCity(const ReadyCity&) = delete;

    StreetNetwork network;
    WalkSense sense;
    Bends bends;
    std::vector<std::vector<SnappedStop>> stops; ///< by category
};
[[nodiscard]] const ReadyCity& readyCity(const std::string& name);

/// Query objects and answers of one category, kept between runs as the program does.
struct CategoryAnswer {
    explicit CategoryAnswer(const ReadyCity& ready) : search(ready.sense.graph), bends(ready.bends.size()) {}
    NearestSearch search;
    std::vector<Label> bends; ///< the search has the junctions
};

/// Categories side by side on as many threads as set.
void nearestAll(const ReadyCity& ready, std::uint32_t limitMm,
                std::vector<std::unique_ptr<CategoryAnswer>>& answers);
[[nodiscard]] std::vector<std::unique_ptr<CategoryAnswer>> makeAnswers(const ReadyCity& ready);
[[nodiscard]] Checksum checksum(const ReadyCity& ready,
                                const std::vector<std::unique_ptr<CategoryAnswer>>& answers);

} // namespace yike::bench
