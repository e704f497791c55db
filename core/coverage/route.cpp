// SPDX-License-Identifier: GPL-3.0-or-later
// No parents are kept while searching: a node's parent is a neighbour whose label and arc add up to the
// node's own. Arcs are at least a millimetre long, so labels fall at every step and the walk back ends.
#include "core/coverage/route.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace yike {

RouteTracer::RouteTracer(const StreetNetwork& network, const WalkSense& sense, const Graph& opposite,
                         const NearestSearch& search, const std::vector<StopPoint>& stops)
    : m_network(network), m_costs(sense.costs), m_opposite(opposite), m_search(search), m_stops(stops)
{
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const auto [place, access] = stops[i].joined.snapped;
        const std::uint32_t owner = stops[i].joined.owner;
        const StreetEdge& edge = network.edges[place.edge];
        m_starts.push_back({edge.tail, Label(access + m_costs.toTail(place), owner), i});
        m_starts.push_back({edge.head, Label(access + m_costs.toHead(place), owner), i});
    }
    std::sort(m_starts.begin(), m_starts.end(), [](const Start& a, const Start& b) {
        return std::tie(a.node, a.label, a.stop) < std::tie(b.node, b.label, b.stop);
    });
}

Route RouteTracer::trace(Point home, const Snapped& joined, Label label) const
{
    Route route{FacilityId(label.owner()), label.mm(), {home, pointAt(m_network, joined.place)}};
    const Label place(label.mm() - joined.accessMm, label.owner());
    const StreetEdge& edge = m_network.edges[joined.place.edge];
    const StopPoint* stop = alongEdge(joined, place);
    if (stop != nullptr) {
        append(route.line, joined.place.edge, joined.place.mm, stop->joined.snapped.place.mm);
    } else {
        const WaysTo ways = m_costs.to(joined.place);
        const bool byTail = m_search.label(edge.tail).plus(ways.fromTail) == place;
        append(route.line, joined.place.edge, joined.place.mm, byTail ? 0 : edge.mm);
        stop = &follow(byTail ? edge.tail : edge.head, route.line);
    }
    route.line.push_back(stop->at);
    route.line.erase(std::unique(route.line.begin(), route.line.end()), route.line.end());
    return route;
}

/// The facility on the home's own edge whose way along it gives just this label.
const StopPoint* RouteTracer::alongEdge(const Snapped& joined, Label place) const
{
    const WaysTo ways = m_costs.to(joined.place);
    for (const StopPoint& stop : m_stops) {
        const Snapped& at = stop.joined.snapped;
        if (at.place.edge != joined.place.edge || stop.joined.owner != place.owner())
            continue;
        const WaysTo there = m_costs.to(at.place);
        const std::uint32_t way =
            at.place.mm <= joined.place.mm ? ways.fromTail - there.fromTail : ways.fromHead - there.fromHead;
        if (at.accessMm + way == place.mm())
            return &stop;
    }
    return nullptr;
}

const RouteTracer::Start* RouteTracer::startAt(NodeIndex node) const
{
    const auto found = std::lower_bound(m_starts.begin(), m_starts.end(), node,
                                        [](const Start& start, NodeIndex n) { return start.node < n; });
    const bool starts =
        found != m_starts.end() && found->node == node && found->label == m_search.label(node);
    return starts ? &*found : nullptr;
}

const StopPoint& RouteTracer::follow(NodeIndex node, Polyline& line) const
{
    const Start* start = startAt(node);
    for (; start == nullptr; start = startAt(node))
        node = stepBack(node, line);
    const StopPoint& stop = m_stops[start->stop];
    const EdgePlace place = stop.joined.snapped.place;
    const StreetEdge& edge = m_network.edges[place.edge];
    const bool byTail =
        edge.tail == node && stop.joined.snapped.accessMm + m_costs.toTail(place) == start->label.mm();
    append(line, place.edge, byTail ? 0 : edge.mm, place.mm);
    return stop;
}

NodeIndex RouteTracer::stepBack(NodeIndex node, Polyline& line) const
{
    const auto arcs = m_opposite.arcsFrom(node);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (m_search.label(arcs[i].head).plus(arcs[i].mm) != m_search.label(node))
            continue;
        const EdgeIndex edge = m_opposite.edgesFrom(node)[i];
        const bool fromTail = m_network.edges[edge].tail == node;
        append(line, edge, fromTail ? 0 : m_network.edges[edge].mm, fromTail ? m_network.edges[edge].mm : 0);
        return arcs[i].head;
    }
    assert(false && "a label without a parent");
    return node;
}

/// The edge's shape between two of its places, both included.
void RouteTracer::append(Polyline& line, EdgeIndex edge, std::uint32_t fromMm, std::uint32_t toMm) const
{
    const auto along = m_network.along(edge);
    const auto shape = m_network.shape(edge);
    Polyline piece;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (along[i] > std::min(fromMm, toMm) && along[i] < std::max(fromMm, toMm))
            piece.push_back(shape[i]);
    }
    if (fromMm > toMm)
        std::reverse(piece.begin(), piece.end());
    line.push_back(pointAt(m_network, {edge, fromMm}));
    line.insert(line.end(), piece.begin(), piece.end());
    line.push_back(pointAt(m_network, {edge, toMm}));
}

} // namespace yike
