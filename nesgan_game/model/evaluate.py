"""Measures a training run against scenes it has not seen, beside the data's own split-half figures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from torch import nn

from nesgan_game.model import codes, metrics
from nesgan_game.model.architectures import networks_of
from nesgan_game.model.export import load_generator
from nesgan_game.model.generator import LayoutGenerator
from nesgan_game.model.samples import paint
from nesgan_game.model.scenes import Composer, Scene
from nesgan_game.nes import TILE_PX
from nesgan_game.roles import ROLE_INDEX

HELD_OUT = 1_000_000
"""Number of the first scene that no training uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One column of the table. What each figure means is told in metrics.py."""

    kl_4: float
    kl_8: float
    kl_16: float
    kid: float
    precision: float
    recall: float
    repeated_cells: float
    across_styles: float
    """Share of pixels that differ between two styles in one layout; between two scenes of one role map for the data."""
    within_style: float
    """The same between two draws of the variants in one style."""
    copying: float


def evaluate(run: Path, composer: Composer, *, seed: int = 0, count: int = 128) -> tuple[Figures, Figures]:
    """(painted, floor): the run's generator and the data's other half, both against `count` held-out scenes.

    The generator paints the role and material maps of held-out scenes, so that only the art is compared.
    """
    scenes = [composer.scene(seed, HELD_OUT + n) for n in range(3 * count)]
    train, test, other = scenes[:count], scenes[count : 2 * count], scenes[2 * count :]
    generator, shape = load_generator(run), (2, count, networks_of(run).style_dim)
    z, other_z = np.random.default_rng([seed, 6]).standard_normal(shape, dtype=np.float32)
    made = _paint(generator, other, z)
    across = metrics.difference(_paint(generator, other, other_z), made)
    within = metrics.difference(_paint(generator, other, z), made)
    halves = _stack(train), _stack(test), _stack(other)
    painted = _figures(halves[0], halves[1], made, across=across, within=within)
    return painted, _figures(halves[0], halves[1], halves[2], across=float("nan"), within=0.0)


def _figures(
    train: NDArray[np.uint8], test: NDArray[np.uint8], made: NDArray[np.uint8], *, across: float, within: float
) -> Figures:
    kls = [metrics.pattern_kl(test, made, side) for side in metrics.WINDOWS_PX]
    train_features, test_features, made_features = (metrics.features(x) for x in (train, test, made))
    precision, recall = metrics.precision_recall(test_features, made_features)
    return Figures(
        kl_4=kls[0],
        kl_8=kls[1],
        kl_16=kls[2],
        kid=metrics.kid(test_features, made_features),
        precision=precision,
        recall=recall,
        repeated_cells=metrics.repeated_cells(made),
        across_styles=across,
        within_style=within,
        copying=metrics.copying(train_features, test_features, made_features),
    )


def _stack(scenes: list[Scene]) -> NDArray[np.uint8]:
    return np.stack([scene.levels for scene in scenes])


def _paint(generator: nn.Module, scenes: list[Scene], z: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(N, H, W) patterns for the scenes' own codes, empty cells left plain as in the data; `dcgan` knows no cells."""
    pictures = []
    for scene, style in zip(scenes, z, strict=True):
        pattern = paint(generator, scene.codes, style)
        void = (scene.codes[..., codes.ROLE] == ROLE_INDEX["void"]) & (scene.codes[..., codes.MATERIAL] == 0)
        void &= isinstance(generator, LayoutGenerator)
        pictures.append(np.where(np.kron(void, np.ones((TILE_PX, TILE_PX), bool)), 0, pattern).astype(np.uint8))
    return np.stack(pictures)
