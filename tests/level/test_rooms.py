"""Every kind of room at every height of its doors: framed, furnished, nothing floating, each with a face of its own."""

from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.level.canvas import Canvas, settle
from nesgan_game.level.grammar import Placed, build_room
from nesgan_game.level.measures import plateaus
from nesgan_game.level.rooms import ROOM_KINDS
from nesgan_game.level.stage import Room
from nesgan_game.roles import ROLE_INDEX, ROLES

CASES = [(name, pair) for name, kind in ROOM_KINDS.items() for pair in kind.doors]


def built(name: str, entry: int, leave: int, seed: int, screens: int, heading: int = 1) -> Canvas:
    rows = 24 if name == "tower" else 12
    placed = Placed(Room("r", name, 0, 0, rows, 16 * screens), entry, leave, heading, rises=int(name == "tower"))
    return build_room(placed, np.random.default_rng(seed), deep=True)


def test_there_are_at_least_eight_kinds() -> None:
    assert len(ROOM_KINDS) >= 8
    assert {"entrance", "corridor", "gallery", "tower", "crypt", "hall", "chapel", "exit"} <= set(ROOM_KINDS)


@pytest.mark.parametrize(("name", "pair"), CASES)
def test_doors_lead_onto_floors(name: str, pair: tuple[int, int]) -> None:
    entry, leave = pair
    for seed, screens in enumerate(ROOM_KINDS[name].screens):
        canvas = built(name, entry, leave, seed, screens)
        entry_row = 22 if name == "tower" else entry
        for col, inner, floor in ((0, 1, entry_row), (canvas.cols - 1, canvas.cols - 2, leave)):
            if floor:
                assert canvas.role(floor - 1, col) == canvas.role(floor - 2, col) == "door"
                assert canvas.solid(floor, col)
                assert not canvas.solid(floor - 1, inner)
                assert not canvas.solid(floor - 2, inner)


@pytest.mark.parametrize("name", ROOM_KINDS)
def test_no_cell_floats_alone(name: str) -> None:
    for seed in range(6):
        for screens in ROOM_KINDS[name].screens:
            canvas = built(name, *ROOM_KINDS[name].doors[seed % len(ROOM_KINDS[name].doors)], seed, screens)
            for role in ("solid", "platform", "window", "liquid", "spikes", "foliage"):
                cells = np.pad(canvas.cells == ROLE_INDEX[role], 1)
                beside = cells[:-2, 1:-1] | cells[2:, 1:-1] | cells[1:-1, :-2] | cells[1:-1, 2:]
                alone = cells[1:-1, 1:-1] & ~beside
                # A bush of one cell on the ground is a bush.
                rows = [row for row, col in np.argwhere(alone).tolist() if not canvas.solid(row + 1, col)]
                assert rows == [], (role, seed)


@pytest.mark.parametrize("name", ROOM_KINDS)
def test_candles_hang_in_the_open(name: str) -> None:
    for seed in range(4):
        canvas = built(name, *ROOM_KINDS[name].doors[0], seed, ROOM_KINDS[name].screens[-1])
        assert canvas.candles or name == "archive"
        assert sum(canvas.solid(row, col) for row, col in canvas.candles) == 0


def test_kinds_differ_in_silhouette() -> None:
    faces = {}
    for name, kind in ROOM_KINDS.items():
        if 2 in kind.screens:
            canvas = built(name, *kind.doors[0], 1, 2)
            faces[name] = np.array([[canvas.solid(row, col) for col in range(32)] for row in range(12)])
    names = sorted(faces)
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            assert (faces[one] != faces[other]).sum() >= 8, (one, other)


def test_vocabulary_appears() -> None:
    seen: set[str] = set()
    for name, pair in CASES:
        for seed in range(3):
            cells = settle(built(name, *pair, seed, ROOM_KINDS[name].screens[-1]).cells)
            seen |= {ROLES[index].name for index in np.unique(cells).tolist()}
    assert seen >= {role.name for role in ROLES} - {"candle"}


@pytest.mark.parametrize("pair", [(10, 10), (10, 4), (4, 10), (8, 9), (6, 6)])
def test_plateaus_are_level_stretches_with_low_steps(pair: tuple[int, int]) -> None:
    for seed in range(40):
        cols = 16 if seed % 2 else 32
        floors = plateaus(np.random.default_rng(seed), cols, *pair)
        assert (len(floors), floors[0], floors[-1]) == (cols, *pair)
        edges = [0, *(np.flatnonzero(np.diff(floors)) + 1).tolist(), cols]
        assert min(np.diff(edges)) >= 3
        assert max(abs(np.diff(floors)), default=0) <= 2
