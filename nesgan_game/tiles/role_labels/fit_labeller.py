"""What the labeller learns from and is examined with: composed scenes of the CC0 sheets, and painted screens.

The sheets are halved by artist, so that an examination shows art of artists that the labeller has never seen. (Objects
that the composer draws by program are in both halves.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nesgan_game import nes
from nesgan_game.dataset.scenes import Composer
from nesgan_game.dataset.tile_sheets import Family
from nesgan_game.imaging.screen import Screen
from nesgan_game.paint.themes import sample_theme
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.role_labels.labeller import Labeller, learn

if TYPE_CHECKING:
    from nesgan_game.paint.painter import Painter

Example = tuple[Screen, NDArray[np.uint8]]
Bar = Callable[[Iterable[int]], Iterable[int]]
SCENES, SCREENS = 240, 240
"""Scenes of each half of the sheets, and painted screens, each in a theme of its own (our choice)."""
_GREY = np.tile(np.array([0x0F, 0x00, 0x10, 0x20], np.uint8), (nes.PALETTES, 1))


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """How well roles were told."""

    confusion: NDArray[np.int64]
    """(true, told) cells, (len(ROLES), len(ROLES))."""

    @property
    def recall(self) -> dict[str, float]:
        """Share of the cells of each role that occurs that were told right."""
        seen = self.confusion.sum(axis=1)
        return {role.name: float(self.confusion[n, n] / seen[n]) for n, role in enumerate(ROLES) if seen[n]}

    @property
    def balanced_accuracy(self) -> float:
        """Mean of `recall`: every role counts the same, however rare."""
        return float(np.mean(list(self.recall.values())))

    @property
    def accuracy(self) -> float:
        """Share of all cells that were told right."""
        return float(np.trace(self.confusion) / self.confusion.sum())

    def table(self) -> str:
        """The confusion matrix as text: a line for every true role, in percent of its cells, columns as numbered."""
        seen = np.flatnonzero(self.confusion.sum(axis=1))
        lines = [" " * 18 + "".join(f"{n:>5}" for n in range(len(ROLES))) + "  cells"]
        for n in seen.tolist():
            row = self.confusion[n]
            told = "".join(f"{100 * count / row.sum():>5.0f}" if count else "    ." for count in row.tolist())
            lines.append(f"{n:>2} {ROLES[n].name:<15}{told}{row.sum():>7}")
        return "\n".join(lines)


def examine(labeller: Labeller, examples: Sequence[Example]) -> Report:
    """Have the labeller tell the roles of screens, each by itself, whose layouts are known."""
    confusion = np.zeros((len(ROLES), len(ROLES)), np.int64)
    for screen, roles in examples:
        (told,) = labeller.tell([screen])
        np.add.at(confusion, (roles, told.argmax(axis=-1)), 1)
    return Report(confusion)


def halves(families: Sequence[Family]) -> tuple[list[Family], list[Family]]:
    """The families of every other artist, and the others; an artist is the first word of a source's name."""
    artists = sorted({family.source.split("-")[0] for family in families})
    first = [family for family in families if family.source.split("-")[0] in artists[::2]]
    return first, [family for family in families if family not in first]


def composed(
    families: list[Family], seed: int, count: int = SCENES, *, varied: bool = False, bar: Bar = iter
) -> list[Example]:
    """`count` scenes composed of families, in greys. Raises AssetError for too few families.

    With `varied` the walls of half of them are as bright as any ground, which the composer's never are.
    """
    composer = Composer(families)
    found = []
    for number in bar(range(count)):
        scene, rng = composer.scene(seed, number), np.random.default_rng([seed, 3, number])
        pattern = _recast(scene.levels, scene.roles, rng) if varied else scene.levels
        found.append((Screen(pattern, np.zeros(scene.roles.shape, np.uint8), _GREY), scene.roles))
    return found


def painted(painter: Painter, seed: int, count: int = SCREENS, bar: Bar = iter) -> list[Example]:
    """`count` painted screens, each in a theme of its own."""
    found: list[Example] = []
    for number in bar(range(count)):
        rng = np.random.default_rng([seed, 4, number])
        roles = imagine(rng)
        found.append((painter.paint(roles, sample_theme(rng), rng), roles))
    return found


def teach(families: list[Family], painter: Painter, seed: int, bar: Bar = iter) -> tuple[Labeller, dict[str, Report]]:
    """(labeller, reports): one that learnt from everything, and how well others told what they had not learnt from.

    Reports: "sheets of other artists" for labellers that learnt from one half of the composed scenes and were examined
    with the other, both ways; "painted in other themes" for one that learnt from all scenes and half of the screens.
    """
    rng = np.random.default_rng([seed, 5])
    first, second = halves(families)
    lessons = [composed(half, seed, varied=True, bar=bar) for half in (first, second)]
    exams = [composed(half, seed + 1, SCENES // 2, bar=bar) for half in (second, first)]
    screens = painted(painter, seed, bar=bar)
    across = [examine(learn(known, rng), exam).confusion for known, exam in zip(lessons, exams, strict=True)]
    scenes = [*lessons[0], *lessons[1]]
    reports = {
        "sheets of other artists": Report(across[0] + across[1]),
        "painted in other themes": examine(learn([*scenes, *screens[::2]], rng), screens[1::2]),
    }
    return learn([*scenes, *screens], rng), reports


def _recast(levels: NDArray[np.uint8], roles: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """The scene with its walls, which use the three darker levels, in any three in the same order, half of the time."""
    order = np.array(((0, 1, 2, 3), (0, 1, 2, 3), (0, 1, 3, 3), (0, 2, 3, 3))[int(rng.integers(4))], np.uint8)
    wall = np.kron(roles == ROLE_INDEX["wall"], np.ones((nes.TILE_PX, nes.TILE_PX), bool))
    return np.where(wall, order[levels], levels).astype(np.uint8)
