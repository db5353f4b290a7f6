"""`kill -9` while games are saved: `python tests/crashes.py 1000`. After every kill the old or the new must load.

A process saves one growing game after another as fast as it can and says which it has finished; it is killed at a
random moment. What loads afterwards must be the last one that was finished or the one after it, with no word of damage.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from nesgan_game.game.app.keep.vault import Vault

CHILD = """
import sys
from pathlib import Path
from nesgan_game.game.app.keep.vault import Vault
vault = Vault(Path(sys.argv[1]))
number = int(sys.argv[2])
print("ready", flush=True)
while True:
    number += 1
    vault.save("game-00000000", {"number": number, "inputs": [[number % 256, tick + 1] for tick in range(2000)]})
    print(number, flush=True)
"""
LONGEST_SECONDS = 0.03
STARTED_EVERY = 20
"""Kills after which the folder is a new one, so that the first save of all is struck too."""


def strike(folder: Path, number: int, rng: random.Random) -> tuple[int, str]:
    """Kill a process that goes on saving after `number`; the number that loads then, and whether it is new or old."""
    command = [sys.executable, "-c", CHILD, str(folder), str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(rng.random() * LONGEST_SECONDS)
        child.send_signal(signal.SIGKILL)
        said = [int(line) for line in child.stdout.read().split("\n")[:-1]]
    finished = said[-1] if said else number
    vault = Vault(folder)
    value = vault.load("game-00000000")
    loaded = 0 if value is None else int(value["number"])
    if loaded not in (finished, finished + 1) or vault.told:
        raise SystemExit(f"finished {finished}, loaded {loaded}, told {vault.told}")
    if value is not None and len(value["inputs"]) != 2000:
        raise SystemExit(f"{loaded} is not whole")
    return loaded, "new" if loaded > finished else "old"


def main(kills: int) -> None:
    rng = random.Random(1)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder, number = Path(place) / "0", 0
        for kill in range(kills):
            if kill % STARTED_EVERY == 0:
                folder, number = Path(place) / str(kill), 0
            number, which = strike(folder, number, rng)
            found[which] += 1
        left = sum(1 for _ in Path(place).glob("*/.*"))
    print(f"{kills} kills: {found['old']} times the last finished, {found['new']} times the next; {left} parts left")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
