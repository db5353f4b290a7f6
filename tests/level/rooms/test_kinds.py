"""Every kind of room at every height of its doors: framed, furnished, nothing floating, each with a face of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import numpy as np
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.layout.build_room import build_room
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms import kinds
from nesgan_game.level.rooms.canvas import Canvas, Doorway, Temper, settle
from nesgan_game.level.rooms.kinds import ROOM_KINDS, RoomKind, is_outdoors, register, room_kinds
from nesgan_game.level.rooms.template_files import outdoors_of, shipped_templates
from nesgan_game.level.stage import Room
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.seeds import Random, stream

KINDS = room_kinds()
CASES = [(name, pair) for name, kind in KINDS.items() for pair in kind.doors]
LEVEL = [name for name, kind in KINDS.items() if kind.doors]
"""Those of one storey; the others are for tests of templates."""


def built(name: str, entry: int, leave: int, seed: int, cols: int, heading: int = 1, beat: int = 0) -> Canvas:
    doorways: tuple[Doorway, ...] = ()
    rows = 12
    if name == "tower":
        rows, entry, leave = 24, 22, 10
        doorways = Doorway(-heading, entry), Doorway(heading, leave)
    temper = Temper(beat=beat)
    placed = PlacedRoom(Room("r", name, 0, 0, rows, cols), entry, leave, heading, doorways=doorways, temper=temper)
    return build_room(placed, stream(seed), deep=True)


@cache
def fitting(name: str, pair: tuple[int, int]) -> list[int]:
    """The narrowest, a middle and the widest at which a kind has these doors."""
    least, most = KINDS[name].cols
    able = [cols for cols in range(least, most + 1) if pair in KINDS[name].pairs(cols)]
    return sorted({able[0], able[len(able) // 2], able[-1]})


def test_the_kinds_of_a_castle_are_there() -> None:
    assert {"entrance", "corridor", "gallery", "tower", "crypt", "hall", "chapel", "cavern", "exit"} <= set(KINDS)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "pair"), CASES)
def test_doors_lead_onto_floors(name: str, pair: tuple[int, int]) -> None:
    entry, leave = pair
    for seed, cols in enumerate(fitting(name, pair)):
        canvas = built(name, entry, leave, seed, cols)
        entry_row = 22 if name == "tower" else entry
        for col, inner, floor in ((0, 1, entry_row), (canvas.cols - 1, canvas.cols - 2, leave)):
            if floor:
                assert canvas.role(floor - 1, col) == canvas.role(floor - 2, col) == "door"
                assert canvas.solid(floor, col)
                assert not canvas.solid(floor - 1, inner)
                assert not canvas.solid(floor - 2, inner)


@pytest.mark.slow
@pytest.mark.parametrize("name", LEVEL)
def test_no_cell_floats_alone(name: str) -> None:
    doors = KINDS[name].doors
    for seed in range(6):
        pair = doors[seed % len(doors)]
        for cols in fitting(name, pair):
            canvas = built(name, *pair, seed, cols)
            for role in ("solid", "platform", "window", "liquid", "spikes", "foliage"):
                cells = np.pad(canvas.cells == ROLE_INDEX[role], 1)
                beside = cells[:-2, 1:-1] | cells[2:, 1:-1] | cells[1:-1, :-2] | cells[1:-1, 2:]
                alone = cells[1:-1, 1:-1] & ~beside
                # A bush of one cell on a floor is a bush.
                rows = [row for row, col in np.argwhere(alone).tolist() if canvas.floor_below(row + 1, col) > row + 1]
                assert rows == [], (role, seed)


@pytest.mark.parametrize("name", LEVEL)
def test_candles_hang_in_the_open(name: str) -> None:
    for seed in range(4):
        pair = KINDS[name].doors[0]
        canvas = built(name, *pair, seed, fitting(name, pair)[-1])
        assert canvas.candles or name == "archive"
        assert sum(canvas.solid(row, col) for row, col in canvas.candles) == 0


def test_kinds_differ_in_silhouette() -> None:
    faces = {}
    for name, kind in KINDS.items():
        if kind.pairs(28) and name != "tower":
            canvas = built(name, *kind.pairs(28)[0], 1, 28)
            faces[name] = np.array([[canvas.solid(row, col) for col in range(28)] for row in range(12)])
    names = sorted(faces)
    for number, one in enumerate(names):
        for other in names[number + 1 :]:
            assert (faces[one] != faces[other]).sum() >= 8, (one, other)


@pytest.mark.slow
def test_every_role_appears() -> None:
    missing = {role.name for role in ROLES} - {"candle"}
    for seed in range(3):
        for name, pair in CASES:
            if missing:
                cells = settle(built(name, *pair, seed, fitting(name, pair)[-1], beat=3).cells)  # nothing is softened
                missing -= {ROLES[index].name for index in np.unique(cells).tolist()}
    assert not missing


def plain_room(c: Canvas, _rng: Random, entry: int, leave: int) -> None:
    c.ground(0, c.cols, entry)
    c.frame(entry, leave)


class Point:
    """An entry point as importlib.metadata gives it."""

    def __init__(self, name: str, kind: object) -> None:
        self.name, self.value, self.kind = name, f"somewhere:{name}", kind

    def load(self) -> object:
        if isinstance(self.kind, Exception):
            raise self.kind
        return self.kind


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Point]]:
    points: list[Point] = []
    monkeypatch.setattr(kinds, "ROOM_KINDS", dict(ROOM_KINDS))
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == kinds.GROUP else [])
    room_kinds.cache_clear()
    yield points
    room_kinds.cache_clear()


def test_a_package_adds_a_kind(installed: list[Point]) -> None:
    installed.append(Point("attic", RoomKind(build=plain_room, cols=(16, 20), doors=((10, 10),))))
    assert room_kinds()["attic"].build is plain_room
    assert set(room_kinds()) == {*KINDS, "attic"}


@pytest.mark.parametrize("kind", [ImportError("no such module"), SyntaxError("bad"), "a string"])
def test_a_broken_package_is_named_in_one_line(installed: list[Point], kind: object) -> None:
    installed.append(Point("attic", kind))
    with pytest.raises(ConfigError, match="'attic'") as caught:
        room_kinds()
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("installed")
def test_names_of_kinds_are_taken_once() -> None:
    with pytest.raises(ConfigError, match="choose another name"):
        register("tower", RoomKind(build=plain_room, cols=(16, 20), doors=((10, 10),)))
    register("tower", ROOM_KINDS["tower"])


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("name", ["", "my room", "hall:6"])
def test_names_that_would_be_read_as_something_else_are_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="use letters, digits"):
        register(name, RoomKind(build=plain_room, cols=(16, 20), doors=((10, 10),)))


@pytest.mark.parametrize("wrong", [{"cols": (8, 20)}, {"cols": (30, 20)}, {"doors": ()}, {"part": "middle"}])
def test_kinds_that_cannot_be_planned_with_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="room kind"):
        RoomKind(**{"build": plain_room, "cols": (16, 20), "doors": ((10, 10),), **wrong})  # type: ignore[arg-type]


@pytest.mark.slow
def test_threads_may_ask_for_the_kinds_at_once() -> None:
    """The first to ask read them; the window's thread and the one that makes stages both do."""
    code = """
import threading
from nesgan_game.level.rooms.kinds import room_kinds
start, failed = threading.Barrier(8), []
def ask():
    start.wait()
    try:
        room_kinds()
    except Exception as error:
        failed.append(error)
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not failed, failed
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_the_sky_behind_a_kind_is_told_without_its_skeletons() -> None:
    told = "from nesgan_game.level.rooms import kinds; print(kinds.is_outdoors('graveyard'), len(kinds.ROOM_KINDS))"
    found = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["True", "1"], "the one that a function builds: no file was read to its end"
    for name, path in shipped_templates().items():
        assert outdoors_of(path) == is_outdoors(name) == KINDS[name].outdoors
    assert not is_outdoors("nobody's")
