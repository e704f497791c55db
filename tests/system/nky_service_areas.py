#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Service areas of 50 pitches of Northern Kentucky held against the walks of an independent script.

usage: nky_service_areas.py YIKE_CLI [FOLDER to keep the files in]
Per limit 20,000 points of fixed seed no farther than the access leg from a walkable street, each with a facility.
False: inside its area although walk plus leg is more than the limit + 10 m; missed: outside although it is at most
the limit - 10 m. The leg may start at any place of any street, as the program documents. Listed beside it, for whoever
measures otherwise: the same shares with the leg from the nearest street alone.
"""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from osgeo import gdal, ogr

import yike_cli

gdal.UseExceptions()
LIMITS = (500, 1000)
FACILITIES = 50
MOST_FALSE, MOST_MISSED, TOLERANCE = 1.0, 2.0, 10.0


def fifty_pitches(nky, folder):
    """Spread over the list; the same every time."""
    with open(nky / "sports-pitches.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    chosen = [rows[i * len(rows) // FACILITIES] for i in range(FACILITIES)]
    path = folder / "pitches.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["code", "name", "lon", "lat"])
        for i, row in enumerate(chosen):
            out.writerow([f"P{i:02}", f"Pitch {i}", row["lon"], row["lat"]])
    return path


def areas(path):
    """{(facility, limit): geometry}; every geometry is checked by GEOS."""
    source = ogr.Open(str(path))
    found, invalid = {}, 0
    for feature in source.GetLayer(0):
        geometry = feature.GetGeometryRef().Clone()
        invalid += not geometry.IsValid()
        found[feature.GetField("facility"), int(feature.GetField("limit"))] = geometry
    return found, invalid


def draw(program, files, folder, merge, failures, *more):
    out = folder / f"{merge}.gpkg"
    answer = yike_cli.run(program, "service-areas", *files, "--limit", ",".join(f"{limit}m" for limit in LIMITS),
                          "--merge", merge, "--out", out, "--json", "--timings", *more)
    if answer.code not in (0, 1):
        yike_cli.finish([f"{merge}: exit code {answer.code}: {answer.err}"])
    found, invalid = areas(out)
    rings = sum(area["rings"] for limit in answer.json()["limits"].values() for area in limit["areas"])
    print(f"{merge}: {len(found)} areas, {rings} rings, {invalid} invalid, {answer.seconds:.1f} s")
    print(answer.err)
    if invalid or not found:
        failures.append(f"{merge}: {invalid} of {len(found)} areas are invalid for GEOS")
    return found, answer.json()


def inside(found, truth, limit):
    """Whether each point lies in the area of its facility."""
    owners, points = truth[f"facility_{limit}"], truth[f"points_{limit}"]
    result = np.zeros(len(points), bool)
    for k in np.unique(owners):
        geometry = found.get((f"P{k:02}", limit))
        if geometry is None:
            continue
        prepared = geometry.CreatePreparedGeometry()
        for i in np.flatnonzero(owners == k):
            place = ogr.Geometry(ogr.wkbPoint)
            place.AddPoint_2D(*points[i])
            result[i] = prepared.Intersects(place)
    return result


def shares(within, metres, limit):
    false = within & (metres > limit + TOLERANCE)
    missed = ~within & (metres <= limit - TOLERANCE)
    return false, missed, 100 * false.mean(), 100 * missed.mean()


def against_truth(found, truth, limit, failures):
    within, metres = inside(found, truth, limit), truth[f"any_{limit}"]
    false, missed, false_share, missed_share = shares(within, metres, limit)
    print(f"{limit} m: {within.sum()} of {len(within)} points inside; false {false_share:.3f} %, missed {missed_share:.3f} %")
    _, _, foot_false, foot_missed = shares(within, truth[f"foot_{limit}"], limit)
    print(f"  with the leg from the nearest street alone: false {foot_false:.3f} %, missed {foot_missed:.3f} %")
    if false_share > MOST_FALSE or missed_share > MOST_MISSED:
        failures.append(f"{limit} m: false {false_share:.3f} %, missed {missed_share:.3f} %")
    off = np.where(within, metres - limit, limit - metres)  # how far on the wrong side
    off[np.isinf(off) & ~within] = -np.inf
    for i in np.argsort(-off)[:20]:
        owner, (x, y) = truth[f"facility_{limit}"][i], truth[f"points_{limit}"][i]
        side = "inside" if within[i] else "outside"
        print(f"  P{owner:02} at {x:.1f}, {y:.1f}: {side}, {metres[i]:.1f} m, {off[i]:+.1f} m on the wrong side")


def area_sums(found, dissolved, split, limit, failures):
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for (_, its), geometry in found.items():
        if its == limit:
            for part in geometry:
                union.AddGeometry(part)
    whole, parts = union.UnionCascaded(), [g for (_, its), g in split.items() if its == limit]
    together = next(g for (_, its), g in dissolved.items() if its == limit)
    gap = whole.SymDifference(together).Area() / together.Area()
    shared = [a.Intersection(b) for i, a in enumerate(parts) for b in parts[:i] if a.Intersects(b)]
    overlap = sum(g.Area() for g in shared if g.GetDimension() == 2)  # a common border is a line
    split_gap = abs(sum(g.Area() for g in parts) - together.Area()) / together.Area()
    print(f"{limit} m: dissolve and union differ by {100 * gap:.4f} %, split overlaps by {overlap:.3f} m2 and sums up "
          f"to {100 * split_gap:.4f} % of dissolve")
    if gap > 0.001 or split_gap > 0.001 or overlap > 1:
        failures.append(f"{limit} m: the merges do not agree")


def main():
    nky = yike_cli.SHARED / "nky"
    yike_cli.skip_without(nky)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else scratch)
        facilities = fifty_pitches(nky, folder)
        files = ["--facilities", facilities, "--streets", nky / "streets.osm.pbf"]
        failures = []
        found, answer = draw(sys.argv[1], files, folder, "overlap", failures)
        dissolved, _ = draw(sys.argv[1], files, folder, "dissolve", failures)
        split, _ = draw(sys.argv[1], files, folder, "split", failures)
        subprocess.run([sys.executable, yike_cli.INDEPENDENT / "areas.py", *map(str, files), "--limits",
                        ",".join(map(str, LIMITS)), "--out", folder / "truth.npz"], check=True,
                       env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))
        truth = np.load(folder / "truth.npz")
        if int((~truth["snapped"]).sum()) != len(answer["unsnapped_facilities"]):
            failures.append(f"unsnapped: {answer['unsnapped_facilities']} / {(~truth['snapped']).sum()}")
        for limit in LIMITS:
            against_truth(found, truth, limit, failures)
            area_sums(found, dissolved, split, limit, failures)
        yike_cli.finish(failures)


if __name__ == "__main__":
    main()
