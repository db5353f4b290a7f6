"""A castle as a program for the console: its proved stages, a bank each, on UNROM."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.hardware.foe_pictures import ART, FIXTURE_GROUPS, art
from nesgan_game.hardware.ines import FIXED, MOST_BANKS, engine, unrom
from nesgan_game.hardware.sprite_table import FIGURES, SpriteTable, names_of, sprite_table
from nesgan_game.hardware.stage_bank import stage_bank
from nesgan_game.hardware.stage_things import word
from nesgan_game.level.stage import Stage

_STAGES, _LIVES, _TEXT, _EDGE, _SPLIT, _CANDLE, _PAUSE, _FIGURES = 0x00, 0x02, 0x10, 0x30, 0x31, 0x32, 0x39, 0x40
"""Where the last bank wants what it is told (segment DATA of engine/stage.s)."""
_LIVES_COLS, _PAUSE_COLS = 14, 5
"""The word that tells of a pause takes the place of that before the lives."""
_MOST_FIGURES, _FIGURE_BYTES = 96, 928
MOST_STAGES = MOST_BANKS - 2
"""A bank each, beside that of the sprites and that of the program."""


def castle_rom(
    stages: Sequence[Stage],
    seed: int | None = None,
    progress: Callable[[int, int], object] | None = None,
    *,
    enemies: bool = True,
) -> bytes:
    """An iNES file of stages to be played: A jumps, B whips, start holds the game; select looks around in the stage.

    seed: the number that the display names the castle by; progress(done, total) is called after every stage; enemies:
    whether there are any. Raises ExportError for a stage that the console cannot hold, or too many.
    """
    banks = []
    for number, stage in enumerate(stages):
        banks.append(stage_bank(stage, len(stages), seed=seed, enemies=enemies))
        if progress is not None:
            progress(number + 1, len(stages))
    if len(banks) > MOST_STAGES:
        raise ExportError(f"{len(banks)} stages", "ROM", f"it holds {MOST_STAGES}")
    side, last = engine("stage", 2)
    table = sprite_table()
    name = " NESGAN GAME" if seed is None else f" CASTLE {seed}"
    for at, data in (
        (_STAGES, bytes([len(banks), len(banks)])),
        (_LIVES, names_of("LIVES 3".rjust(13), _LIVES_COLS)),
        (_TEXT, names_of(f"{name[:18]:19}SCORE 000000", 2 * nes.SCREEN_COLS)),
        (_EDGE, bytes([table.edge])),
        (_SPLIT, bytes([table.split])),
        (_CANDLE, bytes((*table.candle, table.letters["0"], *table.mover, table.blank, table.bar))),
        (_PAUSE, names_of("PAUSE", _PAUSE_COLS)),
        (_FIGURES, _figures(table)),
    ):
        last[at : at + len(data)] = data
    side[: len(table.patterns)] = table.patterns
    side[ART : ART + len(art())] = art()
    return unrom([*banks, bytes(side)], last)


def _figures(table: SpriteTable) -> bytes:
    """The addresses of all figures, low bytes then high ones, their groups, and the figures: a count, and each sprite's
    three.
    """
    places, data = [], bytearray()
    for figure in table.figures:
        places.append(FIXED + _FIGURES + 3 * _MOST_FIGURES + len(data))
        data.append(len(figure))
        for x, y, name in figure:
            data += bytes((x % 256, y % 256, name))
    if len(places) > _MOST_FIGURES or len(data) > _FIGURE_BYTES:
        raise ExportError(f"{len(places)} figures of {len(data)} bytes", "sprites", "draw less")
    low, high = (bytes(values).ljust(_MOST_FIGURES, b"\0") for values in zip(*map(word, places), strict=True))
    groups_of = bytes(FIXTURE_GROUPS.get(figure, 0) for figure in FIGURES).ljust(_MOST_FIGURES, b"\0")
    return low + high + groups_of + bytes(data)
