"""The bots by name, and how one is made."""

from __future__ import annotations

from nesgan_game.errors import ConfigError
from nesgan_game.game.bots.bot import Bot
from nesgan_game.game.bots.careful_bot import Careful
from nesgan_game.game.bots.simple_bots import Naive, Rush
from nesgan_game.game.bots.skilled_bot import Skilled
from nesgan_game.seeds import Random

BOTS: dict[str, type[Bot]] = {"rush": Rush, "naive": Naive, "careful": Careful, "skilled": Skilled}
"""In the order of what they can do."""


def check_bot(name: str) -> str:
    """Return the name of a bot. Raises ConfigError for one that is none of BOTS."""
    if name not in BOTS:
        raise ConfigError(f"no bot is called {name[:24]!r}", "bots", f"use {', '.join(BOTS)}")
    return name


def make_bot(name: str, rng: Random) -> Bot:
    """Return a bot of this name. Raises ConfigError for one that is none of BOTS."""
    return BOTS[check_bot(name)](rng)
