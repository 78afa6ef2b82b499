"""How many three-minute tracks a day two cores analyse: the batch command itself, over a thousand of them.

    export PYTHONPATH=app:tests/benchmarks OMP_NUM_THREADS=1
    python tests/benchmarks/day_rate.py make MUSIC WORK          files of the catalog and queries (see day_material.py)
    descant catalog add --catalog WORK/catalog --from-file WORK/catalog.txt
    python tests/benchmarks/day_rate.py run WORK --workers 1 --first 0 --tracks 60
    python tests/benchmarks/day_rate.py run WORK --workers 2 --first 60 --tracks 1000
    python tests/benchmarks/day_rate.py kinds WORK               what was found, by what the queries are made of

`run` says the rate on the clock, and what the run's own processor time would come to if nothing else ran;
`others` is the processor time that everything else on the machine took meanwhile. --precedence (Linux, root) has the
run's processes go before others'. WORK needs 17 GB.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import psutil
from day_material import make

A_DAY = 50_000
POLL_S = 5.0


def busy_s() -> float:
    """Processor seconds of all processes of this machine since it started."""
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system + times.irq + times.softirq)


def own_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory(process: psutil.Process) -> float:
    """GB that the process and all under it hold, pages that they share counted once."""
    total = 0
    for one in [process, *process.children(recursive=True)]:
        try:
            total += one.memory_full_info().pss
        except psutil.Error:
            continue
    return total / 1e9


def lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def run(args: argparse.Namespace) -> dict[str, object]:
    """Analyses --tracks of the queries as one batch, and says what it took."""
    work: Path = args.work
    queries = sorted((work / "queries").glob("*.mp3"))[args.first : args.first + args.tracks]
    named = f"{args.workers}-{args.first}-{len(queries)}"
    (work / f"{named}.txt").write_text("".join(f"{path.absolute()}\n" for path in queries))
    reports = work / f"{named}.jsonl"
    command = [sys.executable, "-m", "descant", "analyze", "--catalog", str(work / "catalog"), "--jsonl", str(reports)]
    command += ["--cluster", f"local:{args.workers}"] if args.workers else []
    before, before_own, load = busy_s(), own_s(), os.getloadavg()[0]
    began = time.monotonic()
    with (work / f"{named}.log").open("w") as log:
        started = subprocess.Popen(
            [*command, "--from-file", str(work / f"{named}.txt")], stderr=log, start_new_session=True
        )
        if args.precedence:
            Path(f"/proc/{started.pid}/autogroup").write_text("-12")
        curve, peak, loads, kept = [(0.0, lines(reports))], 0.0, [], psutil.Process(started.pid)
        while started.poll() is None:
            time.sleep(POLL_S)
            curve.append((time.monotonic() - began, lines(reports)))
            loads.append(os.getloadavg()[0])
            if len(curve) % 12 == 0 and kept.is_running():
                peak = max(peak, memory(kept))
    seconds, own = time.monotonic() - began, own_s() - before_own
    done = lines(reports) - curve[0][1]
    first = next((at for at, count in curve if count > curve[0][1]), 0.0)
    cores = os.cpu_count() or 1
    used = min(args.workers or cores, cores)
    an_hour, by_cpu = 3600 * done / seconds, 3600 * used * done / own
    told: dict[str, object] = {
        "workers": args.workers or "none: one process", "tracks": done, "exit code": started.returncode,
        "seconds": round(seconds, 1), "first report after": round(first, 1), "own CPU s": round(own, 1),
        "others' CPU s": round(busy_s() - before - own, 1), "CPU s a track": round(own / max(done, 1), 2),
        "tracks an hour": round(an_hour), "an hour, by CPU": round(by_cpu), "load before": load,
        "load, mean": round(sum(loads) / max(len(loads), 1), 2), "memory GB": round(peak, 2),
        "a day": round(24 * an_hour), f"cores for {A_DAY} a day": round(A_DAY / (24 * an_hour) * used, 2),
        f"cores for {A_DAY} a day, by CPU": round(A_DAY * own / max(done, 1) / 86400, 2),
    }  # fmt: skip
    with (work / "runs.jsonl").open("a") as log:
        log.write(json.dumps({**told, "curve": [(round(at), count) for at, count in curve[::12]]}) + "\n")
    return told


def kinds(work: Path) -> dict[str, object]:
    """Of each kind of query: how many were analysed, and how many were given a source."""
    kind_of = dict(line.split("\t") for line in (work / "kinds.tsv").read_text().splitlines())
    counted: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    seen: set[str] = set()
    for path in sorted(work.glob("*-*-*.jsonl")):
        for line in path.read_text().splitlines():
            report = json.loads(line)
            name = Path(report["query"]["path"]).name
            if name not in seen:
                seen.add(name)
                counted[kind_of[name]].update(["asked", *(["named"] if report["contributions"] else [])])
    return {kind: dict(found) for kind, found in sorted(counted.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("music", type=Path)
    making.add_argument("work", type=Path)
    making.add_argument("--catalog", type=int, default=1010, help="tracks of the catalog")
    making.add_argument("--queries", type=int, default=1000)
    making.add_argument("--seed", type=int, default=1)
    running = commands.add_parser("run")
    running.add_argument("work", type=Path)
    running.add_argument("--workers", type=int, default=2, help="of --cluster local:N; 0: the command without it")
    running.add_argument("--first", type=int, default=0)
    running.add_argument("--tracks", type=int, default=1000)
    running.add_argument("--precedence", action="store_true")
    commands.add_parser("kinds").add_argument("work", type=Path)
    args = parser.parse_args()
    if args.command == "make":
        make(args.music, args.work, tracks=args.catalog, queries=args.queries, seed=args.seed)
    else:
        print(json.dumps(run(args) if args.command == "run" else kinds(args.work)))


if __name__ == "__main__":
    main()
