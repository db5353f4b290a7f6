"""What a seed means, part by part, pinned by its SHA-256 in golden.json: a change shows which parts it moved.

A change that is meant to move some rewrites the file, and tells in CHANGELOG that seeds are other castles now:

    pytest tests/test_golden.py --golden-rewrite
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from nesgan_game.game.rules.world import World
from nesgan_game.level.castle import Castle
from nesgan_game.level.stage import Proof, Stage
from nesgan_game.library.painted_screens import paint
from nesgan_game.library.tile_library import SCREENS
from nesgan_game.paint.painter import Painter

GOLDEN = Path(__file__).parent / "golden.json"
CASES = ((7, 1), (0, 2), (1, 3), (21, 4), (99_999, 5), (2**31, 6))
"""(seed of a castle, number of one of its stages); the first two are the quick ones."""
TICKS = 600


@cache
def painter() -> Painter:
    return Painter.load()


def of_array(array: NDArray[Any]) -> str:
    """Of its type, its shape and its numbers in C order, little end first."""
    steady = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
    head = f"{steady.dtype.kind}{steady.dtype.itemsize} {steady.shape}\n"
    return hashlib.sha256(head.encode() + steady.tobytes()).hexdigest()


def of_text(value: object) -> str:
    """Of lists, words and whole numbers, as JSON in one spelling."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def played(stage: Stage, proof: Proof, seed: int) -> str:
    """The world, enemies and all, once the first of the proof's inputs have been played."""
    world = World(stage, seed)
    for buttons in islice(proof.buttons(), TICKS):
        world.step(buttons)
    return world.hash()


def parts(seed: int, number: int) -> dict[str, str]:
    """The hash of every part of a stage, in the order in which one follows from another."""
    castle = Castle(seed, painter=painter())
    stage, library = castle.build(number)
    proof = stage.proof
    assert proof is not None
    screens = [screen for screen, _ in paint(stage.seed, SCREENS, painter(), castle.theme(number))[0]]
    rooms = [[room.name, room.kind, room.row, room.col, room.rows, room.cols] for room in stage.rooms]
    placed = [[one.id, one.kind, one.x_px, one.y_px, dict(one.properties)] for one in stage.entities]
    return {
        "layout": of_text([rooms, dict(stage.properties)]),
        "roles": of_array(stage.roles),
        "proof": of_text([proof.inputs, proof.route, proof.ticks]),
        "placement": of_text(placed),
        "palettes": of_array(library.palettes),
        "patterns": of_array(np.stack([screen.pattern for screen in screens])),
        "tiles": of_array(np.stack([tile.pattern for tile in library])),
        "fill": of_array(np.stack([layer for _, layer in stage.layers()])),
        "replay": played(stage, proof, seed),
    }


def moved(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    """Which parts moved and which did not, in words; empty where none did."""
    changed = [part for part in now if before.get(part) != now[part]]
    same = [part for part in now if part not in changed]
    return f"{', '.join(changed)} moved; {', '.join(same) or 'the rest'} did not" if changed else ""


def name_of(case: tuple[int, int]) -> str:
    return "seed {}, stage {}".format(*case)


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=[pytest.mark.slow] * (n > 1), id=name_of(case)) for n, case in enumerate(CASES)]
)
def test_a_seed_is_still_the_same_castle(case: tuple[int, int], request: pytest.FixtureRequest) -> None:
    name, now = name_of(case), parts(*case)
    known = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    if request.config.getoption("--golden-rewrite"):
        kept = {**known, name: now}
        GOLDEN.write_text(json.dumps({name_of(one): kept.get(name_of(one), {}) for one in CASES}, indent=1) + "\n")
        pytest.skip(f"{name} written: {moved(known.get(name, {}), now) or 'nothing moved'}")
    told = moved(known[name], now)
    assert not told, f"{name}: {told}"


@pytest.mark.slow
def test_a_seed_is_the_same_castle_without_assertions_and_docstrings() -> None:
    told = "import json, test_golden; print(json.dumps(test_golden.parts(*test_golden.CASES[0])))"
    done = subprocess.run([sys.executable, "-OO", "-c", told], cwd=GOLDEN.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert moved(json.loads(GOLDEN.read_text())[name_of(CASES[0])], json.loads(done.stdout)) == ""


def test_what_moved_is_named() -> None:
    before = {"layout": "a", "palettes": "b", "fill": "c"}
    assert moved(before, before) == ""
    assert moved(before, {**before, "palettes": "x"}) == "palettes moved; layout, fill did not"
    assert moved({}, before) == "layout, palettes, fill moved; the rest did not"


def test_hashes_tell_type_shape_and_numbers_and_nothing_else() -> None:
    base = np.arange(6, dtype=np.int32).reshape(2, 3)
    for same in (base.copy(), np.asfortranarray(base), base.astype(">i4")):
        assert of_array(same) == of_array(base)
    for other in (base.astype(np.uint32), base.astype(np.int64), base.reshape(3, 2), base + 1):
        assert of_array(other) != of_array(base)
    assert of_array(base) == "55a5681727f17b41f72371a7855f2f6e2385a19e0c7eac9b626127952b42243f"
    assert of_text({"b": (1, "x"), "a": [2]}) == of_text({"a": [2], "b": [1, "x"]}) != of_text({"a": [2], "b": [1]})
