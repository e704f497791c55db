# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the mesh's street edges into walkable lines: bridges without shared vertices, steps on slopes, no stray pieces."""
from collections import namedtuple

import place
from shapes import distance, smooth, snap
from streets import STREETS, rail_lines

Line = namedtuple("Line", "name kind level points")
BARRIERS = ("铁路", "河流")
STEEP = 0.095


class StreetEdges:
    """The street edges of one mesh with their level, and who meets where."""

    def __init__(self, mesh):
        self.mesh = mesh
        self.barrier = {v: way.kind for edge, way in sorted(mesh.edges.items()) if way.kind in BARRIERS for v in edge}
        self.ways = {e: w for e, w in sorted(mesh.edges.items()) if w.kind in STREETS}
        self._drop_dead_ends()
        self.around = self._around()
        self._keep_main()

    def _around(self):
        around = {}
        for a, b in self.ways:
            around.setdefault(a, []).append(b)
            around.setdefault(b, []).append(a)
        return around

    def _drop_dead_ends(self):
        """A street that ends on a rail or in the river ends before it."""
        around = self._around()
        for v in sorted(self.barrier):
            if v in around and len(around[v]) != 2:
                for w in around[v]:
                    self.ways.pop((min(v, w), max(v, w)), None)

    def _keep_main(self):
        """Only the largest connected piece stays."""
        pieces, seen = [], set()
        for start in sorted(self.around):
            if start not in seen:
                piece, waiting = [], [start]
                seen.add(start)
                while waiting:
                    v = waiting.pop()
                    piece.append(v)
                    fresh = [w for w in self.around[v] if w not in seen]
                    seen.update(fresh)
                    waiting += fresh
                pieces.append(piece)
        main = set(max(pieces, key=len))
        self.ways = {e: w for e, w in self.ways.items() if e[0] in main}
        self.around = self._around()

    def level(self, a, b):
        kinds = [self.barrier[v] for v in (a, b) if v in self.barrier]
        if not kinds:
            return 0
        way = self.ways[min(a, b), max(a, b)]
        return -1 if "铁路" in kinds and way.name in place.UNDERPASSES else 1

    def label(self, a, b):
        way = self.ways[min(a, b), max(a, b)]
        return (way.road, way.kind, way.name, self.level(a, b))

    def chains(self):
        """Vertex chains of one label, broken at every junction."""
        used, result = set(), []
        for a, b in self.ways:
            if (a, b) not in used:
                back = self._follow(b, a, used)
                forth = self._follow(a, b, used)
                used.add((a, b))
                result.append((self.label(a, b), back[::-1] + forth))
        return result

    def _follow(self, a, b, used):
        """From edge a-b onward while the way goes on unbranched; returns the vertices from b."""
        label, chain = self.label(a, b), [b]
        used.add((min(a, b), max(a, b)))
        while len(self.around[b]) == 2:
            c = next(v for v in self.around[b] if v != a)
            key = (min(b, c), max(b, c))
            if key in used or self.label(b, c) != label:
                break
            used.add(key)
            chain.append(c)
            a, b = b, c
        return chain

    def lines(self, terrain):
        for (_, kind, name, level), chain in self.chains():
            points = [self.mesh.xy[v] for v in chain if v not in self.barrier]
            if len(points) > 1:
                yield Line(name, _kind(kind, points, level, terrain), level, points)


def _kind(kind, points, level, terrain):
    climb = abs(terrain.at(points[0]) - terrain.at(points[-1]))
    length = sum(distance(a, b) for a, b in zip(points, points[1:]))
    steep = level == 0 and kind in ("支路", "步行道") and length < 260 and climb / length > STEEP
    return "台阶" if steep else kind


def _nearest(point, candidates):
    return min(candidates, key=lambda p: (distance(p, point), p))


def _footbridges(junctions):
    for a, b, _ in place.FOOTBRIDGES:
        yield Line("人行天桥", "步行道", 1, [_nearest(a, junctions), _nearest(b, junctions)])


def _highway(main_road_points):
    line = [snap(p) for p in smooth(place.HIGHWAY, 60)]
    yield Line(place.HIGHWAY_NAME, "高速公路", 1, line)
    for name, points in place.RAMPS:
        curve = [snap(p) for p in smooth(points, 40)]
        yield Line(name, "匝道", 0, [_nearest(curve[0], line)] + curve[3:-1] + [_nearest(curve[-1], main_road_points)])


def all_lines(mainland, island, terrain):
    lines = list(StreetEdges(mainland).lines(terrain))
    junctions = sorted({p for line in lines if line.level == 0 for p in (line.points[0], line.points[-1])})
    main = sorted({p for line in lines if line.kind == "主干路" and line.level == 0 for p in line.points})
    lines += StreetEdges(island).lines(terrain)
    lines += _footbridges(junctions)
    lines += _highway(main)
    lines += [Line(name, "铁路", 0, [snap(p) for p in points])
              for name, points in zip((place.RAIL_NAME, "港区支线"), rail_lines())]
    return lines
