"""Where the stages of a game come from: a castle, a saved castle, or stages that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from nesgan_game.errors import ConfigError

if TYPE_CHECKING:  # whoever makes stages has loaded these; a title need not wait for them
    from nesgan_game.level.stage import Stage
    from nesgan_game.paint.theme_kinds import ThemeKind

STAGES = 6
"""Stages of a castle, unless others are asked for."""
BRANCH = "b"
"""What an exit's property branch says where the way parts, and the letter after a stage's number: 4b is beside 4."""
MOST_STAGES = 99
"""The display shows two digits."""


class StageSource(Protocol):
    """Stages numbered from 1: what the game plays, and draws a map of where they belong to one castle."""

    @property
    def seed(self) -> int | None:
        """Seed of the castle that the stages belong to; None where they belong to none."""

    @property
    def count(self) -> int | None:
        """How many stages there are; None where they never end."""

    def branches(self, number: int) -> tuple[str, ...]:
        """Letters of the stages beside stage `number`, one of which a second exit of the stage before leads to."""

    def theme(self, number: int, branch: str = "") -> str:
        """Name of a stage's theme, without making the stage."""

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """A stage's theme itself, where it is known."""

    def stage(self, number: int, branch: str = "") -> Stage:
        """A proved stage. Raises ConfigError for a number or branch that there is not."""


class StageList:
    """Stages that are there already, played one after the other."""

    seed: int | None = None

    def __init__(self, *stages: Stage, repeats: bool = False) -> None:
        """repeats: after the last stage comes the first, for ever. Raises ConfigError where there is none."""
        if not stages:
            raise ConfigError("there is no stage to play", next_step="give at least one")
        self._stages = stages
        self.count = None if repeats else len(stages)

    def branches(self, number: int) -> tuple[str, ...]:
        """None: whatever a stage's exits say, the next one follows."""
        del number
        return ()

    def theme(self, number: int, branch: str = "") -> str:
        """Name of the stage's theme."""
        return self.stage(number, branch).theme

    def theme_kind(self, number: int, branch: str = "") -> ThemeKind | None:
        """The stage's theme itself, where it is one of the shipped ones."""
        from nesgan_game.paint.theme_kinds import THEMES

        return THEMES.get(self.theme(number, branch))

    def stage(self, number: int, branch: str = "") -> Stage:
        """The stage. Raises ConfigError for a number that there is not."""
        check_number(self, number, branch)
        return self._stages[(number - 1) % len(self._stages)]


def stage_places(source: StageSource) -> list[tuple[int, str]]:
    """Return number and branch of every stage of a source that ends, each branch stage after the one it is beside."""
    numbers = range(1, (source.count or 0) + 1)
    return [(number, branch) for number in numbers for branch in ("", *source.branches(number))]


def stage_label(number: int, branch: str = "") -> str:
    """Return what a stage is called on cards and maps: 04, and 04B for the branch beside it."""
    return f"{number:02d}{branch.upper()}"


def check_number(source: StageSource, number: int, branch: str = "") -> None:
    """Raise ConfigError for a number, or for a branch, that a source has no stage of."""
    if branch and branch not in source.branches(number):
        raise ConfigError(f"there is no stage {number}{branch[:9]}", "castle", f"stage {number} has no such branch")
    if number < 1 or (source.count is not None and number > source.count):
        last = "" if source.count is None else f" to {source.count}"
        raise ConfigError(f"there is no stage {number}", "castle", f"its stages are 1{last}")
