"""Options, and the keys and pad buttons of every action; what is set counts at once and is kept."""

from __future__ import annotations

from collections.abc import Sequence

from nesgan_game.game.app.keep.settings import FULL_VOLUME, MOST_SCALE
from nesgan_game.game.app.key_bindings import ACTIONS, Bindings
from nesgan_game.game.app.screens.menus import Menu
from nesgan_game.game.app.screens.screen_stack import Press, Program
from nesgan_game.game.rules.difficulty import DIFFICULTIES
from nesgan_game.game.view.screens.colour_vision import KINDS
from nesgan_game.game.view.screens.pages import Line

COLOURS = {"off": "AS DRAWN", "red": "FOR RED", "green": "FOR GREEN", "blue": "FOR BLUE"}
"""For eyes that are weak at one of these."""
GAMES = tuple((name, assist) for assist in (False, True) for name in DIFFICULTIES)
"""How hard a new game may be, and whether the player is assisted, in the order in which they come up."""
ON, OFF = "ON", "OFF"
CALLED = {"attack": "WHIP", "start": "START, PAUSE"}
"""Actions that a player knows by another name."""


class OptionsScreen(Menu):
    """Everything that can be set."""

    name = "options"
    heading = "OPTIONS"
    _NAMES = ("GAME", "KEYS", "PAD", "MUSIC", "EFFECTS", "WINDOW", "FULL SCREEN", "SCAN-LINES", "COLOURS", "FLASHES")

    def lines(self) -> Sequence[Line]:
        """Names and what they are set to."""
        now = self.program.settings.now
        values = {
            "GAME": now.difficulty.upper() + (" ASSISTED" if now.assist else ""),
            "MUSIC": f"{now.music} / {FULL_VOLUME}",
            "EFFECTS": f"{now.effects} / {FULL_VOLUME}",
            "WINDOW": f"{now.scale}x" if now.scale else "FITTING",
            "FULL SCREEN": ON if now.fullscreen else OFF,
            "SCAN-LINES": ON if now.scanlines else OFF,
            "COLOURS": COLOURS[now.colours],
            "FLASHES": "REDUCED" if now.reduced_flashing else "AS MADE",
        }
        return [Line(name, values.get(name, "...")) for name in self._NAMES]

    def choose(self, index: int) -> None:
        """Go deeper, or change it."""
        name = self._NAMES[index]
        if name in ("KEYS", "PAD"):
            self.program.open("bindings", name == "PAD")
        else:
            self.change(index, 1)

    def change(self, index: int, step: int) -> bool:
        """Set a line to its next or last value."""
        settings, name = self.program.settings, self._NAMES[index]
        now = settings.now
        if name in ("MUSIC", "EFFECTS"):
            field = name.lower()
            settings.change(**{field: (getattr(now, field) + step) % (FULL_VOLUME + 1)})
        elif name == "GAME":
            place = GAMES.index((now.difficulty, now.assist)) + step
            difficulty, assist = GAMES[place % len(GAMES)]
            settings.change(difficulty=difficulty, assist=assist)
        elif name == "WINDOW":
            settings.change(scale=(now.scale + step) % (MOST_SCALE + 1))
        elif name == "COLOURS":
            settings.change(colours=KINDS[(KINDS.index(now.colours) + step) % len(KINDS)])
        elif name in ("KEYS", "PAD"):
            return False
        else:
            field = {"FULL SCREEN": "fullscreen", "SCAN-LINES": "scanlines", "FLASHES": "reduced_flashing"}[name]
            settings.change(**{field: not getattr(now, field)})
        return True

    def foot(self) -> tuple[str, ...]:
        """What to press."""
        if self._NAMES[self.chosen] in ("KEYS", "PAD"):
            return super().foot()
        return (f"LEFT/RIGHT: SET  {self.program.prompts.back}: BACK",)


class BindingsScreen(Menu):
    """What each action is bound to; choosing one waits for the key or button that is to be it."""

    name = "bindings"

    def __init__(self, program: Program, pad: bool) -> None:
        self._pad = pad
        self._waiting = False
        self.heading = "PAD" if pad else "KEYS"
        super().__init__(program)

    @property
    def binding(self) -> bool:
        """Whether the next key or button is to be bound."""
        return self._waiting

    def lines(self) -> Sequence[Line]:
        """The actions, then a line that puts all back."""
        prompts = self.program.prompts
        told = prompts.all_pad if self._pad else prompts.all_keys
        asked = "PRESS A BUTTON" if self._pad else "PRESS A KEY"
        lines = [
            Line(CALLED.get(action, action.upper()), asked if self._waiting and place == self.chosen else told(action))
            for place, action in enumerate(ACTIONS)
        ]
        return [*lines, Line("AS AT FIRST")]

    def choose(self, index: int) -> None:
        """Wait for a key, or put all back."""
        settings = self.program.settings
        if index < len(ACTIONS):
            self._waiting = True
            return
        usual, now = Bindings(), settings.now.bindings
        settings.change(bindings=Bindings(now.keys, usual.pad) if self._pad else Bindings(usual.keys, now.pad))

    def press(self, press: Press) -> None:
        """Bind what was pressed; the way back leaves all as it is."""
        if not self._waiting:
            super().press(press)
            return
        bindings, action = self.program.settings.now.bindings, list(ACTIONS)[self.chosen]
        if press.back:
            self._waiting = False
        elif self._pad and press.pad:
            self._bind(bindings.with_pad(action, press.pad[0]))
        elif not self._pad and press.keys:
            self._bind(bindings.with_key(action, press.keys[0]))

    def _bind(self, bindings: Bindings) -> None:
        self._waiting = False
        self.program.sounds.append("select")
        self.program.settings.change(bindings=bindings)

    def foot(self) -> tuple[str, ...]:
        """What to press."""
        if self._waiting:
            return (f"{self.program.prompts.back}: LEAVE IT",)
        return super().foot()
