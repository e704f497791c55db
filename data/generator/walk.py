# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking distances on the finished streets, to plant and to check what is near only as the crow flies."""
import heapq

from shapes import distance, toward

WALKABLE = ("主干路", "次干路", "支路", "步行道", "台阶")
CELL = 250.0


def _cells(a, b):
    """The grid cells of a segment's box."""
    for i in range(int(min(a[0], b[0]) // CELL), int(max(a[0], b[0]) // CELL) + 1):
        for j in range(int(min(a[1], b[1]) // CELL), int(max(a[1], b[1]) // CELL) + 1):
            yield i, j


class Walk:
    """Distances from one place to every vertex; places join the nearest street segment."""

    def __init__(self, lines):
        self.links, self.cells = {}, {}
        for line in lines:
            if line.kind in WALKABLE:
                for a, b in zip(line.points, line.points[1:]):
                    self._link(a, b)

    def _link(self, a, b):
        d = distance(a, b)
        self.links.setdefault(a, []).append((b, d))
        self.links.setdefault(b, []).append((a, d))
        for cell in _cells(a, b):
            self.cells.setdefault(cell, []).append((a, b))

    def _around(self, point):
        """Segments of the cells around a point, of more cells where the nearest are empty."""
        i, j = int(point[0] // CELL), int(point[1] // CELL)
        for ring in range(1, 20):
            found = [s for m in range(i - ring, i + ring + 1) for n in range(j - ring, j + ring + 1) for s in self.cells.get((m, n), [])]
            if found:
                return found
        return []

    def join(self, point):
        """(access metres, [(vertex, metres)]) of the nearest segment."""
        feet = [(_foot(point, a, b), a, b) for a, b in self._around(point)]
        foot, a, b = min(feet, key=lambda f: (distance(point, f[0]), f))
        return distance(point, foot), [(a, distance(a, foot)), (b, distance(b, foot))]

    def reach(self, point, limit):
        """Vertex -> metres on foot, up to the limit."""
        access, ends = self.join(point)
        heap = [(access + d, v) for v, d in ends]
        heapq.heapify(heap)
        found = {}
        while heap:
            d, v = heapq.heappop(heap)
            if v in found or d > limit:
                continue
            found[v] = d
            for w, length in self.links[v]:
                if w not in found:
                    heapq.heappush(heap, (d + length, w))
        return found

    def between(self, a, b, limit=20000.0):
        """Metres on foot from a to b; None where there is no way."""
        found = self.reach(a, limit)
        access, ends = self.join(b)
        ways = [found[v] + d + access for v, d in ends if v in found]
        return min(ways) if ways else None


def _foot(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy or 1.0)
    return toward(a, b, max(0.0, min(1.0, t)))
