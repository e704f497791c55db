// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/nearest_all.h"

#include "core/base/parallel.h"
#include "core/network/network_builder.h"

#include <map>
#include <stdexcept>

namespace yike::bench {

ReadyCity::ReadyCity(const City& source)
    : network(buildNetwork(streetsOf(source), Progress()).value()), sense{WalkCosts(network),
                                                                          distanceGraph(network)},
      bends(findBends(network))
{
    const Snapper snapper(network);
    for (std::size_t category = 0; category < source.facilities.size(); ++category) {
        stops.emplace_back();
        for (const Stop& stop : stopsOf(source, category)) {
            const auto snapped = snapper.snap(stop.points.front(), Metres(1));
            if (!snapped || snapped->accessMm != 0)
                throw std::runtime_error("a facility does not stand on its node");
            stops.back().push_back({*snapped, stop.facility.value()});
        }
    }
}

const ReadyCity& readyCity(const std::string& name)
{
    static std::map<std::string, std::unique_ptr<ReadyCity>> ready;
    auto& entry = ready[name];
    if (!entry)
        entry = std::make_unique<ReadyCity>(city(name));
    return *entry;
}

std::vector<std::unique_ptr<CategoryAnswer>> makeAnswers(const ReadyCity& ready)
{
    std::vector<std::unique_ptr<CategoryAnswer>> answers;
    for (std::size_t i = 0; i < ready.stops.size(); ++i)
        answers.push_back(std::make_unique<CategoryAnswer>(ready));
    return answers;
}

void nearestAll(const ReadyCity& ready, std::uint32_t limitMm,
                std::vector<std::unique_ptr<CategoryAnswer>>& answers)
{
    parallelBlocks(answers.size(), 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            NearestField field(ready.network, ready.sense, answers[i]->search);
            if (!field.run(ready.stops[i], limitMm, Progress()))
                throw std::runtime_error("cancelled");
            field.labelBends(ready.bends, answers[i]->bends);
        }
    });
}

Checksum checksum(const ReadyCity& ready, const std::vector<std::unique_ptr<CategoryAnswer>>& answers)
{
    Checksum sum;
    for (const auto& answer : answers) {
        for (NodeIndex node = 0; node < ready.sense.graph.nodeCount(); ++node)
            sum.add(answer->search.distanceMm(node));
        for (const Label& label : answer->bends)
            sum.add(label.mm());
    }
    return sum;
}

} // namespace yike::bench
