"""A castle as a program for the console: its proved stages, a bank each, on UNROM."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nesgan_game import nes
from nesgan_game.hardware.ines import engine, unrom
from nesgan_game.hardware.sprite_table import names_of, sprite_table
from nesgan_game.hardware.stage_bank import stage_bank
from nesgan_game.level.stage import Stage

_STAGES, _TEXT, _EDGE, _SPLIT, _CANDLE, _HERO = 0x1000, 0x1010, 0x1030, 0x1031, 0x1032, 0x1040
"""Where the last bank wants what it is told (segment DATA of engine/stage.s)."""


def castle_rom(
    stages: Sequence[Stage], seed: int | None = None, progress: Callable[[int, int], object] | None = None
) -> bytes:
    """An iNES file of stages: left and right scroll, up and down change storeys, A goes to the next room, start to the
    next stage, select hides the sprites, B scrolls faster.

    seed: the number that the display names the castle by; progress(done, total) is called after every stage. Raises
    ExportError for a stage that the console cannot hold, or too many.
    """
    banks = []
    for number, stage in enumerate(stages):
        banks.append(stage_bank(stage, len(stages)))
        if progress is not None:
            progress(number + 1, len(stages))
    last = engine("stage")
    table = sprite_table()
    name = " NESGAN GAME" if seed is None else f" CASTLE {seed}"
    for at, data in (
        (0, table.patterns),
        (_STAGES, bytes([len(banks)])),
        (_TEXT, names_of(name, 2 * nes.SCREEN_COLS)),
        (_EDGE, bytes([table.edge])),
        (_SPLIT, bytes([table.split])),
        (_CANDLE, bytes(table.candle)),
        (_HERO, b"".join(bytes(frame) for frame in table.hero)),
    ):
        last[at : at + len(data)] = data
    return unrom(banks, last)
