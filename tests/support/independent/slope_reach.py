#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks over hills by an independent route: NumPy reads the terrain, SciPy's Dijkstra searches a directed graph.

Tobler's hiking function (1993), 6 exp(-3.5 |slope + 0.05|) km/h, against its value on the flat. Every shape segment of a
street is sampled for itself, without the smoothing along whole edges that the program does; so answers agree closely,
not to the metre. Bridges and tunnels are not told apart. Prints JSON: metres on the flat per demand row, by direction.
"""
import argparse
import csv
import json
import math

import numpy as np
from osgeo import gdal
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from reach import plane_of, streets
from walk import Network

gdal.UseExceptions()
STEP = 15.0


class Terrain:
    def __init__(self, path):
        self.file = gdal.Open(path)
        self.x, self.dx, _, self.y, _, self.dy = self.file.GetGeoTransform()
        self.height = self.file.GetRasterBand(1).ReadAsArray().astype(float)

    def at(self, lon, lat):
        """Bilinear between pixel centres; beyond the outer centres the outer pixels; NaN outside."""
        column, row = (lon - self.x) / self.dx - 0.5, (lat - self.y) / self.dy - 0.5
        rows, columns = self.height.shape
        outside = (column < -0.5) | (row < -0.5) | (column > columns - 0.5) | (row > rows - 0.5)
        column, row = np.clip(column, 0, columns - 1.001), np.clip(row, 0, rows - 1.001)
        c, r = column.astype(int), row.astype(int)
        u, v, h = column - c, row - r, self.height
        value = (h[r, c] * (1 - u) + h[r, c + 1] * u) * (1 - v) + (h[r + 1, c] * (1 - u) + h[r + 1, c + 1] * u) * v
        return np.where(outside, np.nan, value)


def tobler(slope):
    return np.exp(3.5 * (np.abs(np.clip(slope, -0.5, 0.5) + 0.05) - 0.05))


def costs(network, lonlat, terrain):
    """Metres on the flat of each segment, u to v and v to u."""
    there, back = np.empty(len(network.u)), np.empty(len(network.u))
    for i, (a, b, length) in enumerate(zip(lonlat[network.u], lonlat[network.v], network.length)):
        steps = max(1, math.ceil(length / STEP))
        share = np.linspace(0, 1, steps + 1)
        rise = np.diff(terrain.at(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
        slope = rise / (length / steps)
        if np.isnan(slope).any():
            slope = np.zeros(steps)
        there[i], back[i] = tobler(slope).sum() * length / steps, tobler(-slope).sum() * length / steps
    return there, back


def from_stops(network, stops, demand, there, back, cut):
    """Metres on the flat to every demand point from its nearest stop, where going u to v costs `there`."""
    n = len(network.plane)
    rows, cols, values = [network.u, network.v], [network.v, network.u], [there, back]
    sources = []
    for i, (edge, t, access) in enumerate(stops):
        if edge >= 0:
            sources.append(n + i)
            rows.append(np.array([n + i, n + i]))
            cols.append(np.array([network.u[edge], network.v[edge]]))
            values.append(np.array([access + t * back[edge], access + (1 - t) * there[edge]]))
    size = n + len(stops)
    graph = coo_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(cols))), (size, size))
    field = dijkstra(graph.tocsr(), directed=True, indices=sources, min_only=True, limit=cut)
    metres = []
    for edge, t, access in demand:
        if edge < 0:
            metres.append(math.inf)
            continue
        ways = [field[network.u[edge]] + t * there[edge], field[network.v[edge]] + (1 - t) * back[edge]]
        for other, s, leg in stops:
            if other == edge:
                ways.append(leg + ((t - s) * there[edge] if t >= s else (s - t) * back[edge]))
        metres.append(min(ways) + access)
    return metres


def points(path, to_plane):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [np.array(to_plane.transform(float(row["lon"]), float(row["lat"]))) for row in csv.DictReader(file)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("demand", "facilities", "streets", "terrain"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--cut", type=float, required=True)
    parser.add_argument("--snap", type=float, default=150)
    args = parser.parse_args()
    with open(args.demand, encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    to_plane = plane_of(float(row["lon"]), float(row["lat"]))
    network = Network(streets(args.streets), to_plane)
    lonlat = np.column_stack(to_plane.transform(*network.plane.T, direction="INVERSE"))
    there, back = costs(network, lonlat, Terrain(args.terrain))
    homes, places = points(args.demand, to_plane), points(args.facilities, to_plane)
    demand, stops = network.snap(homes, [args.snap] * len(homes)), network.snap(places, [args.snap] * len(places))
    tidy = lambda metres: [None if m > args.cut else round(m, 3) for m in metres]
    print(json.dumps({
        "flat": tidy(from_stops(network, stops, demand, network.length, network.length, args.cut)),
        "from": tidy(from_stops(network, stops, demand, there, back, args.cut)),
        "to": tidy(from_stops(network, stops, demand, back, there, args.cut))}))


if __name__ == "__main__":
    main()
