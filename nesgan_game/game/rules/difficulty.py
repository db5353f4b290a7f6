"""How hard a game is: what the player has chosen (`Challenge`), what a stage's own difficulty adds, what both come to.

Difficulties are whole hundredths here, as a world holds no floats. A castle is the same castle in every challenge, so
that a seed means one map to everybody: what differs is who is there, what blows cost and how the hero is spared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

from nesgan_game.errors import ConfigError

if TYPE_CHECKING:  # a player's settings hold a challenge: a title that reads them needs no stage and no catalogue
    from nesgan_game.level.stage import Stage

FULL = 16
"""Energy of a boss at its most; rows of the catalogue tell the health of that."""
LEAST_BOSS = 8
USUAL = 30
"""The difficulty at which a hit costs what the catalogue says."""
_EASY, _HARD = 15, 85
"""Difficulties of a castle's first and sixth stage: from LEAST_BOSS to FULL energy."""
_SOFTER_BELOW, _HARDER_FROM = 22, 50
"""Below the one a hit costs a unit less, from the other on it costs one more, and who stands two blows or more stands
another. Tuned by hand: a castle's first stage is softer, its second half is harder."""
_PAUSES_TO, _PER_HUNDREDTH = 29, (1, 1)
"""Up to this difficulty enemies pause between their blows as their behaviour says; every hundredth more takes so many
hundredths of that away, to 44 in the sixth stage. How long a blow is told before it comes never changes."""
_WAVE_PER = 28
"""Hundredths of difficulty beyond that which make a wave one longer."""

ENERGY = 16
"""What the hero has at most."""
DIFFICULTIES = ("easy", "normal", "hard")
USUAL_DIFFICULTY = DIFFICULTIES[1]
ROUNDS = 2
"""How often a castle is played through: the second time it is harder."""
BOSS_STEP = 2
"""Energy of a boss that a step of the challenge adds or takes."""
THINNED = 3
"""One in so many common enemies is not there where the game is easy."""
MORE_OF_A_WAVE = 2
"""How many more come of a wave for every step of the challenge."""
ASSISTED_ENERGY = 24
"""Energy of an assisted hero; all others have ENERGY."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """What a player has chosen for a game. difficulty: one of DIFFICULTIES; assist: more energy, slower enemies, no
    deaths by falling; round: 1, or 2 for the same castle once more, harder. Raises ConfigError for anything else.
    """

    difficulty: str = USUAL_DIFFICULTY
    assist: bool = False
    round: int = 1

    def __post_init__(self) -> None:
        if self.difficulty not in DIFFICULTIES:
            known = ", ".join(DIFFICULTIES)
            raise ConfigError(f"no difficulty is called {str(self.difficulty)[:24]!r}", "difficulty", f"use {known}")
        if not 1 <= self.round <= ROUNDS:
            raise ConfigError(f"there is no round {self.round}", "challenge", f"use 1 to {ROUNDS}")

    @property
    def step(self) -> int:
        """How much harder than usual: -1 for easy, 0, 1 for hard, and one more in the second round."""
        return DIFFICULTIES.index(self.difficulty) - 1 + self.round - 1

    @property
    def energy(self) -> int:
        """What the hero has at most."""
        return ASSISTED_ENERGY if self.assist else ENERGY

    @property
    def mark(self) -> str:
        """Letters beside a score, in the display and in the table: E, H, 2 for the second round, A for assisted."""
        letter = "" if self.difficulty == USUAL_DIFFICULTY else self.difficulty[0].upper()
        return letter + (str(self.round) if self.round > 1 else "") + ("A" if self.assist else "")

    def told(self) -> dict[str, object]:
        """In words of a file; empty for the usual one."""
        return {} if self == Challenge() else asdict(self)


def read_challenge(told: object) -> Challenge | None:
    """Return the challenge that a file tells, None where it makes no sense."""
    if not isinstance(told, Mapping) or not set(told) <= {one.name for one in fields(Challenge)}:
        return None
    usual = Challenge()
    if any(type(value) is not type(getattr(usual, name)) for name, value in told.items()):
        return None
    try:
        return Challenge(**told)
    except ConfigError:
        return None


def hundredths(stage: Stage) -> int:
    """A stage's difficulty."""
    return round(100 * stage.difficulty)


def health(kind: str, difficulty: int, step: int = 0) -> int:
    """What an enemy can take: a boss the more the harder the stage is, others a little more in hard ones.

    step: of the challenge. Who stands one blow stands one in every challenge.
    """
    from nesgan_game.catalogue import ENEMIES

    row = ENEMIES[kind]
    if not row.boss:
        return row.health if row.health == 1 else max(1, row.health + (difficulty >= _HARDER_FROM) + step)
    hard = min(max(difficulty - _EASY, 0), _HARD - _EASY)
    energy = LEAST_BOSS + (FULL - LEAST_BOSS) * hard // (_HARD - _EASY) + BOSS_STEP * step
    return max(1, row.health * energy // FULL)


def damage(units: int, difficulty: int, step: int = 0) -> int:
    """What a hit of so many units costs: one more or less, and one at least; 0 stays 0. step: of the challenge."""
    change = (difficulty >= _HARDER_FROM) - (difficulty < _SOFTER_BELOW) + step
    return max(1, units + change) if units else 0


def pause_percent(difficulty: int) -> int:
    """How long enemies pause between their blows in a stage, in hundredths of what their behaviour says."""
    times, per = _PER_HUNDREDTH
    return 100 - times * max(difficulty - _PAUSES_TO, 0) // per


def wave(count: int, difficulty: int, step: int = 0) -> int:
    """How many come of a wave. step: of the challenge."""
    return count + max(difficulty - _PAUSES_TO, 0) // _WAVE_PER + MORE_OF_A_WAVE * max(step, 0)
