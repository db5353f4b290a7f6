"""The second exit of a stage: where in its room the door stands, the sign beside it, the lights at its sides."""

from __future__ import annotations

from nesgan_game.errors import AssemblyError
from nesgan_game.level.planning.plan import PlacedRoom
from nesgan_game.level.rooms.canvas import Canvas
from nesgan_game.level.stage_source import BRANCH
from nesgan_game.roles import ROLE_INDEX, mask_of

GATE_ROWS, ASIDE = 3, 1
"""Rows of wall that the door takes, and columns to each side of its middle."""
_SIGN_COLS = (-3, -2, 3, 2)
"""Columns from the door to its sign, the best first: it is read on the way to the door."""
_LIGHT_COLS, _LIGHT_ROWS = 3, 2
"""Columns and rows from the feet before the door to the candles beside it."""
_BEHIND = mask_of("wall", "window", "decor", "foliage", "candle")
"""What furnishing makes plain wall, before which the door is hung."""


def second_exit(canvas: Canvas, one: PlacedRoom) -> None:
    """Set the exit into a dead end that is built as if walked to the right: at a reward's place, else far back.

    Raises AssemblyError where the room has no place for a door that can be seen.
    """
    far = [(row, col) for col in range(canvas.cols - 2, canvas.cols // 2, -1) for row in range(canvas.rows - 2, 2, -1)]
    late = sorted((cell for cell in canvas.rewards if cell[1] > canvas.cols // 2), key=lambda cell: -cell[1])
    found = next((cell for cell in (*late, *far) if _stands(canvas, *cell)), None)
    if found is None:
        raise AssemblyError("no wall for a second exit", one.room.name, "try another seed")
    row, col = found
    canvas.put("exit", row, col, branch=BRANCH)
    place = next((col + away for away in _SIGN_COLS if _free(canvas, row, col + away)), None)
    if place is None:
        raise AssemblyError("no place for the sign of a second exit", one.room.name, "try another seed")
    canvas.put("sign", row, place, text=told(one.beyond))
    above = range(row - GATE_ROWS, row + 1)
    near = range(col - ASIDE - 1, col + ASIDE + 2)
    canvas.candles = [cell for cell in canvas.candles if cell[0] not in above or cell[1] not in near]
    for away in (-_LIGHT_COLS, _LIGHT_COLS):
        canvas.candle(row - _LIGHT_ROWS, col + away)


def told(beyond: str) -> str:
    """Return what the sign of an exit says that leads to a stage of a theme."""
    return f"THIS WAY TO THE {beyond.replace('_', ' ').upper()[:24]}. NOBODY GUARDS THIS DOOR."


def _stands(canvas: Canvas, row: int, col: int) -> bool:
    """Whether a door has plain wall behind it and level rock below, and is no part of a ceiling."""
    wide = range(col - ASIDE, col + ASIDE + 1)
    if row - GATE_ROWS < 1 or wide[0] < 1 or wide[-1] > canvas.cols - 2:
        return False
    wall = all(_BEHIND[canvas.cells[at, across]] for at in range(row - GATE_ROWS + 1, row + 1) for across in wide)
    return wall and all(canvas.role(row + 1, across) in ("solid", "ledge") for across in wide)


def _free(canvas: Canvas, row: int, col: int) -> bool:
    """Whether a sign can stand in a cell, and the hero before it."""
    inside = 1 <= col <= canvas.cols - 2
    air = inside and all(_BEHIND[canvas.cells[at, col]] for at in (row - 1, row))
    return air and bool(canvas.cells[row + 1, col] != ROLE_INDEX["spikes"]) and canvas.solid(row + 1, col)
