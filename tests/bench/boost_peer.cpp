// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/boost_peer.h"

// Boost's own headers do not hold to our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#pragma GCC diagnostic pop

#include <limits>

namespace yike::bench {

namespace {

struct Road {
    std::uint32_t mm = 0;
};
using BoostGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Road,
                                                      boost::no_property, std::uint32_t, std::uint32_t>;

BoostGraph graphOf(const City& city)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<Road> roads;
    for (const Link& link : city.links) {
        ends.emplace_back(link.u, link.v);
        ends.emplace_back(link.v, link.u);
        roads.insert(roads.end(), 2, Road{link.mm});
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), roads.begin(),
            static_cast<std::uint32_t>(city.nodes.size())};
}

} // namespace

struct BoostPeer::Inner {
    BoostGraph graph;
    std::vector<std::uint32_t> distance;
    std::vector<std::uint32_t> before;
};

BoostPeer::BoostPeer(const City& city) : m_inner(std::make_unique<Inner>())
{
    m_inner->graph = graphOf(city);
    m_inner->distance.resize(city.nodes.size());
    m_inner->before.resize(city.nodes.size());
}

BoostPeer::~BoostPeer() = default;

const std::vector<std::uint32_t>& BoostPeer::nearest(const std::vector<NodeIndex>& sources)
{
    const auto index = get(boost::vertex_index, m_inner->graph);
    boost::dijkstra_shortest_paths(
        m_inner->graph, sources.begin(), sources.end(),
        boost::make_iterator_property_map(m_inner->before.begin(), index),
        boost::make_iterator_property_map(m_inner->distance.begin(), index), get(&Road::mm, m_inner->graph),
        index, std::less<>(), boost::closed_plus<std::uint32_t>(), std::numeric_limits<std::uint32_t>::max(),
        0U, boost::default_dijkstra_visitor());
    return m_inner->distance;
}

} // namespace yike::bench
