#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People of Northern Kentucky within 500 m and 1,000 m of a pitch, by yike-cli and by the independent script.

usage: nky_reach.py YIKE_CLI
The shares of every city and of all have to agree within 0.2 points; the ten block groups that differ most are listed
with the reason. Beside the walk stands the straight line: who is within it, and the hidden blind spots, those who are
within it and yet cannot walk there within the limit.
"""
import sys

import yike_cli

LIMITS = ("500", "1000")
PEOPLE = 227919
POINTS = 0.2


def share(within, total):
    return 100 * within / total if total else 0.0


def reason(ours, theirs, limits):
    """Why a block group's metres differ; every difference must have one of these."""
    if ours is None and theirs is None:
        return "the same"
    if ours is None or theirs is None:
        known = theirs if ours is None else ours
        if known > max(limits) - 1:
            return "at the edge of the farthest limit"
        return "UNEXPLAINED: reached by one side only"
    gap = abs(ours - theirs)
    if gap <= 0.05:
        return "rounding to millimetres, arc by arc"
    if gap <= 5:
        return "snapped a little further along the same street"
    return "UNEXPLAINED"


def by_units(ours, theirs, failures):
    limits = [float(limit) for limit in LIMITS]
    within = lambda metres: metres if metres is not None and metres <= max(limits) else None  # beyond it no side looks
    pairs = [(u["id"], u["weight"], u["metres"], within(t)) for u, t in zip(ours["limits"]["1000"]["units"], theirs["limits"]["1000"]["units"])]
    if len(ours["limits"]["1000"]["units"]) != len(theirs["limits"]["1000"]["units"]):
        failures.append("not the same number of block groups")
    size = lambda a, b: 0 if a == b else abs(a - b) if None not in (a, b) else float("inf")
    worst = sorted(pairs, key=lambda p: (-size(p[2], p[3]), p[0]))[:10]
    for unit, weight, mine, other in worst:
        why = reason(mine, other, limits)
        print(f"  block group {unit} ({weight:g} people): {mine} m / {other} m: {why}")
        if why.startswith("UNEXPLAINED") and weight > 0:
            failures.append(f"block group {unit}: {mine} m / {other} m")


def by_zones(ours, theirs, failures):
    for limit in LIMITS:
        mine, other = ours["limits"][limit], theirs["limits"][limit]
        pairs = [("all", mine["all"], ours["total"], other["all"], theirs["total"])]
        for name, (within, total) in sorted(other["zones"].items()):
            zone = mine["zones"].get(name) if name else mine["no_zone"]
            if zone is None:
                failures.append(f"zone {name} is missing")
                continue
            pairs.append((name or "(in no city)", zone["within"], zone["weight"], within, total))
        for name, within, total, within2, total2 in pairs:
            if abs(total - total2) > 1e-6 or abs(share(within, total) - share(within2, total2)) > POINTS:
                failures.append(f"{limit} m, {name}: {within} of {total} / {within2} of {total2}")
        print(f"  {limit} m: {mine['all']:g} / {other['all']:g} people in reach, {len(pairs) - 1} zones")


def by_straight_line(ours, theirs, failures):
    total = ours["total"]
    for limit in LIMITS:
        mine, other = ours["limits"][limit]["straight_line"], theirs["limits"][limit]
        blind = mine["blind"]
        print(f"  {limit} m: straight line {mine['within']:g} / {other['circle']:g} people, x detour {mine['within_detour']:g}, "
              f"blind spots {blind['weight']:g} / {other['blind']:g} people ({100 * blind['share']:.1f} %, {blind['points']} points)")
        for what, a, b in (("straight", mine["within"], other["circle"]), ("blind", blind["weight"], other["blind"])):
            if abs(share(a, total) - share(b, total)) > POINTS:
                failures.append(f"{limit} m, {what}: {a} / {b}")
        walk = ours["limits"][limit]["all"]
        if not walk <= mine["within"] == walk + blind["weight"]:  # a walk is never shorter than the line, here to 0.05 m
            print(f"  {limit} m: {walk} on foot + {blind['weight']} blind is not {mine['within']}")
    measured = ours["measured_detour"]
    print(f"  measured detour: median {measured['median']:.3f}, p90 {measured['p90']:.3f} over {measured['weight']:g} people")
    if not 1 <= measured["median"] <= measured["p90"]:
        failures.append(f"measured detour {measured}")


def main():
    nky = yike_cli.SHARED / "nky"
    yike_cli.skip_without(nky)
    demand = next((nky / "block-groups").glob("*.shp"))
    zones = next((nky / "city-boundaries").glob("*.shp"))
    files = ["--demand", demand, "--weight", "people", "--facilities", nky / "sports-pitches.csv",
             "--streets", nky / "streets.osm.pbf", "--zones", zones, "--by", "name"]
    answer = yike_cli.run(sys.argv[1], "reach", *files, "--limit", "500m,1000m", "--json", "--timings")
    if answer.code not in (0, 1):
        yike_cli.finish([f"reach: exit code {answer.code}: {answer.err}"])
    print(answer.err)
    ours = answer.json()
    theirs = yike_cli.independent("reach.py", *files, "--limits", ",".join(LIMITS))
    failures = [] if ours["total_milli"] == PEOPLE * 1000 else [f"{ours['total_milli']} thousandths of people"]
    for key, mine in (("unsnapped_demand", ours["unsnapped_demand"]["points"]), ("unsnapped_facilities", len(ours["unsnapped_facilities"]))):
        if mine != theirs[key]:
            failures.append(f"{key}: {mine} / {theirs[key]}")
    by_units(ours, theirs, failures)
    by_zones(ours, theirs, failures)
    by_straight_line(ours, theirs, failures)
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
