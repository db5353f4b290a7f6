"""The best games: who, how many points, which castle, how far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from nesgan_game.errors import NesganError
from nesgan_game.game.app.keep.vault import Value, Vault
from nesgan_game.game.rules.difficulty import DIFFICULTIES, ROUNDS, Challenge
from nesgan_game.level.stage_source import BRANCH

NAME = "scores"
KEPT = 8
INITIALS = 3
MARKS = frozenset(
    Challenge(difficulty=name, assist=assist, round=number).mark
    for name in DIFFICULTIES
    for assist in (False, True)
    for number in range(1, ROUNDS + 1)
)
_SELDOM = frozenset({"mark", "branch"})
"""Words of a score that its file has where they say something."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-! "


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A game: initials, points, seed of its castle (-1 for none), the last stage that was played."""

    initials: str
    points: int
    seed: int
    stage: int
    mark: str = ""
    """How hard the game was, as Challenge.mark has it; "" for the usual way."""
    branch: str = ""
    """The branch that the last stage was, "" on the plain way."""

    def told(self) -> dict[str, object]:
        """In words of a file."""
        return {name: word for name, word in asdict(self).items() if name not in _SELDOM or word}


def _score(told: object) -> Score | None:
    if not isinstance(told, Mapping) or set(told) - _SELDOM != {"initials", "points", "seed", "stage"}:
        return None
    mark, branch = told.get("mark", ""), told.get("branch", "")
    numbers = [told[name] for name in ("points", "seed", "stage")]
    if not isinstance(told["initials"], str) or mark not in MARKS or branch not in ("", BRANCH):
        return None
    if not all(type(number) is int for number in numbers):
        return None
    initials, (points, seed, stage) = told["initials"][:INITIALS], numbers
    return Score(initials=initials, points=points, seed=seed, stage=stage, mark=mark, branch=branch)


def _best(value: Mapping[str, Any] | None) -> list[Score]:
    told = (value or {}).get("best")
    scores = [score for one in told if (score := _score(one)) is not None] if isinstance(told, list) else []
    return sorted(scores, key=lambda score: -score.points)[:KEPT]


class HighScores:
    """The table, in a vault or for as long as the program runs."""

    def __init__(self, vault: Vault | None) -> None:
        self._vault = vault
        self.best: list[Score] = []
        if vault is not None:
            try:
                self.best = _best(vault.load(NAME))
            except NesganError as error:
                vault.tell(str(error))
                self._vault = None

    def place(self, points: int) -> int | None:
        """Which place so many points would take, from 0; None for none: no points, or too few."""
        better = sum(score.points >= points for score in self.best)
        return better if points > 0 and better < KEPT else None

    def add(self, score: Score) -> None:
        """Put a game in; those that other programs have put in meanwhile stay."""
        if self._vault is None:
            self.best = sorted([*self.best, score], key=lambda one: -one.points)[:KEPT]
            return

        def joined(value: Value | None) -> Value:
            best = sorted([*_best(value), score], key=lambda one: -one.points)[:KEPT]
            return {"best": [one.told() for one in best]}

        try:
            self.best = _best(self._vault.update(NAME, joined))
        except NesganError as error:
            self._vault.tell(str(error))
            self.best = sorted([*self.best, score], key=lambda one: -one.points)[:KEPT]
