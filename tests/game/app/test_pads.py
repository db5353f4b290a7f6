import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from pygame._sdl2 import controller

from nesgan_game.game.app.key_bindings import Bindings
from nesgan_game.game.app.pads import Pads
from nesgan_game.physics.movement import Button

NAMED, NUMBERED = 1, 5
"""SDL_JOYSTICK_TYPE_GAMECONTROLLER gets names from SDL, SDL_JOYSTICK_TYPE_FLIGHT_STICK none."""
DOWN, UP = 1, 0


class Virtual:
    """A pad that SDL makes up, by the library that pygame has loaded."""

    def __init__(self, sdl: ctypes.CDLL, kind: int) -> None:
        self._sdl = sdl
        self.index = sdl.SDL_JoystickAttachVirtual(kind, 6, 16, 0)
        if self.index < 0:
            pytest.skip("this SDL offers no virtual pads")
        self._joystick = sdl.SDL_JoystickOpen(self.index)
        self.number = sdl.SDL_JoystickInstanceID(self._joystick)

    def axis(self, number: int, value: float) -> None:
        self._sdl.SDL_JoystickSetVirtualAxis(self._joystick, number, int(value * 32767))

    def button(self, number: int, state: int) -> None:
        self._sdl.SDL_JoystickSetVirtualButton(self._joystick, number, state)

    def unplug(self) -> None:
        for index in range(pygame.joystick.get_count()):
            if self._sdl.SDL_JoystickGetDeviceInstanceID(index) == self.number:
                self._sdl.SDL_JoystickDetachVirtual(index)


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Virtual]]:
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    pygame.joystick.init()
    controller.init()
    maps = Path("/proc/self/maps")
    library = next((word for word in maps.read_text().split() if "libSDL2-" in word), None) if maps.exists() else None
    if library is None:
        pytest.skip("SDL's library is not found here")
    sdl = ctypes.CDLL(library)
    sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
    sdl.SDL_JoystickInstanceID.argtypes = [ctypes.c_void_p]
    sdl.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
    sdl.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
    plugged: list[Virtual] = []

    def one(kind: int = NAMED) -> Virtual:
        plugged.append(Virtual(sdl, kind))
        return plugged[-1]

    yield one
    for pad in plugged:
        pad.unplug()
    pygame.event.get()
    controller.quit()
    pygame.joystick.quit()


class Hands:
    """Pads as the window looks at them."""

    def __init__(self) -> None:
        self.pads = Pads()
        self.bindings = Bindings()
        self.gone = False

    def look(self) -> tuple[Button, Button, tuple[str, ...]]:
        for event in pygame.event.get():
            self.gone = self.pads.notice(event) or self.gone
        return self.pads.look(self.bindings)


def test_start_is_start_on_a_pad_that_sdl_knows(plug: Callable[..., Virtual]) -> None:
    pad, hands = plug(), Hands()
    hands.look()
    for number, button in (
        (6, Button.START),
        (4, Button.SELECT),
        (0, Button.JUMP),
        (2, Button.ATTACK),
        (7, Button.NONE),
    ):
        pad.button(number, DOWN)
        held, fresh, _ = hands.look()
        assert (held, fresh) == (button, button), number
        assert hands.look()[1] == Button.NONE, "pressed once"
        pad.button(number, UP)
        hands.look()


def test_a_stick_counts_once_it_has_been_in_the_middle(plug: Callable[..., Virtual]) -> None:
    pad = plug()
    pad.axis(0, -1)
    hands = Hands()
    for _ in range(5):
        assert hands.look()[0] == Button.NONE, "a tablet that rests at its end"
    pad.axis(0, 0.3)
    assert hands.look()[0] == Button.NONE
    pad.axis(0, -1)
    assert hands.look()[0] == Button.LEFT
    assert hands.look()[1] == Button.NONE
    pad.axis(0, 0)
    pad.axis(1, 1)
    assert hands.look()[:2] == (Button.DOWN, Button.DOWN)


def test_triggers_are_buttons_and_names_can_be_bound(plug: Callable[..., Virtual]) -> None:
    pad, hands = plug(), Hands()
    hands.look()
    for axis, name in ((4, "LT"), (5, "RT")):
        pad.axis(axis, 1)
        assert name in hands.look()[2]
        pad.axis(axis, -1)
        hands.look()
    hands.bindings = hands.bindings.with_pad("jump", "RT")
    pad.axis(5, 1)
    assert hands.look()[0] == Button.JUMP


def test_pads_come_and_go_and_several_play_together(plug: Callable[..., Virtual]) -> None:
    hands = Hands()
    hands.look()
    first, second = plug(), plug()
    hands.look()
    first.button(0, DOWN)
    second.button(2, DOWN)
    assert hands.look()[0] == Button.JUMP | Button.ATTACK
    first.unplug()
    held = hands.look()[0]
    assert (held, hands.gone) == (Button.ATTACK, True)


def test_a_pad_without_names_plays_by_numbers(plug: Callable[..., Virtual]) -> None:
    pad, hands = plug(NUMBERED), Hands()
    if controller.is_controller(pad.index):
        pytest.skip("SDL has names for every virtual pad")
    hands.look()
    for number, button in ((0, Button.JUMP), (1, Button.ATTACK), (6, Button.SELECT), (7, Button.START)):
        pad.button(number, DOWN)
        held, _, names = hands.look()
        assert (held, names) == (button, (str(number),))
        pad.button(number, UP)
        hands.look()
    pad.axis(1, -1)
    assert hands.look()[0] == Button.UP
