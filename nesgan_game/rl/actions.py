"""What a learner may press: some words of buttons, each an action by its number."""

from __future__ import annotations

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
