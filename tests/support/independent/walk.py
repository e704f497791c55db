# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking distances by PROJ's geodesics and SciPy's Dijkstra: the independent side of every reach check."""
import math

import numpy as np
import pyproj
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra


class Network:
    """Nodes by position, one edge per shape segment, lengths in metres on the ellipsoid."""

    def __init__(self, ways, to_plane):
        """`ways` are lists of (lon, lat); equal positions (to 1e-7 degrees) are one node."""
        index, pairs = {}, set()
        for way in ways:
            ids = [index.setdefault((round(x, 7), round(y, 7)), len(index)) for x, y in way]
            pairs.update((min(a, b), max(a, b)) for a, b in zip(ids, ids[1:]) if a != b)
        lonlat = np.array(list(index))
        self.plane = np.column_stack(to_plane.transform(lonlat[:, 0], lonlat[:, 1]))
        self.u, self.v = np.array(sorted(pairs)).T
        _, _, self.length = pyproj.Geod(ellps="WGS84").inv(
            lonlat[self.u, 0], lonlat[self.u, 1], lonlat[self.v, 0], lonlat[self.v, 1])

    def snap(self, points, limits):
        """Per point: segment, fraction along it, access leg in metres; segment -1 beyond its limit in metres."""
        start, along = self.plane[self.u], self.plane[self.v] - self.plane[self.u]
        square = (along ** 2).sum(axis=1)
        result = []
        for p, limit in zip(points, limits):
            t = np.clip(((p - start) * along).sum(axis=1) / square, 0, 1)
            gap = np.hypot(*(start + along * t[:, None] - p).T)
            best = int(np.argmin(gap))
            result.append((best, t[best], gap[best]) if gap[best] <= limit else (-1, 0.0, math.inf))
        return result

    def nearest(self, stops, demand, cut):
        """Metres from each snapped demand point to its nearest snapped stop."""
        n = len(self.plane)
        rows, cols, costs = [self.u], [self.v], [self.length]
        sources = []
        for i, (edge, t, access) in enumerate(stops):
            if edge >= 0:
                node = n + i
                sources.append(node)
                rows.append(np.array([node, node]))
                cols.append(np.array([self.u[edge], self.v[edge]]))
                costs.append(np.array([access + t * self.length[edge], access + (1 - t) * self.length[edge]]))
        size = n + len(stops)
        graph = coo_matrix((np.concatenate(costs), (np.concatenate(rows), np.concatenate(cols))), (size, size))
        field = dijkstra(graph.tocsr(), directed=False, indices=sources, min_only=True, limit=cut)
        by_edge = {}
        for edge, t, access in stops:
            by_edge.setdefault(edge, []).append((t, access))
        return [self._end(field, by_edge, *point) for point in demand]

    def _end(self, field, by_edge, edge, t, access):
        if edge < 0:
            return math.inf
        length = self.length[edge]
        ways = [field[self.u[edge]] + t * length, field[self.v[edge]] + (1 - t) * length]
        ways += [abs(t - s) * length + leg for s, leg in by_edge.get(edge, [])]
        return min(ways) + access
