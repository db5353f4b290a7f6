"""Painted screens run in an emulator as they were painted."""

from typing import cast

import numpy as np
import pytest
from console import LEFT, RIGHT, TOP_PX, Console
from fakes import fake_roles, fake_screen

from nesgan_game import nes
from nesgan_game.errors import ExportError
from nesgan_game.hardware.ines import BANK, CHR_BANK
from nesgan_game.hardware.screen_rom import MOST_SCREENS, screen_rom
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.export.nes_hardware import Hardware, to_hardware, within_table
from nesgan_game.paint.painter import shipped_painter
from nesgan_game.paint.themes import ModelFacts, sample_theme
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.seeds import stream

HEADER = 16
TURN = 60


def screens(count: int) -> list[Screen]:
    rng = np.random.default_rng(4)
    return [fake_screen(fake_roles(rng), rng, wear=0) for _ in range(count)]


def test_one_screen_is_an_nrom_and_looks_as_it_was_painted() -> None:
    pytest.importorskip("cynes")
    (screen,) = screens(1)
    rom = screen_rom([screen])
    assert rom[:8] == b"NES\x1a\x01\x01\x01\x00"
    assert len(rom) == HEADER + BANK + CHR_BANK
    frame = Console(rom).run(TURN)
    assert (frame[TOP_PX : TOP_PX + nes.SCREEN_HEIGHT_PX] == screen.rgb()).all()
    assert not frame[:TOP_PX].any()
    assert not frame[TOP_PX + nes.SCREEN_HEIGHT_PX :].any()


@pytest.mark.slow
def test_a_book_is_turned_by_the_pad_both_ways_and_around() -> None:
    pytest.importorskip("cynes")
    pages = screens(4)  # the fourth lies in another bank
    rom = screen_rom(pages)
    assert rom[4:8] == bytes([4, 0, 0x21, 0])
    console = Console(rom)
    frame = console.run(TURN)
    for shown, button in ((0, RIGHT), (1, RIGHT), (2, RIGHT), (3, RIGHT), (0, LEFT), (3, LEFT), (2, LEFT)):
        assert (frame[TOP_PX : TOP_PX + nes.SCREEN_HEIGHT_PX] == pages[shown].rgb()).all(), shown
        frame = console.press(button, TURN)


def test_too_many_and_no_screens_are_refused() -> None:
    for count in (0, MOST_SCREENS + 1):
        with pytest.raises(ExportError, match="a ROM holds 1 to 45"):
            screen_rom(screens(1) * count)
    assert len(screen_rom(screens(1) * MOST_SCREENS)) == HEADER + 16 * BANK


def painted(seed: int, number: int) -> Screen:
    """As `nesgan-game paint` paints it."""
    rng, painter = stream(seed, "paint", number), shipped_painter()
    look = sample_theme(rng, None, cast(ModelFacts, painter.facts))
    return painter.paint(imagine(rng), look, rng)


@pytest.mark.parametrize(("seed", "number"), [(0, 1), (16, 2), (34, 5), (59, 1)])
def test_painted_screens_of_too_many_patterns_fit_and_look_nearly_the_same(seed: int, number: int) -> None:
    screen = painted(seed, number)
    with pytest.raises(ExportError, match="more than a pattern table holds"):
        to_hardware(screen)
    fitted = within_table(screen)
    laid: Hardware = to_hardware(fitted)
    assert len(laid.patterns) <= 256
    assert (laid.screen().rgb() == fitted.rgb()).all()
    changed = (fitted.rgb() != screen.rgb()).any(axis=2).mean()
    assert 0 < changed < 0.01
    assert screen_rom([screen]) == screen_rom([fitted])


def test_painted_screens_that_fit_stay_as_they_are() -> None:
    screen = painted(0, 0)
    assert within_table(screen) is screen
