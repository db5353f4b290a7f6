"""What can be wrong with a fixture on a map of roles: one wording for stages made by hand and by program."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nesgan_game.catalogue import FIXTURES, ITEMS
from nesgan_game.level.entity import KEYS, MORE_LEGS, PERILS, Entity
from nesgan_game.level.stage_source import BRANCH
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import PX
from nesgan_game.roles import CARRIES, IS_AIR, ROLE_INDEX

MOST_MOVER_COLS = 4
SHORTEST_PERIOD, LONGEST_PERIOD = 60, 3600
"""Ticks in which a mover goes there and back. A tick for every px of dx and dy at least: no faster than 2 px a tick,
so that a leap always leaves it."""
MOST_CONVEYOR_COLS = 16
MOST_PLANK_COLS = 8
LEAST_DELAY, LONGEST_DELAY = 36, 240
"""Ticks that a plank holds: a walk leaves each cell in time, against a wind too."""
LEAST_BACK, LONGEST_BACK = 60, 600
"""Ticks after which a plank that has fallen is back."""
MOST_GATE_ROWS = 4
STRONGEST_WIND = 96
"""Sub-pixels a tick: a walk against it still leaves planks in time."""
LEAST_RADIUS_PX, MOST_RADIUS_PX = 24, 96
LEAST_RISE, MOST_RISE = 3, 7
"""Cells; a leap rises two."""
MOST_SPIKES_COLS, MOST_CRUSHER_COLS, MOST_CRUSHER_ROWS, MOST_DROP_PX = 6, 4, 4, 160
PASSING_TICKS, PASSING_MARGIN = 13, 30
"""Ticks that a walk takes for a cell, rounded up, and those beside: for its own width, and for hesitating."""
LONGEST_REST = 600
MOST_TIDE_COLS, MOST_TIDE_ROWS, QUICKEST_TIDE, SLOWEST_TIDE = 32, 6, 2, 12
LEAST_CHAIN_PX, LONGEST_CHAIN_PX, LEAST_SWING_PX = 32, 128, 16
LEAST_SWING_TICKS, LONGEST_SWING_TICKS = 100, 600
MOST_SIGN_LETTERS = 84
"""As many as the display has room for, lines broken between words."""
FASTEST_CONVEYOR = 128
"""Sub-pixels a tick; slower than a body crawls, so that one can always go against it."""
MOST_MOVERS = 24
"""In a map: the proof compares the flights from each with the ways of all near it."""


def fixture_fault(entity: Entity, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    """Return what is wrong with a mover, key, lock or item on a map of roles, and the next step; None if nothing is."""
    if entity.kind not in _LOOKED_AT:
        return None
    what = "{} at row {}, column {}".format(entity.kind, *entity.cell)
    if entity.kind == "mover":
        return _mover_fault(entity, what, roles.shape)
    if entity.kind in _FAULTS:
        return _FAULTS[entity.kind](entity, what, roles)
    if entity.kind == "exit" and entity.properties.get("branch", "") not in ("", BRANCH):
        return f"{what} leads to no branch", f"give its property branch {BRANCH!r}, or nothing for the plain way"
    if entity.kind == "item" and entity.properties.get("drop") not in ITEMS:
        return f"{what} is the unknown {str(entity.properties.get('drop'))[:40]!r}", f"use {', '.join(ITEMS)}"
    if entity.kind in ("key", "lock") and entity.key not in KEYS:
        return f"{what} has no key number", f"give its property key one of {', '.join(map(str, KEYS))}"
    if entity.kind == "lock":
        cells = entity.door_cells
        inside = all(0 <= row < roles.shape[0] and 0 <= col < roles.shape[1] for row, col in cells)
        if not inside or any(roles[cell] != ROLE_INDEX["door"] for cell in cells):
            return f"{what} closes cells that are no door", "put it on the lower edge of two door cells"
    return None


def _mover_fault(entity: Entity, what: str, shape: tuple[int, ...]) -> tuple[str, str] | None:
    width, dx, dy, period, phase = (entity.whole(name) for name in ("cols", "dx", "dy", "period", "phase"))
    if width is None or not 1 <= width <= MOST_MOVER_COLS:
        return f"{what} has no width", f"give its property cols 1 to {MOST_MOVER_COLS} cells"
    if dx is None or dy is None or dx % TILE_PX or dy % TILE_PX or not (dx or dy):
        return f"{what} goes nowhere", f"give its properties dx and dy multiples of {TILE_PX} px, one of them not 0"
    legs = [tuple(entity.properties.get(name, 0) for name in leg) for leg in MORE_LEGS]
    if any(not isinstance(way, int) or way % TILE_PX for leg in legs for way in leg):
        return f"{what} goes on to no cell", f"give its properties dx2, dy2, dx3, dy3 multiples of {TILE_PX} px"
    if any(legs[1]) and not any(legs[0]):
        return f"{what} has a third leg and no second", "give its properties dx2 and dy2"
    way_px = sum(max(abs(across), abs(down)) // PX for across, down in ((dx * PX, dy * PX), *entity.mover().legs))
    least = max(SHORTEST_PERIOD, way_px)
    if period is None or period % 2 or not least <= period <= LONGEST_PERIOD:
        return f"{what} has no sound period", f"give its property period an even number, {least} to {LONGEST_PERIOD}"
    if phase is None or not 0 <= phase < period:
        return f"{what} has no sound phase", f"give its property phase 0 to {period - 1} ticks"
    left, right, top, bottom = (edge // PX for edge in entity.mover().course())
    if left < 0 or right > shape[1] * TILE_PX or top < 0 or bottom > shape[0] * TILE_PX:
        return f"{what} leaves the map on its way", "shorten its course"
    return None


def _conveyor_fault(entity: Entity, what: str, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    if fault := _cols_fault(entity, what, MOST_CONVEYOR_COLS):
        return fault
    speed = entity.whole("speed")
    if not speed or abs(speed) > FASTEST_CONVEYOR:
        return f"{what} does not move", f"give its property speed 1 to {FASTEST_CONVEYOR}, or as much below 0"
    if entity.y_px % TILE_PX or any(not _has(roles, cell, CARRIES) for cell in entity.floor_cells):
        return f"{what} lies on no floor", "put it on the upper edge of floor cells, as many as its cols"
    return None


def _planks_fault(entity: Entity, what: str, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    fault = (
        _cols_fault(entity, what, MOST_PLANK_COLS)
        or _whole_fault(entity, what, "delay", LEAST_DELAY, LONGEST_DELAY)
        or _whole_fault(entity, what, "back", LEAST_BACK, LONGEST_BACK)
    )
    if fault:
        return fault
    looks = FIXTURES["planks"].styles
    if entity.properties.get("look", looks[0]) not in looks:
        return f"{what} has an unknown look", f"give its property look one of {', '.join(looks)}"
    cells = [(row - up, col) for row, col in entity.floor_cells for up in range(3)]
    if entity.y_px % TILE_PX or any(not _has(roles, cell, IS_AIR) for cell in cells):
        return f"{what} has no room", "put its upper edge on that of air cells, with two cells of air over them"
    return None


def _whole_fault(entity: Entity, what: str, name: str, least: int, most: int) -> tuple[str, str] | None:
    value = entity.whole(name)
    if value is None or not least <= value <= most:
        return f"{what} has no sound {name}", f"give its property {name} {least} to {most}"
    return None


def _gate_fault(entity: Entity, what: str, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    fault = _whole_fault(entity, what, "gate", KEYS[0], KEYS[-1])
    if fault or entity.kind == "lever":
        return fault
    if fault := _whole_fault(entity, what, "rows", 1, MOST_GATE_ROWS):
        return fault
    if any(not _has(roles, cell, IS_AIR) for cell in entity.door_cells):
        return f"{what} closes cells that are not open", "put it on the lower edge of the lowest of its air cells"
    return None


def _peril_fault(entity: Entity, what: str, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    kinds = {"pendulum": _pendulum_fault, "tide": _tide_fault}
    if fault := kinds.get(entity.kind, _striking_fault)(entity, what):
        return fault
    peril = entity.peril()
    if fault := _whole_fault(entity, what, "phase", 0, len(peril.boxes) - 1):
        return fault
    left, top, right, bottom = (edge // PX for edge in peril.course())
    if left < 0 or right > roles.shape[1] * TILE_PX or top < 0 or bottom > roles.shape[0] * TILE_PX:
        return f"{what} leaves the map on its way", "move it onto the map"
    if entity.kind == "rising_spikes" and any(not _has(roles, cell, CARRIES) for cell in entity.floor_cells):
        return f"{what} has no floor", "put it on the upper edge of floor cells, as many as its cols"
    return None


def _pendulum_fault(entity: Entity, what: str) -> tuple[str, str] | None:
    return (
        _whole_fault(entity, what, "length", LEAST_CHAIN_PX, LONGEST_CHAIN_PX)
        or _whole_fault(entity, what, "swing", LEAST_SWING_PX, (entity.whole("length") or 0) * 3 // 4)
        or _whole_fault(entity, what, "period", LEAST_SWING_TICKS, LONGEST_SWING_TICKS)
        or (
            (f"{what} has an odd period", "give its property period an even number")
            if (entity.whole("period") or 0) % 2
            else None
        )
    )


def _tide_fault(entity: Entity, what: str) -> tuple[str, str] | None:
    rest = PASSING_TICKS * (entity.whole("cols") or 0) + PASSING_MARGIN
    return (
        _cols_fault(entity, what, MOST_TIDE_COLS)
        or _whole_fault(entity, what, "rows", 1, MOST_TIDE_ROWS)
        or _whole_fault(entity, what, "rest", rest, LONGEST_REST)
        or _whole_fault(entity, what, "pace", QUICKEST_TIDE, SLOWEST_TIDE)
        or _whole_fault(entity, what, "up", 1, LONGEST_REST)
    )


def _striking_fault(entity: Entity, what: str) -> tuple[str, str] | None:
    """What is wrong with spikes and crushers: above all, a rest too short to pass."""
    spikes = entity.kind == "rising_spikes"
    if fault := _cols_fault(entity, what, MOST_SPIKES_COLS if spikes else MOST_CRUSHER_COLS):
        return fault
    rest = PASSING_TICKS * (entity.whole("cols") or 0) + PASSING_MARGIN
    if fault := _whole_fault(entity, what, "rest", rest, LONGEST_REST):
        return fault
    if spikes:
        return _whole_fault(entity, what, "up", 1, LONGEST_REST)
    drop = entity.whole("drop")
    if drop is None or drop % TILE_PX or not TILE_PX <= drop <= MOST_DROP_PX:
        return f"{what} falls nowhere", f"give its property drop a multiple of {TILE_PX} px, {MOST_DROP_PX} at most"
    return _whole_fault(entity, what, "rows", 1, MOST_CRUSHER_ROWS) or _whole_fault(
        entity, what, "down", 0, LONGEST_REST
    )


def _spring_fault(entity: Entity, what: str, roles: NDArray[np.uint8]) -> tuple[str, str] | None:
    if fault := _whole_fault(entity, what, "rise", LEAST_RISE, MOST_RISE):
        return fault
    (row, col), *_ = entity.floor_cells
    free = all(_has(roles, (row - up, col), IS_AIR) for up in (1, 2))
    if (
        entity.y_px % TILE_PX
        or entity.x_px % TILE_PX != TILE_PX // 2
        or not _has(roles, (row, col), CARRIES)
        or not free
    ):
        return (
            f"{what} stands badly",
            "put it in the middle of a floor cell's upper edge, with two cells of air over it",
        )
    return None


def _wind_fault(entity: Entity, what: str, _: NDArray[np.uint8]) -> tuple[str, str] | None:
    push = entity.whole("push")
    if not push or abs(push) > STRONGEST_WIND:
        return f"{what} does not blow", f"give its property push 1 to {STRONGEST_WIND}, or as much below 0"
    return None


def _darkness_fault(entity: Entity, what: str, _: NDArray[np.uint8]) -> tuple[str, str] | None:
    return _whole_fault(entity, what, "radius", LEAST_RADIUS_PX, MOST_RADIUS_PX)


def _sign_fault(entity: Entity, what: str, _: NDArray[np.uint8]) -> tuple[str, str] | None:
    text = entity.properties.get("text")
    if not isinstance(text, str) or not text.strip() or not text.isprintable() or len(text) > MOST_SIGN_LETTERS:
        return f"{what} says nothing", f"give its property text one line of 1 to {MOST_SIGN_LETTERS} letters"
    return None


def _cols_fault(entity: Entity, what: str, most: int) -> tuple[str, str] | None:
    cols = entity.whole("cols")
    if cols is None or not 1 <= cols <= most:
        return f"{what} has no width", f"give its property cols 1 to {most} cells"
    if (entity.x_px - cols * TILE_PX // 2) % TILE_PX:
        return f"{what} lies between cells", "put it in the middle of its cells"
    return None


def _has(roles: NDArray[np.uint8], cell: tuple[int, int], mask: NDArray[np.bool_]) -> bool:
    """Whether a cell is on the map and of one of the roles of a mask (roles,)."""
    row, col = cell
    return 0 <= row < roles.shape[0] and 0 <= col < roles.shape[1] and bool(mask[roles[cell]])


_FAULTS = {
    **dict.fromkeys(PERILS, _peril_fault),
    "conveyor": _conveyor_fault,
    "planks": _planks_fault,
    "lever": _gate_fault,
    "gate": _gate_fault,
    "springboard": _spring_fault,
    "wind": _wind_fault,
    "darkness": _darkness_fault,
    "sign": _sign_fault,
}
_LOOKED_AT = frozenset(("mover", "exit", "item", "key", "lock", *_FAULTS))
"""Kinds that something can be wrong with: most of what a stage holds are others, and are asked about often."""
