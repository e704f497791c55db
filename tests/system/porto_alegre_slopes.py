#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hilly Porto Alegre: with its terrain, walks to the schools change in the direction they should.

usage: porto_alegre_slopes.py YIKE_CLI
People of 1,227 cells walk to the cells that have a school. Climbing makes the walk longer, so fewer are within the
limit; there and back differ; the worst of both reaches no more than either. Each is checked cell by cell, and against
slope_reach.py, which reads the terrain and searches the streets by itself.
"""
import csv
import pathlib
import statistics
import sys
import tempfile

import yike_cli

LIMITS = ("500", "1000", "1500")
CUT = 1500


def walks(program, files, *more):
    answer = yike_cli.run(program, "reach", *files, "--limit", ",".join(f"{limit}m" for limit in LIMITS), "--json", *more)
    if answer.code not in (0, 1):
        yike_cli.finish([f"reach {more}: exit code {answer.code}: {answer.err}"])
    return answer.json()


def metres(answer):
    return [unit["metres"] for unit in answer["limits"][LIMITS[-1]]["units"]]


def compare(name, ours, theirs, failures):
    """Ratios of the walks that both sides reached; who is reached by one side only."""
    ratios = [a / b for a, b in zip(ours, theirs) if a and b]
    lonely = sum((a is None) != (b is None) for a, b in zip(ours, theirs))
    median = statistics.median(ratios)
    near = sum(abs(ratio - 1) <= 0.03 for ratio in ratios) / len(ratios)
    print(f"  {name}: median ratio {median:.4f}, {100 * near:.1f} % of {len(ratios)} within 3 %, {lonely} reached by one side only")
    if abs(median - 1) > 0.01 or near < 0.9 or lonely > 0.02 * len(ours):
        failures.append(f"{name}: the independent walks differ")


def main():
    city = yike_cli.SHARED / "porto-alegre"
    yike_cli.skip_without(city)
    failures = []
    with tempfile.TemporaryDirectory() as name:
        schools = pathlib.Path(name) / "schools.csv"
        with open(city / "poa_hexgrid.csv", encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if int(row["schools"]) > 0]
        with open(schools, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["name", "lon", "lat"], *[[r["id"], r["lon"], r["lat"]] for r in rows]])
        terrain = ["--terrain", city / "poa_elevation.tif"]
        files = ["--demand", city / "poa_hexgrid.csv", "--weight", "population", "--facilities", schools,
                 "--streets", city / "poa_osm.pbf"]
        flat = walks(sys.argv[1], files)
        hills = {way: walks(sys.argv[1], files, *terrain, "--direction", way) for way in ("to", "from", "worst")}
        elder = walks(sys.argv[1], files, *terrain, "--profile", "elder")
        wheels = walks(sys.argv[1], files, *terrain, "--profile", "wheelchair")
        theirs = yike_cli.independent("slope_reach.py", *[str(f) for f in files if f not in ("--weight", "population")], *terrain,
                                      "--cut", CUT)
    within = lambda answer, limit: answer["limits"][limit]["all"]
    for limit in LIMITS:
        figures = {"flat": within(flat, limit), **{way: within(hills[way], limit) for way in hills},
                   "elder": within(elder, limit), "wheelchair": within(wheels, limit)}
        print(f"  {limit} m: " + ", ".join(f"{key} {value:g}" for key, value in figures.items()) + f" of {flat['total']:g} people")
        if not figures["worst"] <= min(figures["to"], figures["from"]):
            failures.append(f"{limit} m: worst reaches more than one of both ways")
        if not max(figures["to"], figures["from"]) < figures["flat"]:
            failures.append(f"{limit} m: hills do not slow anybody")
        if figures["to"] == figures["from"]:
            failures.append(f"{limit} m: up and down are the same")
        if not figures["wheelchair"] <= figures["to"]:
            failures.append(f"{limit} m: wheelchairs reach more than walkers")
    beyond = float("inf")
    far = lambda answer: [m if m is not None else beyond for m in metres(answer)]
    there, back, worst = far(hills["to"]), far(hills["from"]), far(hills["worst"])
    if any(w < max(a, b) - 0.002 for a, b, w in zip(there, back, worst)):
        failures.append("the worst of both is shorter than one of them")
    if hills["to"]["walk"] != {"profile": None, "direction": "to", "slopes": True}:
        failures.append(f"walk: {hills['to']['walk']}")
    compare("flat", metres(flat), theirs["flat"], failures)
    compare("to", metres(hills["to"]), theirs["to"], failures)
    compare("from", metres(hills["from"]), theirs["from"], failures)
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
