"""Pads that SDL makes up, plugged into the SDL that pygame has loaded: `plug()` gives one, or skips the test."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NAMED, NUMBERED = 1, 5
"""SDL_JOYSTICK_TYPE_GAMECONTROLLER gets names from SDL, SDL_JOYSTICK_TYPE_FLIGHT_STICK none."""
DOWN, UP = 1, 0


class Virtual:
    """A pad with 6 axes and 16 buttons, in the order of key_bindings.PAD_BUTTONS."""

    def __init__(self, sdl: ctypes.CDLL, kind: int) -> None:
        self._sdl = sdl
        self.index = sdl.SDL_JoystickAttachVirtual(kind, 6, 16, 0)
        if self.index < 0:
            pytest.skip("this SDL offers no virtual pads")
        self._joystick = sdl.SDL_JoystickOpen(self.index)
        self.number = sdl.SDL_JoystickInstanceID(self._joystick)

    def axis(self, number: int, value: float) -> None:
        """Push an axis, -1..1."""
        self._sdl.SDL_JoystickSetVirtualAxis(self._joystick, number, int(value * 32767))

    def button(self, number: int, state: int) -> None:
        """Hold a button or let it go."""
        self._sdl.SDL_JoystickSetVirtualButton(self._joystick, number, state)

    def unplug(self) -> None:
        """Pull it out."""
        for index in range(self._sdl.SDL_NumJoysticks()):
            if self._sdl.SDL_JoystickGetDeviceInstanceID(index) == self.number:
                self._sdl.SDL_JoystickDetachVirtual(index)


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Virtual]]:
    import pygame
    from pygame._sdl2 import controller

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
    # A test may have closed its window: pads can be pulled out only while SDL looks after them.
    pygame.display.init()
    pygame.joystick.init()
    for pad in plugged:
        pad.unplug()
    pygame.event.get()
    controller.quit()
    pygame.joystick.quit()
