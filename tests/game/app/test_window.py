from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.game.app.window import Speaker, Window
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


def test_frames_are_shown_in_whole_multiples_in_the_middle(window: Window) -> None:
    frame = np.random.default_rng(1).integers(0, 256, (224, 256, 3)).astype(np.uint8)
    window.present(frame)
    shown = shown_now()
    assert np.array_equal(shown, frame.repeat(2, 0).repeat(2, 1))
    window._surface = pygame.display.set_mode((1000, 700), pygame.RESIZABLE)
    window.present(frame)
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
        window.present(np.zeros((224, 256, 3), np.uint8))
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
