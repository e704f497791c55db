# SPDX-License-Identifier: GPL-3.0-or-later
"""Plane geometry that every other step shares: smooth curves, rounded coordinates, bridges to and from OGR."""
import math

from osgeo import ogr

ogr.UseExceptions()


def snap(point):
    """Round to the centimetre, so that equal places are equal numbers."""
    return (round(point[0], 2), round(point[1], 2))


def distance(a, b):
    return math.hypot(b[0] - a[0], b[1] - a[1])


def toward(a, b, share):
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _catmull(p0, p1, p2, p3, t):
    def axis(i):
        a, b, c, d = p0[i], p1[i], p2[i], p3[i]
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
    return (axis(0), axis(1))


def smooth(points, step):
    """A Catmull-Rom curve through the points, resampled about every `step` metres."""
    padded = [points[0]] + list(points) + [points[-1]]
    curve = []
    for i in range(1, len(padded) - 2):
        pieces = max(1, round(distance(padded[i], padded[i + 1]) / step))
        curve += [_catmull(*padded[i - 1:i + 3], k / pieces) for k in range(pieces)]
    return curve + [points[-1]]


def smooth_ring(points, step):
    """The closed version of `smooth`; the first point is not repeated."""
    n = len(points)
    curve = []
    for i in range(n):
        four = [points[(i + k) % n] for k in (-1, 0, 1, 2)]
        pieces = max(1, round(distance(four[1], four[2]) / step))
        curve += [_catmull(*four, k / pieces) for k in range(pieces)]
    return curve


def normals(points):
    """Unit normals to the left of the line, one per point."""
    result = []
    for i in range(len(points)):
        a, b = points[max(0, i - 1)], points[min(len(points) - 1, i + 1)]
        length = distance(a, b) or 1.0
        result.append((-(b[1] - a[1]) / length, (b[0] - a[0]) / length))
    return result


def displace(points, offsets):
    """Each point moved along its normal by its own offset."""
    return [(p[0] + n[0] * d, p[1] + n[1] * d) for p, n, d in zip(points, normals(points), offsets)]


def ragged(points, rng, waves):
    """A line made irregular by sums of sines: `waves` lists (length, height) in metres."""
    phases = [(2 * math.pi / length, height, rng.uniform(0, 6.28), rng.uniform(0.0, 6.28)) for length, height in waves]
    travelled, offsets = 0.0, []
    for i, point in enumerate(points):
        travelled += distance(points[i - 1], point) if i else 0.0
        offsets.append(sum(h * math.sin(k * travelled + p + 1.7 * math.sin(0.31 * k * travelled + q))
                           for k, h, p, q in phases))
    return displace(points, offsets)


def area(points):
    """Signed area of a ring, positive when counter-clockwise."""
    return 0.5 * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))


def centroid(points):
    total, cx, cy = 0.0, 0.0, 0.0
    ox, oy = points[0]
    for a, b in zip(points, points[1:] + points[:1]):
        cross = (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy)
        total += cross
        cx += (a[0] + b[0] - 2 * ox) * cross
        cy += (a[1] + b[1] - 2 * oy) * cross
    return (ox + cx / (3 * total), oy + cy / (3 * total)) if total else points[0]


def inside(point, ring):
    """Even-odd test of a point in a ring."""
    x, y = point
    odd = False
    for a, b in zip(ring, ring[1:] + ring[:1]):
        if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
            odd = not odd
    return odd


def line_geometry(points):
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        line.AddPoint_2D(x, y)
    return line


def polygon_geometry(*rings):
    polygon = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in list(points) + [points[0]]:
            ring.AddPoint_2D(x, y)
        polygon.AddGeometry(ring)
    return polygon


def point_geometry(point):
    geometry = ogr.Geometry(ogr.wkbPoint)
    geometry.AddPoint_2D(*point)
    return geometry


def parts(geometry):
    """The single polygons or lines in a geometry, copied out."""
    if geometry.GetGeometryName().startswith(("MULTI", "GEOMETRYCOLLECTION")):
        return [part for i in range(geometry.GetGeometryCount()) for part in parts(geometry.GetGeometryRef(i))]
    return [] if geometry.IsEmpty() else [geometry.Clone()]


def ring_points(polygon, index=0):
    """Points of one ring, counter-clockwise, without the repeated last one."""
    points = [snap(p[:2]) for p in polygon.GetGeometryRef(index).GetPoints()[:-1]]
    return points if area(points) > 0 else points[::-1]


def rounded(polygon):
    """The polygon with every coordinate at the centimetre."""
    return polygon_geometry(*[[snap(p[:2]) for p in polygon.GetGeometryRef(i).GetPoints()[:-1]]
                              for i in range(polygon.GetGeometryCount())])
