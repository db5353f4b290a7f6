"""Painted screens as a program for the console: one on the plainest board, or a book of them turned by the pad."""

from __future__ import annotations

from collections.abc import Sequence

from nesgan_game.errors import ExportError
from nesgan_game.hardware.ines import BANK, MOST_BANKS, engine, nrom, unrom
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.export.nes_hardware import to_hardware, within_table

PER_BANK = 3
"""Screens in a bank of 16 KB: 4096 bytes of patterns, 1024 of names and attributes, 16 of palettes each."""
MOST_SCREENS = PER_BANK * (MOST_BANKS - 1)


def screen_rom(screens: Sequence[Screen]) -> bytes:
    """An iNES file that shows screens of 256x224 px (or less, backdrop around them).

    It shows them exactly, but for screens of more than 256 different 8x8 tiles: of those it shows
    nes_hardware.within_table.

    One is an NROM-128, several are a book on UNROM: right or A turns to the next, left or B back. The first line of the
    picture is line 8 of the console's 240. Raises ExportError for none and for more than a board holds.
    """
    if not 1 <= len(screens) <= MOST_SCREENS:
        raise ExportError(f"{len(screens)} screens", "ROM", f"a ROM holds 1 to {MOST_SCREENS} of them")
    files = [to_hardware(within_table(screen)).files() for screen in screens]
    if len(files) == 1:
        (program,) = engine("picture")
        shown = files[0][".nam"] + files[0][".pal"]
        program[: len(shown)] = shown
        return nrom(program, files[0][".chr"])
    pages = [file[".chr"] + file[".nam"] + file[".pal"] for file in files]
    banks = [b"".join(pages[first : first + PER_BANK]) for first in range(0, len(pages), PER_BANK)]
    (last,) = engine("book")
    last[0] = len(pages)
    assert all(len(bank) <= BANK for bank in banks)
    return unrom(banks, last)
