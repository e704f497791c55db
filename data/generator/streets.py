# SPDX-License-Identifier: GPL-3.0-or-later
"""The street plan: source lines, the mesh of blocks between them, and the walkable lines that come out of it."""
from collections import namedtuple

import coast
import place
from blocks import Cutter
from mesh import build
from shapes import (area, centroid, displace, distance, inside, line_geometry, parts, point_geometry, ragged, ring_points,
                    smooth, snap)
from terrain import is_core, is_town, urban, village_near

Way = namedtuple("Way", "kind name road")
STREETS = ("主干路", "次干路", "支路", "步行道", "台阶")
HALF_WIDTH = {"主干路": 17, "次干路": 11, "支路": 7, "步行道": 3.5, "台阶": 3.5, "铁路": 30, "海岸": 14, "边界": 6, "田界": 2, "河流": 60}

FIRST = "渔帆桅缆潮汐鸥鹭芦柳槐杏书钟泉盐石松云星贝螺灯舟渡桥磨塘苇柚榆棠竹兰荷菊梅禾麦谷砚墨笺诗弦歌"
SECOND = "影声风雨石泉岸前后东西里光亭台门井园林庭坡"


def way_names(rng):
    """An endless, repeatable supply of street names."""
    pairs = [a + b for a in FIRST for b in SECOND]
    rng.shuffle(pairs)
    index = 0
    while True:
        yield pairs[index % len(pairs)]
        index += 1


def _runs(points, test):
    """Maximal runs of consecutive segments whose first point has the same answer."""
    runs = []
    for a, b in zip(points, points[1:]):
        answer = test(a)
        if runs and runs[-1][0] == answer:
            runs[-1][1].append(b)
        else:
            runs.append((answer, [a, b]))
    return runs


def _beside(points, offset, name):
    """Service roads on both sides of a line: streets in town, field edges elsewhere."""
    sources = []
    for side, word in ((1, "北"), (-1, "南")):
        shifted = displace(points, offset if isinstance(offset, list) else [side * offset] * len(points))
        for town, run in _runs(shifted, is_town):
            sources.append((Way("次干路" if town else "田界", name + word + "路" if town else "", name + word), run))
    return sources


def rail_lines():
    return [smooth(place.RAIL, 60), smooth(place.PORT_RAIL, 50)]


def _rail_sources():
    main, port = rail_lines()
    sources = [(Way("铁路", place.RAIL_NAME, "R1"), main), (Way("铁路", "港区支线", "R2"), port)]
    return sources + _beside(main, 42, "铁道")


def _river_sources():
    line = coast.river_line()
    sources = [(Way("河流", place.RIVER_NAME, "W1"), line)]
    for side, word in ((1, "西"), (-1, "东")):
        bank = coast.river_offsets(line, 20, -side)
        for town, run in _runs(bank, is_town):
            sources.append((Way("支路" if town else "田界", "鹤水%s岸" % word if town else "", "bank" + word), run))
    return sources


def _shore_sources(city):
    """The coast road: the smoothed inner edge of the land, around the bay and both headlands; no bridge at the river's mouth."""
    inner = city.Buffer(-250).Buffer(140).Simplify(5)
    ring = ring_points(max(parts(inner), key=lambda part: part.Area()))
    curve = smooth(ring + [ring[0]], 30)
    edge = city.Boundary()
    def coastal(p):
        around = 2300 < p[0] < 9900 and p[1] < 4300 and abs(p[0] - 5130) > 45
        return around and edge.Distance(point_geometry(p)) < 320
    sources = []
    for near, run in _runs(curve, coastal):
        if near and len(run) > 6:
            sources.append((Way("次干路", "滨海路", "shore"), run))
    return sources


def _border_sources(city, limit):
    edge = line_geometry(limit)
    sources = []
    ring = ring_points(city)
    for coastal, run in _runs(ring + [ring[0]], lambda p: edge.Distance(point_geometry(p)) > 0.05):
        sources.append((Way("海岸" if coastal else "边界", "", "shoreline"), run))
    return sources


def _road_sources(rng):
    sources = []
    for name, points, rank in place.ROADS:
        line = ragged(smooth(points, 45), rng, [(700, 10), (260, 4)])
        line[0], line[-1] = points[0], points[-1]
        sources.append((Way(rank, name, name), line))
    return sources


def mainland_mesh(city, limit, rng):
    sources = _border_sources(city, limit) + _rail_sources() + _river_sources() + _road_sources(rng) + _shore_sources(city)
    return build(sources, lambda p: city.Contains(point_geometry(p)))


def island_mesh(islands):
    sources = [(Way("海岸", "", "isle"), ring_points(part) + [ring_points(part)[0]]) for part in islands]
    sources += [(Way("支路", name, name), smooth(points, 40)) for name, points in place.ISLAND_ROADS]
    return build(sources, lambda p: any(part.Contains(point_geometry(p)) for part in islands))


class WayStyle:
    """Decides what a cut through a face becomes: a street, a footway, steps or only a field edge."""

    def __init__(self, terrain, rng):
        self.terrain, self.rng, self.names, self.count = terrain, rng, way_names(rng), 0

    def __call__(self, points, a, b):
        kind = self._kind(points, a, b)
        self.count += 1
        return Way(kind, self._name(kind), "S%05d" % self.count)

    def _kind(self, points, a, b):
        middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        size = area(points)
        if any(inside(v, points) for v in place.VILLAGES) or village_near(middle, 230):
            return "支路" if size > 22000 or self.rng.random() < 0.35 else "步行道"
        if self.terrain.at(middle) > 130:
            return "田界"
        if is_town(middle):
            return self._town_kind(middle, size)
        return "支路" if size > 900000 else "步行道" if self.rng.random() < 0.45 else "田界"

    def _town_kind(self, middle, size):
        if size > 170000:
            return "次干路"
        limit = 30000 if is_core(middle) else 48000
        return "支路" if size > limit or self.rng.random() < 0.45 else "步行道"

    def _name(self, kind):
        if kind in ("田界",) or (kind == "步行道" and self.rng.random() < 0.6):
            return ""
        return next(self.names) + {"次干路": "路", "支路": "街", "步行道": "巷"}[kind]


def cut_blocks(mesh, terrain, rng):
    Cutter(mesh, rng, WayStyle(terrain, rng)).run()
