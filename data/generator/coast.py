# SPDX-License-Identifier: GPL-3.0-or-later
"""Land and water: the mainland, the city's part of it, the island group, the sea, the river and still waters."""
import math

import place
from shapes import area, displace, distance, inside, parts, polygon_geometry, ragged, ring_points, rounded, smooth, smooth_ring, snap


def _box(frame):
    x0, y0, x1, y1 = frame
    return polygon_geometry([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def _strip(a, b, width):
    """A straight pier between two points."""
    dx, dy = (b[0] - a[0]) / distance(a, b) * width / 2, (b[1] - a[1]) / distance(a, b) * width / 2
    return polygon_geometry([(a[0] - dy, a[1] + dx), (a[0] + dy, a[1] - dx), (b[0] + dy, b[1] - dx), (b[0] - dy, b[1] + dx)])


def mainland(rng):
    """All land of the frame but the islands, piers included."""
    shore = ragged(smooth(place.COAST, 22), rng, [(620, 26), (230, 11), (95, 5), (48, 2)])
    land = polygon_geometry([snap(p) for p in shore] + [(18500, 16000), (-4500, 16000)])
    for a, b, width in place.PIERS:
        land = land.Union(_strip(a, b, width))
    return rounded(max(parts(land), key=lambda part: part.Area()))


def city_land(land, rng):
    """The mainland inside the city's limit: what the communities tile."""
    edge = ragged(smooth(place.LIMIT, 45), rng, [(900, 35), (300, 14)])
    limit = polygon_geometry([snap(p) for p in edge] + [(15500, -1500), (-2500, -1500)])
    kept = rounded(max(parts(land.Intersection(limit)), key=lambda part: part.Area()))
    return kept, [snap(p) for p in edge]


def islands(rng):
    """The inhabited island first, then its islets."""
    main = ragged(smooth_ring(place.ISLAND, 20), rng, [(310, 16), (120, 7), (50, 3)])
    rings = [[snap(p) for p in main]]
    for (x, y), radius in place.ISLETS:
        corners = [(x + radius * rng.uniform(0.7, 1.25) * math.cos(k * 0.7854), y + radius * rng.uniform(0.6, 1.0) * math.sin(k * 0.7854))
                   for k in range(8)]
        rings.append([snap(p) for p in smooth_ring(corners, 14)])
    return [polygon_geometry(ring if area(ring) > 0 else ring[::-1]) for ring in rings]


def river_width(share):
    """From a stream of 26 m in the hills to 120 m at the mouth."""
    return 26 + 34 * share + 66 * max(0.0, share - 0.72) / 0.28


def river_line():
    return smooth(place.RIVER, 35)


def river_offsets(line, extra, side):
    count = len(line) - 1
    return displace(line, [side * (river_width(i / count) / 2 + extra) for i in range(len(line))])


def river_polygon(land):
    line = river_line()
    banks = river_offsets(line, 0, 1) + river_offsets(line, 0, -1)[::-1]
    frame = _box(place.FRAME)
    water = polygon_geometry(banks).Buffer(0).Intersection(land).Intersection(frame)
    return rounded(max(parts(water), key=lambda part: part.Area()))


def sea(land, island_list):
    """Everything in the frame that is not land."""
    water = _box(place.FRAME).Difference(land)
    for island in island_list:
        water = water.Difference(island)
    water = water.Difference(_strip(*place.BREAKWATER))
    return [rounded(part) for part in parts(water) if part.Area() > 400]


def still_waters():
    return [(name, polygon_geometry([snap(p) for p in smooth_ring(ring, 18)]))
            for name, ring in (place.RESERVOIR, place.POND)]


def water_features(land, island_list):
    """(name, polygon) of the water layer."""
    features = [("望潮湾", part) for part in sea(land, island_list)]
    features.append((place.RIVER_NAME, river_polygon(land)))
    return features + still_waters()


def is_port(point):
    return inside(point, place.PORT)
