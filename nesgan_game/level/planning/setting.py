"""Where a stage belongs: what a castle tells its stages, so that each begins where the one before has ended."""

from __future__ import annotations

from dataclasses import dataclass

from nesgan_game.physics.hero_figures import OURS, Physics


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The place of a stage in a castle; what is left out, the stage's own seed decides."""

    theme: str = ""
    """Name of its theme: kinds of room that are made for it come up more often."""
    gate: bool = True
    """Whether it begins outside, before the castle's gate."""
    heading: int = 0
    """+1 where it is first walked to the right, -1 to the left, 0 for any."""
    reverses: bool | None = None
    """Whether it ends walked the other way."""
    rises: bool | None = None
    """Whether it must end on a higher storey."""
    idea: str = ""
    """What it is about (layout.beats), empty for any."""
    demand: int = 0
    """What it shall demand (layout.demand), as nearly as can be; 0 for what its controls make it."""
    boss: str = ""
    """Who guards its exit: a boss of the catalogue; empty: one that is at home in its theme, else any."""
    hand: frozenset[str] = frozenset()
    """Kinds of room that the castle keeps for it."""
    branch: str = ""
    """BRANCH where it is the stage beside the plain way that a second exit leads to."""
    beyond: str = ""
    """Name of the theme that its own second exit leads to; empty: it has none."""

    physics: Physics = OURS
    """Who is to walk through it."""


ANYWHERE = Setting()
"""A first stage of which nothing is asked."""
