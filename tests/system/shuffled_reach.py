#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answer of `reach` on Northern Kentucky does not depend on threads or on the order of any input file.

usage: shuffled_reach.py YIKE_CLI
Block groups become points, streets a GeoPackage; then each of the three files is written a second time, shuffled, half
of the streets turned round. The JSON has to be the same to the byte, once rows are called by their place in the first
file.
"""
import csv
import json
import pathlib
import random
import sys
import tempfile

from osgeo import gdal, ogr, osr

import yike_cli

gdal.UseExceptions()
gdal.SetConfigOption("OSM_USE_CUSTOM_INDEXING", "NO")
TAGS = ("foot", "access", "bridge", "tunnel", "layer")


def block_groups(folder):
    layer = ogr.Open(str(next(folder.glob("*.shp"))))
    rows = []
    for feature in layer.GetLayer(0):
        inside = feature.GetGeometryRef().PointOnSurface()
        rows.append([repr(inside.GetX()), repr(inside.GetY()), feature.GetField("people")])
    return rows


def write_csv(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def ways(path):
    """(highway, tags, coordinates) of every way that OSM calls a highway."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    found = []
    for feature in source.GetLayerByName("lines"):
        highway, other = feature.GetField("highway"), feature.GetField("other_tags") or ""
        if highway:
            pairs = dict(part.split('"=>"') for part in other.strip('"').split('","') if '"=>"' in part)
            found.append((highway, [pairs.get(tag) for tag in TAGS], feature.GetGeometryRef().GetPoints()))
    return found


def write_streets(path, streets):
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = dataset.CreateLayer("streets", wgs84, ogr.wkbLineString)
    for name in ("highway", *TAGS):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    layer.StartTransaction()
    for highway, tags, points in streets:
        feature, line = ogr.Feature(layer.GetLayerDefn()), ogr.Geometry(ogr.wkbLineString)
        for x, y, *_ in points:
            line.AddPoint_2D(x, y)
        for name, value in (("highway", highway), *zip(TAGS, tags)):
            if value is not None:
                feature.SetField(name, value)
        feature.SetGeometry(line)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def by_first_file(answer, place, places):
    """The JSON's bytes with rows named and ordered as in the first file; `place` is where each row of the homes stood
    there, `places` the same by layer."""
    first = min(unit["id"] for unit in answer["limits"]["500"]["units"])
    for limit in answer["limits"].values():
        for unit in limit["units"]:
            unit["id"] = place[unit["id"] - first]
        limit["units"].sort(key=lambda unit: unit["id"])
    for finding in answer["findings"]:  # features of a GeoPackage count from 1, rows of a table as those of the homes
        where = finding["where"]
        if where and where.get("row") is not None:
            layer = where["layer"]
            where["row"] = places[layer][where["row"] - (1 if layer == "streets" else first)]
    lost = answer["unsnapped_demand"]
    lost["units"] = sorted(place[row - first] for row in lost["units"])
    return json.dumps(answer, ensure_ascii=False)


def main():
    nky = yike_cli.SHARED / "nky"
    yike_cli.skip_without(nky)
    chance = random.Random(20261127)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        homes, streets = block_groups(nky / "block-groups"), ways(nky / "streets.osm.pbf")
        with open(nky / "sports-pitches.csv", encoding="utf-8-sig", newline="") as file:
            head, *pitches = list(csv.reader(file))
        head, pitches = head + ["name"], [row + [f"pitch {i}"] for i, row in enumerate(pitches)]  # else called by row
        order = list(range(len(homes)))
        streets = list(enumerate(streets))
        pitches = list(enumerate(pitches))
        answers = []
        for version in ("as it is", "shuffled"):
            if version == "shuffled":
                for rows in (order, streets, pitches):
                    chance.shuffle(rows)
                streets = [(i, (kind, tags, points[::-1] if chance.random() < 0.5 else points))
                           for i, (kind, tags, points) in streets]
            write_csv(folder / "homes.csv", ["lon", "lat", "people"], [homes[i] for i in order])
            write_csv(folder / "pitches.csv", head, [row for _, row in pitches])
            (folder / "streets.gpkg").unlink(missing_ok=True)
            write_streets(folder / "streets.gpkg", [street for _, street in streets])
            places = {"homes": order, "streets": [i for i, _ in streets], "pitches": [i for i, _ in pitches]}
            for threads in (1, 2):
                answer = yike_cli.run(sys.argv[1], "reach", "--demand", folder / "homes.csv", "--weight", "people", "--facilities",
                                      folder / "pitches.csv", "--streets", folder / "streets.gpkg", "--limit", "500m,1000m", "--count",
                                      "--nearest", "3", "--profile", "elder", "--json", "--threads", threads)
                if answer.code not in (0, 1):
                    yike_cli.finish([f"{version}, {threads} threads: exit code {answer.code}: {answer.err}"])
                answers.append((f"{version}, {threads} threads", by_first_file(answer.json(), order, places)))
    failures = [f"{what} differs from {answers[0][0]}" for what, text in answers[1:] if text != answers[0][1]]
    print(f"{len(answers)} answers of {len(answers[0][1])} bytes")
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
