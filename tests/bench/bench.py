#!/usr/bin/env python3
"""bench.py MINHBACH BUILD [SIZE…]: minhbach beside the floor program, Node with mustache.js and Hugo,
all in turns on one machine, so that every ratio comes from pairs measured one after the other; and
the template engine by itself beside mustache.js and hogan.js. Prints medians, writes BUILD/bench.json. Sites go to memory (/dev/shm) where there is one.
ROUNDS=N (default 5; the nation 3, peers there once), PEERS=no leaves Node and Hugo out."""
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM, BUILD = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve() / "bench"
SIZES = sys.argv[3:] or ["S", "M", "N"]
ROOM = Path("/dev/shm" if os.path.isdir("/dev/shm") else BUILD) / ("minhbach-bench-%d" % os.getpid())
MEMORY, GROWTH = 128, 1.05  # MB on N; exponent from the smallest size to the largest
GOALS = {"S": {}, "M": {"cold1 / floor1": 3, "cold2 / floor2": 1.8, "cold2 / hugo": 1 / 40,
                        "cold2 / node": 1 / 12,  # the fastest of the peers
                        "unchanged / stat": 2.5},
         "N": {"cold1 / floor1": 4.5, "cold2 / floor2": 2.6, "cold2 / hugo": 1 / 100,
               "unchanged / stat": 2.5, "row / cold2": .1}}


def run(command, **more):
    """Seconds on the clock, seconds of processor, MB at the peak."""
    start = time.monotonic()
    process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, **more)
    error = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit("%s: %s" % (" ".join(map(str, command)), error.decode()[-2000:]))
    return {"wall": time.monotonic() - start, "cpu": used.ru_utime + used.ru_stime,
            "mb": used.ru_maxrss / 1024}


def prepare_node():
    if not shutil.which("npm"):
        return "npm is not installed"
    if not (BUILD / "node_modules/mustache").is_dir():
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", BUILD,
                        "mustache@4", "markdown-it@14", "papaparse@5", "hogan.js@3"], check=False)
    return None if (BUILD / "node_modules/mustache").is_dir() else "npm could not install mustache"


def prepare_hugo():
    if not shutil.which("hugo") and os.getuid() == 0:
        subprocess.run(["apt-get", "install", "-y", "-qq", "hugo"], check=False,
                       stdout=subprocess.DEVNULL)
    return None if shutil.which("hugo") else "hugo is not installed (apt-get install hugo)"


class Bench:
    def __init__(self, size, missing):
        self.size, self.missing = size, missing
        self.source, self.out, self.list = ROOM / "source", ROOM / "site", ROOM / "list"
        self.rounds = int(os.environ.get("ROUNDS", 3 if size == "N" else 5))
        self.random = random.Random(3)
        subprocess.run([HERE / "gen.py", size, self.source], check=True)
        self.build(1)
        files = sorted(p for p in self.out.rglob("*") if p.is_file())
        self.list.write_text("".join("%d %s\n" % (p.stat().st_size, p.relative_to(self.out))
                                     for p in files))
        self.bytes = sum(p.stat().st_size for p in files)
        self.files = len(files)
        self.results = sum(max(0, p.read_bytes().count(b"\n") - 1)
                           for p in (self.source / "data/results").iterdir())

    def build(self, jobs):
        return run([PROGRAM, "build", self.source, "-o", self.out, "-j", jobs, "--quiet"])

    def cold(self, jobs):
        shutil.rmtree(self.out, ignore_errors=True)
        return self.build(jobs)

    def floor(self, jobs):
        shutil.rmtree(ROOM / "floor", ignore_errors=True)
        return run([BUILD / "floor", "build", self.source, self.list, ROOM / "floor", jobs])

    def stat(self):
        return run([BUILD / "floor", "stat", self.source, self.list, self.out])

    def row(self):
        path = sorted((self.source / "data/results").iterdir())[-1]
        lines = path.read_text().split("\n")
        at = next(i for i in range(len(lines) // 2, len(lines)) if "[x]" not in lines[i])
        cells = lines[at].split(",")
        cells[2] = "%.1f" % self.random.uniform(1, 99)
        lines[at] = ",".join(cells)
        path.write_text("\n".join(lines))
        return self.build(2)

    def node(self):
        shutil.rmtree(ROOM / "node", ignore_errors=True)
        return run(["node", HERE / "peers/node.cjs", self.source, ROOM / "node"],
                   env={**os.environ, "NODE_PATH": str(BUILD / "node_modules")})

    def hugo(self):
        where = ROOM / "hugo"
        if not where.exists():
            shutil.copytree(HERE / "peers/hugo", where)
            (where / "source").symlink_to(self.source)
            subprocess.run([HERE / "peers/stubs.py", self.source, where / "stubs"], check=True)
        shutil.rmtree(where / "public", ignore_errors=True)
        return run(["hugo", "--quiet"], cwd=where)

    def measure(self):
        ways = {"cold1": lambda: self.cold(1), "floor1": lambda: self.floor(1),
                "cold2": lambda: self.cold(2), "floor2": lambda: self.floor(2),
                "unchanged": lambda: self.build(2), "stat": self.stat, "row": self.row}
        ways.update({name: getattr(self, name) for name in ("node", "hugo") if name not in self.missing})
        found = {name: [] for name in ways}
        for number in range(self.rounds):
            for name, way in ways.items():
                if number == 0 or self.size != "N" or name not in ("node", "hugo"):
                    found[name].append(way())
        return found


def report(bench, found):
    print("\n%s: %d files, %.1f MB" % (bench.size, bench.files, bench.bytes / 1e6))
    print("%-12s %9s %9s %8s" % ("", "seconds", "processor", "peak MB"))
    for name, runs in found.items():
        print("%-12s %9.3f %9.3f %8.0f" % (name, *(statistics.median(r[k] for r in runs)
                                                   for k in ("wall", "cpu", "mb"))))
    ratios = {}
    for name in ("cold1 / floor1", "cold2 / floor2", "cold2 / hugo", "cold2 / node",
                 "unchanged / stat", "row / cold2"):
        ours, theirs = name.split(" / ")
        if theirs not in found:
            print("%-18s not compared: %s" % (name, bench.missing[theirs]))
            continue
        pairs = list(zip(found[ours], found[theirs]))
        ratio = ratios[name] = {k: statistics.median(a[k] / max(b[k], .0005) for a, b in pairs)
                                for k in ("wall", "cpu")}
        goal = GOALS[bench.size].get(name)
        print("%-18s %8.4f (processor %.4f)%s" % (
            name, ratio["wall"], ratio["cpu"], "" if goal is None else "  goal %.4f: %s" % (
                goal, "met" if ratio["wall"] <= goal else "MISSED")))
    memory = max(r["mb"] for name in ("cold1", "cold2", "unchanged", "row") for r in found[name])
    print("%-18s %8.0f MB%s" % ("peak", memory, "" if bench.size != "N" else "  goal %d: %s" % (
        MEMORY, "met" if memory <= MEMORY else "MISSED")))
    return {"peak_mb": memory, "results": bench.results, "files": bench.files, "bytes": bench.bytes, "runs": found, "ratios": ratios}


def growth(sizes):
    """The exponent of processor time in results, from the smallest size to the largest."""
    if len(sizes) < 2:
        return None
    small, large = (sorted(sizes.values(), key=lambda s: s["results"])[at] for at in (0, -1))
    times = [statistics.median(r["cpu"] for r in s["runs"]["cold1"]) for s in (small, large)]
    exponent = math.log(times[1] / times[0]) / math.log(large["results"] / small["results"])
    print("\ngrowth: time in results ^ %.3f  goal %.2f: %s" % (
        exponent, GROWTH, "met" if exponent <= GROWTH else "MISSED"))
    return exponent


def engine():
    """The lines of engine/run.sh; None where the engine by itself is not built."""
    program = PROGRAM.parent / "tests/bench/engine/engine"
    if not program.exists():
        print("\nengine: not compared: %s is not built" % program.name)
        return None
    done = subprocess.run([HERE / "engine/run.sh", program], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "NODE_PATH": str(BUILD / "node_modules")}, check=False)
    print("\nengine, one table of 500 x 12, megabytes a second of output:\n" + done.stdout + (
        "a goal is MISSED" if done.returncode else "goals met"))
    return {"lines": done.stdout.splitlines(), "met": done.returncode == 0}


def main():
    BUILD.mkdir(parents=True, exist_ok=True)
    subprocess.run(["gcc", "-O2", "-D_GNU_SOURCE", HERE / "floor.c", "-o", BUILD / "floor",
                    "-lcmark", "-pthread"], check=True)
    why = {"node": "PEERS=no", "hugo": "PEERS=no"}
    if os.environ.get("PEERS") != "no":
        why = {"node": prepare_node(), "hugo": prepare_hugo()}
    everything = {"cores": os.cpu_count(), "load": os.getloadavg()[0], "sizes": {}}
    for size in SIZES:
        shutil.rmtree(ROOM, ignore_errors=True)
        ROOM.mkdir(parents=True)
        try:
            bench = Bench(size, {k: v for k, v in why.items() if v})
            everything["sizes"][size] = report(bench, bench.measure())
        finally:
            shutil.rmtree(ROOM, ignore_errors=True)
    everything["engine"] = engine()
    everything["growth"] = growth(everything["sizes"])
    (BUILD.parent / "bench.json").write_text(json.dumps(everything, indent=1) + "\n")


main()
