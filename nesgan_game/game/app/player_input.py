"""What a player did between two looks, in words that every screen understands. No pygame here."""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.physics.body import Button


@dataclass(frozen=True, slots=True)
class Input:
    """What the player did since the last look: buttons held, buttons pressed meanwhile, and wishes."""

    held: Button = Button.NONE
    tapped: Button = Button.NONE
    menu: Button = Button.NONE
    """Pressed meanwhile, as screens other than the game take it: key_bindings.MENU_KEYS are there what they say."""
    plain: Button = Button.NONE
    """The same without keys that type letters, for screens on which text is typed."""
    back: bool = False
    screenshot: bool = False
    film: bool = False
    quit: bool = False
    away: bool = False
    """The window is no longer looked at, or the pad that was played with is gone."""
    text: str = ""
    """Letters and figures typed."""
    keys: tuple[int, ...] = ()
    """Scancodes of the keys pressed, for who binds them."""
    pad: tuple[str, ...] = ()
    """Names of the pad buttons pressed (key_bindings.PAD_BUTTONS, TRIGGERS, numbers)."""
    on_pad: bool | None = None
    """Whether what was used last is a pad; None where nothing was."""


NOTHING = Input()


def pressing(button: Button) -> Input:
    """A button pressed and let go, on a pad."""
    return Input(tapped=button, menu=button, plain=button)
