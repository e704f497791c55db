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

#include <functional>
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

struct BeyondLimit {};

/// Leaves at the first node beyond the limit; keeps those before it, and all that must be forgotten again.
struct StopBeyond : boost::default_dijkstra_visitor {
    StopBeyond(const std::vector<std::uint32_t>& distances, std::uint32_t limit, std::vector<NodeIndex>& seen)
        : distance(distances), limitMm(limit), touched(seen)
    {
    }
    void discover_vertex(NodeIndex node, const BoostGraph&) { touched.get().push_back(node); }
    void examine_vertex(NodeIndex node, const BoostGraph&)
    {
        if (distance.get()[node] > limitMm)
            throw BeyondLimit();
    }
    std::reference_wrapper<const std::vector<std::uint32_t>> distance;
    std::uint32_t limitMm;
    std::reference_wrapper<std::vector<NodeIndex>> touched;
};

} // namespace

struct BoostPeer::Inner {
    BoostGraph graph;
    std::vector<std::uint32_t> distance;
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> untouched; ///< distances, all of them unknown between two searches
    std::vector<boost::default_color_type> colour;
    std::vector<NodeIndex> touched;
    std::vector<std::pair<NodeIndex, std::uint32_t>> found;
};

BoostPeer::BoostPeer(const City& city) : m_inner(std::make_unique<Inner>())
{
    m_inner->graph = graphOf(city);
    m_inner->distance.resize(city.nodes.size());
    m_inner->before.resize(city.nodes.size());
    m_inner->untouched.resize(city.nodes.size(), kUnreachedMm);
    m_inner->colour.resize(city.nodes.size(), boost::white_color);
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

const std::vector<std::pair<NodeIndex, std::uint32_t>>& BoostPeer::within(NodeIndex source,
                                                                          std::uint32_t limitMm)
{
    Inner& in = *m_inner;
    const auto index = get(boost::vertex_index, in.graph);
    in.touched.clear();
    in.found.clear();
    in.untouched[source] = 0;
    try {
        boost::dijkstra_shortest_paths_no_init(
            in.graph, source, boost::make_iterator_property_map(in.before.begin(), index),
            boost::make_iterator_property_map(in.untouched.begin(), index), get(&Road::mm, in.graph), index,
            std::less<>(), boost::closed_plus<std::uint32_t>(), 0U,
            StopBeyond(in.untouched, limitMm, in.touched),
            boost::make_iterator_property_map(in.colour.begin(), index));
    } catch (const BeyondLimit&) {
        // what is known by then are exactly the nodes within the limit
    }
    for (const NodeIndex node : in.touched) {
        if (in.untouched[node] <= limitMm)
            in.found.emplace_back(node, in.untouched[node]);
        in.untouched[node] = kUnreachedMm;
        in.colour[node] = boost::white_color;
    }
    return in.found;
}

} // namespace yike::bench
