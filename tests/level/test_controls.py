"""Wishes that make no sense are refused in one line."""

from __future__ import annotations

import pytest

from nesgan_game.errors import ConfigError
from nesgan_game.level.controls import Controls


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("difficulty", -0.1),
        ("difficulty", 1.5),
        ("difficulty", float("nan")),
        ("rooms", 3),
        ("rooms", 19),
        ("length", 95),
        ("branches", 4),
        ("branches", -1),
        ("verticality", 1.01),
        ("enemies", float("inf")),
    ],
)
def test_each_is_held_to_its_range(name: str, wrong: float) -> None:
    with pytest.raises(ConfigError, match=f"{name} .*choose"):
        Controls(**{name: wrong})  # type: ignore[arg-type]


def test_a_lock_needs_a_branch() -> None:
    with pytest.raises(ConfigError, match="branch"):
        Controls(locks=True, branches=0)
    assert Controls(locks=True, branches=1).locks


def test_rooms_and_length_must_agree() -> None:
    with pytest.raises(ConfigError, match="220 to 320 fit"):
        Controls(rooms=10, length=400)
    assert Controls(rooms=10, length=256).length == 256
