"""Try many broken files: `python tests/fuzz/run.py --journal FILE.json [--count 1000000] [--minutes 8]`.

Goes on where the journal ends. Each reader has its share of the count; whoever is farthest behind comes next, in a
process of its own, so that one that dies costs one try. `--again SEED` makes one try again and says what came of it.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[place]) for place in (1, 2)]

MOST_MB = 3000
"""Address space that a process may take beyond what it has at its start."""
KEPT = 5
"""Seeds kept of each fault."""
PATIENCE_SECONDS = 90


def child(reader: str, start: int, first: int, step: int, count: int, seconds: float, progress: str) -> None:
    """Make tries until time or count is up; prints what came of them as JSON."""
    import logging

    from fuzz.readers import READERS
    from fuzz.tries import Desk, scratch, seed_of, tried

    logging.disable(logging.CRITICAL)
    end = time.monotonic() + seconds
    faults: dict[str, list[Any]] = {}
    refused = done = 0
    with tempfile.TemporaryDirectory(prefix="nesgan-fuzz-", dir=scratch()) as folder, open(progress, "wb") as at:
        desk = Desk(Path(folder), READERS[reader])
        hold()
        while done < count and time.monotonic() < end:
            number = first + done * step
            os.pwrite(at.fileno(), b"%-20d" % number, 0)
            outcome = tried(desk, seed_of(start, reader, number))
            done, refused = done + 1, refused + outcome.refused
            for fault in outcome.faults:
                known = faults.setdefault(f"{fault.kind}: {fault.place}", [0, [], outcome.said])
                known[0] += 1
                if len(known[1]) < KEPT:
                    known[1].append(seed_of(start, reader, number))
    print(json.dumps({"done": done, "refused": refused, "faults": faults}))


def hold() -> None:
    """Let this process have no more memory than MOST_MB beyond what it has now."""
    limit = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() + MOST_MB * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def chunk(reader: str, start: int, first: int, step: int, count: int, seconds: float) -> dict[str, Any]:
    """The same in another process. One that dies or hangs is told as a fault of the try it was at."""
    with tempfile.NamedTemporaryFile() as progress:
        told = [reader, start, first, step, count, seconds, progress.name]
        command = [sys.executable, __file__, "--child", json.dumps(told)]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=seconds + PATIENCE_SECONDS, check=False
            )
            reason = f"ends with status {done.returncode}"
            lines = done.stdout.splitlines()
            if done.returncode == 0 and lines:
                found: dict[str, Any] = json.loads(lines[-1])
                return found
            said = done.stderr[-600:]
        except subprocess.TimeoutExpired:
            reason, said = "hangs", ""
        text = Path(progress.name).read_bytes().strip()
    if not text:
        raise SystemExit(f"{reader}: cannot begin: {said}")
    number = int(text)
    return {
        "done": (number - first) // step + 1,
        "refused": 0,
        "faults": {f"crash: the process {reason}": [1, [f"{start}/{reader}/{number}"], said]},
    }


def add(journal: dict[str, Any], reader: str, came: dict[str, Any]) -> None:
    """Add what came of a chunk."""
    mine = journal["readers"].setdefault(reader, {"done": 0, "refused": 0, "faults": {}})
    mine["done"] += came["done"]
    mine["refused"] += came["refused"]
    for name, (count, seeds, said) in came["faults"].items():
        known = mine["faults"].setdefault(name, [0, [], said])
        known[0] += count
        known[1] = [*known[1], *seeds][:KEPT]


def table(journal: dict[str, Any]) -> str:
    """What has been tried and found, by reader."""
    lines = ["reader               tried   refused  faults"]
    for name, mine in sorted(journal["readers"].items()):
        lines.append(
            f"{name:16} {mine['done']:9,} {mine['refused']:9,} {sum(one[0] for one in mine['faults'].values()):7,}"
        )
        lines += [
            f"    {count:6,} x {fault}  {seeds[0]}  {said[:150]}"
            for fault, (count, seeds, said) in mine["faults"].items()
        ]
    total = sum(mine["done"] for mine in journal["readers"].values())
    return "\n".join([*lines, f"{'all':16} {total:9,}"])


def again(seed: str) -> None:
    """Make one try again, and say what was changed and what came of it."""
    from fuzz.readers import READERS
    from fuzz.tries import Desk, changed_case, scratch, tried

    reader = READERS[seed.split("/")[1]]
    valid, case, odd = changed_case(reader, seed)
    for name in sorted({*valid, *case, *odd}):
        if case.get(name) != valid.get(name):
            print(f"{name}: {odd.get(name, '')} {case.get(name, b'')[:3000]!r}")
    with tempfile.TemporaryDirectory(prefix="nesgan-fuzz-", dir=scratch()) as folder:
        desk = Desk(Path(folder), reader)
        hold()
        print(tried(desk, seed))
        desk.lay(case, odd)
        reader.read(desk.here)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--journal", type=Path, default=Path("fuzz.json"))
    asked.add_argument("--count", type=int, default=1_000_000)
    asked.add_argument("--minutes", type=float, default=8)
    asked.add_argument("--chunk-seconds", type=float, default=45)
    asked.add_argument("--seed", type=int, default=0, help="Another one tries other files.")
    asked.add_argument(
        "--worker", default="0/1", help="K/N: every Nth file from the Kth on, each worker with its journal."
    )
    asked.add_argument("--only", default="", help="Readers, with commas between them.")
    asked.add_argument("--again", default="")
    asked.add_argument("--child", default="", help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.child:
        child(*json.loads(given.child))
        return
    if given.again:
        again(given.again)
        return
    from fuzz.readers import READERS

    chosen = [READERS[name] for name in given.only.split(",") if name] or list(READERS.values())
    worker, workers = map(int, given.worker.split("/"))
    whole = sum(reader.share for reader in chosen)
    wanted = {reader.name: max(1, round(given.count / workers * reader.share / whole)) for reader in chosen}
    journal = json.loads(given.journal.read_text()) if given.journal.exists() else {"seed": given.seed, "readers": {}}
    end = time.monotonic() + given.minutes * 60

    def done(name: str) -> int:
        return int(journal["readers"].get(name, {"done": 0})["done"])

    while time.monotonic() < end:
        name = min(wanted, key=lambda name: done(name) / wanted[name])
        if done(name) >= wanted[name]:
            break
        seconds = min(given.chunk_seconds, max(5.0, end - time.monotonic()))
        first = worker + done(name) * workers
        add(
            journal, name, chunk(name, journal["seed"], first, workers, min(wanted[name] - done(name), 20_000), seconds)
        )
        given.journal.write_text(json.dumps(journal, indent=1))
    print(table(journal))


if __name__ == "__main__":
    main()
