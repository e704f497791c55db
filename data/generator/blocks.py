# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the large faces between main roads into blocks, the way towns grow: across the longer side, meeting streets that are there."""
import math

import place
from shapes import area, centroid, distance, inside, snap, toward
from terrain import is_core, is_town, urban, village_near

BARRIERS = ("铁路", "河流")


def wanted_area(point):
    """How large a block is here, in square metres."""
    if village_near(point, 210):
        return 9000.0
    if is_core(point):
        return 9500.0
    density = urban(point)
    if density > 0.28:
        return 13000.0 + 26000.0 * (1 - density)
    return 360000.0 if density < 0.1 else 120000.0


def _stop_area(points):
    middle = centroid(points)
    here = wanted_area(middle)
    around = sum(wanted_area(p) for p in points) / len(points)
    wanted = min(here, around)
    if any(inside(v, points) for v in place.VILLAGES):
        wanted = min(wanted, 9000.0)
    return wanted * 1.55


def _long_axis(points):
    """Direction of the longer side of the smallest box around the points, and its length."""
    best = None
    for a, b in zip(points, points[1:] + points[:1]):
        if distance(a, b) < 8:
            continue
        ux, uy = (b[0] - a[0]) / distance(a, b), (b[1] - a[1]) / distance(a, b)
        along = [p[0] * ux + p[1] * uy for p in points]
        across = [p[1] * ux - p[0] * uy for p in points]
        w, h = max(along) - min(along), max(across) - min(across)
        if best is None or w * h < best[0] - 1e-6:
            best = (w * h, (ux, uy) if w >= h else (-uy, ux), max(w, h), min(w, h))
    return best[1:]


def _crossings(points, origin, direction):
    """(signed distance, edge index, point) of the line with every edge of the ring."""
    hits = []
    dx, dy = direction
    for i, (a, b) in enumerate(zip(points, points[1:] + points[:1])):
        sa = (a[0] - origin[0]) * dy - (a[1] - origin[1]) * dx
        sb = (b[0] - origin[0]) * dy - (b[1] - origin[1]) * dx
        if (sa > 0) != (sb > 0):
            p = toward(a, b, sa / (sa - sb))
            hits.append(((p[0] - origin[0]) * dx + (p[1] - origin[1]) * dy, i, p))
    return sorted(hits)


def _chord(points, origin, direction):
    """The two crossings that bound the origin, or None."""
    hits = _crossings(points, origin, direction)
    before = [h for h in hits if h[0] < 0]
    after = [h for h in hits if h[0] >= 0]
    return (before[-1], after[0]) if before and after else None


def _touches(p, q, a, b):
    def turn(o, s, t):
        return (s[0] - o[0]) * (t[1] - o[1]) - (s[1] - o[1]) * (t[0] - o[0])
    return (turn(p, q, a) > 0) != (turn(p, q, b) > 0) and (turn(a, b, p) > 0) != (turn(a, b, q) > 0)


def _clear(points, path):
    """Whether the path stays inside the ring; its ends, which lie on the ring, are drawn in by half a metre."""
    first = toward(path[0], path[1], 0.5 / distance(path[0], path[1]))
    last = toward(path[-1], path[-2], 0.5 / distance(path[-1], path[-2]))
    drawn = [first] + path[1:-1] + [last]
    for p, q in zip(drawn, drawn[1:]):
        if any(_touches(p, q, a, b) for a, b in zip(points, points[1:] + points[:1])):
            return False
    return all(inside(p, points) for p in drawn)


def _bend(a, b, rng):
    """Interior points of a gently curved way, none for short ones."""
    length = distance(a, b)
    count = int(length // 90)
    if count < 3:
        return []
    nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
    swing, phase = rng.uniform(-0.045, 0.045) * length, rng.uniform(0.6, 1.6)
    result = []
    for k in range(1, count + 1):
        t = k / (count + 1)
        off = swing * math.sin(math.pi * t) * math.cos(phase * 3.2 * t)
        x, y = toward(a, b, t)
        result.append(snap((x + nx * off, y + ny * off)))
    return result


def is_strip(mesh, face):
    """A narrow face along the railway or the river."""
    if not any(mesh.edge(a, b).kind in BARRIERS for a, b in mesh.loop_edges(face)):
        return False
    points = mesh.points(face)
    return 2 * area(points) / _around(points) < 75


class Cutter:
    """Recursive division of one mesh; `style` names the way that a cut becomes."""

    def __init__(self, mesh, rng, style):
        self.mesh, self.rng, self.style = mesh, rng, style
        self.degree = {}
        for a, b in mesh.edges:
            self._count(a), self._count(b)

    def _count(self, v):
        self.degree[v] = self.degree.get(v, 0) + 1

    def run(self):
        waiting = sorted(self.mesh.faces)
        while waiting:
            face = waiting.pop()
            if is_strip(self.mesh, face) or area(self.mesh.points(face)) < _stop_area(self.mesh.points(face)):
                continue
            new = self._cut(face)
            if new is not None:
                waiting += [face, new]

    def _cut(self, face):
        points = self.mesh.points(face)
        axis, length, width = _long_axis(points)
        tries = [(0, 0), (0.1, 0), (-0.1, 0), (0.2, 0), (-0.2, 0), (0, 0.35), (0, -0.35), (0.1, 1.5708), (0.28, 0), (-0.28, 0)]
        shift = self.rng.uniform(-0.06, 0.06)
        for offset, turn in tries:
            new = self._try(face, points, axis, length * (offset + shift), turn + self.rng.uniform(-0.03, 0.03))
            if new is not None:
                return new
        return None

    def _try(self, face, points, axis, offset, turn):
        cx, cy = centroid(points)
        origin = (cx + axis[0] * offset, cy + axis[1] * offset)
        cos, sin = math.cos(turn), math.sin(turn)
        across = (-axis[1] * cos - axis[0] * sin, axis[0] * cos - axis[1] * sin)
        chord = _chord(points, origin, across)
        if chord is None or chord[1][0] - chord[0][0] < 28:
            return None
        ends = [self._end(points, hit) for hit in chord]
        if not self._allowed(face, points, ends):
            return None
        return self._apply(face, points, ends)

    def _end(self, points, hit):
        """(edge index, point): a junction near the hit if there is one, else a vertex, else the hit itself."""
        _, i, p = hit
        reach = 0.2 * math.sqrt(abs(area(points)))
        near = [(distance(p, q), q) for q in points if distance(p, q) < reach]
        joints = [(d, q) for d, q in near if self.degree.get(self.mesh.ids[q], 0) >= 3 and d < min(26, reach)]
        plain = [(d, q) for d, q in near if d < 9]
        best = min(joints or plain or [(0, None)])
        return (i, best[1] or snap(p), best[1] is not None)

    def _allowed(self, face, points, ends):
        a, b = ends[0][1], ends[1][1]
        if a == b or ends[0][0] == ends[1][0] or distance(a, b) < 28 or not _clear(points, [a, b]):
            return False
        if any(self._on_barrier(points, end) for end in ends):
            return False
        one, two = self._halves(points, ends)
        if min(area(one), area(two)) < 0.2 * area(points):
            return False
        return min(_roundness(one), _roundness(two)) > min(0.32, 0.8 * _roundness(points))

    def _on_barrier(self, points, end):
        ids = self.mesh.ids
        n = len(points)
        near = [end[0] - 1, end[0], end[0] + 1] if end[2] else [end[0]]
        return any(self.mesh.edge(ids[points[i % n]], ids[points[(i + 1) % n]]).kind in BARRIERS for i in near)

    @staticmethod
    def _halves(points, ends):
        (i, a, on_a), (j, b, on_b) = ends
        ring = list(points)
        for index, p, on in sorted(ends, reverse=True):
            if not on:
                ring.insert(index + 1, p)
        i, j = ring.index(a), ring.index(b)
        one = ring[i:j + 1] if i < j else ring[i:] + ring[:j + 1]
        two = ring[j:i + 1] if j < i else ring[j:] + ring[:i + 1]
        return one, two

    def _apply(self, face, points, ends):
        value = self.style(points, ends[0][1], ends[1][1])
        ids = [self._vertex(points, end) for end in ends]
        bend = _bend(ends[0][1], ends[1][1], self.rng)
        if bend and not _clear(self.mesh.points(face), [ends[0][1]] + bend + [ends[1][1]]):
            bend = []
        new = self.mesh.split(face, ids[0], ids[1], bend, value)
        for v in ids:
            self._count(v)
        for p in bend:
            self.degree[self.mesh.ids[p]] = 2
        return new

    def _vertex(self, points, end):
        index, p, on = end
        if on:
            return self.mesh.ids[p]
        a, b = points[index], points[(index + 1) % len(points)]
        v = self.mesh.cut_edge(self.mesh.ids[a], self.mesh.ids[b], p)
        self.degree[v] = self.degree.get(v, 2)
        return v


def _around(points):
    return sum(distance(a, b) for a, b in zip(points, points[1:] + points[:1]))


def _roundness(points):
    return 4 * math.pi * abs(area(points)) / _around(points) ** 2
