"""What a player did between two looks, in words that every screen understands. No pygame here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nesgan_game.game.app.key_bindings import ESCAPE, MENU_KEYS, Bindings, settle
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


@dataclass(frozen=True, slots=True)
class PadLook:
    """What pads did since the last look: buttons held, buttons pressed, and the names of what was pressed."""

    held: Button = Button.NONE
    fresh: Button = Button.NONE
    names: tuple[str, ...] = ()


NO_PAD = PadLook()


def read_input(
    bindings: Bindings,
    pressed: Sequence[int],
    down: Collection[int],
    pads: PadLook = NO_PAD,
    *,
    text: str = "",
    screenshot: bool = False,
    film: bool = False,
    quit: bool = False,  # noqa: A002 - the word of Input
    away: bool = False,
) -> Input:
    """The Input of keys pressed since the last look and keys held down (scancodes), and of pads."""
    plain = pads.fresh
    for code in pressed:
        plain |= MENU_KEYS.get(code, Button.NONE)
    return Input(
        held=settle(bindings.of_keys(down) | pads.held),
        tapped=bindings.of_keys(pressed) | pads.fresh,
        menu=plain | bindings.of_keys(code for code in pressed if code not in MENU_KEYS),
        plain=plain,
        back=ESCAPE in pressed,
        screenshot=screenshot,
        film=film,
        quit=quit,
        away=away,
        text=text,
        keys=tuple(pressed),
        pad=pads.names,
        on_pad=True if pads.names or pads.fresh else False if pressed else None,
    )
