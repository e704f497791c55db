#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Share of people within a walking limit of the nearest facility, by an independent route.

Shares no code with the program: OGR reads, PROJ's geodesics measure, SciPy's Dijkstra searches. Points are snapped
to the nearest street segment within a limit and the straight access leg is added, as the program documents.
Prints JSON: {"total": people, "limits": {"500": {"all": people, "units": [...], "zones": {...}}}}.
"""
import argparse
import csv
import json
import math

import numpy as np
import pyproj
from osgeo import gdal, ogr

from walk import Network

gdal.UseExceptions()
gdal.SetConfigOption("OSM_USE_CUSTOM_INDEXING", "NO")

# Walked on unless access or foot forbids it; the same classes that the program's rule table names.
WALKABLE = {
    "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "living_street", "road",
    "trunk_link", "primary_link", "secondary_link", "tertiary_link",
    "service", "pedestrian", "track", "footway", "path", "steps", "bridleway", "cycleway", "corridor", "crossing",
}
FOOT_YES = {"yes", "designated", "permissive", "official", "destination", "public"}
NO_ENTRY = {"no", "private"}


def tags_of(feature):
    text = feature.GetField("other_tags") or ""
    pairs = (part.split("=>") for part in text.strip('"').split('","') if "=>" in part)
    return {key.strip('"'): value.strip('"') for key, value in pairs}


def walkable(highway, tags):
    if highway not in WALKABLE:
        return False
    foot = tags.get("foot")
    if foot in FOOT_YES:
        return True
    return foot not in NO_ENTRY and tags.get("access") not in NO_ENTRY


def streets(path):
    """Lists of (lon, lat) per walkable way."""
    source = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=[])
    for layer_name in ("lines", "multipolygons"):
        layer = source.GetLayerByName(layer_name)
        for feature in layer:
            tags = tags_of(feature)
            highway = feature.GetField("highway") if layer_name == "lines" else tags.get("highway")
            if highway and walkable(highway, tags):
                yield from rings_of(feature.GetGeometryRef())


def rings_of(geometry):
    if geometry.GetGeometryCount() == 0:
        yield [(p[0], p[1]) for p in geometry.GetPoints()]
    for i in range(geometry.GetGeometryCount()):
        yield from rings_of(geometry.GetGeometryRef(i))


def plane_of(lon, lat):
    zone = int((lon + 180) // 6) + 1
    epsg = (32600 if lat >= 0 else 32700) + zone
    return pyproj.Transformer.from_crs("EPSG:4326", f"EPSG:{epsg}", always_xy=True)


def polygons(path, to_plane, weight):
    source = ogr.Open(path)
    layer = source.GetLayer(0)
    for feature in layer:
        geometry = feature.GetGeometryRef().Clone()
        geometry.FlattenTo2D()
        for ring in rings(geometry):
            for i in range(ring.GetPointCount()):
                x, y = to_plane.transform(ring.GetX(i), ring.GetY(i))
                ring.SetPoint_2D(i, x, y)
        yield feature, geometry, float(feature.GetField(weight)) if weight else 0.0


def rings(geometry):
    if geometry.GetGeometryName() == "LINEARRING":
        yield geometry
    for i in range(geometry.GetGeometryCount()):
        yield from rings(geometry.GetGeometryRef(i))


def read_points(path, to_plane):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return [np.array(to_plane.transform(float(r["lon"]), float(r["lat"]))) for r in rows]


def zone_of(point, zones):
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(*point)
    return next((name for name, polygon in zones if polygon.Intersects(shape)), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demand", required=True)
    parser.add_argument("--weight", required=True)
    parser.add_argument("--facilities", required=True)
    parser.add_argument("--streets", required=True)
    parser.add_argument("--limits", default="500,1000")
    parser.add_argument("--snap", type=float, default=150)
    parser.add_argument("--zones")
    parser.add_argument("--by")
    args = parser.parse_args()

    source = ogr.Open(args.demand)  # a layer must not outlive its data source
    lon_min, lon_max, lat_min, lat_max = source.GetLayer(0).GetExtent()
    to_plane = plane_of((lon_min + lon_max) / 2, (lat_min + lat_max) / 2)
    network = Network(streets(args.streets), to_plane)
    units = list(polygons(args.demand, to_plane, args.weight))
    centres = []
    for _, polygon, _ in units:
        centre = polygon.Centroid()
        if not polygon.Intersects(centre):
            centre = polygon.PointOnSurface()
        centres.append(np.array([centre.GetX(), centre.GetY()]))
    weights = [weight for _, _, weight in units]
    limits = [float(text) for text in args.limits.split(",")]
    places = read_points(args.facilities, to_plane)
    stops = network.snap(places, [args.snap] * len(places))
    demand = network.snap(centres, [args.snap] * len(centres))
    metres = network.nearest(stops, demand, max(limits))
    circle = [min(float(np.hypot(*(place - centre))) for place in places) for centre in centres]
    zones = [(f.GetField(args.by), g) for f, g, _ in polygons(args.zones, to_plane, None)] if args.zones else []
    zone_names = [zone_of(c, zones) for c in centres]

    report = {"total": sum(weights), "unsnapped_demand": sum(1 for d in demand if d[0] < 0),
              "unsnapped_facilities": sum(1 for s in stops if s[0] < 0), "segments": len(network.u),
              "nodes": len(network.plane), "limits": {}}
    for limit in limits:
        inside = [m <= limit for m in metres]
        by_zone = {}
        for name, weight, hit in zip(zone_names, weights, inside):
            entry = by_zone.setdefault(name or "", [0.0, 0.0])
            entry[0] += weight if hit else 0
            entry[1] += weight
        report["limits"][f"{limit:g}"] = {
            "all": sum(w for w, hit in zip(weights, inside) if hit), "zones": by_zone,
            "circle": sum(w for w, straight in zip(weights, circle) if straight <= limit),
            "blind": sum(w for w, straight, hit in zip(weights, circle, inside) if straight <= limit and not hit),
            "units": [None if math.isinf(m) else round(m, 3) for m in metres]}
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main()
