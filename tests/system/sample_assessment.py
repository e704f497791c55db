#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample assessed by yike-cli and by the independent script: every indicator, every unit, every level.

usage: sample_assessment.py YIKE_CLI
To the digit (1e-9 relative) for what comes from tables, areas and counts; within 0.1 points for walks along streets.
Rows of the plan of which the sample's files say nothing must be without any figure and without verdict.
"""
import sys

import yike_cli

WALKED = {"18a", "20a", "23", "28b"}  # measured along streets
POINTS = 0.1
FIELDS = ("value", "numerator", "denominator", "required")


def close(a, b, walked, field, denominator):
    if walked and field == "numerator":
        return abs(a - b) <= POINTS / 100 * max(1.0, denominator or 0)
    if walked and field == "value":
        return abs(a - b) <= POINTS
    return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))


def compare(indicator, unit, ours, theirs):
    """Differences of one cell; what the independent script leaves open is not compared."""
    found = []
    if ours["status"] != theirs["status"]:
        found.append(f"status {ours['status']} / {theirs['status']}")
    for field in FIELDS:
        if theirs.get(field) is None:
            continue
        if ours[field] is None or not close(ours[field], theirs[field], indicator in WALKED, field, ours["denominator"]):
            found.append(f"{field} {ours[field]} / {theirs[field]}")
    if theirs.get("cause") and ours["cause"] != theirs["cause"]:
        found.append(f"cause {ours['cause']} / {theirs['cause']}")
    return [f"{indicator} {unit} {ours['name']} ({ours['level']}): {text}" for text in found]


def main():
    folder = yike_cli.ROOT / "data" / "sample" / "source"
    answer = yike_cli.run(sys.argv[1], "assess", folder, "--standard", "dalian-2023-2025", "--date", "2025-06-30", "--json")
    if answer.code not in (0, 1):
        yike_cli.finish([f"assess: exit code {answer.code}: {answer.err}"])
    theirs = yike_cli.independent("assess.py", folder)
    ours = {i["id"]: {cell["unit"]: cell for cell in i["cells"]} for i in answer.json()["indicators"]}
    failures = [f"indicator {missing} is assessed by one side only" for missing in sorted(set(theirs) - set(ours))]
    silent = sorted(set(ours) - set(theirs))
    for indicator in silent:
        for unit, cell in ours[indicator].items():
            if cell["status"] not in ("no-data", "not-applicable") or cell["value"] is not None:
                failures.append(f"{indicator} {unit} {cell['name']}: {cell['status']} {cell['value']} without any data")
    cells, statuses, causes = 0, set(), set()
    for indicator in sorted(set(ours) & set(theirs)):
        for unit in sorted(set(ours[indicator]) | set(theirs[indicator])):
            below = theirs[indicator].get(unit) is None and ours[indicator][unit]["status"] == "not-applicable"
            if below:  # a unit below the indicator's level
                continue
            if unit not in ours[indicator] or unit not in theirs[indicator]:
                failures.append(f"{indicator} {unit} is assessed by one side only")
                continue
            cell = ours[indicator][unit]
            cells += 1
            statuses.add(cell["status"])
            causes.add(cell["cause"])
            failures += compare(indicator, unit, cell, theirs[indicator][unit])
    print(f"{len(ours)} indicators, {len(silent)} of them without data, {cells} cells, statuses {sorted(statuses)}, causes {sorted(causes)}")
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
