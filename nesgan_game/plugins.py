"""What installed packages offer by entry points: loaded when asked for, and named when it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nesgan_game.errors import ConfigError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

MEND = "mend or uninstall the package that offers it"


def load_offer(point: EntryPoint, what: str) -> Any:
    """What a package offers, `what` being the word for it in an error, as in "theme". Raises ConfigError, naming it."""
    try:
        return point.load()
    except Exception as error:  # whatever a foreign module does while it is imported
        raise ConfigError(
            f"the {what} {point.name!r} cannot be loaded ({type(error).__name__}: {error})", point.value, MEND
        ) from error
