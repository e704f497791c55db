# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills blocks with buildings in rows along their longest street, and leaves some as parks."""
import math
import struct
from collections import namedtuple

from osgeo import ogr

import coast
from shapes import area, centroid, distance, line_geometry, parts, polygon_geometry, rounded, snap
from streets import HALF_WIDTH
from terrain import is_core, is_town, urban, village_near

Building = namedtuple("Building", "ring floors use community dwellings")
# length, depth, gap along, gap across, least and most floors, chance that a place stays empty
STYLES = {
    "old": ((14, 22), (8, 10), 6, 9, 2, 4, 0.2), "slab": ((40, 66), (11.5, 13), 13, 24, 4, 7, 0.14),
    "tower": ((24, 32), (16, 19), 26, 40, 11, 22, 0.2), "village": ((13, 19), (8.5, 10.5), 11, 18, 1, 2, 0.30),
    "row": ((26, 44), (10, 11), 12, 18, 2, 3, 0.25), "commerce": ((30, 60), (22, 32), 16, 18, 2, 6, 0.25),
    "industry": ((50, 95), (24, 40), 20, 22, 1, 2, 0.3), "public": ((34, 60), (14, 18), 24, 30, 3, 5, 0.35)}
USES = {"commerce": "商业", "industry": "工业", "public": "公建"}
TOWN_MIX = [("slab", 0.50), ("row", 0.10), ("tower", 0.07), ("old", 0.06), ("commerce", 0.06), ("public", 0.05), ("industry", 0.04), ("park", 0.12)]
CORE_MIX = [("slab", 0.40), ("old", 0.26), ("tower", 0.06), ("commerce", 0.10), ("public", 0.06), ("park", 0.12)]
EDGE_MIX = [("slab", 0.20), ("row", 0.20), ("tower", 0.04), ("industry", 0.10), ("public", 0.05), ("park", 0.10), ("empty", 0.31)]


def _pick(mix, rng):
    chance = rng.random()
    for name, share in mix:
        chance -= share
        if chance < 0:
            return name
    return mix[0][0]


def block_style(mesh, face, terrain, rng):
    """What stands in a block."""
    points = mesh.points(face)
    middle = centroid(points)
    shore = any(mesh.edge(a, b).kind == "海岸" for a, b in mesh.loop_edges(face))
    if coast.is_port(middle):
        return "industry"
    if village_near(middle, 205) and urban(middle) < 0.45 and area(points) < 70000:
        return "village"
    if not is_town(middle):
        return "farm" if rng.random() < 0.04 else "empty"
    if terrain.at(middle) > 52 or (shore and rng.random() < 0.6):
        return "park"
    return _pick(CORE_MIX if is_core(middle) else TOWN_MIX if urban(middle) > 0.5 else EDGE_MIX, rng)


def inner_area(mesh, face, blocked):
    """The block less its streets' widths and everything that may not be built on."""
    room = polygon_geometry(mesh.points(face))
    room = room.Difference(blocked) if room.Intersects(blocked) else room
    kinds = {}
    for a, b in mesh.loop_edges(face):
        kinds.setdefault(mesh.edge(a, b).kind, []).append((mesh.xy[a], mesh.xy[b]))
    for kind in sorted(kinds):
        lines = ogr.Geometry(ogr.wkbMultiLineString)
        for edge in kinds[kind]:
            lines.AddGeometry(line_geometry(edge))
        room = room.Difference(lines.Buffer(HALF_WIDTH[kind], 3))
    return [part for part in parts(room) if part.Area() > 250]


def _axis(points):
    """Direction of the longest edge, or the one across it, whichever runs nearer east-west: rooms face south."""
    a, b = max(zip(points, points[1:] + points[:1]), key=lambda edge: distance(*edge))
    ux, uy = (b[0] - a[0]) / distance(a, b), (b[1] - a[1]) / distance(a, b)
    if abs(ux) < abs(uy):
        ux, uy = uy, -ux
    return (ux, uy) if ux > 0 else (-ux, -uy)


def _rectangle(axis, along, across, length, depth):
    ux, uy = axis
    corners = [(along, across), (along + length, across), (along + length, across + depth), (along, across + depth)]
    return [snap((s * ux - t * uy, s * uy + t * ux)) for s, t in corners]


def _wkb(ring):
    flat = [v for p in ring + ring[:1] for v in p]
    return ogr.CreateGeometryFromWkb(struct.pack("<BIII%dd" % len(flat), 1, 3, 1, len(ring) + 1, *flat))


def _span(room, axis):
    ux, uy = axis
    points = [p[:2] for p in room.GetGeometryRef(0).GetPoints()]
    along = [p[0] * ux + p[1] * uy for p in points]
    across = [p[1] * ux - p[0] * uy for p in points]
    return min(along), max(along), min(across), max(across)


def _fill(room, axis, style, rng):
    """Rectangles in rows, each wholly inside the room."""
    lengths, depths, gap, lane, _, _, empty = STYLES[style]
    s0, s1, t0, t1 = _span(room, axis)
    ready, found = room.CreatePreparedGeometry(), []
    across = t0 + rng.uniform(0.5, 3)
    while across < t1 - depths[0]:
        depth = round(rng.uniform(*depths), 1)
        placed = _row(ready, axis, (s0, s1), across, depth, lengths, gap, empty, rng, found)
        across += depth + lane if placed else 5
    return found


def _row(ready, axis, span, across, depth, lengths, gap, empty, rng, found):
    """One row from left to right; says whether anything fitted."""
    along, placed = span[0] + rng.uniform(0, 3), False
    length = rng.uniform(*lengths)
    while along < span[1] - lengths[0]:
        ring = _rectangle(axis, along, across, length, depth)
        if ready.Contains(_wkb(ring)):
            placed = True
            if rng.random() > empty:
                found.append(ring)
            along += length + gap * rng.uniform(0.8, 1.5)
            length = rng.uniform(*lengths)
        else:
            along += 6
            length = max(lengths[0], length - 4)
    return placed


def _farm(room, axis, rng):
    """A few houses of a lone farm."""
    return _fill(room, axis, "village", rng)[:rng.randint(1, 4)] if room.Area() > 2000 else []


def _dwellings(ring, floors, style):
    if style in USES:
        return 0.0
    return abs(area(ring)) * floors / {"tower": 118.0, "village": 88.0, "farm": 120.0}.get(style, 108.0)


def _make(ring, style, community, floors_of_block, rng):
    low, high = STYLES["village" if style == "farm" else style][4:6]
    floors = max(low, min(high, floors_of_block + rng.choice([-1, 0, 0, 0, 1])))
    return Building(ring, floors, USES.get(style, "住宅"), community, _dwellings(ring, floors, style))


def build_block(mesh, face, style, community, blocked, rng):
    base = STYLES["village" if style == "farm" else style]
    storeys = rng.randint(base[4], base[5])
    result = []
    for room in inner_area(mesh, face, blocked):
        axis = _axis(mesh.points(face))
        rings = _farm(room, axis, rng) if style == "farm" else _fill(room, axis, style, rng)
        result += [_make(ring, style, community, storeys, rng) for ring in rings]
    return result


def fill_blocks(blocks, terrain, blocked, skip, rng):
    """All buildings and the park faces; `skip` tells which faces stay open."""
    found, parks = [], []
    for code in sorted(blocks):
        for mesh, face in blocks[code]:
            if skip(mesh, face):
                continue
            style = block_style(mesh, face, terrain, rng)
            if style == "park":
                parks += [rounded(part) for part in inner_area(mesh, face, blocked) if part.Area() > 1500]
            elif style != "empty":
                found += build_block(mesh, face, style, code, blocked, rng)
    return found, parks


def ease(found, most, rng):
    """Lower the houses of communities that came out fuller than a community is."""
    homes = {}
    for b in found:
        homes[b.community] = homes.get(b.community, 0.0) + b.dwellings
    share = {code: min(1.0, most * rng.uniform(0.8, 1.0) / homes[code]) for code in sorted(homes) if homes[code] > 0}
    result = []
    for b in found:
        floors = max(1, round(b.floors * share.get(b.community, 1.0)))
        result.append(b._replace(floors=floors, dwellings=b.dwellings * floors / b.floors) if b.dwellings else b)
    return result


def without_homes(found, codes):
    """Turn the dwellings of the given communities into workshops and offices."""
    return [b._replace(use="工业" if abs(area(b.ring)) > 300 else "公建", dwellings=0.0) if b.community in codes and b.dwellings else b
            for b in found]
