#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walk plus access leg of places on the ground, by an independent route: PROJ's geodesics and SciPy's Dijkstra.

For every limit, fixed-seed points no farther than --access from a walkable street, within the limit and a half of a
facility as the crow flies. For each: the shortest walk of the nearest facility plus a straight leg of at most
--access from any place of any street (`any`), and from the one nearest street place (`foot`).
Writes a .npz: points, facility, any, foot, all by limit; and the facilities' places.
"""
import argparse
import math

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from reach import plane_of, read_points, streets
from walk import Network

STEP = 1.0  # metres between the places of a street that a leg may start at


class Ground:
    """All streets as places a metre apart, in a grid of buckets."""

    def __init__(self, network, access):
        self.network, self.access = network, access
        start, along = network.plane[network.u], network.plane[network.v] - network.plane[network.u]
        lengths = np.hypot(*along.T)
        counts = np.maximum(1, np.ceil(lengths / STEP).astype(int)) + 1
        self.segment = np.repeat(np.arange(len(counts)), counts)
        first = np.repeat(np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
        self.share = (np.arange(len(self.segment)) - first) / (counts[self.segment] - 1)
        self.place = start[self.segment] + along[self.segment] * self.share[:, None]
        cell = np.floor(self.place / access).astype(np.int64)
        self.order = np.lexsort((cell[:, 0], cell[:, 1]))
        self.keys = cell[self.order, 1] * 10**7 + cell[self.order, 0]

    def near(self, p):
        """Places within a leg of p, and the legs."""
        column, row = np.floor(p / self.access).astype(np.int64)
        found = []
        for r in (row - 1, row, row + 1):
            low = np.searchsorted(self.keys, r * 10**7 + column - 1, "left")
            high = np.searchsorted(self.keys, r * 10**7 + column + 1, "right")
            found.append(self.order[low:high])
        found = np.concatenate(found)
        legs = np.hypot(*(self.place[found] - p).T)
        keep = legs <= self.access
        return found[keep], legs[keep]

    def random_point(self, rng):
        """On the ground: a place of a street, weighted by length, and a random leg from it."""
        i = rng.integers(len(self.place))
        turn, leg = rng.uniform(0, 2 * math.pi), self.access * math.sqrt(rng.uniform())
        return self.place[i] + leg * np.array([math.cos(turn), math.sin(turn)])


def walks(network, stops, cut):
    """Metres from each stop to every node, facility by facility."""
    n = len(network.plane)
    graph = coo_matrix((network.length, (network.u, network.v)), (n, n)).tocsr()
    for edge, t, access in stops:
        if edge < 0:
            yield None
            continue
        ends, starts = [network.u[edge], network.v[edge]], [access + t * network.length[edge],
                                                            access + (1 - t) * network.length[edge]]
        fields = dijkstra(graph, directed=False, indices=ends, limit=cut)
        yield np.minimum(fields[0] + starts[0], fields[1] + starts[1])


def at_places(ground, field, stop, places):
    """Walks to the places, also straight along the stop's own segment."""
    network, segment, share = ground.network, ground.segment[places], ground.share[places]
    length = network.length[segment]
    metres = np.minimum(field[network.u[segment]] + share * length, field[network.v[segment]] + (1 - share) * length)
    edge, t, access = stop
    own = segment == edge
    metres[own] = np.minimum(metres[own], access + np.abs(share[own] - t) * length[own])
    return metres


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facilities", required=True)
    parser.add_argument("--streets", required=True)
    parser.add_argument("--limits", default="500,1000")
    parser.add_argument("--access", type=float, default=40)
    parser.add_argument("--snap", type=float, default=150)
    parser.add_argument("--points", type=int, default=20000)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()

    import csv
    with open(args.facilities, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    lon, lat = [float(r["lon"]) for r in rows], [float(r["lat"]) for r in rows]
    to_plane = plane_of((min(lon) + max(lon)) / 2, (min(lat) + max(lat)) / 2)
    network = Network(streets(args.streets), to_plane)
    ground = Ground(network, args.access)
    places = np.array(read_points(args.facilities, to_plane))
    stops = network.snap(places, [args.snap] * len(places))
    result = {"facilities": places, "snapped": np.array([s[0] >= 0 for s in stops])}
    limits = [float(text) for text in args.limits.split(",")]
    fields = list(walks(network, stops, max(limits) * 2))
    for limit in limits:
        rng = np.random.default_rng(int(limit))
        points, owner, shortest, by_foot = [], [], [], []
        while len(points) < args.points:
            p = ground.random_point(rng)
            gaps = np.hypot(*(places - p).T)
            gaps[~result["snapped"]] = math.inf
            candidates = np.flatnonzero(gaps <= limit * 1.5)
            if len(candidates) == 0:
                continue
            k = int(rng.choice(candidates))
            near, legs = ground.near(p)
            metres = at_places(ground, fields[k], stops[k], near)
            points.append(p)
            owner.append(k)
            shortest.append(float((metres + legs).min()))
            foot = int(np.argmin(legs))
            by_foot.append(float(metres[foot] + legs[foot]))
        key = f"{limit:g}"
        result |= {f"points_{key}": np.array(points), f"facility_{key}": np.array(owner),
                   f"any_{key}": np.array(shortest), f"foot_{key}": np.array(by_foot)}
    np.savez(args.out, **result)


if __name__ == "__main__":
    main()
