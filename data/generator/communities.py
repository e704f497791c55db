# SPDX-License-Identifier: GPL-3.0-or-later
"""Grows each community from its seed block by block, reluctant to cross main roads, rails and the river, then dissolves the blocks."""
import heapq

import names
from blocks import BARRIERS, is_strip
from shapes import area, centroid, distance, inside, polygon_geometry

CROSSING = {"铁路": 2600.0, "河流": 2200.0, "主干路": 330.0, "次干路": 90.0, "田界": 30.0}


def _nearest_face(mesh, point):
    within = [f for f in sorted(mesh.faces) if inside(point, mesh.points(f))]
    return within[0] if within else min(sorted(mesh.faces), key=lambda f: distance(centroid(mesh.points(f)), point))


def _neighbours(mesh, face):
    """(other face, cost factor of the edge between)."""
    for a, b in mesh.loop_edges(face):
        other = mesh.left.get((b, a))
        if other is not None:
            yield other, CROSSING.get(mesh.edge(a, b).kind, 0.0)


def grow(mesh, seed_list):
    """Face -> index of the seed that reaches it first."""
    middle = {f: centroid(mesh.points(f)) for f in mesh.faces}
    heap = []
    for i, seed in enumerate(seed_list):
        heap.append((0.0, i, _nearest_face(mesh, seed.point)))
    heapq.heapify(heap)
    owner = {}
    while heap:
        cost, i, face = heapq.heappop(heap)
        if face in owner:
            continue
        owner[face] = i
        for other, toll in _neighbours(mesh, face):
            if other not in owner:
                heapq.heappush(heap, (cost + distance(middle[face], middle[other]) + toll, i, other))
    return owner


def _strip_home(mesh, face, owner):
    """The owner along most of a strip's length, not counting what lies across rails or water."""
    shared = {}
    for a, b in mesh.loop_edges(face):
        other = mesh.left.get((b, a))
        if other is not None and mesh.edge(a, b).kind not in BARRIERS and not is_strip(mesh, other):
            shared[owner[other]] = shared.get(owner[other], 0.0) + distance(mesh.xy[a], mesh.xy[b])
    return max(sorted(shared), key=shared.get) if shared else owner[face]


def settle_strips(mesh, owner):
    """Give the narrow faces beside rails and river to the community that they border."""
    strips = [f for f in sorted(mesh.faces) if is_strip(mesh, f)]
    owner.update({f: _strip_home(mesh, f, owner) for f in strips})
    return owner


def _boundary(mesh, face_list):
    """Directed edges of the faces that have no twin among them, by start vertex."""
    edges = [edge for face in face_list for edge in mesh.loop_edges(face)]
    own = set(edges)
    starts = {}
    for a, b in sorted(edges):
        if (b, a) not in own:
            starts.setdefault(a, []).append(b)
    return starts


def _trace(starts):
    """Chain directed edges to simple rings, closing each at the first vertex met twice."""
    rings = []
    while starts:
        path, seen = [min(starts)], {min(starts): 0}
        while path:
            ends = starts.get(path[-1])
            if not ends:
                break
            step = ends.pop(0)
            if not ends:
                del starts[path[-1]]
            if step in seen:
                cut = seen[step]
                rings.append(path[cut:])
                for v in path[cut + 1:]:
                    del seen[v]
                path = path[:cut + 1]
            else:
                seen[step] = len(path)
                path.append(step)
    return rings


def dissolve(mesh, face_list):
    """The outline of a set of faces: a list of polygons (shell first, then holes) of exact mesh vertices."""
    rings = [[mesh.xy[v] for v in ring] for ring in _trace(_boundary(mesh, face_list))]
    shells = [[ring] for ring in rings if area(ring) > 0]
    for hole in rings:
        if area(hole) < 0:
            home = [s for s in shells if inside(hole[0], s[0]) or inside(hole[1], s[0])]
            min(home, key=lambda s: area(s[0])).append(hole)
    return [polygon_geometry(*shell) for shell in sorted(shells, key=lambda s: -area(s[0]))]


def assign(mainland, island):
    """[(mesh, face list)] per seed: the island group belongs to its one seed, the rest is grown."""
    seed_list = names.seeds()
    ashore = [s for s in seed_list if s.name != "鸥岛社区"]
    owner = settle_strips(mainland, grow(mainland, ashore))
    blocks = {seed.code: [] for seed in seed_list}
    for face in sorted(owner):
        blocks[ashore[owner[face]].code].append((mainland, face))
    isle = next(s for s in seed_list if s.name == "鸥岛社区")
    blocks[isle.code] = [(island, face) for face in sorted(island.faces)]
    return seed_list, blocks


def outline(block_list):
    return dissolve(block_list[0][0], [face for _, face in block_list])
