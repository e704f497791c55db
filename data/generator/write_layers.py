# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the layers as users have them: GBK shapefiles without .cpg, one of them in GCJ-02, and the terrain raster."""
from osgeo import gdal, ogr, osr

import gcj02
import place
from shapes import point_geometry, polygon_geometry

gdal.UseExceptions()
TEXT, WHOLE, REAL, DATE = ogr.OFTString, ogr.OFTInteger, ogr.OFTReal, ogr.OFTDate
SIMPLIFIED_CHINESE_LABEL = ("社区边界", "服务设施")     # layers whose header byte says 0x57 ("ANSI"); the others say nothing


def reference(code):
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(code)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def moved(geometry):
    """A copy of a local geometry in EPSG:4550 coordinates."""
    if geometry is None:
        return None
    copy = geometry.Clone()
    _shift(copy)
    return copy


def _shift(geometry):
    for i in range(geometry.GetGeometryCount()):
        _shift(geometry.GetGeometryRef(i))
    for i in range(geometry.GetPointCount()):
        x, y = place.to_map((geometry.GetX(i), geometry.GetY(i)))
        geometry.SetPoint_2D(i, round(x, 2), round(y, 2))


class WebMap:
    """Local metres to GCJ-02 degrees."""

    def __init__(self):
        self.change = osr.CoordinateTransformation(reference(4550), reference(4490))

    def point(self, point):
        lon, lat, _ = self.change.TransformPoint(*place.to_map(point))
        lon, lat = gcj02.from_wgs84(lon, lat)
        return point_geometry((round(lon, 7), round(lat, 7)))


def write_layer(folder, name, kind, code, fields, rows):
    """`fields`: (name, type, width, precision); `rows`: (geometry or None, values)."""
    path = str(folder / (name + ".shp"))
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
    layer = source.CreateLayer(name, reference(code), kind, ["ENCODING=CP936", "DBF_DATE_LAST_UPDATE=2025-06-30"])
    for field, field_type, width, precision in fields:
        definition = ogr.FieldDefn(field, field_type)
        definition.SetWidth(width)
        definition.SetPrecision(precision)
        layer.CreateField(definition)
    for geometry, values in rows:
        _add(layer, geometry, values)
    layer = source = None
    _finish(folder, name)


def _add(layer, geometry, values):
    feature = ogr.Feature(layer.GetLayerDefn())
    for i, value in enumerate(values):
        if value is not None:
            feature.SetField(i, value)
    if geometry is not None:
        feature.SetGeometry(geometry)
    layer.CreateFeature(feature)


def _finish(folder, name):
    """No .cpg, and only the label byte that such files carry."""
    label = folder / (name + ".cpg")
    if label.exists():
        label.unlink()
    with open(folder / (name + ".dbf"), "r+b") as table:
        table.seek(29)
        table.write(b"\x57" if name in SIMPLIFIED_CHINESE_LABEL else b"\x00")


def write_terrain(path, terrain):
    rows, columns = terrain.shape
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=9", "TILED=NO"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32, options)
    raster.SetGeoTransform(terrain.transform(place.ORIGIN))
    raster.SetProjection(reference(4550).ExportToWkt())
    raster.GetRasterBand(1).WriteArray(terrain.grid.round(1).astype("float32"))
    raster.FlushCache()


def multi(polygons):
    if len(polygons) == 1:
        return moved(polygons[0])
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in polygons:
        whole.AddGeometry(moved(polygon))
    return whole


def ring_geometry(ring):
    return moved(polygon_geometry(ring))
