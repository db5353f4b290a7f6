from __future__ import annotations

import numpy as np
import pytest
from fakes import PATTERNS, fake_painted, fake_palettes
from hypothesis import given, settings
from hypothesis import strategies as st

from nesgan_game.errors import LibraryError
from nesgan_game.library.tile import REQUIRED_ROLES
from nesgan_game.paint.screen import Screen
from nesgan_game.roles import ROLE_INDEX, ROLES
from nesgan_game.tiles import label

SOLID = np.array([role.solid for role in ROLES])


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 1000))
def test_most_of_what_blocks_is_told_from_what_does_not(seed: int) -> None:
    painted = fake_painted(np.random.default_rng(seed), 4)
    guessed = np.stack(label.guess([screen for screen, _ in painted], REQUIRED_ROLES))
    true = np.stack([roles for _, roles in painted])
    assert (SOLID[guessed] == SOLID[true]).mean() > 0.85
    assert (guessed[true == ROLE_INDEX["void"]] == ROLE_INDEX["void"]).all()


def test_marked_shapes_are_recognised() -> None:
    painted = fake_painted(np.random.default_rng(1), 6)
    guessed = np.stack(label.guess([screen for screen, _ in painted]))
    true = np.stack([roles for _, roles in painted])
    for name in ("wall", "solid", "pillar", "platform", "stair_up_right", "stair_up_left", "spikes", "breakable"):
        share = (guessed == ROLE_INDEX[name])[true == ROLE_INDEX[name]].mean()
        assert share > 0.6, name


def test_every_required_role_is_found_somewhere() -> None:
    rng = np.random.default_rng(0)
    noise = Screen(rng.integers(0, 4, (224, 256)).astype(np.uint8), np.zeros((14, 16), np.uint8), fake_palettes(rng))
    (layout,) = label.guess([noise], REQUIRED_ROLES)
    assert set(REQUIRED_ROLES) - {"void"} <= {ROLES[role].name for role in layout.reshape(-1)}


def test_too_few_different_cells_are_an_error() -> None:
    plain = Screen(np.zeros((32, 32), np.uint8), np.zeros((2, 2), np.uint8), np.zeros((4, 4), np.uint8))
    with pytest.raises(LibraryError, match="only 0 different cells"):
        label.guess([plain], REQUIRED_ROLES)


def test_given_layouts_are_kept_and_only_the_others_guessed() -> None:
    painted = fake_painted(np.random.default_rng(2), 2)
    mixed = [painted[0], (painted[1][0], None)]
    first, second = label.complete(mixed, ())
    assert (first == painted[0][1]).all()
    assert second.shape == painted[1][1].shape
    assert all((a == b).all() for a, (_, b) in zip(label.complete(painted, ()), painted, strict=True))


def test_features_stay_within_nought_and_one() -> None:
    rng = np.random.default_rng(0)
    patterns = np.concatenate([PATTERNS, rng.integers(0, 4, (50, 16, 16)).astype(np.uint8)])
    for name, value in label.measure(patterns).items():
        assert value.shape == (len(patterns),), name
        assert value.min() >= 0, name
        assert value.max() <= 1 + 1e-9, name


def test_words_fit_the_look() -> None:
    names = ("void", "pillar", "liquid", "foliage")
    found = label.textures(PATTERNS[[ROLE_INDEX[name] for name in names]])
    assert found == ["plain", "column", "board", "rough"]
