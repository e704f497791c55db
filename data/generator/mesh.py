# SPDX-License-Identifier: GPL-3.0-or-later
"""A planar mesh of blocks: faces share vertices and edges exactly, so communities tile and streets meet by construction."""
from osgeo import ogr

from shapes import area, line_geometry, parts, polygon_geometry, ring_points, snap


class Mesh:
    """Vertices, faces (counter-clockwise loops of vertex ids) and edges with a kind and a road id."""

    def __init__(self):
        self.xy, self.ids = [], {}
        self.faces, self.left, self.edges = {}, {}, {}

    def vertex(self, point):
        point = snap(point)
        if point not in self.ids:
            self.ids[point] = len(self.xy)
            self.xy.append(point)
        return self.ids[point]

    def points(self, face):
        return [self.xy[v] for v in self.faces[face]]

    def add_face(self, loop):
        face = len(self.faces)
        self.faces[face] = loop
        self._own(face)
        return face

    def _own(self, face):
        loop = self.faces[face]
        for a, b in zip(loop, loop[1:] + loop[:1]):
            self.left[a, b] = face

    def edge(self, a, b):
        return self.edges[min(a, b), max(a, b)]

    def set_edge(self, a, b, value):
        self.edges[min(a, b), max(a, b)] = value

    def loop_edges(self, face):
        loop = self.faces[face]
        return list(zip(loop, loop[1:] + loop[:1]))

    def cut_edge(self, a, b, point):
        """Put a vertex on edge a-b, in both faces beside it."""
        v = self.vertex(point)
        if v in (a, b):
            return v
        value = self.edges.pop((min(a, b), max(a, b)))
        self.set_edge(a, v, value)
        self.set_edge(v, b, value)
        for p, q in ((a, b), (b, a)):
            face = self.left.pop((p, q), None)
            if face is not None:
                loop = self.faces[face]
                loop.insert(loop.index(p) + 1, v)
                self.left[p, v] = self.left[v, q] = face
        return v

    def split(self, face, start, end, between, value):
        """Divide a face by a path from vertex start to vertex end; returns the new face."""
        loop = self.faces[face]
        i, j = loop.index(start), loop.index(end)
        path = [start] + [self.vertex(p) for p in between] + [end]
        for a, b in zip(path, path[1:]):
            self.set_edge(a, b, value)
        forth = loop[i:j + 1] if i < j else loop[i:] + loop[:j + 1]
        back = loop[j:i + 1] if j < i else loop[j:] + loop[:i + 1]
        self.faces[face] = forth + path[-2:0:-1]
        self._own(face)
        return self.add_face(back + path[1:-1])


def _noded(sources):
    """All source lines cut at their crossings, at centimetre precision."""
    bundle = ogr.Geometry(ogr.wkbMultiLineString)
    for _, points in sources:
        bundle.AddGeometry(line_geometry([snap(p) for p in points]))
    noded = bundle.Union(bundle)
    clean = ogr.Geometry(ogr.wkbMultiLineString)
    for part in parts(noded):
        points = [snap(p[:2]) for p in part.GetPoints()]
        for a, b in zip(points, points[1:]):
            if a != b:
                clean.AddGeometry(line_geometry([a, b]))
    return clean


def _source_index(sources):
    lines = [line_geometry([snap(p) for p in points]) for _, points in sources]
    return [(value, line, line.GetEnvelope()) for (value, _), line in zip(sources, lines)]


def _value_at(point, index):
    """The first source line that passes here (sources are in order of precedence)."""
    probe = ogr.CreateGeometryFromWkt("POINT (%r %r)" % point)
    for value, line, (x0, x1, y0, y1) in index:
        if x0 - 1 <= point[0] <= x1 + 1 and y0 - 1 <= point[1] <= y1 + 1 and line.Distance(probe) < 0.06:
            return value
    raise ValueError("edge without a source at %r" % (point,))


def build(sources, keep):
    """The mesh of all faces between the source lines whose inner point passes `keep`."""
    mesh = Mesh()
    index = _source_index(sources)
    rings = [ring_points(p) for p in parts(_noded(sources).Polygonize())
             if p.GetGeometryCount() == 1 or _holed(p, keep)]
    for ring in sorted(rings):
        inner = ogr.Geometry.PointOnSurface(polygon_geometry(ring))
        if area(ring) > 1 and keep((inner.GetX(), inner.GetY())):
            mesh.add_face([mesh.vertex(p) for p in ring])
    for a, b in sorted(mesh.left):
        if (min(a, b), max(a, b)) not in mesh.edges:
            pa, pb = mesh.xy[a], mesh.xy[b]
            mesh.set_edge(a, b, _value_at(((pa[0] + pb[0]) / 2, (pa[1] + pb[1]) / 2), index))
    return mesh


def _holed(polygon, keep):
    inner = polygon.PointOnSurface()
    if keep((inner.GetX(), inner.GetY())):
        raise ValueError("a block with a hole near %.0f %.0f" % ring_points(polygon, 1)[0])
    return False
