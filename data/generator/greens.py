# SPDX-License-Identifier: GPL-3.0-or-later
"""Parks and woods for the background: blocks left open, and the hills above the fields."""
from osgeo import gdal, ogr

import place
from shapes import centroid, distance, parts, polygon_geometry, ring_points, rounded, smooth_ring
from terrain import is_town

WOOD_HEIGHT = 62.0
HILL_PARKS = [((7080, 4060), 520, "书院山公园"), ((8300, 1900), 800, "望岬森林公园"), ((2750, 2650), 700, "锦浪山公园")]


def park_name(points, size):
    middle = centroid(points)
    for centre, radius, name in HILL_PARKS:
        if distance(middle, centre) < radius:
            return name
    return "街心公园" if size > 9000 else "口袋公园"


def _contours(terrain):
    rows, columns = terrain.shape
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    raster.SetGeoTransform(terrain.transform())
    raster.GetRasterBand(1).WriteArray(terrain.grid.astype("float32"))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("woods", None, ogr.wkbMultiPolygon)
    for field in ("low", "high"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTReal))
    gdal.ContourGenerateEx(raster.GetRasterBand(1), layer, options=[
        "FIXED_LEVELS=%g" % WOOD_HEIGHT, "POLYGONIZE=YES", "ELEV_FIELD_MIN=0", "ELEV_FIELD_MAX=1"])
    return [f.GetGeometryRef().Clone() for f in layer if f.GetField("low") is not None and f.GetField("low") >= WOOD_HEIGHT - 1]


def _clearing(houses):
    """Rounded open ground around country houses."""
    plots = ogr.Geometry(ogr.wkbMultiPolygon)
    for b in houses:
        if not is_town(b.ring[0]):
            plots.AddGeometry(polygon_geometry(b.ring).Buffer(60, 2))
    return plots.UnionCascaded().Buffer(60, 3).Buffer(-45, 3)


def woods(terrain, open_land, houses):
    """Hill and headland woods outside the town blocks, clear of houses."""
    clearing = _clearing(houses)
    shapes = _contours(terrain) + [polygon_geometry(smooth_ring(ring, 40)) for ring in place.SHORE_WOODS]
    kept = []
    for shape in shapes:
        shape = shape.Intersection(open_land).Difference(clearing)
        kept += [rounded(part) for part in parts(shape.Simplify(4)) if part.Area() > 15000]
    return sorted(kept, key=lambda part: ring_points(part)[0])


def features(park_list, wood_list):
    rows = [("山林", part) for part in wood_list]
    return rows + [(park_name(ring_points(part), part.Area()), part) for part in park_list]
