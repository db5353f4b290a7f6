"""What a learner may press: some words of buttons, each an action by its number."""

from __future__ import annotations

from collections.abc import Sequence

from nesgan_game.errors import ConfigError
from nesgan_game.physics.body import Button

ACTIONS: tuple[tuple[str, int], ...] = (
    ("nothing", 0),
    ("right", int(Button.RIGHT)),
    ("left", int(Button.LEFT)),
    ("up", int(Button.UP)),
    ("down", int(Button.DOWN)),
    ("jump", int(Button.JUMP)),
    ("jump right", int(Button.JUMP | Button.RIGHT)),
    ("jump left", int(Button.JUMP | Button.LEFT)),
    ("whip", int(Button.ATTACK)),
    ("whip crouching", int(Button.ATTACK | Button.DOWN)),
    ("throw", int(Button.ATTACK | Button.UP)),
    ("crawl right", int(Button.DOWN | Button.RIGHT)),
    ("crawl left", int(Button.DOWN | Button.LEFT)),
)
"""Name and word of every action. Jump and whip count when they are pressed anew, as for a player."""
WORDS = tuple(word for _, word in ACTIONS)
NAMES = tuple(name for name, _ in ACTIONS)
WALKING = ("nothing", "right", "left", "up", "down", "jump", "jump right", "jump left", "crawl right", "crawl left")
"""Names of the actions without the whip: fewer to try, sooner learnt. Stages are then such as they can win."""
FRESH = int(Button.JUMP | Button.ATTACK)
"""Buttons that count when they are pressed anew alone."""


def words_of(names: Sequence[str]) -> tuple[int, ...]:
    """Return the words of actions by name. Raises ConfigError for an unknown name, one that comes twice, and none."""
    told = dict(ACTIONS)
    if unknown := [name for name in names if name not in told]:
        raise ConfigError(f"no action is called {str(unknown[0])[:40]!r}", "rl", f"use {', '.join(told)}")
    if not names or len(set(names)) < len(names):
        raise ConfigError(f"{len(names)} actions, {len(set(names))} different ones", "rl", "give each once")
    return tuple(told[name] for name in names)
