from __future__ import annotations

import numpy as np
import pytest

from nesgan_game.errors import AssetError
from nesgan_game.roles import ROLES
from nesgan_game.seeds import Random, stream
from nesgan_game.tiles.role_labels import classifier
from nesgan_game.tiles.role_labels.classifier import Classifier, fit


def ring(rng: Random, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Two measures that only a bent line tells apart, a third that says nothing; inside is 40 times rarer."""
    roles = (rng.random(count) < 1 / 40).astype(np.uint8) * np.uint8(6)
    radius = np.where(roles == 6, rng.random(count), 2 + rng.random(count))
    angle = rng.random(count) * 2 * np.pi
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), rng.standard_normal(count)], axis=1), roles


def test_a_rare_role_within_another_is_told() -> None:
    known, roles = ring(stream(0), 1500)
    found = fit(known, roles, stream(1))
    other, true = ring(stream(2), 1500)
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
    known, roles = ring(stream(0), 200)
    first, again = (fit(known, roles, stream(1)) for _ in range(2))
    assert (first.hidden == again.hidden).all()
    assert (first.out == again.out).all()


def test_far_out_measures_stay_finite() -> None:
    known, roles = ring(stream(0), 200)
    assert np.isfinite(fit(known, roles, stream(1)).tell(known * 1e6)).all()


def test_weights_that_do_not_fit_are_refused() -> None:
    known, roles = ring(stream(0), 200)
    good = fit(known, roles, stream(1))
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


def test_whole_numbers_tell_what_the_fitted_network_tells() -> None:
    known, roles = ring(stream(0), 400)
    found = fit(known, roles, stream(1))
    exact = classifier._forward(classifier._scaled(known, found.centre, found.scale), found.hidden, found.out)[1]
    assert np.abs(found.tell(known) - exact).max() < 0.01


def test_no_entry_of_a_table_is_rounded_by_its_last_bit() -> None:
    steps = np.arange(-classifier.LEAST_LEAD * classifier.LEAD_STEPS + 1) / classifier.LEAD_STEPS
    powers = np.exp(-steps) * 2.0**24
    tangents = np.tanh(steps[: len(classifier._tangents())]) * 2.0**16
    for exact, table in ((powers, classifier._powers()), (tangents, classifier._tangents())):
        # A result is off by some last bits at most: 1e-8 at the size of the largest.
        assert np.abs(np.abs(exact - np.floor(exact)) - 0.5).min() > 1e-8
        assert (np.rint(exact) == table).all()


def test_roles_are_told_alike_in_whatever_order_a_processor_adds_up() -> None:
    known, roles = ring(stream(0), 300)
    found = fit(known, roles, stream(1))
    rng = stream(2)
    for _ in range(10):
        units, measures = rng.permutation(found.hidden.shape[1]), rng.permutation(len(found.centre))
        hidden = found.hidden[:, units][[*measures, -1]]
        other = Classifier(found.centre[measures], found.scale[measures], hidden, found.out[[*units, -1]])
        assert (other.leads(known[:, measures]) == found.leads(known)).all()
