"""Which boss guards a stage: one that is at home in its theme, and in a castle no boss twice while there are others."""

from __future__ import annotations

from collections.abc import Callable

from nesgan_game.catalogue import ENEMIES
from nesgan_game.seeds import Random, stream


def guardians() -> tuple[str, ...]:
    """Return the names of our bosses that guard stages, in the order of their rows."""
    return tuple(name for name in ENEMIES.own if ENEMIES[name].boss and ENEMIES[name].themes)


def guardian(theme: str, rng: Random) -> str:
    """Draw the boss of a single stage."""
    every = guardians()
    return rng.choice([name for name in every if theme in ENEMIES[name].themes] or every)


def castle_guardian(seed: int, number: int, theme: Callable[[int], str]) -> str:
    """Return the boss of a castle's stage; theme: the names of the themes by the number of the stage."""
    every = guardians()
    drawn = [every[place] for place in stream(seed, "castle", "bosses").order(len(every))]
    used: list[str] = []
    for stage in range(1, number + 1):
        free = [name for name in drawn if name not in used[len(used) // len(drawn) * len(drawn) :]]
        used.append(next((name for name in free if theme(stage) in ENEMIES[name].themes), free[0]))
    return used[-1]
