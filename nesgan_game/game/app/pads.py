"""Pads: SDL's game controllers by the names of their buttons, and those that SDL has no names for by numbers.

A stick counts once it has been in its dead zone: keyboards and tablets that pose as pads rest at an end of theirs.
"""

from __future__ import annotations

import pygame
from pygame._sdl2 import controller

from nesgan_game.game.app.key_bindings import NUMBERED, PAD_BUTTONS, STICK_DEAD_ZONE, TRIGGERS, Bindings, directions
from nesgan_game.physics.body import Button

FULL = 32767
_FIRST_TRIGGER = pygame.CONTROLLER_AXIS_TRIGGERLEFT


class _Stick:
    """Two axes, each of which counts once it has been in its dead zone."""

    def __init__(self) -> None:
        self._live = [False, False]

    def directions(self, *axes: float) -> Button:
        """The buttons for both axes, -1..1."""
        values = []
        for place, value in enumerate(axes):
            self._live[place] = self._live[place] or abs(value) < STICK_DEAD_ZONE
            values.append(value if self._live[place] else 0.0)
        return directions(*values)


class NamedPad:
    """A pad whose buttons SDL knows by name."""

    def __init__(self, index: int) -> None:
        self._pad = controller.Controller(index)
        self._stick = _Stick()
        self._triggers = [False, False]

    @property
    def number(self) -> int:
        """SDL's number of this very pad."""
        return int(self._pad.as_joystick().get_instance_id())

    def down(self) -> set[str]:
        """The names of the buttons that are held."""
        names = {name for number, name in enumerate(PAD_BUTTONS) if self._pad.get_button(number)}
        for place, name in enumerate(TRIGGERS):
            value = self._pad.get_axis(_FIRST_TRIGGER + place) / FULL
            self._triggers[place] = self._triggers[place] or abs(value) < STICK_DEAD_ZONE
            if self._triggers[place] and value >= STICK_DEAD_ZONE:
                names.add(name)
        return names

    def stick(self) -> Button:
        """Where the left stick is pushed."""
        return self._stick.directions(self._pad.get_axis(0) / FULL, self._pad.get_axis(1) / FULL)


class NumberedPad:
    """A pad that SDL has no names for: its buttons by number, its hat and its first two axes as directions."""

    def __init__(self, index: int) -> None:
        self._pad = pygame.joystick.Joystick(index)
        self._stick = _Stick()

    @property
    def number(self) -> int:
        """SDL's number of this very pad."""
        return self._pad.get_instance_id()

    def down(self) -> set[str]:
        """The numbers of the buttons that are held."""
        count = min(self._pad.get_numbuttons(), NUMBERED)
        return {str(number) for number in range(count) if self._pad.get_button(number)}

    def stick(self) -> Button:
        """Where the stick is pushed, or the hat."""
        buttons = Button.NONE
        if self._pad.get_numhats():
            across, up = self._pad.get_hat(0)
            buttons |= directions(across, -up)
        if self._pad.get_numaxes() >= 2:
            buttons |= self._stick.directions(self._pad.get_axis(0), self._pad.get_axis(1))
        return buttons


class Pads:
    """All pads that are plugged in; one may come and go at any time."""

    def __init__(self) -> None:
        pygame.joystick.init()
        controller.init()
        self._pads: dict[int, NamedPad | NumberedPad] = {}
        self._down: set[str] = set()
        self._stick = Button.NONE
        for index in range(pygame.joystick.get_count()):
            self._add(index)

    def close(self) -> None:
        """Let go of all."""
        self._pads.clear()
        controller.quit()
        pygame.joystick.quit()

    def _add(self, index: int) -> None:
        pad = NamedPad(index) if controller.is_controller(index) else NumberedPad(index)
        self._pads.setdefault(pad.number, pad)

    def notice(self, event: pygame.event.Event) -> bool:
        """Take in a pad that has come, let go of one that is gone; whether one is gone."""
        if event.type == pygame.JOYDEVICEADDED:
            self._add(event.device_index)
        elif event.type == pygame.JOYDEVICEREMOVED:
            return self._pads.pop(event.instance_id, None) is not None
        return False

    def look(self, bindings: Bindings) -> tuple[Button, Button, tuple[str, ...]]:
        """The buttons held on all pads, those pressed since the last look, and the names of what was pressed."""
        down: set[str] = set()
        stick = Button.NONE
        for pad in self._pads.values():
            down |= pad.down()
            stick |= pad.stick()
        fresh, pushed = down - self._down, stick & ~self._stick
        self._down, self._stick = down, stick
        return bindings.of_pad(down) | stick, bindings.of_pad(fresh) | pushed, tuple(sorted(fresh))
