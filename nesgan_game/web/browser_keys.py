"""Keys and pads as browsers name them, as the scancodes and names of game/app/key_bindings.py.

KeyboardEvent.code names a place on the keyboard, as scancodes do (W3C, "UI Events KeyboardEvent code Values"); the
buttons of a gamepad are those of the "standard" mapping (W3C, "Gamepad").
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from types import MappingProxyType

SCANCODES: Mapping[str, int] = MappingProxyType(
    {
        **{f"Key{letter}": 4 + number for number, letter in enumerate(string.ascii_uppercase)},
        **{f"Digit{digit}": 30 + number for number, digit in enumerate("1234567890")},
        **{f"F{number + 1}": 58 + number for number in range(12)},
        "Enter": 40, "Escape": 41, "Backspace": 42, "Tab": 43, "Space": 44, "Minus": 45, "Equal": 46,
        "BracketLeft": 47, "BracketRight": 48, "Semicolon": 51, "Quote": 52, "Comma": 54, "Period": 55, "Slash": 56,
        "CapsLock": 57, "Insert": 73, "Home": 74, "PageUp": 75, "Delete": 76, "End": 77, "PageDown": 78,
        "ArrowRight": 79, "ArrowLeft": 80, "ArrowDown": 81, "ArrowUp": 82, "NumpadEnter": 88, "ControlLeft": 224,
        "ShiftLeft": 225, "AltLeft": 226, "MetaLeft": 227, "ControlRight": 228, "ShiftRight": 229, "AltRight": 230,
    }
)  # fmt: skip
"""USB HID usages of page 0x07 by the browsers' names."""
