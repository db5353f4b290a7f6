"""Rows refuse what makes no sense, and say which frame is shown when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nesgan_game.catalogue import ENEMIES, WEAPONS
from nesgan_game.entity_kinds import Animation, EffectKind, Spawn, Sprite
from nesgan_game.errors import ConfigError


@pytest.mark.parametrize(
    "wrong",
    [{"frames": ()}, {"frames": ("a", "b")}, {"frames": ("a", "b"), "ticks": 4, "px": 4}],
)
def test_an_animation_needs_frames_and_one_measure(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="animation"):
        Animation(**wrong)


@given(clock=st.integers(0, 10_000), x=st.integers(-500, 5000))
def test_frames_follow_each_other(clock: int, x: int) -> None:
    by_time, by_way = Animation(frames=("a", "b", "c"), ticks=4), Animation(frames=("a", "b"), px=6)
    assert by_time.at(clock, x) == "abc"[clock // 4 % 3]
    assert by_way.at(clock, x) == "ab"[x // 6 % 2]
    assert Animation(frames=("a",)).at(clock, x) == "a"


def test_a_sprite_poses_turns_and_spins() -> None:
    still = Animation(frames=("a",))
    sprite = Sprite(sheet="s", moves=still, poses={"hang": Animation(frames=("h",))}, spin_ticks=4)
    assert (sprite.frame("hang", 0, 0), sprite.frame("fly", 0, 0)) == ("h", "a")
    assert [sprite.flipped(1, clock) for clock in (0, 4, 8)] == [False, True, False]
    assert [sprite.flipped(-1, clock) for clock in (0, 4, 8)] == [True, False, True]
    assert not replace(sprite, mirrors=False).flipped(-1, 0)


@pytest.mark.parametrize("name", ["", "Bat", "a b", "1", "x" * 33])
def test_names_are_words(name: str) -> None:
    with pytest.raises(ConfigError, match="no name"):
        replace(ENEMIES["bat"], name=name)


@pytest.mark.parametrize("wrong", [{"width_px": 0}, {"health": 0}, {"closing_speed": 1}])
def test_an_enemy_needs_a_box_health_and_speeds(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="enemy bat"):
        replace(ENEMIES["bat"], **wrong)


def test_a_weapon_has_no_figures_below_0() -> None:
    with pytest.raises(ConfigError, match="weapon axe"):
        replace(WEAPONS["axe"], hearts=-1)


def test_weights_follow_difficulty_and_effects_end_with_their_last_frame() -> None:
    assert Spawn(cost=1.0, weight=(0.5, 2.0)).weight_at(0.5) == 1.5
    effect = EffectKind(name="puff", ticks=10, frames=("a", "b"))
    assert [effect.frame(clock) for clock in (0, 4, 5, 9, 50)] == ["a", "a", "b", "b", "b"]
