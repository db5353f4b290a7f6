from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, fake_painted, fake_palettes
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import LibraryError
from nesgan_game.imaging.screen import Screen
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles.role_labels import classifier, predict
from nesgan_game.tiles.role_labels.labeller import learn

SOLID = np.array([role.solid for role in ROLES])


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 1000))
def test_most_of_what_blocks_is_told_from_what_does_not(seed: int) -> None:
    painted = fake_painted(np.random.default_rng(seed), 4)
    guessed = np.stack(predict.guess([screen for screen, _ in painted], REQUIRED_ROLES))
    true = np.stack([roles for _, roles in painted])
    assert (SOLID[guessed] == SOLID[true]).mean() > 0.85
    assert (guessed[true == ROLE_INDEX["void"]] == ROLE_INDEX["void"]).all()


def test_marked_shapes_are_recognised() -> None:
    """Of the plainest drawings: what an artist would make of these roles is learnt, these drawings are not."""
    painted = fake_painted(np.random.default_rng(1), 6)
    guessed = np.stack(predict.guess([screen for screen, _ in painted]))
    true = np.stack([roles for _, roles in painted])
    for name in ("void", "wall", "solid", "ledge", "platform"):
        share = (guessed == ROLE_INDEX[name])[true == ROLE_INDEX[name]].mean()
        assert share > 0.6, name


def test_every_required_role_is_found_somewhere() -> None:
    rng = np.random.default_rng(0)
    noise = Screen(rng.integers(0, 4, (224, 256)).astype(np.uint8), np.zeros((14, 16), np.uint8), fake_palettes(rng))
    (layout,) = predict.guess([noise], REQUIRED_ROLES)
    assert set(REQUIRED_ROLES) - {"void"} <= {ROLES[role].name for role in layout.reshape(-1)}


def test_too_few_different_cells_are_an_error() -> None:
    plain = Screen(np.zeros((32, 32), np.uint8), np.zeros((2, 2), np.uint8), np.zeros((4, 4), np.uint8))
    with pytest.raises(LibraryError, match="only 0 different cells"):
        predict.guess([plain], REQUIRED_ROLES)


def test_the_sure_ones_are_right_more_often() -> None:
    painted = fake_painted(np.random.default_rng(4), 4)
    told = predict.tell([screen for screen, _ in painted])
    sure = np.concatenate([layout.confidence.reshape(-1) for layout in told])
    right = np.concatenate([(a.roles == b).reshape(-1) for a, (_, b) in zip(told, painted, strict=True)])
    middle = np.median(sure)
    assert right[sure > middle].mean() > right[sure <= middle].mean() + 0.05


def test_roles_given_only_because_they_are_required_are_unsure() -> None:
    rng = np.random.default_rng(0)
    noise = Screen(rng.integers(0, 4, (224, 256)).astype(np.uint8), np.zeros((14, 16), np.uint8), fake_palettes(rng))
    (free,), (forced,) = predict.tell([noise]), predict.tell([noise], REQUIRED_ROLES)
    changed = free.roles != forced.roles
    assert changed.any()
    assert forced.confidence[changed].max() < 0.5


def test_another_labeller_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifier, "ITERATIONS", 40)
    painted = fake_painted(np.random.default_rng(0), 4)
    taught = learn(painted, np.random.default_rng(0))
    told = predict.tell([screen for screen, _ in painted], labeller=taught)
    assert np.mean([(a.roles == b).mean() for a, (_, b) in zip(told, painted, strict=True)]) > 0.95


def test_words_fit_the_look() -> None:
    names = ("void", "pillar", "liquid", "foliage")
    found = predict.textures(PATTERNS[[ROLE_INDEX[name] for name in names]])
    assert found == ["plain", "column", "board", "rough"]
