"""How far a leap carries, worked out from the figures of a hero: what room builders and searchers of ways count on.

A test flies them. Sub-pixels and cells; the floor of a leap is level unless said otherwise.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from nesgan_game.nes import FIELD_ROWS
from nesgan_game.physics.hero_figures import HEROES, OURS, PX, Physics
from nesgan_game.physics.terrain import CELL

_STOREYS = 3 * FIELD_ROWS
"""Rows of three storeys."""
FEWEST_COLS, FEWEST_ROWS = 2, 1
"""The narrowest widest gap and the lowest highest step with which there are castles: shafts are two cells wide."""

_TOLD: dict[str, tuple[int, ...]] = {
    "walk": (128, 192, 256, 384, 512, 768, 1024),
    "jump": (600, 768, 928, 1280, 1536, 2048),
    "gravity": (16, 24, 32, 40, 64, 96),
}
_TOLD_WIDTHS = (8, 16)
"""What the documented table tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leap:
    """What a hero's leap can do."""

    ticks: int
    """Until it is back at the height of its launch."""
    rise: int
    """How high the feet come."""
    carry: int
    """Way of the feet centre across."""
    step_rows: int
    """The highest step that is climbed."""
    air_rows: int
    """Rows of air over a floor in which a leap touches no ceiling."""
    cols: int
    """The widest gap that is leapt: a body stands with half of it over an edge, and needs a tick's walk of choice."""
    touched_cols: int
    """Columns ahead that a leap may touch before it is back at the height of its launch."""
    falls: int
    """Ticks in which a leap has fallen three storeys, to eights."""
    longest: int
    """Whole cells that a leap takes from edge to edge of what it leaves and what it comes to, sub-pixels."""


@functools.cache
def leap_of(physics: Physics) -> Leap:
    """Return what the leap of a hero can do."""
    ticks, rise = flight(physics, physics.jump)
    carry = ticks * physics.walk
    return Leap(
        ticks=ticks,
        rise=rise,
        carry=carry,
        step_rows=rise // CELL,
        air_rows=-(-(physics.height + rise) // CELL),
        cols=(carry + 2 * physics.half_width - physics.walk) // CELL,
        touched_cols=-(-(carry + physics.half_width) // CELL),
        falls=-(-(ticks + _fallen(physics)) // 8) * 8,
        longest=-(-(carry + 2 * physics.half_width) // CELL) * CELL,
    )


def flight(physics: Physics, speed: int) -> tuple[int, int]:
    """Return the ticks until a body thrown up at a speed is back at the height of its launch, and how high it rises."""
    rise, top, vy, ticks = 0, 0, -speed, 0
    while rise >= 0:  # feet rest on a floor that they have come below
        vy = min(vy + physics.gravity, physics.fall)
        rise -= vy
        top, ticks = max(top, rise), ticks + 1
    return ticks, top


def reach_table() -> str:
    """Return what values of a hero's figures allow, the others ours, and what the examples allow: a Markdown table."""
    varied: list[tuple[str, Physics]] = [(f"{name}, as an example", hero) for name, hero in HEROES.items()]
    for name, values in _TOLD.items():
        varied += [(f"{name} {value}", Physics(**{name: value})) for value in values]  # type: ignore[arg-type]
    varied += [(f"width {px} px", replace(OURS, body=(px * PX, *OURS.body[1:]))) for px in _TOLD_WIDTHS]
    lines = ["| figures | widest gap | highest step | rise | carry | in the air |", "|---|---|---|---|---|---|"]
    for name, hero in varied:
        leap = leap_of(hero)
        wide, high = f"{leap.cols} cells", f"{leap.step_rows} cells"
        if leap.cols < FEWEST_COLS or leap.step_rows < FEWEST_ROWS:
            name += ": no castle"
        lines.append(
            f"| {name} | {wide} | {high} | {leap.rise // PX} px | {leap.carry // PX} px | {leap.ticks} ticks |"
        )
    return "\n".join(lines) + "\n"


def _fallen(physics: Physics) -> int:
    """Return the ticks from where a leap is back at the height of its launch to three storeys below."""
    left, vy, ticks = _STOREYS * CELL, min(physics.jump, physics.fall), 0
    while left > 0:
        vy = min(vy + physics.gravity, physics.fall)
        left, ticks = left - vy, ticks + 1
    return ticks


def speed_to_rise(height: int, gravity: int = OURS.gravity) -> int:
    """Return the least speed upward, a whole 16 sub-pixels a tick, at which a body rises so far (sub-pixels)."""
    speed = 0
    while -sum(range(-speed + gravity, 0, gravity)) < height:
        speed += 16
    return speed
