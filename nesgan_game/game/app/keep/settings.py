"""What the options screens set, kept from launch to launch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from nesgan_game.errors import NesganError
from nesgan_game.game.app.keep.vault import Value, Vault
from nesgan_game.game.app.key_bindings import ACTIONS, MOST_BOUND, RESERVED, Bindings
from nesgan_game.game.rules.difficulty import DIFFICULTIES, USUAL_DIFFICULTY, Challenge
from nesgan_game.game.view.screens.colour_vision import KINDS

NAME = "settings"
FULL_VOLUME = 10
MOST_SCALE = 16
MOST_CODE = 511
"""SDL counts scancodes up to here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a player may set. scale 0: as large as fits the screen; volumes 0..FULL_VOLUME."""

    bindings: Bindings = field(default_factory=Bindings)
    music: int = 7
    effects: int = FULL_VOLUME
    scale: int = 0
    fullscreen: bool = False
    scanlines: bool = False
    colours: str = KINDS[0]
    reduced_flashing: bool = False
    difficulty: str = USUAL_DIFFICULTY
    assist: bool = False
    initials: str = "AAA"
    """What was put into the table of scores last."""

    @property
    def challenge(self) -> Challenge:
        """How hard a new game is."""
        return Challenge(difficulty=self.difficulty, assist=self.assist)


_WHOLE = {"music": FULL_VOLUME, "effects": FULL_VOLUME, "scale": MOST_SCALE}
_YES_NO = ("fullscreen", "scanlines", "reduced_flashing", "assist")


def as_value(settings: Settings) -> Value:
    """The settings in words of JSON."""
    plain = {name: getattr(settings, name) for name in (*_WHOLE, *_YES_NO, "colours", "difficulty", "initials")}
    keys = {action: list(codes) for action, codes in settings.bindings.keys.items()}
    return {**plain, "keys": keys, "pad": {action: list(names) for action, names in settings.bindings.pad.items()}}


def of_value(value: Mapping[str, Any]) -> Settings:
    """The settings that a value tells; whatever in it makes no sense is as if it had never been set."""
    changes: dict[str, Any] = {}
    for name, most in _WHOLE.items():
        if isinstance(told := value.get(name), int) and not isinstance(told, bool) and 0 <= told <= most:
            changes[name] = told
    for name in _YES_NO:
        if isinstance(told := value.get(name), bool):
            changes[name] = told
    if value.get("colours") in KINDS:
        changes["colours"] = value["colours"]
    if value.get("difficulty") in DIFFICULTIES:
        changes["difficulty"] = value["difficulty"]
    initials = value.get("initials")
    if isinstance(initials, str) and len(initials) == len(Settings().initials) and initials.isascii():
        changes["initials"] = initials
    usual = Bindings()
    keys = _bound(value.get("keys"), lambda one: type(one) is int and 0 < one <= MOST_CODE and one not in RESERVED)
    pad = _bound(value.get("pad"), lambda one: isinstance(one, str) and 0 < len(one) <= 5)
    return Settings(bindings=Bindings(keys or usual.keys, pad or usual.pad), **changes)


def _bound(told: object, sound: Any) -> dict[str, Any] | None:
    """Bindings as told, None unless every action has its own."""
    if not isinstance(told, dict) or set(told) != set(ACTIONS):
        return None
    lists = list(told.values())
    if not all(isinstance(one, list) and 0 < len(one) <= MOST_BOUND and all(map(sound, one)) for one in lists):
        return None
    every = [one for some in lists for one in some]
    return {action: tuple(told[action]) for action in ACTIONS} if len(set(every)) == len(every) else None


class SettingsFile:
    """The settings in a vault; without one they last as long as the program."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault
        self.now = Settings()
        if vault is not None:
            try:
                self.now = of_value(vault.load(NAME) or {})
            except NesganError as error:  # a newer program's are left alone
                vault.tell(str(error))
                self._vault = None

    def lend(self, **changes: Any) -> None:
        """Set for this launch alone: kept is only what is changed later."""
        self.now = replace(self.now, **changes)

    def change(self, **changes: Any) -> None:
        """Set and keep; another program's changes to other settings stay. What goes wrong is told, and no more."""
        before = as_value(self.now)
        self.now = replace(self.now, **changes)
        if self._vault is None:
            return
        after = as_value(self.now)
        mine = {name: word for name, word in after.items() if word != before[name]}
        try:
            self._vault.update(NAME, lambda theirs: {**(theirs or {}), **mine})
        except NesganError as error:
            self._vault.tell(str(error))
