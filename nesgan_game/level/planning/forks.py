"""Where a castle's way parts: which stages have a second exit, and what the stage beyond it is like.

The plain exit of stage 3 leads to stage 4, the second one to stage 4b; both of those lead to stage 5. All is decided
by the castle's seed and the number of the stage, from streams of their own: the plain way is as it was without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from nesgan_game.catalogue import ENEMIES
from nesgan_game.level.planning.guardians import castle_guardian, guardians
from nesgan_game.level.stage_source import BRANCH, STAGES
from nesgan_game.seeds import stream

_PARTINGS = ((2,), (3,), (4,), (2, 4), ())
_SHARES = (2, 3, 2, 3, 1)
"""Numbers of the stages of a castle that have a second exit, and how often: never the first, nor one whose branch would
be the last, nor two that follow each other, so that every branch joins again before the way parts. Tuned by hand."""


@lru_cache(64)
def forks(seed: int, number: int) -> bool:
    """Whether stage `number` of a castle has a second exit, if another stage follows; so for every STAGES stages."""
    block, place = divmod(number - 1, STAGES)
    rng = stream(seed, "castle", "forks", block)
    return place + 1 in _PARTINGS[rng.weighted(_SHARES)]


def branches(seed: int, number: int) -> tuple[str, ...]:
    """The letters of the branches that stage `number` has beside the stage of the plain way."""
    return (BRANCH,) if number > 1 and forks(seed, number - 1) else ()


def branch_theme(seed: int, number: int, theme: Callable[[int], str], themes: Sequence[str]) -> str:
    """Draw the theme of the branch stage beside stage `number`: none of those around it, if there are others.

    theme: the names of the themes of the plain way by the number of the stage; themes: those to choose from.
    """
    near = {theme(around) for around in (number - 1, number, number + 1)}
    others = [name for name in themes if name not in near]
    return stream(seed, "castle", "branch theme", number).choice(others) if others else theme(number)


def branch_idea(seed: int, number: int, ideas: Sequence[str]) -> str:
    """Draw what the branch stage beside stage `number` is about; ideas: of the plain way, stage by stage."""
    near = {ideas[(around - 1) % len(ideas)] for around in (number - 1, number, number + 1)}
    return stream(seed, "castle", "branch idea", number).choice([idea for idea in ideas if idea not in near] or ideas)


def branch_guardian(seed: int, number: int, theme: Callable[[int], str], beyond: str) -> str:
    """Return the boss of the branch stage beside stage `number`, of theme `beyond`: none met before it."""
    met = [castle_guardian(seed, around, theme) for around in range(1, number + 2)]
    free = [name for name in guardians() if name not in met] or [name for name in guardians() if name not in met[-3:]]
    at_home = [name for name in free if beyond in ENEMIES[name].themes]
    return stream(seed, "castle", "branch boss", number).choice(at_home or free)
