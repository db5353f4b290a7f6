"""The game's art as surfaces and sounds: whole, named, free to use."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from nesgan_game import nes
from nesgan_game.catalogue import ENEMIES, ITEMS
from nesgan_game.errors import AssetError, ConfigError
from nesgan_game.game.app.audio.sound import RATE_HZ, read_sounds, synthesise
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.pygame.shipped_art import LICENCE, sound, sound_names, sprites, text


@pytest.fixture
def mixer() -> Iterator[None]:
    pygame.mixer.init(RATE_HZ, -16, 1, 512, allowedchanges=0)
    yield
    pygame.mixer.quit()


@pytest.mark.parametrize("name", ["skeleton", "hero", "axe", "roast", "font", *ENEMIES.own[:4], *tuple(ITEMS)[:3]])
def test_frames_are_those_of_the_sheet(name: str) -> None:
    art = sprites(name)
    assert art.licence == LICENCE == "CC0-1.0"
    assert set(art.frames) == set(art.anchors) != set()
    assert all(one.get_flags() & pygame.SRCALPHA for one in art.frames.values())


def test_pixels_are_the_drawn_ones_in_any_colours() -> None:
    sheet = SpriteCache().sheet("skeleton")
    frame = sheet.frames["walk_0"]
    for colours in (None, (0x0F, 0x16, 0x27)):
        drawn = sprites("skeleton", colours).frames["walk_0"]
        rgb, alpha = pygame.surfarray.array3d(drawn), pygame.surfarray.array_alpha(drawn)
        assert ((alpha.T > 0) == (frame.index > 0)).all()
        table = nes.COLOURS[list(colours or sheet.palette)]
        seen = frame.index > 0
        assert (rgb.swapaxes(0, 1)[seen] == table[frame.index[seen] - 1]).all()


@pytest.mark.parametrize("colours", [(1, 2), (1, 2, 64), (-1, 2, 3)])
def test_colours_that_are_none(colours: tuple[int, ...]) -> None:
    with pytest.raises(ConfigError, match="three NES colour numbers"):
        sprites("skeleton", colours)


def test_a_name_of_nothing() -> None:
    with pytest.raises(AssetError, match=r"nothing is called 'dragon_king'; use .*hero, .*skeleton"):
        sprites("dragon_king")


def test_a_line_of_letters() -> None:
    line = text("Ab ?", 0x16)
    assert line.get_size() == (32, 8)
    assert pygame.image.tobytes(line, "RGBA") == pygame.image.tobytes(text("AB ?", 0x16), "RGBA")
    shown = pygame.surfarray.array_alpha(line).T > 0
    assert not shown[:, 16:24].any()
    assert (pygame.surfarray.array3d(line).swapaxes(0, 1)[shown] == nes.COLOURS[0x16]).all()
    assert text("").get_size() == (8, 8)


@pytest.mark.usefixtures("mixer")
def test_every_sound_is_the_games() -> None:
    assert set(sound_names()) == set(read_sounds())
    for name in ("whip", "jump"):
        played = np.frombuffer(sound(name).get_raw(), np.int16)
        assert (played == synthesise(read_sounds()[name])).all()
    with pytest.raises(AssetError, match="use jump"):
        sound("moo")


def test_a_sound_needs_the_mixer() -> None:
    pygame.mixer.quit()
    with pytest.raises(ConfigError, match=r"pygame\.mixer\.init"):
        sound("whip")
