// SPDX-License-Identifier: GPL-3.0-or-later
// Every stretch of an edge between two labelled places is walked from both of them; where the two walks meet
// it is cut. Edges on which facilities stand are cut at these first. Cost: linear in the edges reached, and
// sorting them.
#include "core/service_area/streets/reached_streets.h"

#include "core/base/parallel_sort.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace yike {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

double millimetres(Label label)
{
    return label.reached() ? static_cast<double>(label.mm()) : kNever;
}

/// A place on an edge with what the search says there.
struct Labelled {
    std::uint32_t mm = 0;
    Label label;
};

/// The walks from both ends of a stretch at a place of it.
struct BothWalks {
    double ahead = kNever;  ///< from the stretch's first place
    double behind = kNever; ///< from its last
};

class Collector {
public:
    Collector(const StreetNetwork& network, const WalkCosts& costs, const LegMask& mask, double limitMm)
        : m_network(network), m_costs(costs), m_mask(mask), m_limitMm(limitMm)
    {
    }

    void addStretch(EdgeIndex edge, Labelled from, Labelled to)
    {
        if (millimetres(from.label) > m_limitMm && millimetres(to.label) > m_limitMm)
            return;
        const WaysTo first = m_costs.to({edge, from.mm});
        const WaysTo last = m_costs.to({edge, to.mm});
        const auto walksTo = [&](std::uint32_t mm) {
            const WaysTo ways = m_costs.to({edge, mm});
            return BothWalks{millimetres(from.label) + (ways.fromTail - first.fromTail),
                             millimetres(to.label) + (ways.fromHead - last.fromHead)};
        };
        const auto along = m_network.along(edge);
        const std::uint32_t point = m_network.firstPoint[edge];
        for (std::uint32_t i = 0; i + 1 < along.size(); ++i) {
            const std::uint32_t start = std::max(from.mm, along[i]);
            const std::uint32_t end = std::min(to.mm, along[i + 1]);
            if (start < end)
                addStraight({edge, start}, {edge, end}, walksTo(start), walksTo(end), point + i,
                            from.label.owner(), to.label.owner());
        }
    }

    void addStop(const SnappedStop& stop)
    {
        const EdgePlace place = stop.snapped.place;
        const Point at = pointAt(m_network, place);
        const auto along = m_network.along(place.edge);
        const auto after = std::upper_bound(along.begin() + 1, along.end() - 1, place.mm);
        const auto segment = static_cast<std::uint32_t>(after - along.begin() - 1);
        const double mm = stop.snapped.accessMm;
        add({at, at, mm, mm, stop.owner, m_network.firstPoint[place.edge] + segment});
    }

    std::vector<StreetPiece> take() { return std::move(m_pieces); }

private:
    void addStraight(EdgePlace start, EdgePlace end, BothWalks atStart, BothWalks atEnd,
                     std::uint32_t segment, std::uint32_t owner, std::uint32_t ownerBehind)
    {
        const Point a = pointAt(m_network, start);
        const Point b = pointAt(m_network, end);
        const double share = meeting(atStart, atEnd);
        const Point middle = share <= 0 ? a : share >= 1 ? b : between(a, b, share);
        const auto at = [share](double from, double to) { return from + (to - from) * share; };
        if (share > 0 && atStart.ahead <= m_limitMm)
            add({a, middle, atStart.ahead, at(atStart.ahead, atEnd.ahead), owner, segment});
        if (share < 1 && atEnd.behind <= m_limitMm)
            add({b, middle, atEnd.behind, at(atStart.behind, atEnd.behind), ownerBehind, segment});
    }

    /// The share of the way where both walks are equally long, between 0 and 1.
    static double meeting(BothWalks start, BothWalks end)
    {
        if (start.ahead >= start.behind)
            return 0;
        if (end.ahead <= end.behind)
            return 1;
        return (start.behind - start.ahead) / ((start.behind - start.ahead) + (end.ahead - end.behind));
    }

    /// Without what lies in water.
    void add(const StreetPiece& piece)
    {
        if (!m_mask.isWet(piece.segment)) {
            m_pieces.push_back(piece);
            return;
        }
        const Point start = m_network.points[piece.segment];
        const Point end = m_network.points[piece.segment + 1];
        const double whole = std::max(distance(start, end), 1e-6);
        const double from = distance(start, piece.near) / whole;
        const double to = distance(start, piece.far) / whole;
        for (const DryPart& dry : m_mask.dryParts(piece.segment))
            addDry(piece, from, to, dry);
    }

    void addDry(const StreetPiece& piece, double from, double to, const DryPart& dry)
    {
        const double low = std::max(std::min(from, to), dry.from);
        const double high = std::min(std::max(from, to), dry.to);
        if (low > high)
            return;
        const auto cut = [&](double share) { return to == from ? 0 : (share - from) / (to - from); };
        const double first = cut(from <= to ? low : high);
        const double last = cut(from <= to ? high : low);
        StreetPiece part = piece;
        part.near = between(piece.near, piece.far, first);
        part.far = between(piece.near, piece.far, last);
        part.nearMm = piece.nearMm + (piece.farMm - piece.nearMm) * first;
        part.farMm = piece.nearMm + (piece.farMm - piece.nearMm) * last;
        m_pieces.push_back(part);
    }

    const StreetNetwork& m_network;
    const WalkCosts& m_costs;
    const LegMask& m_mask;
    double m_limitMm;
    std::vector<StreetPiece> m_pieces;
};

/// Places of stops by edge.
std::vector<EdgePlace> placesOf(std::span<const SnappedStop> stops)
{
    std::vector<EdgePlace> places;
    for (const SnappedStop& stop : stops)
        places.push_back(stop.snapped.place);
    std::sort(places.begin(), places.end(),
              [](EdgePlace a, EdgePlace b) { return std::tie(a.edge, a.mm) < std::tie(b.edge, b.mm); });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// By segment, then along it: an order that pieces do not owe to the search or the stops.
bool standsBefore(const StreetPiece& a, const StreetPiece& b)
{
    const auto key = [](const StreetPiece& p) {
        return std::tie(p.segment, p.near, p.far, p.nearMm, p.owner);
    };
    return key(a) < key(b);
}

} // namespace

EdgesAtNodes::EdgesAtNodes(const StreetNetwork& network) : m_first(network.nodes.size() + 1)
{
    const auto count = [&](NodeIndex node) { ++m_first[node + 1]; };
    const auto forEnds = [&](const StreetEdge& edge, const auto& use) {
        use(edge.tail);
        if (edge.head != edge.tail)
            use(edge.head);
    };
    for (const StreetEdge& edge : network.edges)
        forEnds(edge, count);
    for (std::size_t node = 0; node < network.nodes.size(); ++node)
        m_first[node + 1] += m_first[node];
    m_edges.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (EdgeIndex edge = 0; edge < network.edges.size(); ++edge)
        forEnds(network.edges[edge], [&](NodeIndex node) { m_edges[next[node]++] = edge; });
}

/// Of the edges without stops, each once: from its tail where that was reached, else from its head.
std::vector<StreetPiece> ReachedStreets::alongEdges(const NearestSearch& search,
                                                    std::span<const NodeIndex> nodes,
                                                    std::span<const EdgePlace> places,
                                                    std::uint32_t limitMm) const
{
    Collector collector(m_network, m_costs, m_mask, limitMm);
    const auto hasStop = [&](EdgeIndex edge) {
        const auto place = std::lower_bound(places.begin(), places.end(), edge,
                                            [](EdgePlace p, EdgeIndex e) { return p.edge < e; });
        return place != places.end() && place->edge == edge;
    };
    for (const NodeIndex node : nodes) {
        for (const EdgeIndex index : m_edgesAt.at(node)) {
            const StreetEdge& edge = m_network.edges[index];
            const bool second = node != edge.tail && search.label(edge.tail).reached();
            if (!second && !hasStop(index))
                collector.addStretch(index, {0, search.label(edge.tail)}, {edge.mm, search.label(edge.head)});
        }
    }
    return collector.take();
}

/// Of the edges that stops stand on, cut at these; and the stops' own places.
std::vector<StreetPiece> ReachedStreets::besideStops(const NearestField& field,
                                                     std::span<const SnappedStop> stops,
                                                     std::span<const EdgePlace> places,
                                                     std::uint32_t limitMm) const
{
    Collector collector(m_network, m_costs, m_mask, limitMm);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [edge, mm] = places[i];
        const auto labelled = [&, e = edge](std::uint32_t at) {
            return Labelled{at, field.at(EdgePlace{e, at})};
        };
        if (i == 0 || places[i - 1].edge != edge)
            collector.addStretch(edge, labelled(0), labelled(mm));
        const bool last = i + 1 == places.size() || places[i + 1].edge != edge;
        collector.addStretch(edge, labelled(mm),
                             labelled(last ? m_network.edges[edge].mm : places[i + 1].mm));
    }
    for (const SnappedStop& stop : stops)
        collector.addStop(stop);
    return collector.take();
}

std::optional<std::vector<StreetPiece>> ReachedStreets::collect(const NearestField& field,
                                                                const NearestSearch& search,
                                                                std::span<const SnappedStop> stops,
                                                                std::uint32_t limitMm,
                                                                const Progress& progress) const
{
    constexpr std::size_t kNodesPerBlock = 4096;
    const std::vector<EdgePlace> places = placesOf(stops);
    const auto nodes = search.reached();
    const std::size_t blocks = (nodes.size() + kNodesPerBlock - 1) / kNodesPerBlock;
    std::vector<std::vector<StreetPiece>> parts(blocks + 1);
    const auto collectBlock = [&](std::size_t block) {
        const auto some = nodes.subspan(block * kNodesPerBlock);
        parts[block] = alongEdges(search, some.first(std::min(some.size(), kNodesPerBlock)), places, limitMm);
    };
    if (blocks == 1) // one facility alone, of which others are drawn at the same time
        collectBlock(0);
    else
        parallelBlocks(blocks, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t block = first; block < last && !progress.cancelled(); ++block)
                collectBlock(block);
        });
    parts[blocks] = besideStops(field, stops, places, limitMm);
    std::vector<StreetPiece> pieces = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i)
        pieces.insert(pieces.end(), parts[i].begin(), parts[i].end());
    if (blocks == 1)
        std::sort(pieces.begin(), pieces.end(), standsBefore);
    else if (!parallelSort(pieces, standsBefore, progress))
        return std::nullopt;
    return pieces;
}

} // namespace yike
