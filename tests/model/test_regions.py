"""Regions of the style space: anchors that paint what a theme's mood asks for."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from nesgan_game.dataset.dataset import SceneCrops
from nesgan_game.model import regions
from nesgan_game.model.discriminator import Discriminator, DiscriminatorConfig
from nesgan_game.model.generator import GeneratorConfig, LayoutGenerator
from nesgan_game.paint.themes import THEMES
from nesgan_game.rolemap.appearance import Mood

pytestmark = pytest.mark.slow

torch.set_num_threads(1)  # toy networks are slower on several


def test_light_and_grain_are_measured() -> None:
    plain = np.full((16, 16), 2, np.uint8)
    assert regions._measured(plain) == (2, 0)
    board = np.indices((16, 16)).sum(0) % 2 * np.uint8(3)
    assert regions._measured(board.astype(np.uint8)) == (1.5, 2)


def test_anchors_are_near_the_mood_and_apart() -> None:
    rng = np.random.default_rng(0)
    features = rng.random((400, 4)) * [3, 2, 3, 2]
    ranks = features.argsort(0).argsort(0) / 399
    mood = np.array(Mood(0.1, 0.9, 0.5, 0.2))
    chosen = regions._choose(features, Mood(*mood))
    assert len(set(chosen.tolist())) == regions.ANCHORS
    away = np.linalg.norm(ranks - mood, axis=1)
    assert chosen[0] == away.argmin()
    assert away[chosen].max() < np.median(away)
    alike = np.argsort(away)[: regions.ANCHORS]

    def spread(indices: np.ndarray) -> float:
        return float(np.linalg.norm(ranks[indices][:, None] - ranks[indices], axis=2).mean())

    assert spread(chosen) > spread(alike), "the nearest of all would be nearer to each other"


def test_few_styles_are_all_taken() -> None:
    assert sorted(regions._choose(np.random.default_rng(0).random((5, 4)), Mood(0.5, 0.5, 0.5, 0.5))) == list(range(5))


def test_regions_of_a_network(monkeypatch: pytest.MonkeyPatch, small: GeneratorConfig, crops: SceneCrops) -> None:
    monkeypatch.setattr(regions, "_DRAWN", 64)
    torch.manual_seed(0)
    generator = LayoutGenerator(small)
    discriminator = Discriminator(DiscriminatorConfig(channels=4, style_dim=small.style_dim))
    told: list[str] = []

    def find(seed: int) -> dict[str, list[list[float]]]:
        themes = {name: THEMES[name] for name in ("crypt", "garden")}
        return regions.find_regions(generator, discriminator, crops.looks(), themes, seed, told.append)

    found = find(0)
    assert told == ["crypt", "garden"]
    assert found == find(0)
    assert found != find(1)
    for anchors in found.values():
        assert np.shape(anchors) == (regions.ANCHORS, small.style_dim)
        np.testing.assert_allclose(np.square(anchors).mean(1), 1, atol=1e-3)
        assert len(np.unique(anchors, axis=0)) == regions.ANCHORS
