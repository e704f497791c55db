#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that fills up while a result is written: the old file stays whole, the program says so, nothing is left over.

usage: full_disk.py YIKE_CLI [STEP in KiB]
The limit on the size of a file (RLIMIT_FSIZE) stands in for the disk, at every 64 KiB up to where writing succeeds.
"""
import pathlib
import resource
import subprocess
import sys
import tempfile

import yike_cli

OLD = b"what the planner had before\n" * 100
MOST = 64 << 20  # bytes; no result of the sample is larger


def limited(program, args, limit):
    """The exit code and what was said, no file growing beyond `limit` bytes."""
    size = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    done = subprocess.run([program, *map(str, args)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=size,
                          timeout=120, check=False)
    return done.returncode, done.stderr.decode("utf-8")


def fill_up(program, args, target, step):
    """Failures of writing `target` again and again with a little more room; the number of full disks."""
    failures = []
    for limit in range(step, MOST, step):
        target.write_bytes(OLD)
        code, said = limited(program, args, limit)
        if code in (0, 1):
            if target.read_bytes() == OLD:
                failures.append(f"{target.name}: said to be written with {limit} bytes of room, but is the old one")
            return failures, limit // step
        if code != 3 or target.name not in said:
            failures.append(f"{target.name}: exit code {code} with {limit} bytes of room: {said[-300:]}")
        if target.read_bytes() != OLD:
            failures.append(f"{target.name}: the old file is damaged with {limit} bytes of room")
        if extra := sorted(path.name for path in target.parent.iterdir() if path != target):
            failures.append(f"{target.name}: left over: {extra}")
        if failures:
            return failures, limit // step
    return [f"{target.name}: never written"], MOST // step


def main():
    program = sys.argv[1]
    step = (int(sys.argv[2]) if len(sys.argv) > 2 else 64) << 10
    source = yike_cli.ROOT / "data" / "sample" / "source"
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(("a.csv", "a.xlsx", "a.gpkg", "a.yike")):
            target = pathlib.Path(folder) / str(number) / name
            target.parent.mkdir()
            command = "project" if name.endswith("yike") else "assess"
            found, times = fill_up(program, [command, source, "--date", "2025-06-30", "--out", target, "--lang", "en"],
                                   target, step)
            print(f"{name}: written at the {times}. step of {step >> 10} KiB")
            failures += found
    yike_cli.finish(failures)


if __name__ == "__main__":
    main()
