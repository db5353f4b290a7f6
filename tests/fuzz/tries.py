"""One try: a valid case, changed by chance as its seed says, laid into a folder and read."""

from __future__ import annotations

import io
import os
import shutil
import warnings
from functools import cache
from pathlib import Path
from random import Random

from fuzz.corpus import Case
from fuzz.mutations import OUTSIDE, mutated
from fuzz.readers import READERS, Reader
from fuzz.watch import Fault, Outcome, watched
from PIL import Image

from nesgan_game.folders import RECORD
from nesgan_game.imaging.read_image import MAX_SIDE_PX

HASHES_MENDED = 0.85
"""Share of the tries whose hashes are made true again, where there are any."""
_HERE = "case/here"


def seed_of(start: int, reader: str, number: int) -> str:
    """What names a try, and makes it again."""
    return f"{start}/{reader}/{number}"


@cache
def cases_of(name: str) -> tuple[Case, ...]:
    """The valid cases of a reader."""
    reader, cases = READERS[name], tuple(READERS[name].cases())
    if reader.mend is not None:
        for case in cases:
            reader.mend(case)
    return cases


@cache
def _contents(name: str) -> tuple[bytes, ...]:
    """What may be spliced in: the files of this reader, and of two others."""
    names = list(READERS)
    at = names.index(name)
    near = (name, names[at - 1]) if name != "checkpoint" else (name,)
    return tuple(data for one in near for case in cases_of(one) for data in case.values())


def changed_case(reader: Reader, seed: str) -> tuple[Case, Case, dict[str, str]]:
    """A valid case; the same with a file changed; what files become instead: "folder", "pipe", or where they link."""
    rng = Random(seed)
    valid = rng.choice(cases_of(reader.name))
    case, odd = dict(valid), {}
    names = sorted(case)
    name = rng.choice(names)
    draw = rng.random()
    if draw < 0.004:
        del case[name]
    elif draw < 0.008:
        odd[name] = rng.choice(("folder", "pipe", name.rsplit("/", 1)[-1], "missing"))
        del case[name]
    elif draw < 0.012 and reader.names and name != names[0]:
        up = "../" * (name.count("/") + 2)
        odd[name] = f"{up}{OUTSIDE}/{name.rsplit('/', 1)[-1]}"
        del case[name]
    else:
        case[name] = mutated(name, case[name], rng, _contents(reader.name))
        if rng.random() < 0.15:
            other = rng.choice(names)
            case[other] = mutated(other, case[other], rng, ())
    if reader.mend is not None and rng.random() < HASHES_MENDED:
        reader.mend(case)
    return valid, case, odd


class Desk:
    """A folder in which one case after the other is laid out; what did not change stays."""

    def __init__(self, folder: Path, reader: Reader) -> None:
        self.reader, self.top = reader, folder
        self.here, self._lies = folder / _HERE, {}
        self._outside()
        self._warm_up()

    _lies: Case

    def _outside(self) -> None:
        """What lies outside and must not be opened: valid files, by the names that changes lead to."""
        for depth in ("case", "", _HERE + "/data", _HERE):
            away = self.top / depth / OUTSIDE
            if depth == _HERE:
                continue
            away.mkdir(parents=True, exist_ok=True)
            for case in cases_of(self.reader.name):
                for name, data in case.items():
                    (away / name.rsplit("/", 1)[-1]).write_bytes(data)
                    (away / f"canary.{name.rsplit('.', 1)[-1]}").write_bytes(data)

    def _warm_up(self) -> None:
        """Read the valid cases, which must go well; what is loaded for that counts for no broken one."""
        for case in cases_of(self.reader.name):
            self.clear()
            self.lay(case, {})
            self.reader.read(self.here)
        self.clear()

    def clear(self) -> None:
        """Lay nothing out."""
        shutil.rmtree(self.here, ignore_errors=True)
        self.here.mkdir(parents=True)
        self._lies = {}

    def lay(self, case: Case, odd: dict[str, str]) -> None:
        """Make the folder hold these files and no others."""
        for name in self._lies.keys() - case.keys():
            (self.here / name).unlink()
            del self._lies[name]
        for name, data in case.items():
            if self._lies.get(name) != data:
                path = self.here / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
                self._lies[name] = data
        for name, target in odd.items():
            path = self.here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if target == "folder":
                path.mkdir()
            elif target == "pipe":
                os.mkfifo(path)
            else:
                path.symlink_to(target)

    def read(self) -> Outcome:
        """Let the reader read what is laid out, watched."""
        reader = self.reader
        inside = self.here if not reader.beside else self.top / "case"
        pixels = sum(_pixels(data) for data in self._lies.values()) if any(reader.px_costs) else 0
        microseconds, size = (cost * pixels for cost in reader.px_costs)
        fair = microseconds / 1e6, size / 2**20
        return watched(reader.read, self.here, inside, writes=reader.writes, fair=fair)

    def left(self) -> tuple[Fault, ...]:
        """Parts of files that a reader left behind."""
        parts = [path for path in self.here.rglob(".*") if path.is_file() and path.name != RECORD]
        return (Fault("left", "a part of a file"),) if parts else ()


def _pixels(data: bytes) -> int:
    """How many pixels a picture says it has, of those that are read at all; 0 for what is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                return int(min(image.width, MAX_SIDE_PX) * min(image.height, MAX_SIDE_PX))
    except Exception:  # Pillow's errors are of many classes
        return 0


def tried(desk: Desk, seed: str) -> Outcome:
    """Make the case of a seed and read it."""
    _, case, odd = changed_case(desk.reader, seed)
    desk.lay(case, odd)
    outcome = desk.read()
    if desk.reader.writes:
        outcome = outcome._replace(faults=(*outcome.faults, *desk.left()))
    if desk.reader.writes or odd or any(fault.kind in ("written", "outside") for fault in outcome.faults):
        desk.clear()
    return outcome


def scratch() -> Path:
    """Where cases lie: in memory, where the system has a folder for that."""
    return Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else Path(os.environ.get("TMPDIR", "/tmp"))
