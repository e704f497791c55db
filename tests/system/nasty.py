#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every malformed or odd file of the collection through `yike-cli inspect` and `network`: no crash, no hang, and
of inspect a sentence with its name.

usage: nasty.py YIKE_CLI [FOLDER]
"""
import json
import pathlib
import sys

import yike_cli

LIMIT = 10  # seconds for one file
SILENT = {  # faulty by the collection's own rules, yet nothing a planner should be told
    "excessive_precision_truncated.geojson": "only more digits than the standard advises",
}


def features(path):
    """How many features a sound GeoJSON has."""
    value = json.loads(path.read_text("utf-8"))
    return len(value["features"]) if value["type"] == "FeatureCollection" else 1


def check(program, path):
    """What is wrong with the program's answer; empty when all is well."""
    answer = yike_cli.run(program, "inspect", "--lang", "en", path, timeout=LIMIT)
    if answer.code not in (0, 1, 3):
        return f"{path}: exit code {answer.code} {answer.err[-200:]}"
    if path.name not in answer.out:
        return f"{path}: no sentence names the file"
    return ""


def check_network(program, path):
    """As streets and as what cuts them: any answer but a crash or a hang."""
    answer = yike_cli.run(program, "network", path, "--barriers", path, "--connect-crossings", "--join", "5", timeout=LIMIT)
    return "" if answer.code in (0, 1, 3) else f"{path}: network: exit code {answer.code} {answer.err[-200:]}"


def check_good(program, path):
    answer = yike_cli.run(program, "inspect", "--json", path, timeout=LIMIT)
    report = answer.json()["files"][0]
    rows = sum(layer["rows"] for layer in report["layers"])
    if report["error"] or rows != features(path):
        return f"{path}: {rows} rows instead of {features(path)}, {report['error']}"
    return ""


def check_bad(program, path):
    """A faulty GeoJSON is refused, or what is odd about it is said."""
    report = yike_cli.run(program, "inspect", "--json", path, timeout=LIMIT).json()["files"][0]
    told = report["error"] or any(layer["findings"] for layer in report["layers"])
    return "" if told or path.name in SILENT else f"{path}: accepted without a word"


def main():
    program = sys.argv[1]
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else yike_cli.SHARED / "nasty"
    yike_cli.skip_without(folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    failures = [failure for path in files if (failure := check(program, path))]
    failures += [failure for path in files if (failure := check_network(program, path))]
    good = sorted(folder.glob("geojsonhint/**/good/*.geojson"))
    failures += [failure for path in good if (failure := check_good(program, path))]
    bad = sorted(folder.glob("geojsonhint/**/bad/*.geojson"))
    failures += [failure for path in bad if (failure := check_bad(program, path))]
    print(f"{len(files)} files, of them {len(good)} sound and {len(bad)} faulty GeoJSON")
    if not good:
        failures.append("the sound GeoJSON files were not found")
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
