from collections.abc import Iterator
from typing import Any

import numpy as np
import pygame
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app import key_bindings
from nesgan_game.game.app.keep.settings import Settings
from nesgan_game.game.app.key_bindings import Bindings
from nesgan_game.game.app.window import FrameSurface, Window
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


A, D, J, P, S, W, X, Z = 4, 7, 13, 19, 22, 26, 27, 29


def key(scancode: int, letter: str = "", *, down: bool = True) -> None:
    """A key by its place; what its layout prints there is only what is typed with it."""
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    pygame.event.post(pygame.event.Event(kind, key=ord(letter or "?"), scancode=scancode, unicode=letter))


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
    key(key_bindings.LEFT)
    key(X)
    first = window.poll()
    assert first.held == Button.LEFT | Button.ATTACK
    assert first.tapped == Button.LEFT | Button.ATTACK
    assert (first.keys, first.on_pad) == ((key_bindings.LEFT, X), False)
    assert window.poll().tapped == Button.NONE
    key(X, down=False)
    assert window.poll().held == Button.LEFT
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    gone = window.poll()
    assert (gone.held, gone.away) == (Button.NONE, True)


def test_a_short_tap_is_not_lost(window: Window) -> None:
    key(Z)
    key(Z, down=False)
    done = window.poll()
    assert done.held == Button.NONE
    assert done.tapped == Button.JUMP


@pytest.mark.parametrize("letters", ["wasd", "zqsd", "цфыв"])
def test_walking_goes_by_where_a_key_is_and_not_by_what_it_prints(window: Window, letters: str) -> None:
    """A French and a Russian keyboard print other letters on the same four keys."""
    wanted = (Button.UP, Button.LEFT, Button.DOWN, Button.RIGHT)
    for code, letter, button in zip((W, A, S, D), letters, wanted, strict=True):
        key(code, letter)
        done = window.poll()
        assert (done.tapped, done.text) == (button, letter)
        key(code, letter, down=False)


def test_rebound_keys_play_and_menus_stay_usable(window: Window) -> None:
    bindings = Bindings().with_key("jump", key_bindings.UP).with_key("attack", key_bindings.ENTER)
    window.apply(Settings(bindings=bindings))
    key(key_bindings.UP)
    key(key_bindings.ENTER)
    done = window.poll()
    assert done.tapped == Button.JUMP | Button.ATTACK
    assert done.menu == done.plain == Button.UP | Button.START
    key(J, "j")
    typed = window.poll()
    assert (typed.menu, typed.plain, typed.text) == (Button.ATTACK, Button.NONE, "j")


def test_wishes(window: Window) -> None:
    for code in (key_bindings.ESCAPE, key_bindings.SCREENSHOT, key_bindings.FILM):
        key(code)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    done = window.poll()
    assert (done.back, done.screenshot, done.film, done.quit) == (True, True, True, True)
    assert (done.tapped, done.text) == (Button.NONE, "")
    assert window.poll().quit is False


def test_fullscreen_and_back_to_the_same_size(window: Window) -> None:
    window._surface = pygame.display.set_mode((700, 500), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(700, 500), w=700, h=500))
    window.poll()
    for fullscreen in (True, False):
        key(key_bindings.FULLSCREEN)
        window.poll()
        window.present(speckled(3))
        assert window.fullscreen is fullscreen
    assert shown_now().shape == (500, 700, 3)


def test_settings_are_taken_on(window: Window) -> None:
    frame = speckled(3)
    window.present(frame)
    plain = shown_now()
    window.apply(Settings(scanlines=True))
    window.present(frame)
    lined = shown_now()
    assert np.array_equal(lined[::2], plain[::2])
    assert (lined[1::2].astype(int) <= plain[1::2]).all()
    assert (lined[1::2] != plain[1::2]).any()
    window.apply(Settings(colours="green"))
    window.present(frame)
    assert not np.array_equal(shown_now(), plain)
    window.apply(Settings(fullscreen=True))
    assert window.fullscreen
    window.apply(Settings())
    assert not window.fullscreen


def test_a_scale_from_the_settings_counts_where_none_was_asked_for() -> None:
    window = Window()
    fitting = window._surface.get_size()
    assert fitting[0] % 256 == fitting[1] % 224 == 0
    window.apply(Settings(scale=1))
    assert window._surface.get_size() == (256, 224)
    window.apply(Settings(scale=0))
    assert window._surface.get_size() == fitting
    window.close()


def test_labels_are_those_of_the_layout(window: Window) -> None:
    labels = window.labels()
    assert [labels(code) for code in (A, key_bindings.LEFT, key_bindings.ENTER, 300)] == [
        "A",
        "LEFT",
        "ENTER",
        "KEY 300",
    ]


def test_sounds_play_and_unknown_ones_are_silent(window: Window) -> None:
    window.play(["whip", "whip", "no such sound"])
    assert pygame.mixer.get_busy()


def test_without_a_display_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    with pytest.raises(ConfigError, match="--headless"):
        Window(1)
    with pytest.raises(ConfigError, match="scale 0"):
        Window(0)
    monkeypatch.undo()


def test_a_driver_that_shows_nothing_is_taken_only_when_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for driver in ("offscreen", "dummy"):
        pygame.display.quit()
        monkeypatch.setattr(pygame.display, "get_driver", lambda name=driver: name)
        monkeypatch.setenv("SDL_VIDEODRIVER", driver)
        Window(1).close()
        monkeypatch.delenv("SDL_VIDEODRIVER")
        with monkeypatch.context() as patched:
            patched.setattr(pygame.display, "init", lambda: None)
            patched.setattr(pygame.display, "quit", lambda: None)
            with pytest.raises(ConfigError, match=f"no window can be opened .*{driver}.*--headless"):
                Window(1)
        monkeypatch.undo()
