from collections.abc import Iterator
from typing import Any

import numpy as np
import pygame
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.window import FrameSurface, Speaker, Window
from nesgan_game.game.view.colour_slots import ColourSlots
from nesgan_game.game.view.indexed_frame import Frame
from nesgan_game.game.view.slot_layout import FIRST_FOREIGN
from nesgan_game.game.view.sprite_cache import SpriteCache
from nesgan_game.physics.movement import Button


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window(2)
    pygame.event.clear()
    yield window
    window.close()


def shown_now() -> np.ndarray:
    surface = pygame.display.get_surface()
    assert surface is not None
    return pygame.surfarray.array3d(surface).transpose(1, 0, 2)


def key(code: int, *, down: bool = True) -> None:
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN if down else pygame.KEYUP, key=code))


def speckled(foreign: int) -> Frame:
    """Slots at random, with so many foreign colours among them."""
    rng = np.random.default_rng(1)
    palettes = rng.integers(0, 0x0D, (4, 4)).astype(np.uint8)
    dtype: np.dtype[np.unsignedinteger[Any]] = np.dtype(np.uint8 if foreign <= 56 else np.uint16)
    slots = rng.integers(0, 16, (224, 256)).astype(dtype)
    slots[::3] = FIRST_FOREIGN + rng.integers(0, foreign, 256)
    colours = ColourSlots(SpriteCache(), palettes, foreign=rng.integers(0, 256, (foreign, 3)).astype(np.uint8))
    return Frame(slots, colours)


def test_a_frame_becomes_an_indexed_surface_where_a_byte_counts_its_slots() -> None:
    frames = FrameSurface()
    for foreign, bits in ((30, 8), (900, 24), (56, 8)):
        frame = speckled(foreign)
        narrow = Frame(frame.slots[:100, :75], frame.colours, frame.look._replace(darkness=1))
        for one in (frame, narrow, narrow):
            surface = frames.take(one)
            assert surface.get_bitsize() == bits
            assert np.array_equal(pygame.surfarray.array3d(surface.convert(24)).transpose(1, 0, 2), one.rgb())


@pytest.mark.parametrize("colours", [30, 900])
def test_frames_are_shown_in_whole_multiples_in_the_middle(window: Window, colours: int) -> None:
    frame = speckled(colours).rgb()
    window.present(speckled(colours))
    shown = shown_now()
    assert np.array_equal(shown, frame.repeat(2, 0).repeat(2, 1))
    window._surface = pygame.display.set_mode((1000, 700), pygame.RESIZABLE)
    window.present(speckled(colours))
    shown = shown_now()
    assert np.array_equal(shown[14 : 14 + 672, 116 : 116 + 768], frame.repeat(3, 0).repeat(3, 1))
    assert not shown[:14].any()
    assert not shown[:, :116].any()


def test_keys_are_held_until_released(window: Window) -> None:
    key(pygame.K_LEFT)
    key(pygame.K_x)
    first = window.poll()
    assert first.held == Button.LEFT | Button.ATTACK
    assert first.tapped == Button.LEFT | Button.ATTACK
    assert window.poll().tapped == Button.NONE
    key(pygame.K_x, down=False)
    assert window.poll().held == Button.LEFT
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert window.poll().held == Button.NONE


def test_a_short_tap_is_not_lost(window: Window) -> None:
    key(pygame.K_z)
    key(pygame.K_z, down=False)
    done = window.poll()
    assert done.held == Button.NONE
    assert done.tapped == Button.JUMP


def test_wishes(window: Window) -> None:
    key(pygame.K_p)
    key(pygame.K_ESCAPE)
    key(pygame.K_F12)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    done = window.poll()
    assert (done.pause, done.back, done.screenshot, done.quit) == (True, True, True, True)
    assert window.poll().quit is False


def test_fullscreen_and_back(window: Window) -> None:
    for _ in range(2):
        key(pygame.K_F11)
        window.poll()
        window.present(speckled(3))
    assert shown_now().shape == (448, 512, 3)


def test_pad_buttons_and_strangers(window: Window) -> None:
    pygame.event.post(pygame.event.Event(pygame.JOYBUTTONDOWN, button=7, instance_id=0))
    pygame.event.post(pygame.event.Event(pygame.JOYDEVICEREMOVED, instance_id=5))
    assert window.poll().tapped == Button.START


def test_sounds_play_and_unknown_ones_are_silent(window: Window) -> None:
    window.play(["whip", "whip", "no such sound"])
    assert pygame.mixer.get_busy()


def test_without_a_sound_device_it_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    speaker = Speaker()
    speaker.play(["whip"])
    speaker.close()


def test_without_a_display_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    with pytest.raises(ConfigError, match="--headless"):
        Window(1)
    with pytest.raises(ConfigError, match="scale 0"):
        Window(0)
    monkeypatch.undo()
