from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.errors import AssetError
from nesgan_game.roles import ROLES
from nesgan_game.tiles.role_labels import classifier
from nesgan_game.tiles.role_labels.classifier import Classifier, fit


def ring(rng: np.random.Generator, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Two measures that only a bent line tells apart, a third that says nothing; inside is 40 times rarer."""
    roles = (rng.random(count) < 1 / 40).astype(np.uint8) * np.uint8(6)
    radius = np.where(roles == 6, rng.random(count), 2 + rng.random(count))
    angle = rng.random(count) * 2 * np.pi
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), rng.standard_normal(count)], axis=1), roles


def test_a_rare_role_within_another_is_told() -> None:
    known, roles = ring(np.random.default_rng(0), 1500)
    found = fit(known, roles, np.random.default_rng(1))
    other, true = ring(np.random.default_rng(2), 1500)
    told = found.tell(other)
    assert told.shape == (1500, len(ROLES))
    assert np.allclose(told.sum(axis=1), 1, atol=1e-5)
    right = told.argmax(axis=1) == true
    assert right[true == 6].mean() > 0.9
    assert right[true == 0].mean() > 0.9


def test_the_gradient_is_that_of_the_loss() -> None:
    rng = np.random.default_rng(0)
    x, target = rng.standard_normal((7, 3)), rng.integers(0, len(ROLES), 7)
    shapes = (4, 2), (3, len(ROLES))
    flat = rng.standard_normal(4 * 2 + 3 * len(ROLES))
    weight = rng.random(7)
    known = (x.astype(np.float32), target, weight.astype(np.float32), shapes)
    _, slope = classifier._loss(flat, *known)
    for n in range(0, len(flat), 3):
        step = np.zeros_like(flat)
        step[n] = 1e-2
        rise = classifier._loss(flat + step, *known)[0] - classifier._loss(flat - step, *known)[0]
        assert slope[n] == pytest.approx(rise / 2e-2, abs=2e-3)


def test_the_same_seed_gives_the_same_weights() -> None:
    known, roles = ring(np.random.default_rng(0), 200)
    first, again = (fit(known, roles, np.random.default_rng(1)) for _ in range(2))
    assert (first.hidden == again.hidden).all()
    assert (first.out == again.out).all()


def test_far_out_measures_stay_finite() -> None:
    known, roles = ring(np.random.default_rng(0), 200)
    assert np.isfinite(fit(known, roles, np.random.default_rng(1)).tell(known * 1e6)).all()


def test_weights_that_do_not_fit_are_refused() -> None:
    known, roles = ring(np.random.default_rng(0), 200)
    good = fit(known, roles, np.random.default_rng(1))
    with pytest.raises(AssetError, match="wants 3 measures, not 2"):
        good.tell(known[:, :2])
    with pytest.raises(AssetError, match="hidden is not"):
        Classifier(good.centre, good.scale, good.hidden[:-1], good.out)
    with pytest.raises(AssetError, match="out is not"):
        Classifier(good.centre, good.scale, good.hidden, np.full_like(good.out, np.nan))
    with pytest.raises(AssetError, match="scale is not positive"):
        Classifier(good.centre, good.scale * 0, good.hidden, good.out)
    with pytest.raises(AssetError, match="centre is not"):
        Classifier(good.centre.astype(np.float64), good.scale, good.hidden, good.out)
