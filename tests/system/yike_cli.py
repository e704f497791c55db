# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives yike-cli for the system tests, and says where real data is."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
INDEPENDENT = ROOT / "tests" / "support" / "independent"
SKIPPED = 77  # the return code that ctest takes for "skipped"


def skip_without(path):
    if not pathlib.Path(path).exists():
        print(f"skipped: {pathlib.Path(path).name} is not here")
        sys.exit(SKIPPED)


class Answer:
    def __init__(self, code, out, err, seconds):
        self.code, self.out, self.err, self.seconds = code, out, err, seconds

    def json(self):
        return json.loads(self.out)


def run(program, *args, timeout=600):
    start = time.monotonic()
    try:
        done = subprocess.run([program, *map(str, args)], capture_output=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired as late:
        return Answer(None, "", f"no answer within {late.timeout} s", timeout)
    decode = lambda raw: raw.decode("utf-8", "strict")
    return Answer(done.returncode, decode(done.stdout), decode(done.stderr), time.monotonic() - start)


def independent(script, *args):
    """The JSON of a script that shares no code with the program."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    with tempfile.TemporaryFile() as out:
        subprocess.run([sys.executable, INDEPENDENT / script, *map(str, args)], stdout=out, check=True, env=environment)
        out.seek(0)
        return json.load(out)


def finish(failures):
    for failure in failures:
        print("FAILED:", failure)
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)
