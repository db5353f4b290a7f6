"""One table from key and pad names to Button words; the world never sees a key code. No pygame here: names only."""

from __future__ import annotations

from collections.abc import Iterable

from nesgan_game.physics.movement import Button

KEYS: dict[str, Button] = {
    "left": Button.LEFT,
    "right": Button.RIGHT,
    "up": Button.UP,
    "down": Button.DOWN,
    "a": Button.LEFT,
    "d": Button.RIGHT,
    "w": Button.UP,
    "s": Button.DOWN,
    "z": Button.JUMP,
    "k": Button.JUMP,
    "space": Button.JUMP,
    "x": Button.ATTACK,
    "j": Button.ATTACK,
    "return": Button.START,
    "backspace": Button.SELECT,
}
"""Key names as pygame.key.key_code reads them."""

PAD: dict[int, Button] = {
    0: Button.JUMP,
    1: Button.ATTACK,
    2: Button.ATTACK,
    3: Button.JUMP,
    6: Button.SELECT,
    7: Button.START,
    11: Button.UP,
    12: Button.DOWN,
    13: Button.LEFT,
    14: Button.RIGHT,
}
"""Pad button numbers as SDL joysticks of the common kind report them; hats and the left stick are directions too."""

PAUSE_KEYS = ("p", "escape")
FULLSCREEN_KEY = "f11"
SCREENSHOT_KEY = "f12"

STICK_DEAD_ZONE = 0.5
"""How far a stick must be pushed (0..1) to count. Tuned by hand."""

OPPOSITES = ((Button.LEFT, Button.RIGHT), (Button.UP, Button.DOWN))


def settle(buttons: Button) -> Button:
    """The same buttons with opposite directions cancelling out, as on a cross that cannot be pressed on both sides."""
    for one, other in OPPOSITES:
        if one in buttons and other in buttons:
            buttons &= ~(one | other)
    return buttons


def held(names: Iterable[str]) -> Button:
    """The buttons for the names of all keys held down; unknown names count for nothing."""
    buttons = Button(0)
    for name in names:
        buttons |= KEYS.get(name, Button(0))
    return settle(buttons)


def directions(across: float, down: float) -> Button:
    """The buttons for a stick or hat, both axes in -1..1, right and down positive."""
    buttons = Button(0)
    if abs(across) >= STICK_DEAD_ZONE:
        buttons |= Button.RIGHT if across > 0 else Button.LEFT
    if abs(down) >= STICK_DEAD_ZONE:
        buttons |= Button.DOWN if down > 0 else Button.UP
    return buttons
