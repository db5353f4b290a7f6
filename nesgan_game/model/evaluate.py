"""Measures training runs against scenes that none of them has seen, beside the same figures of further such scenes.

An architecture paints in its own way: `layout` the very codes of held-out scenes, so that only the art is compared;
`dcgan`, which knows no codes, as many screens as there are scenes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from nesgan_game.dataset.scenes import Composer, Scene
from nesgan_game.dataset.tile_sheets import Family
from nesgan_game.errors import ModelError
from nesgan_game.model import checkpoint, metrics
from nesgan_game.model.architectures import networks_of
from nesgan_game.model.export import load_generator
from nesgan_game.model.generator import hard_levels
from nesgan_game.nes import TILE_PX
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.appearance import draw_variants, seen_looks
from nesgan_game.roles import ROLE_INDEX

HELD_OUT = 1_000_000
"""Number of the first scene that no training uses."""
TRAINING = 3
"""Training scenes looked through for near copies, as a multiple of the painted ones."""
TILES = 1000
"""Distinct tiles at most that are looked up among those of the training scenes; more are left out evenly."""
_PAIRS = 4000
_AT_ONCE = 8
"""Screens painted at once: fewer are slower, more take memory (our choice)."""
_Progress = Callable[[int], object]
"""Told how many more scenes have been composed or painted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One column of the table. The functions of the same names in metrics.py tell what they mean."""

    kl_4: float
    kl_8: float
    kl_16: float
    kid: float
    precision: float
    recall: float
    repeated_cells: float
    across_styles: float
    """Share of pixels in which a cell differs between two styles; in the data between like cells of two scenes."""
    within_style: float | None
    """The same between two draws of the variants in one style; None where there are no variants to draw."""
    copying: float
    near_copies: float
    """Of the distinct tiles, in the run's own training scenes."""
    near_copies_of_strangers: float | None
    """Of the data alone: of tiles composed from half of the families, in scenes composed from the other half. Near
    copies that nobody made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures of every run, in the order given, and of the data: further held-out scenes in the place of paintings."""

    runs: list[Figures]
    data: Figures


def work(runs: int, count: int) -> int:
    """How many scenes `evaluate` composes and paints, when all runs were trained with one seed."""
    return count * (2 + TRAINING) + 2 * _half(count) + runs * (count + 2 * _few(count))


def evaluate(
    runs: Sequence[Path], families: list[Family], *, seed: int = 0, count: int = 128, progress: _Progress | None = None
) -> Table:
    """Compare `count` screens of each run, one at least, and of the data, with `count` held-out scenes.

    Training scenes are composed again from the seed in each run's `run.json`; of a run that was trained on other
    pictures the figures on copying say nothing. Raises AssetError, ModelError.
    """
    artists = [_Artist(run) for run in runs]  # before anything that takes long
    composer = Composer(families)
    tell = progress or _nobody
    test, other = (_compose(composer, seed, HELD_OUT + part * count, count, tell) for part in range(2))
    judge = _Judge(_levels(test))
    trained: dict[int, _Trained] = {}
    columns = []
    for artist in artists:
        if artist.seed not in trained:
            trained[artist.seed] = _Trained(_levels(_compose(composer, artist.seed, 0, TRAINING * count, tell)), count)
        made, across, within = artist.show(other, np.random.default_rng([seed, 6]), tell)
        columns.append(judge.figures(made, trained[artist.seed], across=across, within=within))
    data = judge.figures(
        _levels(other),
        trained[artists[0].seed],
        across=_like_cells(test + other, np.random.default_rng([seed, 8])),
        within=None,
        strangers=_strangers(families, seed, _half(count), tell),
    )
    return Table(runs=columns, data=data)


# ---- the figures of one column --------------------------------------------------------------------------------------


class _Trained:
    """What is needed of the training scenes (N, H, W): features of `count` of them, the tiles of all."""

    def __init__(self, levels: metrics.Patterns, count: int) -> None:
        self.features = metrics.features(levels[:count])
        self.tiles = metrics.distinct_tiles(levels)


class _Judge:
    """Holds paintings against held-out scenes (N, H, W)."""

    def __init__(self, test: metrics.Patterns) -> None:
        self.test, self.features = test, metrics.features(test)

    def figures(
        self,
        made: metrics.Patterns,
        trained: _Trained,
        *,
        across: float,
        within: float | None,
        strangers: float | None = None,
    ) -> Figures:
        kls = [metrics.pattern_kl(self.test, made, side) for side in metrics.WINDOWS_PX]
        real, painted, learnt = metrics.whitened(self.features, metrics.features(made), trained.features)
        precision, recall = metrics.precision_recall(real, painted)
        return Figures(
            kl_4=kls[0],
            kl_8=kls[1],
            kl_16=kls[2],
            kid=metrics.kid(real, painted, len(real) // len(self.test)),
            precision=precision,
            recall=recall,
            repeated_cells=metrics.repeated_cells(made),
            across_styles=across,
            within_style=within,
            copying=metrics.copying(learnt, real, painted),
            near_copies=metrics.near_copies(_thinned(metrics.distinct_tiles(made)), trained.tiles),
            near_copies_of_strangers=strangers,
        )


def _thinned(tiles: metrics.Tiles) -> metrics.Tiles:
    return tiles[np.unique(np.linspace(0, len(tiles) - 1, min(len(tiles), TILES)).round().astype(np.int64))]


# ---- painting -------------------------------------------------------------------------------------------------------


def _paint_layout(generator: nn.Module, scenes: Sequence[Scene], z: NDArray[np.float32]) -> metrics.Patterns:
    """(N, H, W) patterns for the scenes' own codes, empty cells left plain as in the data."""
    facts = np.stack([scene.codes for scene in scenes])
    void = (facts[..., conditioning.ROLE] == ROLE_INDEX["void"]) & (facts[..., conditioning.MATERIAL] == 0)
    hidden = void.repeat(TILE_PX, 1).repeat(TILE_PX, 2)
    return np.where(hidden, 0, _painted(generator, facts, z)).astype(np.uint8)


def _paint_dcgan(generator: nn.Module, scenes: Sequence[Scene], z: NDArray[np.float32]) -> metrics.Patterns:
    """(N, 224, 256) patterns for styles alone."""
    return _painted(generator, np.stack([scene.codes[..., :0] for scene in scenes]), z)


@torch.no_grad()
def _painted(generator: nn.Module, facts: NDArray[np.uint8], z: NDArray[np.float32]) -> metrics.Patterns:
    levels = generator(torch.from_numpy(facts.astype(np.int64)), torch.from_numpy(z))
    return np.asarray(hard_levels(levels)[:, 0].numpy())


_PAINT: dict[str, Callable[[nn.Module, Sequence[Scene], NDArray[np.float32]], metrics.Patterns]] = {
    "layout": _paint_layout,
    "dcgan": _paint_dcgan,
}
"""How the networks of each architecture paint scenes."""


class _Artist:
    """The generator of a run. Raises AssetError, ModelError."""

    def __init__(self, run: Path) -> None:
        networks, train = networks_of(run), checkpoint.read_run(run).get("train")
        if not isinstance(train, dict) or type(train.get("seed")) is not int or train["seed"] < 0:
            raise ModelError("does not say from what seed it was trained", run / "run.json", "train again")
        self.seed: int = train["seed"]
        self._arch, self._style_dim, self._generator = networks.arch, networks.style_dim, load_generator(run)

    def show(
        self, scenes: list[Scene], rng: np.random.Generator, tell: _Progress
    ) -> tuple[metrics.Patterns, float, float | None]:
        """(pictures, difference across styles, difference within a style)."""
        z, other_z = rng.standard_normal((2, len(scenes), self._style_dim), dtype=np.float32)
        made = self._paint(scenes, z, tell)
        few = _few(len(scenes))
        some, first, second = scenes[:few], made[:few], self._paint(scenes[:few], other_z[:few], tell)
        if self._arch != "layout":
            tell(few)
            shown = [
                ~metrics.plain(metrics.windows(x, TILE_PX)).reshape(few, *some[0].roles.shape) for x in (first, second)
            ]
            return made, metrics.difference(first, second, shown[0] | shown[1]), None
        shown_cells = np.stack([scene.roles != ROLE_INDEX["void"] for scene in some])
        varied = self._paint([_varied(scene, rng) for scene in some], z[:few], tell)
        across, within = (metrics.difference(first, picture, shown_cells) for picture in (second, varied))
        return made, across, within

    def _paint(self, scenes: Sequence[Scene], z: NDArray[np.float32], tell: _Progress) -> metrics.Patterns:
        pictures = []
        for start in range(0, len(scenes), _AT_ONCE):
            some = scenes[start : start + _AT_ONCE]
            pictures.append(_PAINT[self._arch](self._generator, some, z[start : start + _AT_ONCE]))
            tell(len(some))
        return np.concatenate(pictures)


def _varied(scene: Scene, rng: np.random.Generator) -> Scene:
    """The scene's codes with other variants drawn."""
    facts = scene.codes.copy()
    facts[..., conditioning.VARIANT] = draw_variants(rng, scene.roles, seen_looks(scene.codes))
    return Scene(levels=scene.levels, codes=facts)


# ---- scenes ---------------------------------------------------------------------------------------------------------


def _few(count: int) -> int:
    """Screens painted once more in another style, and with other variants."""
    return max(1, count // 4)


def _half(count: int) -> int:
    """Scenes composed from each half of the families."""
    return max(1, count // 2)


def _nobody(done: int) -> None:
    del done


def _compose(composer: Composer, seed: int, first: int, count: int, tell: _Progress) -> list[Scene]:
    scenes = []
    for number in range(first, first + count):
        scenes.append(composer.scene(seed, number))
        tell(1)
    return scenes


def _levels(scenes: list[Scene]) -> metrics.Patterns:
    return np.stack([scene.levels for scene in scenes])


def _like_cells(scenes: list[Scene], rng: np.random.Generator) -> float:
    """Share of pixels in which cells of one role, material and place differ in two scenes; void does not count."""
    facts = np.stack([scene.codes for scene in scenes])
    facts[..., [conditioning.BACKDROP, *range(conditioning.ROW, conditioning.VARIANT + 1)]] = 0
    kinds = conditioning.keys(facts).reshape(len(scenes), -1)
    void = (facts[..., conditioning.ROLE] == ROLE_INDEX["void"]).reshape(kinds.shape)
    cells = metrics.windows(_levels(scenes), TILE_PX).reshape(*kinds.shape, -1)
    apart = []
    for _ in range(_PAIRS):
        one, other = rng.choice(len(scenes), 2, replace=False)
        cell = rng.integers(kinds.shape[1])
        like = np.flatnonzero(kinds[other] == kinds[one, cell])
        if len(like) and not void[one, cell]:
            apart.append(float((cells[one, cell] != cells[other, rng.choice(like)]).mean()))
    return float(np.mean(apart)) if apart else 0.0


def _strangers(families: list[Family], seed: int, count: int, tell: _Progress) -> float | None:
    """Share of near copies between scenes that share no family; None where there are too few to part them."""
    order = np.random.default_rng([seed, 9]).permutation(len(families))
    halves = [[families[n] for n in order[start::2]] for start in range(2)]
    if not all(any(family.of(role) for family in half) for half in halves for role in ("solid", "wall")):
        tell(2 * count)
        return None
    tiles, bank = (
        metrics.distinct_tiles(_levels(_compose(Composer(half), seed, HELD_OUT, count, tell))) for half in halves
    )
    return metrics.near_copies(_thinned(tiles), bank)
