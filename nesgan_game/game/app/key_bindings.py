"""Which keys and pad buttons are which Button; the world never sees a key code. No pygame here: numbers and names.

Keys are scancodes, places on the keyboard (USB HID Usage Tables 1.4, page 0x07; SDL counts them the same): what stands
beside the left hand on one keyboard does so on all. What a layout prints on them is for the window to say.
"""

from __future__ import annotations

import string
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from nesgan_game.physics.body import Button

ACTIONS: Mapping[str, Button] = MappingProxyType(
    {
        "left": Button.LEFT,
        "right": Button.RIGHT,
        "up": Button.UP,
        "down": Button.DOWN,
        "jump": Button.JUMP,
        "attack": Button.ATTACK,
        "start": Button.START,
        "select": Button.SELECT,
    }
)
"""What keys and pad buttons are bound to, in the order of the options screen."""

PLACES: Mapping[int, str] = MappingProxyType(
    {
        **{4 + number: letter for number, letter in enumerate(string.ascii_uppercase)},
        **{30 + number: digit for number, digit in enumerate("1234567890")},
        **{58 + number: f"F{number + 1}" for number in range(12)},
        40: "ENTER", 41: "ESC", 42: "BKSP", 43: "TAB", 44: "SPACE", 45: "-", 46: "=", 47: "(", 48: ")", 51: ":",
        52: "'", 54: ",", 55: ".", 56: "/", 57: "CAPS", 73: "INS", 74: "HOME", 75: "PGUP", 76: "DEL", 77: "END",
        78: "PGDN", 79: "RIGHT", 80: "LEFT", 81: "DOWN", 82: "UP", 88: "ENTER", 224: "CTRL", 225: "SHIFT", 226: "ALT",
        227: "GUI", 228: "RCTRL", 229: "RSHIFT", 230: "RALT",
    }
)  # fmt: skip
"""What stands on a key of an American keyboard, in letters that the font has, by scancode."""
ENTER, ESCAPE, BACKSPACE, F10, FULLSCREEN, SCREENSHOT, KEYPAD_ENTER = 40, 41, 42, 67, 68, 69, 88
FILM = F10
RIGHT, LEFT, DOWN, UP = 79, 80, 81, 82
RESERVED = frozenset({ESCAPE, FILM, FULLSCREEN, SCREENSHOT})
"""Keys that mean the same to everybody and cannot be bound: back, film, full screen, picture."""
MENU_KEYS: Mapping[int, Button] = MappingProxyType(
    {
        LEFT: Button.LEFT,
        RIGHT: Button.RIGHT,
        UP: Button.UP,
        DOWN: Button.DOWN,
        ENTER: Button.START,
        KEYPAD_ENTER: Button.START,
        BACKSPACE: Button.SELECT,
    }
)
"""Keys that work on every screen but in play, whatever is bound, so that nobody is locked out."""

PAD_BUTTONS = (
    "A", "B", "X", "Y", "BACK", "GUIDE", "START", "LS", "RS", "L", "R", "UP", "DOWN", "LEFT", "RIGHT",
)  # fmt: skip
"""Buttons of a pad in the order of SDL_GameControllerButton, named as they are shown."""
TRIGGERS = ("LT", "RT")
NUMBERED = 16
"""Buttons of a pad that SDL has no names for are called 0 to 15."""

STICK_DEAD_ZONE = 0.5
"""How far a stick must be pushed (0..1) to count. Tuned by hand."""
MOST_BOUND = 3
"""Keys of one action."""

OPPOSITES = ((Button.LEFT, Button.RIGHT), (Button.UP, Button.DOWN))

_T = TypeVar("_T", bound=Hashable)
Bound = Mapping[str, tuple[int, ...]]
BoundPad = Mapping[str, tuple[str, ...]]


def _default_keys() -> dict[str, tuple[int, ...]]:
    by_name = {name: code for code, name in reversed(list(PLACES.items()))}
    names = {
        "left": ("LEFT", "A"), "right": ("RIGHT", "D"), "up": ("UP", "W"), "down": ("DOWN", "S"),
        "jump": ("Z", "K", "SPACE"), "attack": ("X", "J"), "start": ("ENTER", "P"), "select": ("BKSP",),
    }  # fmt: skip
    return {action: tuple(by_name[name] for name in keys) for action, keys in names.items()}


DEFAULT_KEYS: Bound = MappingProxyType(_default_keys())
DEFAULT_PAD: BoundPad = MappingProxyType(
    {
        "left": ("LEFT",),
        "right": ("RIGHT",),
        "up": ("UP",),
        "down": ("DOWN",),
        "jump": ("A", "Y", "0"),
        "attack": ("X", "B", "1"),
        "start": ("START", "7"),
        "select": ("BACK", "6"),
    }
)
"""A pad without names is taken for the common kind: 0 below, 1 to the right, 6 and 7 in the middle."""


@dataclass(frozen=True, slots=True)
class Bindings:
    """Keys and pad buttons of every action. One key belongs to one action, and every action has one at least."""

    keys: Bound = field(default_factory=lambda: DEFAULT_KEYS)
    pad: BoundPad = field(default_factory=lambda: DEFAULT_PAD)

    def of_keys(self, codes: Iterable[int]) -> Button:
        """The buttons for all keys held down; unknown ones count for nothing."""
        down = set(codes)
        return _joined(action for action, keys in self.keys.items() if not down.isdisjoint(keys))

    def of_pad(self, names: Iterable[str]) -> Button:
        """The buttons for all pad buttons held down; unknown ones count for nothing."""
        down = set(names)
        return _joined(action for action, buttons in self.pad.items() if not down.isdisjoint(buttons))

    def with_key(self, action: str, code: int) -> Bindings:
        """The same with a key bound to an action before its others. RESERVED ones stay what they are."""
        return self if code in RESERVED else Bindings(_rebound(self.keys, action, code), self.pad)

    def with_pad(self, action: str, name: str) -> Bindings:
        """The same with a pad button bound to an action before its others."""
        return Bindings(self.keys, _rebound(self.pad, action, name))


def _rebound(bound: Mapping[str, tuple[_T, ...]], action: str, new: _T) -> dict[str, tuple[_T, ...]]:
    """Whoever had it loses it, and takes the action's first one where nothing else is left to press."""
    mine: tuple[_T, ...] = bound[action]
    changed: dict[str, tuple[_T, ...]] = {}
    given: tuple[_T, ...] = ()
    for name, others in bound.items():
        left: tuple[_T, ...] = tuple(one for one in others if one != new)
        if not left:
            left = given = mine[:1]
        changed[name] = left
    kept = tuple(one for one in mine if one != new and one not in given)
    changed[action] = (new, *kept)[:MOST_BOUND]
    return changed


def _joined(actions: Iterable[str]) -> Button:
    buttons = Button.NONE
    for action in actions:
        buttons |= ACTIONS[action]
    return settle(buttons)


def settle(buttons: Button) -> Button:
    """The same buttons with opposite directions cancelling out, as on a cross that cannot be pressed on both sides."""
    for one, other in OPPOSITES:
        if one in buttons and other in buttons:
            buttons &= ~(one | other)
    return buttons


def directions(across: float, down: float) -> Button:
    """The buttons for a stick or hat, both axes in -1..1, right and down positive."""
    buttons = Button(0)
    if abs(across) >= STICK_DEAD_ZONE:
        buttons |= Button.RIGHT if across > 0 else Button.LEFT
    if abs(down) >= STICK_DEAD_ZONE:
        buttons |= Button.DOWN if down > 0 else Button.UP
    return buttons
