#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of real street networks, by yike-cli and by igraph on the same OpenStreetMap file.

usage: network_parts.py YIKE_CLI
The independent side reads the ways with GDAL, applies the rules as walking.toml says them, and takes equal positions
for one vertex; where ways of different levels only pass through a position, each level has its own.
"""
import collections
import sys
import tempfile
import tomllib
import unicodedata

import igraph
import yike_cli
from osgeo import gdal

gdal.UseExceptions()
gdal.SetConfigOption("OSM_USE_CUSTOM_INDEXING", "NO")  # nodes of real extracts are in no order
FILES = ("nky/streets.osm.pbf", "bayreuth/north-bayreuth.osm.gz", "krems/krems.osm.gz", "shanghai/shanghai.osm")
TAGS = ("highway", "railway", "foot", "access", "layer", "bridge", "tunnel")
UNSET = (None, "", "no", "0", "否")


def fold(word):
    return "".join(unicodedata.normalize("NFKC", word or "").lower().split())


class Rules:
    def __init__(self, path):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        self.kind = {fold(word): kind for kind, words in table["class"].items() for word in words}
        self.yes, self.no = ({fold(w) for w in table["foot"][key]} for key in ("yes", "no"))
        self.access_no = {fold(w) for w in table["access"]["no"]}
        self.platforms = {fold(w) for w in table["railway"]["walked"]}

    def walked(self, tags):
        kind = self.kind.get(fold(tags["highway"]), "street")
        tracks = not tags["highway"] and tags["railway"] not in UNSET and fold(tags["railway"]) not in self.platforms
        if tracks or kind == "excluded" or fold(tags["foot"]) in self.no:
            return False
        if fold(tags["foot"]) in self.yes:
            return True
        return fold(tags["access"]) not in self.access_no and kind != "only-with-foot"


def level(tags):
    try:
        said = int(tags["layer"] or 0)
    except ValueError:
        said = 0
    if said != 0 and -20 <= said <= 20:
        return said
    if tags["tunnel"] not in UNSET and tags["tunnel"] != "building_passage":
        return -1
    return 1 if tags["bridge"] not in UNSET else 0


def ways(path):
    """(tags, coordinates) of every way with a highway tag that has two nodes in the file or more."""
    with tempfile.NamedTemporaryFile("w", suffix=".ini") as config:
        config.write("closed_ways_are_polygons=\nattribute_name_laundering=no\n[lines]\nosm_id=yes\nattributes="
                     + ",".join(TAGS) + "\n")
        config.flush()
        name = f"/vsigzip/{path}" if path.suffix == ".gz" else str(path)
        source = gdal.OpenEx(name, allowed_drivers=["OSM"], open_options=[f"CONFIG_FILE={config.name}"])
        for feature in source.GetLayerByName("lines"):
            tags = {tag: feature.GetField(tag) for tag in TAGS}
            points = feature.GetGeometryRef().GetPoints()
            if tags["highway"] and len(points) > 1:
                yield tags, [(round(x, 7), round(y, 7)) for x, y, *_ in points]


def parts(path, rules):
    walked = [(level(tags), points) for tags, points in ways(path) if rules.walked(tags)]
    levels, ends = collections.defaultdict(set), set()
    for height, points in walked:
        ends.update((points[0], points[-1]))
        for point in points:
            levels[point].add(height)
    index = {}
    number = lambda point, height: index.setdefault(
        (point, height if len(levels[point]) > 1 and point not in ends else None), len(index))
    edges = set()
    for height, points in walked:
        ids = [number(point, height) for point in points]
        edges.update((min(a, b), max(a, b)) for a, b in zip(ids, ids[1:]) if a != b)
    graph = igraph.Graph(n=len(index), edges=sorted(edges))
    graph.delete_vertices([v for v, degree in enumerate(graph.degree()) if degree == 0])
    return len(graph.connected_components()), sum(1 for degree in graph.degree() if degree == 1)


def main():
    program = sys.argv[1]
    rules = Rules(yike_cli.ROOT / "resources" / "import" / "walking.toml")
    failures = []
    for name in FILES:
        path = yike_cli.SHARED / name
        yike_cli.skip_without(path)
        answer = yike_cli.run(program, "network", path, "--json")
        if answer.code not in (0, 1):
            failures.append(f"{name}: exit {answer.code}: {answer.err}")
            continue
        ours = answer.json()
        mine = ours["components"], ours["counts"]["dead_ends"]
        other = parts(path, rules)
        print(f"{name}: {mine[0]} components, {mine[1]} dead ends; igraph {other[0]}, {other[1]}; "
              f"{ours['metres'] / 1000:.1f} km, {ours['counts']}, {answer.seconds:.1f} s")
        if mine != other:
            failures.append(f"{name}: {mine} / {other}")
    for failure in failures:
        print("FAILED", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
