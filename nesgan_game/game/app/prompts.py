"""What a player has to press, in the words of the keyboard or pad that was used last."""

from __future__ import annotations

from collections.abc import Callable

from nesgan_game.game.app.keep.settings import SettingsFile
from nesgan_game.game.app.key_bindings import ENTER, ESCAPE, PLACES

Labels = Callable[[int], str]


def place_label(code: int) -> str:
    """What stands on a key of an American keyboard."""
    return PLACES.get(code, f"KEY {code}")


class Prompts:
    """Names keys and pad buttons. labels: what the player's layout prints on the key of a scancode."""

    def __init__(self, settings: SettingsFile, labels: Labels = place_label) -> None:
        self._settings, self.labels = settings, labels
        self.on_pad = False

    def of(self, action: str) -> str:
        """What to press for an action of key_bindings.ACTIONS."""
        bindings = self._settings.now.bindings
        return bindings.pad[action][0] if self.on_pad else self.labels(bindings.keys[action][0])

    @property
    def choose(self) -> str:
        """What chooses in a menu: the key that the title asks for, which nobody can rebind; on a pad what jumps."""
        return self.of("jump") if self.on_pad else self.labels(ENTER)

    @property
    def back(self) -> str:
        """What leads back from a screen."""
        return self.of("attack") if self.on_pad else self.labels(ESCAPE)

    def all_keys(self, action: str) -> str:
        """Every key of an action."""
        return " ".join(self.labels(code) for code in self._settings.now.bindings.keys[action])

    def all_pad(self, action: str) -> str:
        """Every pad button of an action."""
        return " ".join(self._settings.now.bindings.pad[action])
