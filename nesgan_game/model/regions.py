"""Regions of the style space: for every theme, styles that paint what its mood asks for.

A network learns styles without names. Here many are drawn, the walls and grounds they paint are measured, and those
nearest to a theme's mood that the discriminator also believes become the anchors around which its styles are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from nesgan_game.model.discriminator import Discriminator
from nesgan_game.model.generator import LayoutGenerator, hard_levels, quantise_levels
from nesgan_game.rolemap import conditioning
from nesgan_game.rolemap.appearance import LookTable, Mood, draw_codes, draw_looks
from nesgan_game.rolemap.random_layouts import imagine
from nesgan_game.roles import ROLE_INDEX

ANCHORS = 16
"""Styles kept for each theme."""
_DRAWN = 192
_BELIEVED = 0.5
"""Share of the drawn styles that stay: those that the discriminator believes most."""
_CROP = 6
_ALIKE = 0.25
"""How much a style's distance from the mood counts against its distance from the anchors already taken. By eye."""


class Theme(Protocol):
    """What is to be known of a theme."""

    @property
    def wishes(self) -> Mapping[str, Sequence[str]]:
        """Materials wished for each role."""
        ...

    @property
    def mood(self) -> Mood:
        """What its walls and grounds are like."""
        ...


@torch.no_grad()
def find_regions(
    generator: LayoutGenerator,
    discriminator: Discriminator,
    looks: LookTable,
    themes: Mapping[str, Theme],
    seed: int = 0,
    progress: Callable[[str], None] | None = None,
) -> dict[str, list[list[float]]]:
    """Anchors for each theme: (ANCHORS, style_dim) style vectors of unit mean square, as lists."""
    generator, discriminator = generator.cpu().eval(), discriminator.cpu().eval()
    found = {}
    for number, (name, theme) in enumerate(sorted(themes.items())):
        rng = np.random.default_rng([seed, 7, number])
        z = rng.standard_normal((_DRAWN, generator.config.style_dim), dtype=np.float32)
        z /= np.sqrt(np.square(z).mean(1, keepdims=True))
        drawn = [_judged(generator, discriminator, looks, theme, part, rng) for part in np.array_split(z, _DRAWN // 32)]
        features, beliefs = (np.concatenate(part) for part in zip(*drawn, strict=True))
        believed = np.argsort(-beliefs, kind="stable")[: int(_DRAWN * _BELIEVED)]
        chosen = believed[_choose(features[believed], theme.mood)]
        found[name] = [[round(float(value), 4) for value in z[n]] for n in chosen]
        if progress:
            progress(name)
    return found


def _judged(
    generator: LayoutGenerator,
    discriminator: Discriminator,
    looks: LookTable,
    theme: Theme,
    styles: NDArray[np.float32],
    rng: np.random.Generator,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features (N, 4) in the order of Mood and mean logits (N,) of styles in the theme's materials."""
    facts = np.stack([_sample(looks, theme, rng) for _ in styles])
    inputs = torch.from_numpy(facts.astype(np.int64))
    painted = generator(inputs, torch.from_numpy(styles))
    levels = hard_levels(painted)[:, 0].numpy()
    logits = discriminator(quantise_levels(painted[:, :, 64:]), inputs[:, 4:])[0]
    features = [[*_measured(picture[:64, :64]), *_measured(picture[:64, 64:])] for picture in levels]
    return np.array(features), logits.mean((1, 2)).numpy().astype(np.float64)


def _sample(looks: LookTable, theme: Theme, rng: np.random.Generator) -> conditioning.Codes:
    """(10, 8, 12) codes: 4x4 cells of wall, 4x4 of ground beside them, and a piece of a screen below."""
    swatch = np.full((4, 8), ROLE_INDEX["wall"], np.uint8)
    swatch[:, 4:], swatch[0, 4:] = ROLE_INDEX["solid"], ROLE_INDEX["ledge"]
    screen, drawn = imagine(rng), draw_looks(rng, looks, theme.wishes)
    row, col = rng.integers(screen.shape[0] - _CROP + 1), rng.integers(screen.shape[1] - 8 + 1)
    piece = draw_codes(rng, screen, drawn)[row : row + _CROP, col : col + 8]
    return np.concatenate([conditioning.encode(swatch, drawn, np.zeros_like(swatch)), piece])


def _measured(levels: NDArray[np.uint8]) -> tuple[float, float]:
    """(light, grain) of a picture (H, W)."""
    down, across = levels[1:] != levels[:-1], levels[:, 1:] != levels[:, :-1]
    return float(levels.mean()), float(down.mean() + across.mean())


def _choose(features: NDArray[np.float64], mood: Mood) -> NDArray[np.int64]:
    """Indices of ANCHORS styles near the mood and apart from each other, best first."""
    ranks = features.argsort(0, kind="stable").argsort(0, kind="stable") / max(1, len(features) - 1)
    away = np.square(ranks - np.array(mood)).sum(1)
    taken = [int(away.argmin())]
    while len(taken) < min(ANCHORS, len(features)):
        apart = np.square(ranks[:, None] - ranks[taken]).sum(2).min(1)
        score = away - _ALIKE * apart
        score[taken] = np.inf
        taken.append(int(score.argmin()))
    return np.array(taken)
