# SPDX-License-Identifier: GPL-3.0-or-later
"""Heights: hills that sink to the shore, and the fields that say how urban a place is."""
import math

import numpy
from osgeo import gdal, ogr
from scipy import ndimage

import place

CELL = 30.0


class Terrain:
    """A 30 m height grid over the frame, read by bilinear interpolation."""

    def __init__(self, land_parts):
        x0, y0, x1, y1 = place.FRAME
        self.x0, self.y1 = x0, y1
        self.shape = (int((y1 - y0) / CELL), int((x1 - x0) / CELL))
        self.grid = self._heights(self._inland(land_parts))

    def transform(self, origin=(0.0, 0.0)):
        return (self.x0 + origin[0], CELL, 0.0, self.y1 + origin[1], 0.0, -CELL)

    def _inland(self, land_parts):
        """Metres to the shore, 0 in the sea."""
        raster = gdal.GetDriverByName("MEM").Create("", self.shape[1], self.shape[0], 1, gdal.GDT_Byte)
        raster.SetGeoTransform(self.transform())
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("land")
        for part in land_parts:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(part)
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
        return ndimage.distance_transform_edt(raster.ReadAsArray()) * CELL

    def _heights(self, inland):
        rows, columns = self.shape
        x = self.x0 + (numpy.arange(columns) + 0.5) * CELL
        y = self.y1 - (numpy.arange(rows) + 0.5) * CELL
        xx, yy = numpy.meshgrid(x, y)
        height = 4 + 14 * (1 - numpy.exp(-inland / 1500))
        for cx, cy, top, radius in place.HILLS:
            height += top * numpy.exp(-((xx - cx) ** 2 + (yy - cy) ** 2) / (2 * (radius / 1.6) ** 2))
        rough = numpy.sin(xx / 170 + numpy.sin(yy / 230)) * numpy.cos(yy / 140 + 1.3 * numpy.sin(xx / 310))
        height *= 1 + 0.10 * rough
        return numpy.where(inland > 0, height * (1 - numpy.exp(-(inland / 170) ** 1.4)), 0.0)

    def at(self, point):
        column = (point[0] - self.x0) / CELL - 0.5
        row = (self.y1 - point[1]) / CELL - 0.5
        return float(ndimage.map_coordinates(self.grid, [[row], [column]], order=1, mode="nearest")[0])

    def slope(self, a, b):
        length = math.hypot(b[0] - a[0], b[1] - a[1])
        return abs(self.at(a) - self.at(b)) / length if length else 0.0


def _bell(point, centres):
    return max(math.exp(-((point[0] - x) ** 2 + (point[1] - y) ** 2) / (2 * r * r)) for x, y, r in centres)


def urban(point):
    """1 in a town centre, 0 in the open country."""
    return max(_bell(point, [(x, y, r * 0.62) for x, y, r in place.TOWN]),
               _bell(point, [(x, y, r * 0.62) for x, y, r in place.COUNTY_TOWN]))


def is_town(point):
    return urban(point) > 0.28


def is_core(point):
    return _bell(point, [(x, y, r * 0.7) for x, y, r in place.CORE]) > 0.45


def village_near(point, reach):
    return any(math.hypot(point[0] - x, point[1] - y) < reach for x, y in place.VILLAGES)
