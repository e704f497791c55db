# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the written sample back, for the self-check: what counts is what stands in the files."""
import gcj02
import place
from osgeo import gdal, osr
from ways import Line
from write_layers import reference


def rows(folder, name):
    """[(geometry or None, {field: value})] of one shapefile, read as GBK."""
    source = gdal.OpenEx(str(folder / (name + ".shp")), gdal.OF_VECTOR, open_options=["ENCODING=GBK"])
    found = []
    for feature in source.GetLayer():
        geometry = feature.GetGeometryRef()
        found.append((geometry.Clone() if geometry else None, feature.items()))
    return found


def street_lines(folder):
    """The street layer as `Line` values in map coordinates."""
    return [Line(f["道路名称"] or "", f["道路类型"], f["层级"], [p[:2] for p in g.GetPoints()]) for g, f in rows(folder, "步行道路")]


class FromWebMap:
    """GCJ-02 degrees back to EPSG:4550."""

    def __init__(self):
        self.change = osr.CoordinateTransformation(reference(4490), reference(4550))

    def point(self, geometry):
        wanted = (geometry.GetX(), geometry.GetY())
        lon, lat = wanted
        for _ in range(6):
            a, b = gcj02.from_wgs84(lon, lat)
            lon, lat = lon + wanted[0] - a, lat + wanted[1] - b
        return self.change.TransformPoint(lon, lat)[:2]


def facilities(folder):
    """[(point or None, fields)] with the web map's offset taken off."""
    back = FromWebMap()
    return [(back.point(g) if g else None, f) for g, f in rows(folder, "服务设施")]


def to_local(point):
    return (point[0] - place.ORIGIN[0], point[1] - place.ORIGIN[1])
