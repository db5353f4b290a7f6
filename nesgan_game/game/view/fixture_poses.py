"""Which sprite frames the fixtures of a stage show: doors, keys, platforms, and what acts. No pixels here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from nesgan_game.catalogue import FIXTURES
from nesgan_game.level.entity import PERILS, Entity
from nesgan_game.level.simulation.stage_state import Ground
from nesgan_game.nes import TILE_PX
from nesgan_game.physics.movement import ACTING, CELL, PX, Peril
from nesgan_game.physics.perils import TELL_TICKS

KEY_BOB = (0, 1, 2, 2, 1, 0, -1, -1)
"""How far a key sinks below its middle place, px, changing every 6 ticks."""
KEY_LIFT_PX = 2
WHEEL_DOWN_PX = 6
"""How far the wheel hangs below a mover's upper edge."""
WIDEST = 16 * CELL
"""No fixture shows further from its place, sub-pixels."""
SHAKE_TICKS = 3
"""For how long a plank that is stood on hangs a pixel lower, and higher again."""
FALL_TICKS, SLOWNESS = 24, 4
"""A plank is seen falling for so many ticks, after t of them t * t / SLOWNESS px."""
WAVE_TICKS, WAVES, STRIP_PX = 12, 4, 4
"""After so long the surface of water shows the next of its waves. What is less than a cell deep is drawn in strips of
that height."""
LINK_PX = 6
"""Between the links of a pendulum's chain."""
BLADE_TILTS = ((1, 5), (3, 5))
"""From such shares of its depth on, aside, a blade is drawn tilted, and tilted more; by eye: 11 and 31 degrees."""
STREAK_AREA_PX, STREAK_STEPS_PX, STREAK_PACE = 4096, (97, 59), 6
"""A streak of wind for so many px of room, strewn by steps that have no common measure with it; how much faster than
its push it flies."""
STREAK_HALVES_PX = 4, 2
"""Half the width of each of the two."""
SPRING_TICKS = 24
"""After so long a springboard trembles."""
BLINK_TICKS = 20
"""Before it is back."""
BELT_FRAMES, BELT_FRAME_PX = 4, 2
"""Frames of a belt, and how far each shows it moved on."""


class Pose(NamedTuple):
    """A sprite frame with its anchor at stage pixel (x, y)."""

    sheet: str
    frame: str
    x: int
    y: int
    flip: bool = False
    keep: int = 0
    """Draw only so many columns, those nearest to the anchor's side; 0: all."""
    pale: bool = False
    """Whether it is drawn all in white but for its outline: it has just been hit."""


class Fixtures:
    """Those of a stage's entities that are fixtures, sorted out once: most of its entities are none."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        drawn = [Fixture(one.x_px * PX, partial(_DRAWN[one.kind], one)) for one in entities if one.kind in _DRAWN]
        perils = [one for one in entities if one.kind in PERILS]
        struck = [Fixture(one.x_px * PX, partial(_peril, one, number)) for number, one in enumerate(perils)]
        keys = [Fixture(one.x_px * PX, partial(_key, one), worldly=True) for one in entities if one.kind == "key"]
        movers = [Fixture(None, _movers)] if any(one.kind == "mover" for one in entities) else []
        self.all = (*drawn, *struck, *movers, *keys)
        """From back to front."""

    def poses(self, ground: Ground, tick: int, left: int, right: int) -> Iterator[Pose]:
        """What stands behind everybody, around two columns (sub-pixels), where the hero's next step finds it.

        tick: the world's, which goes on when the hero does not.
        """
        left, right = left - WIDEST, right + WIDEST
        for x, draw, _ in self.all:
            if x is None or left <= x <= right:
                yield from draw(ground, tick)


class Fixture(NamedTuple):
    """One of them."""

    x: int | None
    """Its place, sub-pixels; None for what may be anywhere."""
    draw: Callable[[Ground, int], Iterator[Pose]]
    """What it shows on a ground at a tick of the world."""
    worldly: bool = False
    """Whether it goes by the world's ticks; all others go by the ground's."""


@cache
def pieces(cols: int) -> tuple[tuple[int, str], ...]:
    """Return the places (px from the left end) and the names of the pieces that something so many cells wide has."""
    names = ("single",) if cols == 1 else ("left", *["middle"] * (cols - 2), "right")[:cols]
    return tuple((piece * TILE_PX, name) for piece, name in enumerate(names))


def _lock(lock: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    if lock.id not in ground.opened:
        row, col = lock.cell
        yield Pose("fixtures", f"lock_{lock.key}", col * TILE_PX + TILE_PX // 2, (row + 1) * TILE_PX)


def _key(key: Entity, ground: Ground, tick: int) -> Iterator[Pose]:
    if key.key not in ground.keys:
        bob = KEY_BOB[tick // 6 % len(KEY_BOB)] - KEY_LIFT_PX
        yield Pose("fixtures", f"key_{key.key}", key.x_px, key.y_px + bob)


def _gate(gate: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    """A portcullis, drawn up to its points when open."""
    (top, col), *_ = cells = gate.door_cells
    if gate.id in ground.opened:
        yield Pose("machines", "gate_open", col * TILE_PX, top * TILE_PX)
        return
    for cell in cells:
        name = "gate_points" if cell == cells[-1] else "gate_bars"
        yield Pose("machines", name, col * TILE_PX, cell[0] * TILE_PX)


def _lever(lever: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    yield Pose("machines", f"lever_{'down' if lever.key in ground.keys else 'up'}", lever.x_px, lever.y_px)


def _sign(sign: Entity, _ground: Ground, _tick: int) -> Iterator[Pose]:
    yield Pose("fixtures", "sign", sign.x_px, sign.y_px)


def _springboard(board: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    """A board on a coil; it gives way a pixel when something is about to be thrown."""
    yield Pose("machines", f"spring_{ground.tick // SPRING_TICKS % 2}", board.x_px, board.y_px)


def _wind(wind: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    """Streaks that the wind carries through the air of its room, hidden behind all else."""
    push = wind.whole("push") or 0
    for left, top, right, bottom, _ in ground.terrain.winds:
        if left <= wind.x_px * PX < right and top < wind.y_px * PX <= bottom:
            wide, high = (right - left) // PX, (bottom - top) // PX
            for streak in range(wide * high // STREAK_AREA_PX):
                pace = push * STREAK_PACE * (2 + streak % 3) // 2
                x = (streak * STREAK_STEPS_PX[0] + ground.tick * pace // PX) % wide
                y = streak * STREAK_STEPS_PX[1] % high
                pose = Pose("machines", f"streak_{streak % 2}", left // PX + x, top // PX + y)
                if _in_air(ground, pose.x, pose.y, STREAK_HALVES_PX[streak % 2]):
                    yield pose


def _in_air(ground: Ground, x: int, y: int, half: int) -> bool:
    """Whether so many px to both sides of a stage pixel there is nothing, whatever may act there at times."""
    row = y // TILE_PX
    return not any(ground.terrain.at(row, at // TILE_PX) & ~ACTING for at in (x - half, x + half - 1))


def _conveyor(belt: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    speed, cells = belt.whole("speed") or 0, belt.floor_cells
    phase = ground.tick * speed // (BELT_FRAME_PX * PX) % BELT_FRAMES
    row, col = cells[0]
    for off, name in pieces(len(cells)):
        yield Pose("machines", f"belt_{name}_{phase}", col * TILE_PX + off, row * TILE_PX)


def _planks(planks: Entity, ground: Ground, _tick: int) -> Iterator[Pose]:
    """Boards or a chandelier: still, shaking under a step, falling, gone, and blinking when about to be back."""
    timing, cells = planks.planks(), planks.floor_cells
    sheet = str(planks.properties.get("look", FIXTURES["planks"].styles[0]))
    if sheet == "chandelier":
        row, col = cells[len(cells) // 2]
        while not ground.terrain.solid_at(row - 1, col):
            row -= 1
            yield Pose(sheet, "chain", planks.x_px, row * TILE_PX)
    for (off, name), cell in zip(pieces(len(cells)), cells, strict=True):
        x, y = (cells[0][1]) * TILE_PX + off, cell[0] * TILE_PX
        passed = ground.tick - ground.stood[cell] if cell in ground.stood else -1
        fallen, left = passed - timing.delay, timing.delay + timing.back - passed
        if fallen < 0:
            yield Pose(sheet, name, x, y + (passed >= 0 and passed // SHAKE_TICKS % 2))
        elif fallen < FALL_TICKS:
            yield Pose(sheet, name, x, y + fallen * fallen // SLOWNESS)
        elif left < BLINK_TICKS and left // 2 % 2:
            yield Pose(sheet, name, x, y)


_DRAWN: dict[str, Callable[[Entity, Ground, int], Iterator[Pose]]] = {
    "lock": _lock,
    "gate": _gate,
    "lever": _lever,
    "conveyor": _conveyor,
    "springboard": _springboard,
    "sign": _sign,
    "wind": _wind,
    "planks": _planks,
}


def _rising_spikes(spikes: Entity, peril: Peril, tick: int) -> Iterator[Pose]:
    """Nothing, their tips, or all of them."""
    name = "spikes_up" if peril.at(tick) else "spikes_tips" if about_to_strike(peril, tick) else "spikes_down"
    (row, col), *_ = cells = spikes.floor_cells
    for off in range(len(cells)):
        yield Pose("machines", name, (col + off) * TILE_PX, row * TILE_PX)


def _crusher(crusher: Entity, peril: Peril, tick: int) -> Iterator[Pose]:
    """A block of stone on two chains; it shakes before it falls."""
    box = peril.at(tick)
    left, cols, rows = crusher.floor_cells[0][1] * TILE_PX, len(crusher.floor_cells), crusher.whole("rows") or 1
    shaken = about_to_strike(peril, tick) and tick // SHAKE_TICKS % 2
    low = box[3] // PX if box else crusher.y_px + bool(shaken)
    top = low - rows * TILE_PX
    for off in (0, (cols - 1) * TILE_PX):
        for y in range(top - TILE_PX, crusher.y_px - (rows + 1) * TILE_PX, -TILE_PX):
            yield Pose("machines", "chain", left + off + TILE_PX // 2, y)
    for row in range(rows):
        for off, name in pieces(cols):
            edge = "teeth" if row == rows - 1 else "block"
            yield Pose("machines", f"crusher_{edge}_{name}", left + off, top + row * TILE_PX)


def _pendulum(pendulum: Entity, peril: Peril, tick: int) -> Iterator[Pose]:
    """Links of a chain on the way from where it hangs to its blade."""
    left, top, right, bottom = peril.at(tick) or peril.course()
    across, down = (left + right) // 2 - pendulum.x_px * PX, (top + bottom) // 2 - pendulum.y_px * PX
    links = (pendulum.whole("length") or 0) // LINK_PX
    for link in range(links):
        x, y = pendulum.x_px * PX + across * link // links, pendulum.y_px * PX + down * link // links
        yield Pose("machines", "link", x // PX, y // PX)
    yield Pose("machines", _blade(across, down), (left + right) // 2 // PX, (top + bottom) // 2 // PX, across < 0)


def _blade(across: int, down: int) -> str:
    """The frame of a blade that hangs so far aside: it turns with its chain."""
    tilts = sum(abs(across) * whole >= down * parts for parts, whole in BLADE_TILTS)
    return ("blade", "blade_near", "blade_far")[tilts]


def _tide(tide: Entity, peril: Peril, tick: int) -> Iterator[Pose]:
    """Water from its floor up to a surface that waves."""
    box = peril.at(tick)
    if box is None:
        return
    top, left = box[1] // PX, tide.floor_cells[0][1] * TILE_PX
    for off in range(0, len(tide.floor_cells) * TILE_PX, TILE_PX):
        full = tide.y_px - (tide.y_px - top) // TILE_PX * TILE_PX
        for y in range(full, tide.y_px, TILE_PX):
            yield Pose("water", "deep", left + off, y)
        for y in range(full - STRIP_PX, top - 1, -STRIP_PX):
            yield Pose("water", "strip", left + off, y)
        yield Pose("water", f"surface_{tick // WAVE_TICKS % WAVES}", left + off, top)


def about_to_strike(peril: Peril, tick: int) -> bool:
    """Whether a peril that touches nothing yet will do so soon enough to be told of it."""
    return peril.at(tick) is None and peril.at(tick + TELL_TICKS) is not None


_PERILS: dict[str, Callable[[Entity, Peril, int], Iterator[Pose]]] = {
    "rising_spikes": _rising_spikes,
    "crusher": _crusher,
    "pendulum": _pendulum,
    "tide": _tide,
}


def _peril(entity: Entity, number: int, ground: Ground, _tick: int) -> Iterator[Pose]:
    """What kills at times; number: which of the stage's."""
    return _PERILS[entity.kind](entity, ground.terrain.acting.perils[number], ground.tick)


def _movers(ground: Ground, _tick: int) -> Iterator[Pose]:
    for mover in ground.terrain.movers:
        x, y = (place // PX for place in mover.at(ground.tick))
        yield Pose("mover", f"wheel_{ground.tick // 8 % 2}", x, y + WHEEL_DOWN_PX)
        for off, name in pieces(2 * mover.half // CELL):
            yield Pose("mover", name, x - mover.half // PX + off, y)
