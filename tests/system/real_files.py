#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real deliveries without special handling: San Francisco, Dalian, Shanghai, Bayreuth.

usage: real_files.py YIKE_CLI
"""
import sys
import tempfile

import yike_cli


def snapshot(folder):
    return sorted((str(p.relative_to(folder)), p.stat().st_size, p.stat().st_mtime_ns) for p in folder.rglob("*"))


def codes(answer):
    return {f["code"] for file in answer.json()["files"] for layer in file["layers"] for f in layer["findings"]}


def san_francisco(program):
    """No .prj and no .shx: the system is inferred and said, no household is lost, nothing is written beside it."""
    folder = yike_cli.SHARED / "san-francisco"
    shape = next(folder.rglob("*.shp"))
    before = snapshot(folder)
    seen = yike_cli.run(program, "inspect", shape, "--json")
    with tempfile.NamedTemporaryFile("w", suffix=".geojson") as place:
        place.write('{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[-122.42,37.77]}}')
        place.flush()
        reach = yike_cli.run(program, "reach", "--demand", shape, "--weight", "HOUSEHOLDS", "--facilities", place.name,
                             "--straight-line", "--json")
    failures = []
    if not {"crs-inferred", "shx-missing"} <= codes(seen):
        failures.append(f"san-francisco: findings {sorted(codes(seen))}")
    if reach.code not in (0, 1) or reach.json()["total_milli"] != 332955 * 1000:
        failures.append(f"san-francisco: households: {reach.err[-300:]}")
    if snapshot(folder) != before:
        failures.append("san-francisco: something was written beside the source")
    return failures


def dalian(program):
    """A district that crosses itself is reported with its place; a bare array gets a clear refusal."""
    failures = []
    folder = yike_cli.SHARED / "dalian"
    seen = yike_cli.run(program, "inspect", next(folder.rglob("210200_full.json")), "--json")
    broken = [f for file in seen.json()["files"] for layer in file["layers"] for f in layer["findings"]
              if f["code"] == "geometry-invalid"]
    near = [f for f in broken if abs(f["args"]["x"] - 121.129) < 0.01 and abs(f["args"]["y"] - 38.879) < 0.01]
    if not near:
        failures.append(f"dalian: no self-intersection near 121.129 38.879: {broken}")
    for path in sorted((folder / "gmap2019").glob("*.json")):
        answer = yike_cli.run(program, "inspect", path, "--lang", "en")
        if answer.code != 3 or path.name not in answer.out:
            failures.append(f"dalian: {path.name}: exit code {answer.code}, {answer.out[-300:]}")
    return failures


def shanghai(program):
    """GBK without a label: the districts' names are Chinese, not mojibake."""
    failures = []
    for path in sorted((yike_cli.SHARED / "shanghai").rglob("*.shp")):
        answer = yike_cli.run(program, "inspect", path, "--json")
        if answer.code not in (0, 1):
            failures.append(f"shanghai: {path.name}: exit code {answer.code}")
        elif "\ufffd" in answer.out:
            failures.append(f"shanghai: {path.name}: unreadable characters")
    return failures


def bayreuth(program):
    """An OpenStreetMap extract is at once the buildings people live in, the streets they walk, the places they go."""
    extract = next(p for p in sorted((yike_cli.SHARED / "bayreuth").rglob("*.osm*")) if p.is_file())
    answer = yike_cli.run(program, "inspect", extract, "--json")
    roles = {layer["role"] for file in answer.json()["files"] for layer in file["layers"] if layer["rows"] > 0}
    return [] if {"buildings", "streets"} <= roles else [f"bayreuth: {roles}"]


def main():
    yike_cli.skip_without(yike_cli.SHARED / "san-francisco")
    failures = []
    for check in (san_francisco, dalian, shanghai, bayreuth):
        found = check(sys.argv[1])
        print(f"{check.__name__}: {'as expected' if not found else 'FAILED'}")
        failures += found
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
