"""Where each thing that acts belongs, and how it behaves there: gentle and slow with little daring, brisk with much.

A placer sets its thing into one room and returns whether it found a place. Whoever can be killed has level ground to
stop on before it and behind.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from nesgan_game.entity_rows import LOOT
from nesgan_game.level.fixture_faults import PASSING_MARGIN, PASSING_TICKS
from nesgan_game.level.layout.acting_ground import WAIT_COLS, Ground, Lane, gate_cell
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.perils import BLADE_HALF, BLADE_HEIGHT
from nesgan_game.physics.terrain import PX
from nesgan_game.seeds import Random

Placer = Callable[[Ground, int, float, Random], bool]
"""Ground, number of the room, daring 0 to 1, chance; whether a place was found."""

_TESTED = 0.6
"""Daring from which things come in twos. All figures here are tuned by hand, but for what the physics asks for."""
_PLANKS, _DELAY, _BACK = (2, 6), (84, 44), 120
_CHANDELIER_COLS, _CHANDELIER_GAP, _CHAIN_ROWS = 2, 2, 4
_BELT, _BELT_SPEED = (5, 9), (40, 104)
_SPIKES_REST, _SPIKES_UP, _SPIKES_COLS = (130, 76), (36, 50), 2
_CRUSHER_COLS, _CRUSHER_REST, _CRUSHER_DOWN, _UNDER_CRUSHER = 2, (130, 72), 16, (3, 8)
_BEAM_COLS, _BESIDE_BLADE = 3, 1
"""Columns of the beam that a pendulum hangs from under a high ceiling, and of level ground beside its sweep."""
_CHAIN, _PERIOD, _BLADE_OFF_PX, _TOO_LOW_PX = (5, 8), (215, 180), 12, 18
"""Rows of a pendulum; hundredths of the walk through it in a period; how low it comes, and by how much higher is high
enough to walk under."""
_BASIN, _BASIN_ROWS, _TIDE_REST, _TIDE_PACE, _TIDE_UP = (4, 8), 2, (200, 60), (5, 3), 40
_WIND = (28, 64)
_RADIUS, _LIGHT_EVERY, _LIGHT_ROWS = (80, 44), 7, 3
_SPRING_ROWS, _SHELF_COLS, _SHELF_ROWS = (4, 5), 3, 3
"""Rows of a shelf over its board, its columns, and the free rows over it: one is thrown half a cell beyond it."""
_FERRY, _FERRY_COLS, _FERRY_PACE = (5, 8), 2, (3, 2)
"""Columns of a pit, and of the platform over it; ticks that it takes for a px."""
_LEVER_COLS = 5
"""Columns at least from a gate to its lever."""
_WINDY = ("bell-tower", "clock-face")
"""Rooms under a roof through which a wind blows."""
WET_ROOMS = ("crypt", "cistern", "sewer", "cavern", "undercroft", "catacomb", "aqueduct", "dungeon", "mine")
"""Rooms under whose floors water stands."""
_SHELF = ("bag", "heart", "coin", *LOOT["reward"][:2])
"""What lies on a shelf over a springboard."""


def between(span: tuple[int, int], daring: float) -> int:
    """A whole number from the first of two, without daring, to the second."""
    return span[0] + round((span[1] - span[0]) * daring)


def _spots(ground: Ground, number: int, cols: int, rng: Random) -> Iterator[tuple[Lane, int]]:
    """Lanes of so many columns, with every column in them from which on there are as many, from any one on."""
    for lane in ground.lanes(number, cols):
        choices = lane.cols - cols + 1
        first = int(rng.integers(0, choices))
        yield from ((lane, lane.col + (first + place) % choices) for place in range(choices))


def planks(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """Boards over a pit; where there is a ceiling, a chandelier in the middle of a wider one now and then."""
    cols = between(_PLANKS, daring)
    hung = daring > _TESTED / 2 and rng.random() < 0.5
    if hung and _chandelier(ground, number, daring, rng):
        return True
    for lane, at in _spots(ground, number, cols + 2 * WAIT_COLS, rng):
        col = at + WAIT_COLS
        if ground.depth(number, lane.floor) > 1 and ground.massive(number, lane.floor, col, cols):
            ground.pit(number, lane.floor, col, cols)
            ground.put("planks", lane.floor, col, cols=cols, delay=between(_DELAY, daring), back=_BACK)
            return True
    return False


def _chandelier(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    cols = _CHANDELIER_COLS + 2 * _CHANDELIER_GAP
    for lane, at in _spots(ground, number, cols + 2 * WAIT_COLS, rng):
        col, floor = at + WAIT_COLS, lane.floor
        hangs = ground.ceiling(number, floor, col + _CHANDELIER_GAP, _CHANDELIER_COLS)
        if (
            0 <= hangs <= floor - _CHAIN_ROWS - 1
            and ground.depth(number, floor) > 1
            and ground.massive(number, floor, col, cols)
        ):
            ground.pit(number, floor, col, cols)
            told = {"cols": _CHANDELIER_COLS, "delay": between(_DELAY, daring), "back": _BACK}
            ground.put("planks", floor, col + _CHANDELIER_GAP, look="chandelier", **told)
            return True
    return False


def conveyor(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A belt in the floor: along the way without daring, against it with much."""
    cols, heading = between(_BELT, daring), ground.placed[number].heading
    against = rng.random() < daring + 0.3
    for lane, at in _spots(ground, number, cols + 2, rng):
        speed = between(_BELT_SPEED, daring) * heading * (-1 if against else 1)
        ground.put("conveyor", lane.floor - 1, at + 1, cols=cols, speed=speed)
        return True
    return False


def _rest(span: tuple[int, int], cols: int, daring: float) -> int:
    """Ticks of rest, never fewer than it takes to pass."""
    return max(between(span, daring), PASSING_TICKS * cols + PASSING_MARGIN)


def rising_spikes(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """Spikes that rise out of a lane; with daring a second row of them behind a place to wait."""
    cols = _SPIKES_COLS
    rest, up = _rest(_SPIKES_REST, cols, daring), between(_SPIKES_UP, daring)
    for twice in (True, False) if daring >= _TESTED else (False,):
        wide = cols + 2 * WAIT_COLS + twice * (cols + WAIT_COLS)
        for lane, at in _spots(ground, number, wide, rng):
            phase = int(rng.integers(0, rest))
            for place in range(1 + twice):
                col = at + WAIT_COLS + place * (cols + WAIT_COLS)
                turn = (phase + place * (rest + up) // 2) % (rest + up)
                ground.put("rising_spikes", lane.floor - 1, col, cols=cols, rest=rest, up=up, phase=turn)
            return True
    return False


def crusher(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A block under the ceiling that falls on a lane."""
    cols, rest = _CRUSHER_COLS, _rest(_CRUSHER_REST, _CRUSHER_COLS, daring)
    for lane, at in _spots(ground, number, cols + 2 * WAIT_COLS, rng):
        col = at + WAIT_COLS
        hangs = ground.ceiling(number, lane.floor, col, cols)
        under = lane.floor - hangs - 2
        if hangs < 0 or not _UNDER_CRUSHER[0] <= under <= _UNDER_CRUSHER[1]:
            continue
        rows = 2 if under > _UNDER_CRUSHER[0] + 1 else 1
        drop = (under + 1 - rows) * TILE_PX
        phase = int(rng.integers(0, rest))
        told = {"cols": cols, "rows": rows, "drop": drop, "rest": rest, "down": _CRUSHER_DOWN, "phase": phase}
        ground.put("crusher", hangs + rows, col, **told)
        return True
    return False


def pendulum(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A blade on a chain from the ceiling that sweeps over a lane at a hero's height."""
    for rows in range(_CHAIN[1], _CHAIN[0] - 1, -1):
        length = rows * TILE_PX - BLADE_HEIGHT // (2 * PX) - _BLADE_OFF_PX
        swing = length * 3 // 4
        # How far out the blade is too low to walk under, and the ticks of a walk through there: it has 0.6 of a period.
        low = math.isqrt(length * length - (length - _TOO_LOW_PX) ** 2)
        walk = 2 * (low + _BLADE_OFF_PX + BLADE_HALF // PX) * PX // ground.walk
        period = walk * between(_PERIOD, daring) // 200 * 2
        side = -(-(swing + BLADE_HALF // PX - TILE_PX // 2) // TILE_PX)
        for lane, at in _spots(ground, number, 2 * side + 1 + 2 * _BESIDE_BLADE, rng):
            col, hangs = at + _BESIDE_BLADE + side, lane.floor - rows - 1
            inside = hangs >= ground.placed[number].room.row
            if not inside or not ground.free(hangs + 1, col - side, rows, 2 * side + 1):
                continue
            beam = ground.free(hangs, col - 1, 1, _BEAM_COLS)
            if ground.carries(hangs, col) or beam:
                if beam:
                    ground.beam(hangs, col - 1, _BEAM_COLS)
                phase = int(rng.integers(0, period))
                ground.put("pendulum", hangs + 1, col, length=length, swing=swing, period=period, phase=phase)
                return True
    return False


def in_cellar(ground: Ground, number: int) -> bool:
    """Whether water stands under the floor of a room: by its kind, or because nothing of the stage lies lower."""
    room = ground.placed[number].room
    lowest = room.row + room.rows == len(ground.roles)
    return not ground.outdoors(number) and (room.kind in WET_ROOMS or lowest)


def tide(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A basin in the floor of a cellar in which water rises to the brim and drains again."""
    about = ground.placed[number].temper.idea == "tide" and not ground.outdoors(number)
    if not (about or in_cellar(ground, number)):
        return False
    cols = between(_BASIN, daring)
    rest = max(PASSING_TICKS * cols + PASSING_MARGIN + between(_TIDE_REST, daring) // 2, between(_TIDE_REST, daring))
    for rows in range(_BASIN_ROWS, 0, -1):
        for lane, at in _spots(ground, number, cols + 2 * WAIT_COLS, rng):
            col, floor = at + WAIT_COLS, lane.floor
            if ground.depth(number, floor) > rows and ground.massive(number, floor, col, cols):
                ground.hollow(floor, col, rows, cols)
                told = {"rest": rest, "pace": between(_TIDE_PACE, daring), "up": _TIDE_UP}
                phase = int(rng.integers(0, rest))
                ground.put("tide", floor + rows - 1, col, cols=cols, rows=rows, phase=phase, **told)
                return True
    return False


def springboard(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A board under a shelf higher than a leap, on which something lies."""
    if ground.outdoors(number):
        return False
    for rise in sorted(_SPRING_ROWS, reverse=daring < _TESTED):
        for lane, at in _spots(ground, number, _SHELF_COLS + 2, rng):
            shelf = lane.floor - rise
            top = shelf - _SHELF_ROWS
            if top < ground.placed[number].room.row or not ground.free(top, at, lane.floor - top, _SHELF_COLS + 2):
                continue
            ground.shelf(shelf, at + 1, _SHELF_COLS)
            ground.put("springboard", lane.floor - 1, at + 1 + _SHELF_COLS // 2, rise=rise)
            ground.put("item", shelf - 1, at + 1 + int(rng.integers(0, _SHELF_COLS)), drop=rng.choice(_SHELF))
            return True
    return False


def wind(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A wind through a room under the sky, or high up in a tower; against the way the more the more daring."""
    one = ground.placed[number]
    if not (ground.outdoors(number) or one.room.kind in _WINDY) or "wind" in ground.kinds(number):
        return False
    against = rng.random() < 0.3 + daring / 2
    push = between(_WIND, daring) * one.heading * (-1 if against else 1)
    ground.put("wind", one.room.row + one.room.rows // 2, one.room.col + one.room.cols // 2, push=push)
    return True


def darkness(ground: Ground, number: int, daring: float, _rng: Random) -> bool:
    """The lights go out but for candles along the way and a circle around the hero."""
    one = ground.placed[number]
    if ground.outdoors(number) or "darkness" in ground.kinds(number):
        return False
    room = one.room
    ground.put("darkness", room.row + room.rows // 2, room.col + room.cols // 2, radius=between(_RADIUS, daring))
    for lane in ground.lanes(number, 2):
        for col in range(lane.col + 1, lane.col + lane.cols, _LIGHT_EVERY):
            ground.light(lane.floor - _LIGHT_ROWS, col)
    return True


def gate(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A gate in the door out of a room, and its lever elsewhere in the room: off the floor of the door with daring."""
    one = ground.placed[number]
    cell = gate_cell(one)
    if cell is None or number == ground.locked:
        return False
    lanes = [lane for lane in ground.lanes(number, 3) if abs(lane.col + lane.cols // 2 - cell[1]) >= _LEVER_COLS]
    if not lanes:
        return False
    apart = [lane for lane in lanes if lane.floor != cell[0] + 1]
    lane = rng.choice(apart if apart and rng.random() < daring + 0.3 else lanes)
    key = 1 + sum(fixture.kind == "gate" for fixture in ground.fixtures)
    ground.put("lever", lane.floor - 1, lane.col + lane.cols // 2, gate=key)
    ground.put("gate", *cell, gate=key, rows=2)
    return True


def mover(ground: Ground, number: int, daring: float, rng: Random) -> bool:
    """A platform over a pit too wide to leap, flush with the floors beside it."""
    cols = between(_FERRY, daring)
    for lane, at in _spots(ground, number, cols + 2 * WAIT_COLS, rng):
        col, floor = at + WAIT_COLS, lane.floor
        if ground.depth(number, floor) > 1 and ground.massive(number, floor, col, cols):
            ground.pit(number, floor, col, cols)
            way = (cols - _FERRY_COLS) * TILE_PX
            period = 2 * way * between(_FERRY_PACE, daring)
            ground.put("mover", floor, col, cols=_FERRY_COLS, dx=way, dy=0, period=period, phase=0)
            return True
    return False
